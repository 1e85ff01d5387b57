-- Where decrees disagree with themselves, with their polygons or with what was verified, beyond tolerance. Nothing stated is corrected.
-- Input: ids of decrees, whatever their status. Output, one row a difference (programme_decreedifference), hectares; difference_ha = found_ha - stated_ha:
--   stated_sum       the decree's total against the sum of its own lines
--   planar, geodesic the total, or a line, against the area of the polygons in it
--   verified         the same against their verified areas, where every polygon has one
--   missing_polygon  a line without a polygon; a decree with neither lines nor polygons
--   extra_polygon    a polygon in no line, where the decree has lines: one row a slum area
-- tolerance_ha: the larger of so many hectares and so many percent of the stated figure; parameter reconcile.tolerance.
-- Index used: the foreign key indexes on decree_id. Caller: programme_reconcile.
CREATE FUNCTION reconcile_fresh(decrees bigint[])
    RETURNS TABLE (
        decree_id bigint, line_id bigint, slum_area_id bigint, kind text, stated_ha numeric, found_ha numeric, difference_ha numeric, tolerance_ha numeric)
    LANGUAGE sql STABLE
BEGIN ATOMIC
    WITH area AS MATERIALIZED (
        SELECT s.id, s.decree_id, s.kelurahan_id, s.kawasan_id, s.area_ha, s.geodesic_area_ha, s.verified_area_ha
        FROM spatial_slumarea s
        WHERE s.decree_id = ANY (decrees)
    ),
    line AS MATERIALIZED (
        SELECT l.id, l.decree_id, l.wilayah_id, l.kawasan_id, l.stated_area_ha
        FROM spatial_decreeline l
        WHERE l.decree_id = ANY (decrees)
    ),
    inside AS MATERIALIZED (
        SELECT l.id AS line_id, a.id AS slum_area_id, a.area_ha, a.geodesic_area_ha, a.verified_area_ha
        FROM line l
        JOIN area a ON a.decree_id = l.decree_id AND a.kelurahan_id >= l.wilayah_id AND a.kelurahan_id < l.wilayah_id || '/'
        UNION ALL
        SELECT l.id, a.id, a.area_ha, a.geodesic_area_ha, a.verified_area_ha
        FROM line l
        JOIN area a ON a.kawasan_id = l.kawasan_id
    ),
    -- A sum of verified areas that leaves some out would say less than people measured.
    line_sum AS (
        SELECT i.line_id, count(*) AS area_count, sum(i.area_ha) AS area_ha, sum(i.geodesic_area_ha) AS geodesic_area_ha,
               CASE WHEN count(*) = count(i.verified_area_ha) THEN sum(i.verified_area_ha) END AS verified_area_ha
        FROM inside i
        GROUP BY i.line_id
    ),
    decree_sum AS (
        SELECT a.decree_id, count(*) AS area_count, sum(a.area_ha) AS area_ha, sum(a.geodesic_area_ha) AS geodesic_area_ha,
               CASE WHEN count(*) = count(a.verified_area_ha) THEN sum(a.verified_area_ha) END AS verified_area_ha
        FROM area a
        GROUP BY a.decree_id
    ),
    stated_sum AS (
        SELECT l.decree_id, sum(l.stated_area_ha) AS stated_ha
        FROM line l
        GROUP BY l.decree_id
    ),
    scope AS (
        SELECT l.decree_id, l.id AS line_id, l.stated_area_ha AS stated_ha, f.area_ha, f.geodesic_area_ha, f.verified_area_ha,
               NULL::numeric AS lines_ha, f.line_id IS NULL AS missing
        FROM line l
        LEFT JOIN line_sum f ON f.line_id = l.id
        UNION ALL
        SELECT d.id, NULL, d.stated_total_ha, f.area_ha, f.geodesic_area_ha, f.verified_area_ha,
               l.stated_ha, f.decree_id IS NULL AND l.decree_id IS NULL
        FROM spatial_decree d
        LEFT JOIN decree_sum f ON f.decree_id = d.id
        LEFT JOIN stated_sum l ON l.decree_id = d.id
        WHERE d.id = ANY (decrees)
    ),
    found AS (
        SELECT s.decree_id, s.line_id, NULL::bigint AS slum_area_id, k.kind, s.stated_ha, k.found_ha
        FROM scope s
        CROSS JOIN LATERAL (
            VALUES
                ('stated_sum', s.lines_ha),
                ('planar', s.area_ha),
                ('geodesic', s.geodesic_area_ha),
                ('verified', s.verified_area_ha),
                ('missing_polygon', CASE WHEN s.missing THEN 0::numeric END)
        ) AS k (kind, found_ha)
        WHERE s.stated_ha IS NOT NULL AND k.found_ha IS NOT NULL
        UNION ALL
        SELECT a.decree_id, NULL, a.id, 'extra_polygon', NULL, a.area_ha
        FROM area a
        WHERE EXISTS (SELECT FROM line l WHERE l.decree_id = a.decree_id)
          AND NOT EXISTS (SELECT FROM inside i WHERE i.slum_area_id = a.id)
    ),
    allowed AS (
        SELECT t.kind, (t.value ->> 'ha')::numeric AS ha, (t.value ->> 'percent')::numeric AS percent
        FROM programme_parameter p
        CROSS JOIN LATERAL jsonb_each(p.value) AS t (kind, value)
        WHERE p.key = 'reconcile.tolerance'
    )
    SELECT f.decree_id, f.line_id, f.slum_area_id, f.kind, f.stated_ha, f.found_ha, f.found_ha - coalesce(f.stated_ha, 0), t.ha
    FROM found f
    LEFT JOIN allowed w ON w.kind = f.kind
    CROSS JOIN LATERAL (SELECT coalesce(greatest(w.ha, w.percent * f.stated_ha / 100), 0) AS ha) AS t
    WHERE abs(f.found_ha - coalesce(f.stated_ha, 0)) > t.ha;
END;
