-- Slum areas as tiles draw them, kept while they change, whoever changes them.
-- One row a slum area: its polygon in EPSG:3857 (geom); the same in half pixels of zoom 13 (drawn, as in tiles.boundary), for zooms 10 to 12,
-- at which many lie in a tile, NULL where it is not drawn there or nothing is left of it on that grid; first_zoom, from which it is drawn as a polygon (the longer side of its box covers 4 pixels
-- of a 256-pixel tile), below which it is counted in a point; where that point is.
-- place: the polygon's centroid as the number of a tile of zoom 26 (about 0.6 m), the bits of column and row interleaved. All places inside
-- any tile are one range of these numbers, and every place is in exactly one tile of a zoom: nothing is counted twice at an edge.
-- weight_m2: square metres, whole, with which it pulls its point: sums of whole numbers are the same in every order of the rows.
-- v02: drawn, which v01 made at every request.
-- Indexes used: slum_area_tile (polygons), slum_area_place (points), slum_area_kelurahan (figures of boundaries: read from the index alone).
-- Callers: the triggers below; tiles.slum_areas, tiles.wilayah.
CREATE TABLE tiles.slum_area (
    id bigint PRIMARY KEY,
    decree_id bigint NOT NULL,
    kelurahan_code varchar(13) COLLATE "C" NOT NULL,
    first_zoom smallint NOT NULL,
    place bigint NOT NULL,
    place_x integer NOT NULL,
    place_y integer NOT NULL,
    area_ha numeric NOT NULL,
    geodesic_area_ha numeric NOT NULL,
    weight_m2 bigint NOT NULL,
    geom geometry(MultiPolygon, 3857) NOT NULL,
    drawn geometry(MultiPolygon)
);
CREATE INDEX slum_area_tile ON tiles.slum_area USING gist (first_zoom, geom);
CREATE INDEX slum_area_place ON tiles.slum_area (place) INCLUDE (first_zoom, decree_id, place_x, place_y, area_ha, weight_m2, id);
CREATE INDEX slum_area_kelurahan ON tiles.slum_area (kelurahan_code) INCLUDE (decree_id, area_ha, geodesic_area_ha);
COMMENT ON TABLE tiles.slum_area IS 'Poligon kumuh seperti digambar pada ubin vektor, dihitung oleh basis data';

-- Column and row of a tile (up to zoom 26), interleaved: the bits of the row before those of the column.
CREATE FUNCTION tiles.place(tile_x bigint, tile_y bigint) RETURNS bigint
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
BEGIN ATOMIC
    SELECT bit_or((((tile_x >> bit) & 1) << (2 * bit)) | (((tile_y >> bit) & 1) << (2 * bit + 1))) FROM generate_series(0, 25) AS bit;
END;
COMMENT ON FUNCTION tiles.place(bigint, bigint) IS 'Nomor ubin: bit kolom dan baris diselang-seling';

CREATE FUNCTION tiles.slum_area_write(ids bigint[]) RETURNS void
    LANGUAGE sql
BEGIN ATOMIC
    DELETE FROM tiles.slum_area t WHERE t.id = ANY (ids);
    INSERT INTO tiles.slum_area (
        id, decree_id, kelurahan_code, first_zoom, place, place_x, place_y, area_ha, geodesic_area_ha, weight_m2, geom, drawn)
    SELECT s.id, s.decree_id, s.kelurahan_id, seen.first_zoom,
           tiles.place(shape.place_x, shape.place_y), shape.place_x, shape.place_y, s.area_ha, s.geodesic_area_ha,
           greatest(1, round(s.area_ha * 10000)), shape.geom, CASE WHEN seen.first_zoom <= 12 THEN tiles.on_grid(shape.geom, 13) END
    FROM spatial_slumarea s
    CROSS JOIN LATERAL (SELECT ST_Transform(s.geom, 3857) AS geom OFFSET 0) AS mercator
    CROSS JOIN LATERAL (SELECT ST_Centroid(mercator.geom) AS geom OFFSET 0) AS centroid
    CROSS JOIN LATERAL (
        SELECT mercator.geom,
               greatest(ST_XMax(mercator.geom) - ST_XMin(mercator.geom), ST_YMax(mercator.geom) - ST_YMin(mercator.geom)) AS side_m,
               floor((0.5 + ST_X(centroid.geom) / 40075016.6855785) * (1 << 26))::integer AS place_x,
               floor((0.5 - ST_Y(centroid.geom) / 40075016.6855785) * (1 << 26))::integer AS place_y
        OFFSET 0
    ) AS shape
    CROSS JOIN LATERAL (
        SELECT greatest(0, least(24, ceil(log(2, (4 * tiles.pixel_m(0) / shape.side_m)::numeric)))) AS first_zoom OFFSET 0
    ) AS seen
    WHERE s.id = ANY (ids);
END;

CREATE FUNCTION tiles.slum_area_refresh() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    touched bigint[];
BEGIN
    IF TG_OP = 'TRUNCATE' THEN
        DELETE FROM tiles.slum_area;
        RETURN NULL;
    ELSIF TG_OP = 'INSERT' THEN
        SELECT array_agg(n.id) INTO touched FROM new_rows n;
    ELSIF TG_OP = 'DELETE' THEN
        SELECT array_agg(o.id) INTO touched FROM old_rows o;
    ELSE
        SELECT array_agg(k.id) INTO touched
        FROM old_rows o
        FULL JOIN new_rows n ON n.id = o.id
        CROSS JOIN LATERAL (VALUES (o.id), (n.id)) AS k (id)
        WHERE k.id IS NOT NULL AND (o.decree_id, o.kelurahan_id, o.geom) IS DISTINCT FROM (n.decree_id, n.kelurahan_id, n.geom);
    END IF;
    IF touched IS NOT NULL THEN
        PERFORM tiles.slum_area_write(touched);
    END IF;
    RETURN NULL;
END
$$;

-- It runs with its owner's rights, for every writer of the table; nobody else may hang it on a table of his own.
REVOKE EXECUTE ON FUNCTION tiles.slum_area_refresh() FROM PUBLIC;

CREATE TRIGGER tile_slum_area_insert AFTER INSERT ON spatial_slumarea
    REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION tiles.slum_area_refresh();
CREATE TRIGGER tile_slum_area_update AFTER UPDATE ON spatial_slumarea
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION tiles.slum_area_refresh();
CREATE TRIGGER tile_slum_area_delete AFTER DELETE ON spatial_slumarea
    REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION tiles.slum_area_refresh();
CREATE TRIGGER tile_slum_area_truncate AFTER TRUNCATE ON spatial_slumarea
    FOR EACH STATEMENT EXECUTE FUNCTION tiles.slum_area_refresh();

SELECT tiles.slum_area_write(array_agg(id)) FROM spatial_slumarea HAVING count(*) > 0;
