-- Tiles of what is known of slum areas: how bad they are, and why. Shapes as in tiles.slum_areas; see tile_slum_areas for how they are drawn.
-- Input: z, x, y: the tile's address in WebMercatorQuad. query_params: {"decree": "<id>"}, {"datetime": "2016-12-31"}, or neither: decrees in force, now.
-- With a datetime the class, the score and the assessment are those that counted at the end of that day, so of the last year that had ended.
-- Output: MVT with two layers. Every slum area is, at each zoom, in exactly one of them:
--   assessments        polygons with the attributes named in the comment below; slum_class is missing where nobody has assessed.
--   assessment_points  the others, gathered by 16-pixel cells and class: slum_class, count, area_ha (sum of planar hectares), id where count is 1.
-- Indexes used: slum_area_tile, slum_area_place, keys of programme_areastate and programme_assessmentresult. Callers: layers/tiles, Martin, pg_tileserv.
CREATE FUNCTION tiles.assessments(z integer, x integer, y integer, query_params json DEFAULT '{}') RETURNS bytea
    LANGUAGE plpgsql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan
    SET jit = off AS $$
DECLARE
    tile geometry := ST_TileEnvelope(z, x, y);
    searched geometry := tiles.search_box(z, x, y);
    first_place bigint := tiles.place(x, y) << (2 * (26 - z));
    last_place bigint := first_place + (1::bigint << (2 * (26 - z))) - 1;
    decrees bigint[] := tiles.decrees(query_params);
    -- The last year that had ended on the day asked for.
    ended integer := coalesce(EXTRACT(YEAR FROM left(query_params ->> 'datetime', 10)::date + 1)::integer - 1, 9999);
    side integer := CASE WHEN z BETWEEN 10 AND 12 THEN 512 << (13 - z) END;
    unclipped geometry := ST_Expand(ST_MakeEnvelope(x * side, y * side, (x + 1) * side, (y + 1) * side), side / 4);
    polygons bytea;
    points bytea;
