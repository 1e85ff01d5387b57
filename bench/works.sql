-- Ten years of works on the slum areas of bench/assessments.sql, the same in every run: in each year one work a kawasan, which takes a part of one
-- criterion's deficiency off each of its areas. Most areas leave the slum class on the way. Caller: bench/programme_data.py.

-- A number from 0 to 1 from an area and a thing.
CREATE FUNCTION pg_temp.chance(area bigint, thing bigint) RETURNS numeric
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN ((area * 2654435761 + thing * 40503 + area * thing * 97) % 1000003) / 1000003.0;

INSERT INTO programme_work (name, activity, kind, kabupaten_id, kawasan_id, year, scale, component, implementer, budget, disbursed, physical_percent, status, source)
SELECT 'Penanganan ' || k.name || ' ' || y.year, 'Drainase lingkungan', 'new', d.kabupaten_id, k.id, y.year, 'lingkungan', 'infrastructure', 'ksm',
       100000000, 100000000, 100, 'done', 'bench/works.sql'
FROM spatial_kawasan k
JOIN spatial_decree d ON d.id = k.decree_id
CROSS JOIN generate_series(2021, 2030) AS y (year)
ORDER BY y.year, k.id;

INSERT INTO programme_workvolume (work_id, slum_area_id, criterion_id, volume)
SELECT w.id, s.id, v.criterion_id, round(v.volume * (0.3 + pg_temp.chance(s.id, w.year)), 2)
FROM programme_work w
JOIN spatial_slumarea s ON s.kawasan_id = w.kawasan_id
JOIN programme_assessment a ON a.slum_area_id = s.id
CROSS JOIN LATERAL (
    -- The worst deficiencies first, one a year.
    SELECT r.criterion ->> 'criterion' AS criterion_id, (r.criterion ->> 'volume')::numeric AS volume
    FROM programme_assessmentresult x
    CROSS JOIN LATERAL jsonb_array_elements(x.criteria) AS r (criterion)
    WHERE x.assessment_id = a.id
    ORDER BY (r.criterion ->> 'share_percent')::numeric DESC, 1
    OFFSET w.year - 2021
    LIMIT 1
) AS v
WHERE w.source = 'bench/works.sql'
ORDER BY w.id, s.id;
