-- Tiles of kawasan: outlines of the named slum settlements.
-- Input: z (0 to 22), x, y: the tile's address in WebMercatorQuad. query_params: as in tiles.slum_areas.
-- Output: MVT, layer kawasan. Feature id and attribute id: Kawasan.id. A kawasan whose box is smaller than 4 pixels of a 256-pixel tile on
-- both sides is left to the points of tiles.slum_areas.
-- Index used: kawasan_shape_geom_gist. Callers: layers/tiles.py, Martin, pg_tileserv.
CREATE FUNCTION tiles.kawasan(z integer, x integer, y integer, query_params json DEFAULT '{}') RETURNS bytea
    LANGUAGE plpgsql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    tile geometry := ST_TileEnvelope(z, x, y);
    searched_degrees geometry := ST_Transform(tiles.search_box(z, x, y), 4326);
    smallest_degrees double precision := 4 * 360.0 / 256 / (1 << z);
    decrees bigint[] := tiles.decrees(query_params);
BEGIN
    RETURN (
        SELECT ST_AsMVT(row, 'kawasan', 4096, 'geom', 'fid')
        FROM (
            SELECT k.id AS fid, k.id, k.name, k.decree_id, f.slum_area_count, f.stated_area_ha::double precision,
                   f.area_ha::double precision, f.footprint_ha::double precision, nullif(f.fictitious, false) AS fictitious,
                   ST_AsMVTGeom(ST_Transform(f.geom, 3857), tile, 4096, 64) AS geom
            FROM kawasan_shape f
            JOIN spatial_kawasan k ON k.id = f.kawasan_id
            WHERE f.geom && searched_degrees AND k.decree_id = ANY (decrees)
              AND greatest(ST_XMax(f.geom) - ST_XMin(f.geom), ST_YMax(f.geom) - ST_YMin(f.geom)) >= smallest_degrees
            ORDER BY k.id
        ) AS row);
END
$$;
COMMENT ON FUNCTION tiles.kawasan IS $json${
    "description": "Kawasan kumuh bernama: gabungan poligonnya",
    "minzoom": 0, "maxzoom": 22,
    "vector_layers": [{"id": "kawasan", "fields": {"id": "Number", "name": "String", "decree_id": "Number", "slum_area_count": "Number",
        "stated_area_ha": "Number", "area_ha": "Number", "footprint_ha": "Number", "fictitious": "Boolean"}}]
}$json$;
