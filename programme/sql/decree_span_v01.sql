-- The years at whose end each decree was the one that counted, and which one counted before it.
-- One row a decree on slum areas that is no draft: from_year (the year of its date, inclusive), until_year (the year of the next decree of its
-- regency, exclusive; NULL: there is none), former_id (the decree that counted at the end of the year before from_year; NULL: none),
-- activated_at (since when it is no draft: what is drawn before is drafting, what is drawn later is a redrawing).
-- Where from_year = until_year another decree of the same year took its place: it counted at no year's end.
-- Index used: spatial_decree by regency, one probe a decree. Callers: state_fresh, programme_burndown*.
CREATE VIEW decree_span AS
SELECT d.id AS decree_id, d.kabupaten_id,
       EXTRACT(YEAR FROM d.date)::smallint AS from_year,
       (
           SELECT EXTRACT(YEAR FROM n.date)::smallint
           FROM spatial_decree n
           WHERE n.kabupaten_id = d.kabupaten_id AND n.topic = d.topic AND n.status <> 'draft' AND (n.date, n.id) > (d.date, d.id)
           ORDER BY n.date, n.id
           LIMIT 1
       ) AS until_year,
       (
           SELECT f.id
           FROM spatial_decree f
           WHERE f.kabupaten_id = d.kabupaten_id AND f.topic = d.topic AND f.status <> 'draft'
             AND f.date < make_date(EXTRACT(YEAR FROM d.date)::integer, 1, 1)
           ORDER BY f.date DESC, f.id DESC
           LIMIT 1
       ) AS former_id,
       (
           SELECT min(e.pgh_created_at)
           FROM spatial_decreeevent e
           WHERE e.pgh_obj_id = d.id AND e.status <> 'draft'
       ) AS activated_at
FROM spatial_decree d
WHERE d.status <> 'draft' AND d.topic = 'kawasan_kumuh';

COMMENT ON VIEW decree_span IS 'Tahun-tahun berlakunya tiap SK pada akhir tahun, dan SK sebelumnya';
