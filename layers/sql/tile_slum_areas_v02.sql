-- Tiles of slum areas: polygons where they are large enough to be seen, below that points with the hectares they stand for.
-- Input: z (0 to 22), x, y: the tile's address in WebMercatorQuad. query_params: {"decree": "<id>"}: the areas of that decree (never of a
-- draft); {"datetime": "2016-01-31"}: those of the decrees that counted on that day; neither: those of the decrees in force.
-- Output: MVT with two layers. Every slum area is, at each zoom, either a polygon or part of one point, in one tile:
--   slum_areas   polygons whose longer side covers 4 pixels of a 256-pixel tile. Feature id and attribute id: SlumArea.id.
--   slum_points  the others, gathered by 16-pixel cells; the position is their centroid weighted by area. Attributes: count, area_ha (sum of
--                planar hectares), id where count is 1. No buffer: summed over all tiles, the points of a zoom are counted once.
--                Polygons reach beyond the tile, by 64/4096 or, where they are short, whole: see below.
-- v02: polygons that are kept drawn (tiles.slum_area.drawn); attributes from tiles.slum_attributes; planned once a connection.
-- Indexes used: slum_area_tile, slum_area_place. Callers: layers/tiles.py, Martin, pg_tileserv.
CREATE FUNCTION tiles.slum_areas(z integer, x integer, y integer, query_params json DEFAULT '{}') RETURNS bytea
    LANGUAGE plpgsql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan
    SET jit = off AS $$
DECLARE
    tile geometry := ST_TileEnvelope(z, x, y);
    searched geometry := tiles.search_box(z, x, y);
    first_place bigint := tiles.place(x, y) << (2 * (26 - z));
    last_place bigint := first_place + (1::bigint << (2 * (26 - z))) - 1;
    decrees bigint[] := tiles.decrees(query_params);
    -- At zooms 10 to 12: how many half pixels of zoom 13 a tile has, and the box in which a polygon may lie and yet be drawn unclipped.
    -- Clipping takes longer than all else, and few polygons are so long that it saves bytes.
    side integer := CASE WHEN z BETWEEN 10 AND 12 THEN 512 << (13 - z) END;
    unclipped geometry := ST_Expand(ST_MakeEnvelope(x * side, y * side, (x + 1) * side, (y + 1) * side), side / 2);
    polygons bytea;
    points bytea;
BEGIN
    SELECT ST_AsMVT(row, 'slum_areas', 4096, 'geom', 'fid')
    INTO polygons
    FROM (
        SELECT t.id AS fid, a.*,
               CASE WHEN t.drawn @ unclipped THEN ST_TransScale(t.drawn, -x * side, -y * side, 4096.0 / side, 4096.0 / side)
                    -- To zoom 13 corners nearer than a quarter of a pixel are one; moved each for itself, so that shared borders stay shared.
                    ELSE ST_AsMVTGeom(CASE WHEN z < 14 THEN ST_SnapToGrid(t.geom, tiles.pixel_m(z) / 4) ELSE t.geom END, tile, 4096, 64)
               END AS geom
        FROM tiles.slum_area t
        JOIN tiles.slum_attributes(query_params) a ON a.id = t.id
        WHERE t.first_zoom <= z::smallint AND t.geom && searched AND t.decree_id IN (SELECT unnest(decrees))
        ORDER BY t.id
    ) AS row;

    SELECT ST_AsMVT(row, 'slum_points', 4096, 'geom')
    INTO points
    FROM (
        SELECT CASE WHEN count(*) = 1 THEN min(t.id) END AS id, count(*) AS count, sum(t.area_ha)::double precision AS area_ha,
               -- Within the tile for sure: the mean of places in a cell is in the cell.
               ST_MakePoint(
                   floor((sum(t.place_x::bigint * t.weight_m2) / sum(t.weight_m2) / (1 << (26 - z)) - x) * 4096),
                   floor((sum(t.place_y::bigint * t.weight_m2) / sum(t.weight_m2) / (1 << (26 - z)) - y) * 4096)) AS geom
        FROM tiles.slum_area t
        WHERE t.place BETWEEN first_place AND last_place AND t.first_zoom > z AND t.decree_id IN (SELECT unnest(decrees))
        GROUP BY t.place >> (2 * (22 - z))
        ORDER BY t.place >> (2 * (22 - z))
    ) AS row;

    RETURN polygons || points;
END
$$;
COMMENT ON FUNCTION tiles.slum_areas IS $json${
    "description": "Kawasan kumuh: poligon, dan titik dengan jumlah luas bila poligon terlalu kecil untuk terlihat",
    "minzoom": 0, "maxzoom": 22,
    "vector_layers": [
        {"id": "slum_areas", "fields": {"id": "Number", "kelurahan_code": "String", "kelurahan_name": "String", "kawasan_name": "String",
            "rt": "String", "rw": "String", "decree_id": "Number", "stated_area_ha": "Number", "verified_area_ha": "Number",
            "area_ha": "Number", "geodesic_area_ha": "Number", "fictitious": "Boolean"}},
        {"id": "slum_points", "fields": {"id": "Number", "count": "Number", "area_ha": "Number"}}
    ]
}$json$;
