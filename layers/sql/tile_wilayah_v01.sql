-- Tiles of provinsi, kabupaten, kecamatan and kelurahan: boundaries with their names and slum figures; and of all of them as a base map.
-- Input: z (0 to 22), x, y: the tile's address in WebMercatorQuad; query_params: not read.
-- Output: MVT. Layers are named as the levels. Feature id: the Kemendagri code without its dots. Attributes: code, name, kind, fictitious
-- (where true), and where there are slum areas slum_area_count, slum_area_ha (planar), slum_share_percent. The base map has no figures.
-- A unit that covers less than 6 pixels of a 256-pixel tile is not in it; from zoom 9 on every unit is.
-- The figures are those of wilayah_slum; the tile asks for three of its columns, and finds them in an index.
-- Index used: boundary_tile (to zoom 8), wilayah_geom_gist (from zoom 9), slum_area_kelurahan (figures).
-- Callers: layers/tiles.py, Martin, pg_tileserv. The comments are JSON: Martin reads its TileJSON from them.
CREATE FUNCTION tiles.wilayah(asked_level text, figures boolean, z integer, x integer, y integer) RETURNS bytea
    LANGUAGE plpgsql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    tile geometry := ST_TileEnvelope(z, x, y);
    searched_degrees geometry;
    -- Half pixels from the north-west corner of the world (tiles.boundary): the tile, and with its buffer of 64/4096.
    half_pixels geometry := ST_MakeEnvelope(x * 512, y * 512, (x + 1) * 512, (y + 1) * 512);
    searched_half_pixels geometry := ST_Expand(half_pixels, 8);
BEGIN
    IF z <= 8 THEN
        RETURN (
            SELECT ST_AsMVT(row, asked_level, 4096, 'geom', 'fid')
            FROM (
                SELECT replace(w.code, '.', '')::bigint AS fid, w.code, w.name, w.kind, nullif(w.fictitious, false) AS fictitious,
                       f.slum_area_count, f.slum_area_ha, f.slum_share_percent,
                       -- Clipping takes most of the time of a tile, and few boundaries need it. ST_AsMVTGeom turns north up once more.
                       CASE WHEN b.geom @ half_pixels THEN ST_TransScale(b.geom, -x * 512, -y * 512, 8, 8)
                            ELSE ST_AsMVTGeom(ST_Scale(b.geom, 1, -1), ST_Scale(half_pixels, 1, -1), 4096, 64) END AS geom
                FROM tiles.boundary b
                JOIN spatial_wilayah w ON w.code = b.code
                CROSS JOIN LATERAL (
                    SELECT nullif(count(*), 0) AS slum_area_count, sum(s.area_ha)::double precision AS slum_area_ha,
                           (100 * sum(s.geodesic_area_ha) / w.geodesic_area_ha)::double precision AS slum_share_percent
                    FROM tiles.slum_area s
                    JOIN spatial_decree d ON d.id = s.decree_id AND d.status = 'in_force' AND d.topic = 'kawasan_kumuh'
                    WHERE figures AND s.kelurahan_code >= w.code AND s.kelurahan_code < w.code || '/'
                ) AS f
                WHERE b.zoom = z::smallint AND b.level = asked_level AND b.geom && searched_half_pixels
                ORDER BY b.code
            ) AS row);
    END IF;
    searched_degrees := ST_Transform(tiles.search_box(z, x, y), 4326);
    RETURN (
        SELECT ST_AsMVT(row, asked_level, 4096, 'geom', 'fid')
        FROM (
            SELECT replace(w.code, '.', '')::bigint AS fid, w.code, w.name, w.kind, nullif(w.fictitious, false) AS fictitious,
                   f.slum_area_count, f.slum_area_ha, f.slum_share_percent,
                   ST_AsMVTGeom(CASE WHEN z <= 10 THEN ST_SnapToGrid(mercator.geom, tiles.pixel_m(z) / 2) ELSE mercator.geom END,
                                tile, 4096, 64) AS geom
            FROM spatial_wilayah w
            -- Of a large boundary only the part around the tile is worth projecting.
            CROSS JOIN LATERAL (
                SELECT ST_Transform(
                    CASE WHEN ST_NPoints(w.geom) > 1000 THEN ST_ClipByBox2D(w.geom, searched_degrees) ELSE w.geom END, 3857) AS geom
                OFFSET 0
            ) AS mercator
            CROSS JOIN LATERAL (
                SELECT nullif(count(*), 0) AS slum_area_count, sum(s.area_ha)::double precision AS slum_area_ha,
                       (100 * sum(s.geodesic_area_ha) / w.geodesic_area_ha)::double precision AS slum_share_percent
                FROM tiles.slum_area s
                JOIN spatial_decree d ON d.id = s.decree_id AND d.status = 'in_force' AND d.topic = 'kawasan_kumuh'
                WHERE figures AND s.kelurahan_code >= w.code AND s.kelurahan_code < w.code || '/'
            ) AS f
            WHERE w.level = asked_level AND w.geom && searched_degrees
            ORDER BY w.code
        ) AS row);
