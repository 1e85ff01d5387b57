-- Each kawasan's outline and sums, kept while its slum areas change, so that a box finds a kawasan by an index.
-- One row a kawasan that has slum areas: the union of their polygons (EPSG:4326) and the sums of their hectares; stated_area_ha is NULL
-- unless every one of them states its own; footprint_ha counts ground that several cover once.
-- A row goes with the last slum area, and those keep their kawasan from being deleted: so no foreign key is needed (and Django, which does not
-- know the table, can still truncate the others).
-- Index used: the foreign key index on kawasan_id. Caller: every insert, update, delete and truncate of spatial_slumarea.
CREATE TABLE kawasan_shape (
    kawasan_id bigint PRIMARY KEY,
    slum_area_count integer NOT NULL,
    stated_area_ha numeric,
    area_ha numeric NOT NULL,
    geodesic_area_ha numeric NOT NULL,
    footprint_ha numeric NOT NULL,
    fictitious boolean NOT NULL,
    geom geometry(MultiPolygon, 4326) NOT NULL
);
CREATE INDEX kawasan_shape_geom_gist ON kawasan_shape USING gist (geom);
COMMENT ON TABLE kawasan_shape IS 'Bentuk dan jumlah luas tiap kawasan, dihitung oleh basis data dari poligonnya';

CREATE FUNCTION kawasan_shape_write(touched bigint[]) RETURNS void
    LANGUAGE plpgsql AS $$
BEGIN
    -- Two sessions that write to the same kawasan would not see each other's rows: one writer a decree at a time, as in slum_overlap.
    PERFORM pg_advisory_xact_lock('spatial_slumoverlap'::regclass::oid::integer, d.decree_id::integer)
    FROM (SELECT DISTINCT decree_id FROM spatial_kawasan WHERE id = ANY (touched) ORDER BY decree_id) AS d;

    DELETE FROM kawasan_shape k
    WHERE k.kawasan_id = ANY (touched) AND NOT EXISTS (SELECT FROM spatial_slumarea s WHERE s.kawasan_id = k.kawasan_id);

    INSERT INTO kawasan_shape AS k
    SELECT s.kawasan_id, count(*), CASE WHEN bool_and(s.stated_area_ha IS NOT NULL) THEN sum(s.stated_area_ha) END,
           sum(s.area_ha), sum(s.geodesic_area_ha), sum(s.area_ha) - overlap_excess_ha(array_agg(s.id)), bool_or(s.fictitious),
           ST_Multi(ST_CollectionExtract(ST_UnaryUnion(ST_Collect(s.geom)), 3))
    FROM spatial_slumarea s
    WHERE s.kawasan_id = ANY (touched)
    GROUP BY s.kawasan_id
    ON CONFLICT (kawasan_id) DO UPDATE SET
        (slum_area_count, stated_area_ha, area_ha, geodesic_area_ha, footprint_ha, fictitious, geom) =
        (excluded.slum_area_count, excluded.stated_area_ha, excluded.area_ha, excluded.geodesic_area_ha, excluded.footprint_ha,
         excluded.fictitious, excluded.geom)
    WHERE (k.slum_area_count, k.stated_area_ha, k.area_ha, k.geodesic_area_ha, k.footprint_ha, k.fictitious, k.geom)
        IS DISTINCT FROM
        (excluded.slum_area_count, excluded.stated_area_ha, excluded.area_ha, excluded.geodesic_area_ha, excluded.footprint_ha,
         excluded.fictitious, excluded.geom);
END
$$;

CREATE FUNCTION kawasan_shape_refresh() RETURNS trigger
    LANGUAGE plpgsql AS $$
DECLARE
    touched bigint[];
BEGIN
    IF TG_OP = 'TRUNCATE' THEN
        DELETE FROM kawasan_shape;
        RETURN NULL;
    ELSIF TG_OP = 'INSERT' THEN
        SELECT array_agg(DISTINCT n.kawasan_id) INTO touched FROM new_rows n WHERE n.kawasan_id IS NOT NULL;
    ELSIF TG_OP = 'DELETE' THEN
        SELECT array_agg(DISTINCT o.kawasan_id) INTO touched FROM old_rows o WHERE o.kawasan_id IS NOT NULL;
    ELSE
        SELECT array_agg(DISTINCT k.id) INTO touched
        FROM old_rows o
        FULL JOIN new_rows n ON n.id = o.id
        CROSS JOIN LATERAL (VALUES (o.kawasan_id), (n.kawasan_id)) AS k (id)
        WHERE k.id IS NOT NULL
          AND (o.kawasan_id, o.stated_area_ha, o.fictitious, o.geom) IS DISTINCT FROM (n.kawasan_id, n.stated_area_ha, n.fictitious, n.geom);
    END IF;
    IF touched IS NOT NULL THEN
        PERFORM kawasan_shape_write(touched);
    END IF;
    RETURN NULL;
END
$$;

-- After slum_overlap_*, whose pairs the footprint reads: triggers fire in the order of their names.
CREATE TRIGGER slum_shape_insert AFTER INSERT ON spatial_slumarea
    REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION kawasan_shape_refresh();
CREATE TRIGGER slum_shape_update AFTER UPDATE ON spatial_slumarea
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION kawasan_shape_refresh();
CREATE TRIGGER slum_shape_delete AFTER DELETE ON spatial_slumarea
    REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION kawasan_shape_refresh();
CREATE TRIGGER slum_shape_truncate AFTER TRUNCATE ON spatial_slumarea
    FOR EACH STATEMENT EXECUTE FUNCTION kawasan_shape_refresh();

SELECT kawasan_shape_write(array_agg(id)) FROM spatial_kawasan HAVING count(*) > 0;
