-- Boundaries as tiles draw them, kept while boundaries change, whoever changes them: a tile made anew only shifts them into its place.
-- One row a unit and zoom: 13, drawn at zooms 11 to 13; 10, drawn at 9 and 10; 0 to 8, each from the zoom at which the unit covers 6 pixels of
-- a 256-pixel tile. From zoom 14 on, tiles are made of the boundary itself: few boundaries lie in them.
-- geom: in half pixels of that zoom, whole numbers, from the north-west corner of the world, x east and y south: 512 to a tile.
-- Every vertex moves to the nearest point of this grid: what two neighbours share, they share afterwards too, for where a vertex goes
-- depends on the vertex alone. A simplification that looks at a whole ring would part them, and looking at the whole coverage at every edit
-- would make an edit in QGIS wait. What the grid folds is made valid on the grid (ST_AsMVTGeom), rings turned as MVT wants them.
-- Each coarser grid is a part of the finer ones, and is reached in steps (13, 10, then 8 and below): fewer vertices to move each time.
-- code_number: the code without its dots, as MVT wants ids. name, kind, fictitious, geodesic_area_ha: as in spatial_wilayah, whose rows are
-- so wide that looking them up takes a fifth of a tile's time.
-- v02: these; zooms 10 and 13, which v01 made at every request; the coarser from the finer; the version `base`.
-- Index used: boundary_tile. Callers: the triggers below; tiles.wilayah.
CREATE TABLE tiles.boundary (
    code varchar(13) COLLATE "C" NOT NULL,
    code_number bigint GENERATED ALWAYS AS (replace(code, '.', '')::bigint) STORED,
    zoom smallint NOT NULL,
    level varchar(9) NOT NULL,
    name text NOT NULL,
    kind text NOT NULL,
    fictitious boolean NOT NULL,
    geodesic_area_ha numeric NOT NULL,
    geom geometry(MultiPolygon) NOT NULL,
    PRIMARY KEY (code, zoom)
);
CREATE INDEX boundary_tile ON tiles.boundary USING gist (zoom, level, geom);
COMMENT ON TABLE tiles.boundary IS 'Batas wilayah seperti digambar pada ubin vektor, per tingkat zum, dihitung oleh basis data';

-- Compressing takes longer than all else where it is not by lz4, which a PostgreSQL may have been built without.
DO $$
BEGIN
    ALTER TABLE tiles.boundary ALTER COLUMN geom SET STORAGE MAIN, ALTER COLUMN geom SET COMPRESSION lz4;
EXCEPTION WHEN feature_not_supported THEN
    NULL;
END
$$;

-- A shape on the grid of a zoom, moved to that of a lower zoom and made valid there; NULL where nothing is left of it.
CREATE FUNCTION tiles.coarser(geom geometry, zoom integer, lower_zoom integer) RETURNS geometry
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN ST_Multi(ST_AsMVTGeom(
        -- ST_AsMVTGeom wants north up, and turns it down again.
        ST_Scale(ST_SnapToGrid(geom, 1 << (zoom - lower_zoom)), 1, -1), ST_MakeEnvelope(0, -(512 << zoom), 512 << zoom, 0),
        512 << lower_zoom, 0, false));
COMMENT ON FUNCTION tiles.coarser(geometry, integer, integer) IS 'Bentuk pada kisi suatu zum, dipindah ke kisi zum yang lebih rendah';

-- A shape in EPSG:3857 on the grid of a zoom. Where the grid is fine nearly all stay valid, which is found out sooner than mended.
CREATE FUNCTION tiles.on_grid(geom geometry, zoom integer) RETURNS geometry
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT CASE WHEN (ST_IsValidDetail(g.geom)).valid THEN ST_ForcePolygonCCW(g.geom) ELSE tiles.coarser(g.geom, zoom, zoom) END
    FROM (
        SELECT ST_SetSRID(ST_SnapToGrid(ST_TransScale(
            on_grid.geom, 128 * tiles.pixel_m(0), -128 * tiles.pixel_m(0), 2 / tiles.pixel_m(zoom), -2 / tiles.pixel_m(zoom)), 1), 0) AS geom
        OFFSET 0
    ) AS g;
END;
COMMENT ON FUNCTION tiles.on_grid(geometry, integer) IS 'Bentuk EPSG:3857 pada kisi setengah piksel suatu zum';

CREATE FUNCTION tiles.boundary_write(codes varchar[]) RETURNS void
    LANGUAGE sql
