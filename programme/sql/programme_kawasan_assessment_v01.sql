-- The profile of each kawasan of the decrees in force. See programme_profile for the columns.
-- Index used: the foreign key index on kawasan_id. Callers: layers, reports, psql and QGIS. Filter it by kawasan_id or decree_id.
CREATE VIEW programme_kawasan_assessment AS
SELECT k.id AS kawasan_id, k.name, k.decree_id, d.kabupaten_id AS kabupaten_code, p.*
FROM spatial_kawasan k
JOIN spatial_decree d ON d.id = k.decree_id AND d.status = 'in_force' AND d.topic = 'kawasan_kumuh'
CROSS JOIN LATERAL programme_profile(ARRAY(SELECT s.id FROM spatial_slumarea s WHERE s.kawasan_id = k.id)) AS p;

COMMENT ON VIEW programme_kawasan_assessment IS 'Profil kekumuhan tiap kawasan';
