-- The profile of each wilayah, of any level, from the slum areas of the decrees in force in it. See programme_profile for the columns.
-- Index used: slum_area_kelurahan_decree, by the range of the wilayah's code. Callers: layers, reports, psql and QGIS.
-- Filter it by code, level or parent: each row is computed for itself.
CREATE VIEW programme_wilayah_assessment AS
SELECT w.code, w.name, w.level, w.parent_id, p.*
FROM spatial_wilayah w
CROSS JOIN LATERAL programme_profile(ARRAY(
    SELECT s.id FROM spatial_slumarea s WHERE s.kelurahan_id >= w.code AND s.kelurahan_id < w.code || '/')) AS p;

COMMENT ON VIEW programme_wilayah_assessment IS 'Profil kekumuhan tiap wilayah, semua tingkat';

CREATE VIEW programme_kelurahan_assessment AS SELECT * FROM programme_wilayah_assessment WHERE level = 'kelurahan';
CREATE VIEW programme_kecamatan_assessment AS SELECT * FROM programme_wilayah_assessment WHERE level = 'kecamatan';
CREATE VIEW programme_kabupaten_assessment AS SELECT * FROM programme_wilayah_assessment WHERE level = 'kabupaten';

COMMENT ON VIEW programme_kelurahan_assessment IS 'Profil kekumuhan tiap kelurahan/desa';
COMMENT ON VIEW programme_kecamatan_assessment IS 'Profil kekumuhan tiap kecamatan';
COMMENT ON VIEW programme_kabupaten_assessment IS 'Profil kekumuhan tiap kabupaten/kota';