END
$$;
COMMENT ON FUNCTION tiles.wilayah(text, boolean, integer, integer, integer) IS 'Ubin satu tingkat wilayah, dengan atau tanpa angka kumuh';

CREATE FUNCTION tiles.provinsi(z integer, x integer, y integer, query_params json DEFAULT '{}') RETURNS bytea
    LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = public, pg_temp
    RETURN tiles.wilayah('provinsi', true, z, x, y);
COMMENT ON FUNCTION tiles.provinsi IS $json${
    "description": "Batas provinsi dengan luas kawasan kumuh menurut SK yang berlaku",
    "minzoom": 0, "maxzoom": 22,
    "vector_layers": [{"id": "provinsi", "fields": {"code": "String", "name": "String", "kind": "String", "fictitious": "Boolean", "slum_area_count": "Number", "slum_area_ha": "Number", "slum_share_percent": "Number"}}]
}$json$;

CREATE FUNCTION tiles.kabupaten(z integer, x integer, y integer, query_params json DEFAULT '{}') RETURNS bytea
    LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = public, pg_temp
    RETURN tiles.wilayah('kabupaten', true, z, x, y);
COMMENT ON FUNCTION tiles.kabupaten IS $json${
    "description": "Batas kabupaten/kota dengan luas kawasan kumuh menurut SK yang berlaku",
    "minzoom": 0, "maxzoom": 22,
    "vector_layers": [{"id": "kabupaten", "fields": {"code": "String", "name": "String", "kind": "String", "fictitious": "Boolean", "slum_area_count": "Number", "slum_area_ha": "Number", "slum_share_percent": "Number"}}]
}$json$;

CREATE FUNCTION tiles.kecamatan(z integer, x integer, y integer, query_params json DEFAULT '{}') RETURNS bytea
    LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = public, pg_temp
    RETURN tiles.wilayah('kecamatan', true, z, x, y);
COMMENT ON FUNCTION tiles.kecamatan IS $json${
    "description": "Batas kecamatan dengan luas kawasan kumuh menurut SK yang berlaku",
    "minzoom": 0, "maxzoom": 22,
    "vector_layers": [{"id": "kecamatan", "fields": {"code": "String", "name": "String", "kind": "String", "fictitious": "Boolean", "slum_area_count": "Number", "slum_area_ha": "Number", "slum_share_percent": "Number"}}]
}$json$;

CREATE FUNCTION tiles.kelurahan(z integer, x integer, y integer, query_params json DEFAULT '{}') RETURNS bytea
    LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = public, pg_temp
    RETURN tiles.wilayah('kelurahan', true, z, x, y);
COMMENT ON FUNCTION tiles.kelurahan IS $json${
    "description": "Batas kelurahan/desa dengan luas kawasan kumuh menurut SK yang berlaku",
    "minzoom": 0, "maxzoom": 22,
    "vector_layers": [{"id": "kelurahan", "fields": {"code": "String", "name": "String", "kind": "String", "fictitious": "Boolean", "slum_area_count": "Number", "slum_area_ha": "Number", "slum_share_percent": "Number"}}]
}$json$;

-- The own base map: each level from the zoom at which its units can be told apart.
CREATE FUNCTION tiles.base(z integer, x integer, y integer, query_params json DEFAULT '{}') RETURNS bytea
    LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = public, pg_temp
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