BEGIN ATOMIC
    DELETE FROM tiles.boundary b WHERE b.code = ANY (codes);
    INSERT INTO tiles.boundary (code, zoom, level, name, kind, fictitious, geodesic_area_ha, geom)
    -- The attributes go along: to join the table again would be slow where the planner takes it for as empty as it was before this statement.
    WITH fine AS MATERIALIZED (
        SELECT w.code, w.level, w.name, w.kind, w.fictitious, w.geodesic_area_ha, ST_Area(mercator.geom) AS area_m2,
               tiles.on_grid(mercator.geom, 13) AS geom
        FROM spatial_wilayah w
        CROSS JOIN LATERAL (SELECT ST_Transform(w.geom, 3857) AS geom OFFSET 0) AS mercator
        WHERE w.code = ANY (codes) AND w.geom IS NOT NULL
    ), middle AS MATERIALIZED (
        SELECT f.code, f.level, f.name, f.kind, f.fictitious, f.geodesic_area_ha, f.area_m2, tiles.coarser(f.geom, 13, 10) AS geom
        FROM fine f
        WHERE f.geom IS NOT NULL
    ), drawn AS (
        SELECT f.code, 13 AS zoom, f.level, f.name, f.kind, f.fictitious, f.geodesic_area_ha, f.geom FROM fine f
        UNION ALL
        SELECT m.code, 10, m.level, m.name, m.kind, m.fictitious, m.geodesic_area_ha, m.geom FROM middle m
        UNION ALL
        SELECT m.code, z.zoom, m.level, m.name, m.kind, m.fictitious, m.geodesic_area_ha, tiles.coarser(m.geom, 10, z.zoom)
        FROM generate_series(0, 8) AS z (zoom)
        JOIN middle m ON m.area_m2 >= 6 * tiles.pixel_m(z.zoom) ^ 2
    )
    SELECT d.code, d.zoom, d.level, d.name, d.kind, d.fictitious, d.geodesic_area_ha, d.geom
    FROM drawn d
    WHERE NOT ST_IsEmpty(d.geom);
END;

-- Draws what changed anew, and raises the version `base`: that of the map of boundaries, which shows no figures and so outlasts theirs.
CREATE FUNCTION tiles.boundary_refresh() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    touched varchar[];
    is_shown boolean;
BEGIN
    IF TG_OP = 'TRUNCATE' THEN
        DELETE FROM tiles.boundary;
        is_shown := true;
    ELSIF TG_OP = 'INSERT' THEN
        SELECT array_agg(n.code), bool_or(n.geom IS NOT NULL) INTO touched, is_shown FROM new_rows n;
    ELSIF TG_OP = 'DELETE' THEN
        SELECT array_agg(o.code), bool_or(o.geom IS NOT NULL) INTO touched, is_shown FROM old_rows o;
    ELSE
        SELECT array_agg(k.code) FILTER (WHERE (o.level, o.geom) IS DISTINCT FROM (n.level, n.geom)),
               bool_or(coalesce(o.geom, n.geom) IS NOT NULL)
        INTO touched, is_shown
        FROM old_rows o
        FULL JOIN new_rows n ON n.code = o.code
        CROSS JOIN LATERAL (VALUES (o.code), (n.code)) AS k (code)
        WHERE k.code IS NOT NULL
          AND (o.level, o.name, o.kind, o.fictitious, o.geom) IS DISTINCT FROM (n.level, n.name, n.kind, n.fictitious, n.geom);
    END IF;
    IF touched IS NOT NULL THEN
        PERFORM tiles.boundary_write(touched);
    END IF;
    IF TG_OP = 'UPDATE' THEN
        UPDATE tiles.boundary b
        SET name = n.name, kind = n.kind, fictitious = n.fictitious
        FROM new_rows n
        WHERE b.code = n.code AND (b.name, b.kind, b.fictitious) IS DISTINCT FROM (n.name, n.kind, n.fictitious);
    END IF;
    IF is_shown THEN
        PERFORM layer_version_raise(ARRAY['base']);
    END IF;
    RETURN NULL;
END
$$;

-- It runs with its owner's rights, for every writer of the table; nobody else may hang it on a table of his own.
REVOKE EXECUTE ON FUNCTION tiles.boundary_refresh() FROM PUBLIC;

CREATE TRIGGER tile_boundary_insert AFTER INSERT ON spatial_wilayah
    REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION tiles.boundary_refresh();
CREATE TRIGGER tile_boundary_update AFTER UPDATE ON spatial_wilayah
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION tiles.boundary_refresh();
CREATE TRIGGER tile_boundary_delete AFTER DELETE ON spatial_wilayah
    REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION tiles.boundary_refresh();
CREATE TRIGGER tile_boundary_truncate AFTER TRUNCATE ON spatial_wilayah
    FOR EACH STATEMENT EXECUTE FUNCTION tiles.boundary_refresh();

SELECT tiles.boundary_write(array_agg(code)) FROM spatial_wilayah WHERE geom IS NOT NULL HAVING count(*) > 0;
SELECT layer_version_raise(ARRAY['base']);
