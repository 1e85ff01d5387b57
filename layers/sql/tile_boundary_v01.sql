-- Boundaries drawn for small scales, kept while boundaries change, whoever changes them.
-- One row a unit and zoom (0 to 8), from the zoom at which the unit covers 6 pixels of a 256-pixel tile. From zoom 9 on, tiles are made of
-- the boundary itself: small scales are dear to draw, large ones dear to keep.
-- geom: in half pixels of that zoom, whole numbers, from the north-west corner of the world, x east and y south: 512 to a tile.
-- Every vertex moves to the nearest point of this grid: what two neighbours share, they share afterwards too, for where a vertex goes
-- depends on the vertex alone. A simplification that looks at a whole ring would part them, and looking at the whole coverage at every edit
-- would make an edit in QGIS wait. What the grid folds is made valid on the grid (ST_AsMVTGeom), rings turned as MVT wants them: what lies
-- wholly inside a tile is only shifted when the tile is made.
-- Index used: boundary_tile. Callers: the triggers below; tiles.wilayah.
CREATE TABLE tiles.boundary (
    code varchar(13) COLLATE "C" NOT NULL,
    zoom smallint NOT NULL,
    level varchar(9) NOT NULL,
    geom geometry(MultiPolygon) NOT NULL,
    PRIMARY KEY (code, zoom)
);
CREATE INDEX boundary_tile ON tiles.boundary USING gist (zoom, level, geom);
COMMENT ON TABLE tiles.boundary IS 'Batas wilayah yang disederhanakan per tingkat zum, dihitung oleh basis data';

CREATE FUNCTION tiles.boundary_write(codes varchar[]) RETURNS void
    LANGUAGE sql
BEGIN ATOMIC
    DELETE FROM tiles.boundary b WHERE b.code = ANY (codes);
    INSERT INTO tiles.boundary (code, zoom, level, geom)
    SELECT w.code, zoom, w.level, ST_Multi(drawn.geom)
    FROM spatial_wilayah w
    CROSS JOIN LATERAL (SELECT ST_Transform(w.geom, 3857) AS geom OFFSET 0) AS mercator
    CROSS JOIN generate_series(0, 8) AS zoom
    CROSS JOIN LATERAL (
        SELECT ST_AsMVTGeom(
            ST_SnapToGrid(mercator.geom, tiles.pixel_m(zoom) / 2), ST_TileEnvelope(0, 0, 0), 512 << zoom, 0, false) AS geom
        OFFSET 0
    ) AS drawn
    WHERE w.code = ANY (codes)
      AND ST_Area(mercator.geom) >= 6 * tiles.pixel_m(zoom) ^ 2
      AND drawn.geom IS NOT NULL
    ORDER BY zoom, w.code;
END;

CREATE FUNCTION tiles.boundary_refresh() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    touched varchar[];
BEGIN
    IF TG_OP = 'TRUNCATE' THEN
        DELETE FROM tiles.boundary;
        RETURN NULL;
    ELSIF TG_OP = 'INSERT' THEN
        SELECT array_agg(n.code) INTO touched FROM new_rows n;
    ELSIF TG_OP = 'DELETE' THEN
        SELECT array_agg(o.code) INTO touched FROM old_rows o;
    ELSE
        SELECT array_agg(k.code) INTO touched
        FROM old_rows o
        FULL JOIN new_rows n ON n.code = o.code
        CROSS JOIN LATERAL (VALUES (o.code), (n.code)) AS k (code)
        WHERE k.code IS NOT NULL AND (o.level, o.geom) IS DISTINCT FROM (n.level, n.geom);
    END IF;
    IF touched IS NOT NULL THEN
        PERFORM tiles.boundary_write(touched);
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
