-- Tiles of provinsi, kabupaten, kecamatan and kelurahan: boundaries with their names and slum figures; and of all of them as a base map.
-- Input: z (0 to 22), x, y: the tile's address in WebMercatorQuad; query_params: not read.
-- Output: MVT. Layers are named as the levels. Feature id: the Kemendagri code without its dots. Attributes: code, name, kind, fictitious
-- (where true), and where there are slum areas slum_area_count, slum_area_ha (planar), slum_share_percent. The base map has no figures.
-- v02: shapes kept to zoom 13 (tiles.boundary); short units whole where they cross the edge; planned once a connection.
-- A unit that covers less than 6 pixels of a 256-pixel tile is not in it; from zoom 9 on every unit is.
-- The figures are those of wilayah_slum; the tile asks for three of its columns, and finds them in an index.
-- Index used: boundary_tile (to zoom 13), wilayah_geom_gist (from zoom 14), slum_area_kelurahan (figures).
-- Callers: layers/tiles.py, Martin, pg_tileserv. The comments are JSON: Martin reads its TileJSON from them.
CREATE FUNCTION tiles.wilayah(asked_level text, figures boolean, z integer, x integer, y integer) RETURNS bytea
    LANGUAGE plpgsql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan
    SET jit = off AS $$
DECLARE
    -- Which shapes of tiles.boundary are drawn, and how many of their half pixels a tile has.
    shapes smallint := CASE WHEN z <= 8 THEN z WHEN z <= 10 THEN 10 WHEN z <= 13 THEN 13 END;
    side integer := 512 << (shapes - z);
    tile geometry := ST_MakeEnvelope(x * side, y * side, (x + 1) * side, (y + 1) * side);
    searched geometry := ST_Expand(tile, side / 64);
    -- A unit in this box is drawn unclipped: clipping takes longer than all else, and few units are so long that it saves bytes.
    unclipped geometry := ST_Expand(tile, side / 2);
    counted bigint[] := CASE WHEN figures THEN ARRAY(
        SELECT d.id FROM spatial_decree d WHERE d.status = 'in_force' AND d.topic = 'kawasan_kumuh') END;
    searched_degrees geometry;
BEGIN
    IF shapes IS NOT NULL THEN
        RETURN (
            SELECT ST_AsMVT(row, asked_level, 4096, 'geom', 'fid')
            FROM (
                SELECT b.code_number AS fid, b.code, b.name, b.kind, nullif(b.fictitious, false) AS fictitious,
                       f.slum_area_count, f.slum_area_ha, f.slum_share_percent,
                       CASE WHEN b.geom @ unclipped THEN ST_TransScale(b.geom, -x * side, -y * side, 4096 / side, 4096 / side)
                            ELSE (
                                -- Of a long boundary only the part around the tile is worth turning. ST_AsMVTGeom turns north up once more.
                                SELECT ST_AsMVTGeom(
                                    ST_Scale(CASE WHEN ST_NPoints(b.geom) > 1000 THEN ST_ClipByBox2D(b.geom, unclipped) ELSE b.geom END, 1, -1),
                                    ST_Scale(tile, 1, -1), 4096, 64)) END AS geom
                FROM tiles.boundary b
                CROSS JOIN LATERAL (
                    SELECT nullif(count(*), 0) AS slum_area_count, sum(s.area_ha)::double precision AS slum_area_ha,
                           (100 * sum(s.geodesic_area_ha) / b.geodesic_area_ha)::double precision AS slum_share_percent
                    FROM tiles.slum_area s
                    WHERE figures AND s.kelurahan_code >= b.code AND s.kelurahan_code < b.code || '/'
                      AND s.decree_id IN (SELECT unnest(counted))
                ) AS f
                WHERE b.zoom = shapes AND b.level = asked_level AND b.geom && searched
                ORDER BY b.code
            ) AS row);
    END IF;
    searched_degrees := ST_Transform(tiles.search_box(z, x, y), 4326);
    RETURN (
        SELECT ST_AsMVT(row, asked_level, 4096, 'geom', 'fid')
        FROM (
            SELECT replace(w.code, '.', '')::bigint AS fid, w.code, w.name, w.kind, nullif(w.fictitious, false) AS fictitious,
                   f.slum_area_count, f.slum_area_ha, f.slum_share_percent,
                   -- Of a long boundary only the part around the tile is worth projecting.
                   ST_AsMVTGeom(
                       ST_Transform(CASE WHEN ST_NPoints(w.geom) > 1000 THEN ST_ClipByBox2D(w.geom, searched_degrees) ELSE w.geom END, 3857),
                       ST_TileEnvelope(z, x, y), 4096, 64) AS geom
            FROM spatial_wilayah w
            CROSS JOIN LATERAL (
                SELECT nullif(count(*), 0) AS slum_area_count, sum(s.area_ha)::double precision AS slum_area_ha,
                       (100 * sum(s.geodesic_area_ha) / w.geodesic_area_ha)::double precision AS slum_share_percent
                FROM tiles.slum_area s
                WHERE figures AND s.kelurahan_code >= w.code AND s.kelurahan_code < w.code || '/'
                  AND s.decree_id IN (SELECT unnest(counted))
            ) AS f
            WHERE w.level = asked_level AND w.geom && searched_degrees
            ORDER BY w.code
        ) AS row);
