-- From when to when each decree was the one that counted, with the names that every layer shows beside it.
-- One row a decree that is no draft: valid_from (its date, inclusive), valid_to (the date of the next decree of its regency on the same topic,
-- exclusive; NULL: there is none). A draft has no period, so it is in no layer.
-- Rows and columns are those of v01. New: who asks neither for the regency's name nor for valid_to does not pay for them. Both are joined so that
-- PostgreSQL sees that there is at most one (a key; a minimum without GROUP BY) and leaves the join out, which halves the time of planning.
-- Index used: decree_kabupaten_topic_date, one probe a decree. Callers: the views of schema gis.
CREATE OR REPLACE VIEW decree_period AS
SELECT d.id AS decree_id, d.number AS decree_number, d.date AS decree_date, d.status AS decree_status,
       d.date AS valid_from, later.date AS valid_to,
       d.kabupaten_id AS kabupaten_code, b.name AS kabupaten_name
FROM spatial_decree d
LEFT JOIN spatial_wilayah b ON b.code = d.kabupaten_id
LEFT JOIN LATERAL (
    SELECT min(n.date) AS date
    FROM spatial_decree n
    WHERE n.kabupaten_id = d.kabupaten_id AND n.topic = d.topic AND n.status <> 'draft' AND (n.date, n.id) > (d.date, d.id)
) AS later ON true
WHERE d.status <> 'draft';