BEGIN
    SELECT ST_AsMVT(row, 'assessments', 4096, 'geom', 'fid')
    INTO polygons
    FROM (
        SELECT t.id AS fid, t.id, l.name AS kelurahan_name, k.name AS kawasan_name, s.rt, s.rw,
               s.area_ha::double precision, s.stated_area_ha::double precision, s.verified_area_ha::double precision,
               p.slum_class, p.total, nullif(p.left_slum, false) AS left_slum, nullif(p.finished, false) AS finished,
               r.priority_code, r.priority_rank, r.legality, r.handling,
               round(a.building_count / nullif(a.settled_area_ha, 0), 1)::double precision AS building_density,
               round(a.population / nullif(a.settled_area_ha, 0), 1)::double precision AS population_density,
               a.open_space_m2::double precision, a.population,
               (r.aspects -> '1' ->> 'percent')::double precision AS aspect_1_percent, (r.aspects -> '2' ->> 'percent')::double precision AS aspect_2_percent, (r.aspects -> '3' ->> 'percent')::double precision AS aspect_3_percent, (r.aspects -> '4' ->> 'percent')::double precision AS aspect_4_percent, (r.aspects -> '5' ->> 'percent')::double precision AS aspect_5_percent, (r.aspects -> '6' ->> 'percent')::double precision AS aspect_6_percent, (r.aspects -> '7' ->> 'percent')::double precision AS aspect_7_percent,
               c.score_1a, c.score_1b, c.score_1c, c.score_2a, c.score_2b, c.score_3a, c.score_3b, c.score_4a, c.score_4b, c.score_4x, c.score_4d, c.score_4c, c.score_5a, c.score_5b, c.score_6a, c.score_6b, c.score_6c, c.score_7a, c.score_7b,
               nullif(s.fictitious, false) AS fictitious,
               CASE WHEN t.drawn @ unclipped THEN ST_TransScale(t.drawn, -x * side, -y * side, 4096.0 / side, 4096.0 / side)
                    ELSE ST_AsMVTGeom(CASE WHEN z < 14 THEN ST_SnapToGrid(t.geom, tiles.pixel_m(z) / 4) ELSE t.geom END, tile, 4096, 64)
               END AS geom
        FROM tiles.slum_area t
        JOIN spatial_slumarea s ON s.id = t.id
        JOIN spatial_wilayah l ON l.code = s.kelurahan_id
        LEFT JOIN spatial_kawasan k ON k.id = s.kawasan_id
        LEFT JOIN LATERAL (
            SELECT state.* FROM programme_areastate state
            WHERE state.slum_area_id = t.id AND state.year <= ended AND (state.until_year > ended OR state.until_year IS NULL)
        ) AS p ON true
        LEFT JOIN LATERAL (
            SELECT newest.* FROM programme_assessment newest
            WHERE newest.slum_area_id = t.id AND newest.status <> 'draft' AND newest.year <= ended
            ORDER BY newest.year DESC
            LIMIT 1
        ) AS a ON true
        LEFT JOIN programme_assessmentresult r ON r.assessment_id = a.id
        LEFT JOIN LATERAL (
            SELECT max(e.score) FILTER (WHERE e.criterion = '1a') AS score_1a, max(e.score) FILTER (WHERE e.criterion = '1b') AS score_1b, max(e.score) FILTER (WHERE e.criterion = '1c') AS score_1c,
           max(e.score) FILTER (WHERE e.criterion = '2a') AS score_2a, max(e.score) FILTER (WHERE e.criterion = '2b') AS score_2b, max(e.score) FILTER (WHERE e.criterion = '3a') AS score_3a,
           max(e.score) FILTER (WHERE e.criterion = '3b') AS score_3b, max(e.score) FILTER (WHERE e.criterion = '4a') AS score_4a, max(e.score) FILTER (WHERE e.criterion = '4b') AS score_4b,
           max(e.score) FILTER (WHERE e.criterion = '4x') AS score_4x, max(e.score) FILTER (WHERE e.criterion = '4d') AS score_4d, max(e.score) FILTER (WHERE e.criterion = '4c') AS score_4c,
           max(e.score) FILTER (WHERE e.criterion = '5a') AS score_5a, max(e.score) FILTER (WHERE e.criterion = '5b') AS score_5b, max(e.score) FILTER (WHERE e.criterion = '6a') AS score_6a,
           max(e.score) FILTER (WHERE e.criterion = '6b') AS score_6b, max(e.score) FILTER (WHERE e.criterion = '6c') AS score_6c, max(e.score) FILTER (WHERE e.criterion = '7a') AS score_7a,
           max(e.score) FILTER (WHERE e.criterion = '7b') AS score_7b
            FROM jsonb_to_recordset(r.criteria) AS e (criterion text, score integer)
        ) AS c ON true
        WHERE t.first_zoom <= z::smallint AND t.geom && searched AND t.decree_id IN (SELECT unnest(decrees))
        ORDER BY t.id
    ) AS row;

    SELECT ST_AsMVT(row, 'assessment_points', 4096, 'geom')
    INTO points
    FROM (
        SELECT CASE WHEN count(*) = 1 THEN min(t.id) END AS id, p.slum_class, count(*) AS count, sum(t.area_ha)::double precision AS area_ha,
               ST_MakePoint(
                   floor((sum(t.place_x::bigint * t.weight_m2) / sum(t.weight_m2) / (1 << (26 - z)) - x) * 4096),
                   floor((sum(t.place_y::bigint * t.weight_m2) / sum(t.weight_m2) / (1 << (26 - z)) - y) * 4096)) AS geom
        FROM tiles.slum_area t
        LEFT JOIN programme_areastate p
            ON p.slum_area_id = t.id AND p.year <= ended AND (p.until_year > ended OR p.until_year IS NULL)
        WHERE t.place BETWEEN first_place AND last_place AND t.first_zoom > z AND t.decree_id IN (SELECT unnest(decrees))
        GROUP BY t.place >> (2 * (22 - z)), p.slum_class
        ORDER BY t.place >> (2 * (22 - z)), p.slum_class
    ) AS row;

    RETURN polygons || points;
END
$$;
COMMENT ON FUNCTION tiles.assessments IS $json${
    "description": "Kawasan kumuh: tingkat, aspek, kriteria dan prioritas menurut penilaian",
    "minzoom": 0, "maxzoom": 22,
    "vector_layers": [
        {"id": "assessments", "fields": {"id": "Number", "kelurahan_name": "String", "kawasan_name": "String", "rt": "String", "rw": "String", "area_ha": "Number",
            "stated_area_ha": "Number", "verified_area_ha": "Number", "slum_class": "String", "total": "Number", "left_slum": "Boolean",
            "finished": "Boolean", "priority_code": "String", "priority_rank": "Number", "legality": "String", "handling": "String",
            "building_density": "Number", "population_density": "Number", "open_space_m2": "Number", "population": "Number",
            "aspect_1_percent": "Number", "aspect_2_percent": "Number", "aspect_3_percent": "Number", "aspect_4_percent": "Number",
            "aspect_5_percent": "Number", "aspect_6_percent": "Number", "aspect_7_percent": "Number", "score_1a": "Number", "score_1b":
            "Number", "score_1c": "Number", "score_2a": "Number", "score_2b": "Number", "score_3a": "Number", "score_3b": "Number",
            "score_4a": "Number", "score_4b": "Number", "score_4x": "Number", "score_4d": "Number", "score_4c": "Number", "score_5a":
            "Number", "score_5b": "Number", "score_6a": "Number", "score_6b": "Number", "score_6c": "Number", "score_7a": "Number",
            "score_7b": "Number", "fictitious": "Boolean"}},
        {"id": "assessment_points", "fields": {"id": "Number", "slum_class": "String", "count": "Number", "area_ha": "Number"}}
    ]
}$json$;