END
$$;
COMMENT ON FUNCTION tiles.wilayah(text, boolean, integer, integer, integer) IS 'Ubin satu tingkat wilayah, dengan atau tanpa angka kumuh';

-- These have no rights and settings of their own, so that PostgreSQL puts tiles.wilayah, which has them, in their place.
CREATE FUNCTION tiles.provinsi(z integer, x integer, y integer, query_params json DEFAULT '{}') RETURNS bytea
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN tiles.wilayah('provinsi', true, z, x, y);
COMMENT ON FUNCTION tiles.provinsi IS $json${
    "description": "Batas provinsi dengan luas kawasan kumuh menurut SK yang berlaku",
    "minzoom": 0, "maxzoom": 22,
    "vector_layers": [{"id": "provinsi", "fields": {"code": "String", "name": "String", "kind": "String", "fictitious": "Boolean", "slum_area_count": "Number", "slum_area_ha": "Number", "slum_share_percent": "Number"}}]
}$json$;

CREATE FUNCTION tiles.kabupaten(z integer, x integer, y integer, query_params json DEFAULT '{}') RETURNS bytea
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN tiles.wilayah('kabupaten', true, z, x, y);
COMMENT ON FUNCTION tiles.kabupaten IS $json${
    "description": "Batas kabupaten/kota dengan luas kawasan kumuh menurut SK yang berlaku",
    "minzoom": 0, "maxzoom": 22,
    "vector_layers": [{"id": "kabupaten", "fields": {"code": "String", "name": "String", "kind": "String", "fictitious": "Boolean", "slum_area_count": "Number", "slum_area_ha": "Number", "slum_share_percent": "Number"}}]
}$json$;

CREATE FUNCTION tiles.kecamatan(z integer, x integer, y integer, query_params json DEFAULT '{}') RETURNS bytea
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN tiles.wilayah('kecamatan', true, z, x, y);
COMMENT ON FUNCTION tiles.kecamatan IS $json${
    "description": "Batas kecamatan dengan luas kawasan kumuh menurut SK yang berlaku",
    "minzoom": 0, "maxzoom": 22,
    "vector_layers": [{"id": "kecamatan", "fields": {"code": "String", "name": "String", "kind": "String", "fictitious": "Boolean", "slum_area_count": "Number", "slum_area_ha": "Number", "slum_share_percent": "Number"}}]
}$json$;

CREATE FUNCTION tiles.kelurahan(z integer, x integer, y integer, query_params json DEFAULT '{}') RETURNS bytea
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN tiles.wilayah('kelurahan', true, z, x, y);
COMMENT ON FUNCTION tiles.kelurahan IS $json${
    "description": "Batas kelurahan/desa dengan luas kawasan kumuh menurut SK yang berlaku",
    "minzoom": 0, "maxzoom": 22,
    "vector_layers": [{"id": "kelurahan", "fields": {"code": "String", "name": "String", "kind": "String", "fictitious": "Boolean", "slum_area_count": "Number", "slum_area_ha": "Number", "slum_share_percent": "Number"}}]
}$json$;

-- The own base map: each level from the zoom at which its units can be told apart.
CREATE FUNCTION tiles.base(z integer, x integer, y integer, query_params json DEFAULT '{}') RETURNS bytea
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN tiles.wilayah('provinsi', false, z, x, y)
        || CASE WHEN z >= 6 THEN tiles.wilayah('kabupaten', false, z, x, y) ELSE '' END
        || CASE WHEN z >= 9 THEN tiles.wilayah('kecamatan', false, z, x, y) ELSE '' END
        || CASE WHEN z >= 11 THEN tiles.wilayah('kelurahan', false, z, x, y) ELSE '' END;
COMMENT ON FUNCTION tiles.base IS $json${
    "description": "Peta dasar sendiri: batas wilayah semua tingkat",
    "minzoom": 0, "maxzoom": 22,
    "vector_layers": [
        {"id": "provinsi", "fields": {"code": "String", "name": "String", "kind": "String", "fictitious": "Boolean"}}, 
        {"id": "kabupaten", "fields": {"code": "String", "name": "String", "kind": "String", "fictitious": "Boolean"}}, 
        {"id": "kecamatan", "fields": {"code": "String", "name": "String", "kind": "String", "fictitious": "Boolean"}}, 
        {"id": "kelurahan", "fields": {"code": "String", "name": "String", "kind": "String", "fictitious": "Boolean"}}
    ]
}$json$;
