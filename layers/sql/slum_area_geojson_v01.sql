-- The polygons of slum areas as GeoJSON, written once, when a polygon is written, by whomever: half of what a page of features costs is this text.
-- One row a slum area: geojson in EPSG:4326, lon, lat, 7 decimals, outer rings anticlockwise (RFC 7946).
-- The text stays uncompressed in its row up to 8 kB (some 300 corners), beyond that beside the table: it is read far more often than written, and
-- unpacking would cost a third of the writing that it saves. 100,000 areas of 60 corners take 160 MB and 1.5 s.
-- Index used: the primary key, one probe a feature. Callers: the triggers below; layers/features.py.
CREATE TABLE slum_area_geojson (
    slum_area_id bigint PRIMARY KEY,
    geojson text NOT NULL
) WITH (toast_tuple_target = 8160);
ALTER TABLE slum_area_geojson ALTER COLUMN geojson SET STORAGE EXTERNAL;
COMMENT ON TABLE slum_area_geojson IS 'Poligon kumuh sebagai teks GeoJSON, ditulis oleh basis data';

CREATE FUNCTION geojson_geometry(geom geometry) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN ST_AsGeoJSON(ST_ForcePolygonCCW(geom), 7, 0);
COMMENT ON FUNCTION geojson_geometry(geometry) IS 'Geometri sebagai GeoJSON menurut RFC 7946, tujuh desimal';

CREATE FUNCTION slum_area_geojson_refresh() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP = 'TRUNCATE' THEN
        DELETE FROM slum_area_geojson;
    ELSIF TG_OP = 'INSERT' THEN
        INSERT INTO slum_area_geojson SELECT n.id, geojson_geometry(n.geom) FROM new_rows n;
    ELSIF TG_OP = 'DELETE' THEN
        DELETE FROM slum_area_geojson g USING old_rows o WHERE g.slum_area_id = o.id;
    ELSE
        DELETE FROM slum_area_geojson g
        USING old_rows o
        WHERE g.slum_area_id = o.id AND NOT EXISTS (SELECT FROM new_rows n WHERE n.id = o.id AND n.geom IS NOT DISTINCT FROM o.geom);
        INSERT INTO slum_area_geojson
        SELECT n.id, geojson_geometry(n.geom)
        FROM new_rows n
        WHERE NOT EXISTS (SELECT FROM slum_area_geojson g WHERE g.slum_area_id = n.id);
    END IF;
    RETURN NULL;
END
$$;

-- It runs with its owner's rights, for every writer of the table; nobody else may hang it on a table of his own.
REVOKE EXECUTE ON FUNCTION slum_area_geojson_refresh() FROM PUBLIC;

CREATE TRIGGER slum_geojson_insert AFTER INSERT ON spatial_slumarea
    REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION slum_area_geojson_refresh();
CREATE TRIGGER slum_geojson_update AFTER UPDATE ON spatial_slumarea
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION slum_area_geojson_refresh();
CREATE TRIGGER slum_geojson_delete AFTER DELETE ON spatial_slumarea
    REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION slum_area_geojson_refresh();
CREATE TRIGGER slum_geojson_truncate AFTER TRUNCATE ON spatial_slumarea
    FOR EACH STATEMENT EXECUTE FUNCTION slum_area_geojson_refresh();

INSERT INTO slum_area_geojson SELECT id, geojson_geometry(geom) FROM spatial_slumarea ORDER BY id;
