-- Ground that two slum areas of the same decree both claim, kept while rows change, so that a footprint need not compare all polygons
-- at each question. One row a pair, first < second, with the planar hectares of the shared ground.
-- Index used: slum_area_geom_gist. Caller: every insert and update of spatial_slumarea; deletes cascade.
ALTER TABLE spatial_slumoverlap
    ADD CONSTRAINT slum_overlap_first FOREIGN KEY (first_id) REFERENCES spatial_slumarea (id) ON DELETE CASCADE,
    ADD CONSTRAINT slum_overlap_second FOREIGN KEY (second_id) REFERENCES spatial_slumarea (id) ON DELETE CASCADE;

CREATE FUNCTION slum_overlap_refresh() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    -- Two sessions that write overlapping polygons at the same time would not see each other's: one writer a decree at a time.
    -- In the order of the decrees, so that two sessions which write several cannot wait for each other.
    PERFORM pg_advisory_xact_lock('spatial_slumoverlap'::regclass::oid::integer, d.decree_id::integer)
    FROM (SELECT DISTINCT decree_id FROM changed ORDER BY decree_id) AS d;

    IF TG_OP = 'UPDATE' THEN
        DELETE FROM spatial_slumoverlap o USING changed c WHERE o.first_id = c.id;
        DELETE FROM spatial_slumoverlap o USING changed c WHERE o.second_id = c.id;
    END IF;

    -- Relation 2********: the insides share ground; neighbours with a common edge do not.
    INSERT INTO spatial_slumoverlap (first_id, second_id, area_ha)
    SELECT DISTINCT ON (least(c.id, s.id), greatest(c.id, s.id))
           least(c.id, s.id), greatest(c.id, s.id),
           planar_area_ha(ST_CollectionExtract(ST_Intersection(c.geom, s.geom), 3))
    FROM changed c
    JOIN spatial_slumarea s ON s.geom && c.geom AND s.decree_id = c.decree_id AND s.id <> c.id
    WHERE ST_Relate(c.geom, s.geom, '2********')
      AND NOT ST_IsEmpty(ST_CollectionExtract(ST_Intersection(c.geom, s.geom), 3));
    RETURN NULL;
END
$$;

CREATE TRIGGER slum_overlap_insert
    AFTER INSERT ON spatial_slumarea
    REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION slum_overlap_refresh();

CREATE TRIGGER slum_overlap_update
    AFTER UPDATE ON spatial_slumarea
    REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION slum_overlap_refresh();
