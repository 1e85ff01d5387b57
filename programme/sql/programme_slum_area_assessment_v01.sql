-- Each slum area of the decrees in force with its newest assessment that somebody has handed in (no draft) and that has a result.
-- One row a slum area; without one the assessment's columns are NULL (belum dinilai).
-- Index used: assessment_year, one probe a slum area. Callers: programme_profile, layers, psql and QGIS.
CREATE VIEW programme_slum_area_assessment AS
SELECT s.id AS slum_area_id, s.decree_id, s.kelurahan_id, s.kawasan_id, s.kabupaten_code, s.rt, s.rw,
       s.area_ha, s.stated_area_ha, s.verified_area_ha,
       n.assessment_id, n.year, n.status, n.rule_set_id,
       n.building_count, n.household_count, n.population, n.settled_area_ha, n.ideal_road_m, n.ideal_drain_m, n.open_space_m2,
       n.total, n.slum_class, n.sectoral_percent, n.aspects, n.criteria, n.flags,
       n.consideration_total, n.consideration_class, n.legality, n.priority_code, n.priority_rank, n.handling
FROM spatial_slumarea s
JOIN spatial_decree d ON d.id = s.decree_id AND d.status = 'in_force' AND d.topic = 'kawasan_kumuh'
LEFT JOIN LATERAL (
    SELECT a.id AS assessment_id, a.year, a.status, r.rule_set_id,
           a.building_count, a.household_count, a.population, a.settled_area_ha, a.ideal_road_m, a.ideal_drain_m, a.open_space_m2,
           r.total, r.slum_class, r.sectoral_percent, r.aspects, r.criteria, r.flags,
           r.consideration_total, r.consideration_class, r.legality, r.priority_code, r.priority_rank, r.handling
    FROM programme_assessment a
    JOIN programme_assessmentresult r ON r.assessment_id = a.id
    WHERE a.slum_area_id = s.id AND a.status <> 'draft'
    ORDER BY a.year DESC
    LIMIT 1
) AS n ON true;

COMMENT ON VIEW programme_slum_area_assessment IS 'Kawasan kumuh dalam SK yang berlaku dengan penilaian terbarunya';
