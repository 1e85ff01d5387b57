-- Layer works: what was done or is planned, as points: where the work is drawn, else in the first of the slum areas that it lowers, else nowhere.
-- Output: Point, EPSG:4326; money in rupiah. Slum areas of a draft are not counted, nor is their place shown. located_by: work, slum_area, or NULL where no place is known.
-- Index used: the keys, work_volume_unique. Callers: layers/catalogue.py, QGIS.
CREATE VIEW gis.works AS
SELECT w.id, w.name, w.activity, w.kind, w.kabupaten_id AS kabupaten_code, b.name AS kabupaten_name, w.kelurahan_id AS kelurahan_code,
       l.name AS kelurahan_name, w.kawasan_id, k.name AS kawasan_name, w.year, w.effect_year, w.status, w.component, w.scale, w.hierarchy,
       w.implementer, w.implementer_name, w.budget, w.contract_value, w.disbursed, w.physical_percent, w.financial_percent,
       w.completed_on, w.handover_on, w.beneficiary_people, w.beneficiary_households,
       v.slum_area_count, v.criteria, f.funds,
       CASE WHEN w.geom IS NOT NULL THEN 'work' WHEN v.first_area_id IS NOT NULL THEN 'slum_area' END AS located_by,
       coalesce(ST_PointOnSurface(w.geom), ST_PointOnSurface(s.geom))::geometry(Point, 4326) AS geom
FROM programme_work w
JOIN spatial_wilayah b ON b.code = w.kabupaten_id
LEFT JOIN spatial_wilayah l ON l.code = w.kelurahan_id
LEFT JOIN spatial_kawasan k ON k.id = w.kawasan_id
LEFT JOIN LATERAL (
    SELECT count(DISTINCT x.slum_area_id) AS slum_area_count, string_agg(DISTINCT x.criterion_id, ' ') AS criteria,
           min(x.slum_area_id) AS first_area_id
    FROM programme_workvolume x
    JOIN spatial_slumarea a ON a.id = x.slum_area_id
    JOIN spatial_decree d ON d.id = a.decree_id AND d.status <> 'draft'
    WHERE x.work_id = w.id
) AS v ON true
LEFT JOIN LATERAL (
    SELECT string_agg(DISTINCT x.source, ' ') AS funds FROM programme_workfund x WHERE x.work_id = w.id
) AS f ON true
LEFT JOIN spatial_slumarea s ON s.id = v.first_area_id;

COMMENT ON VIEW gis.works IS 'Pekerjaan penanganan kumuh, satu titik per pekerjaan';
