-- The hectares of a slum area that an earlier one (a lower id) of the same decree claims already, kept while rows change. Added up they are
-- what a sum of hectares counts more than once, so sum minus this is the footprint: no polygon need be united at a question.
-- One row a slum area that overlaps an earlier one. Which earlier ones count depends on the set that is summed, hence four figures:
-- of the same kelurahan, of the same kecamatan, of the whole decree (a decree is one kabupaten's), of the same kawasan.
-- Measured in the UTM zone of the slum area itself, as its area_ha is: ground that is wholly repeated repeats exactly area_ha.
-- Index used: the keys of spatial_slumoverlap, slum_area_geom_gist. Caller: every change of spatial_slumarea, after slum_overlap_*.
CREATE TABLE slum_repeated (
    slum_area_id bigint PRIMARY KEY,
    decree_id bigint NOT NULL,
    kelurahan_id varchar(13) COLLATE "C" NOT NULL,
    kawasan_id bigint,
    in_kelurahan_ha numeric NOT NULL,
    in_kecamatan_ha numeric NOT NULL,
    in_decree_ha numeric NOT NULL,
    in_kawasan_ha numeric NOT NULL
);
CREATE INDEX slum_repeated_kelurahan ON slum_repeated (kelurahan_id, decree_id);
CREATE INDEX slum_repeated_kawasan ON slum_repeated (kawasan_id);
CREATE INDEX slum_repeated_decree ON slum_repeated (decree_id);
COMMENT ON TABLE slum_repeated IS 'Luas poligon yang sudah diklaim poligon lain dalam SK yang sama (dihitung oleh basis data)';

-- Input: a slum area's polygon and planar hectares; the union of earlier polygons, or NULL. Output: numeric hectares that both claim.
CREATE FUNCTION repeated_ha(geom geometry, area_ha numeric, earlier geometry) RETURNS numeric
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE
        WHEN earlier IS NULL THEN 0
        WHEN ST_CoveredBy(geom, earlier) THEN area_ha
        -- As fine as area_ha: the double's 15 digits of a small area would have more decimals than any sum needs.
        ELSE round((ST_Area(ST_Transform(ST_CollectionExtract(ST_Intersection(geom, earlier), 3), utm_srid(geom))) / 10000)::numeric, 14)
    END;

CREATE FUNCTION slum_repeated_write(touched bigint[]) RETURNS void
    LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM slum_repeated r WHERE r.slum_area_id = ANY (touched);
    INSERT INTO slum_repeated
    SELECT s.id, s.decree_id, s.kelurahan_id, s.kawasan_id,
           repeated_ha(s.geom, s.area_ha, e.of_kelurahan), repeated_ha(s.geom, s.area_ha, e.of_kecamatan),
           repeated_ha(s.geom, s.area_ha, e.of_decree), repeated_ha(s.geom, s.area_ha, e.of_kawasan)
    FROM spatial_slumarea s
    CROSS JOIN LATERAL (
        SELECT ST_Union(f.geom) AS of_decree,
               ST_Union(f.geom) FILTER (WHERE f.kelurahan_id = s.kelurahan_id) AS of_kelurahan,
               ST_Union(f.geom) FILTER (WHERE left(f.kelurahan_id, 8) = left(s.kelurahan_id, 8)) AS of_kecamatan,
               ST_Union(f.geom) FILTER (WHERE f.kawasan_id = s.kawasan_id) AS of_kawasan
        FROM spatial_slumoverlap p
        JOIN spatial_slumarea f ON f.id = p.first_id
        WHERE p.second_id = s.id
    ) AS e
    WHERE s.id = ANY (touched) AND e.of_decree IS NOT NULL;
END
$$;

CREATE FUNCTION slum_repeated_refresh() RETURNS trigger
    LANGUAGE plpgsql AS $$
DECLARE
    touched bigint[];
    later bigint[];
BEGIN
    IF TG_OP = 'TRUNCATE' THEN
        DELETE FROM slum_repeated;
        RETURN NULL;
    ELSIF TG_OP = 'INSERT' THEN
        SELECT array_agg(n.id) INTO touched FROM new_rows n;
    ELSE
        -- One writer a decree at a time, as in slum_overlap.
        PERFORM pg_advisory_xact_lock('spatial_slumoverlap'::regclass::oid::integer, d.decree_id::integer)
        FROM (SELECT DISTINCT decree_id FROM old_rows ORDER BY decree_id) AS d;
        IF TG_OP = 'DELETE' THEN
            SELECT array_agg(o.id) INTO touched FROM old_rows o;
        ELSE
            SELECT array_agg(coalesce(n.id, o.id)) INTO touched
            FROM old_rows o
            FULL JOIN new_rows n ON n.id = o.id
            WHERE (o.decree_id, o.kelurahan_id, o.kawasan_id, o.geom) IS DISTINCT FROM (n.decree_id, n.kelurahan_id, n.kawasan_id, n.geom);
        END IF;
        -- Those that repeated a changed one's ground before.
        SELECT array_agg(r.slum_area_id) INTO later
        FROM old_rows o
        JOIN slum_repeated r ON r.decree_id = o.decree_id AND r.slum_area_id > o.id
        JOIN spatial_slumarea s ON s.id = r.slum_area_id AND s.geom && o.geom
        WHERE o.id = ANY (touched);
    END IF;
    IF touched IS NOT NULL THEN
        PERFORM slum_repeated_write(touched || later || ARRAY(SELECT p.second_id FROM spatial_slumoverlap p WHERE p.first_id = ANY (touched)));
    END IF;
    RETURN NULL;
END
$$;

-- After slum_overlap_* and before slum_shape_*: triggers fire in the order of their names.
CREATE TRIGGER slum_repeated_insert AFTER INSERT ON spatial_slumarea
    REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION slum_repeated_refresh();
CREATE TRIGGER slum_repeated_update AFTER UPDATE ON spatial_slumarea
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION slum_repeated_refresh();
CREATE TRIGGER slum_repeated_delete AFTER DELETE ON spatial_slumarea
    REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION slum_repeated_refresh();
CREATE TRIGGER slum_repeated_truncate AFTER TRUNCATE ON spatial_slumarea
    FOR EACH STATEMENT EXECUTE FUNCTION slum_repeated_refresh();

-- What the sums need, so that they read an index and not the polygons.
CREATE INDEX slum_area_figures ON spatial_slumarea (kelurahan_id, decree_id) INCLUDE (area_ha, geodesic_area_ha, stated_area_ha);
