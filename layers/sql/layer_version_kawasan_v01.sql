-- What a change of kawasan changes: kawasan; with another name also the slum_areas and decree_lines that show it. Nothing for drafts.
-- A kawasan's outline and sums change with kawasan_shape; where a decree line states its hectares, those of its polygons are not shown.
-- Index used: the keys. Callers: every insert, update and delete of spatial_kawasan, and of kawasan_shape.
CREATE FUNCTION layer_version_kawasan() RETURNS trigger
    LANGUAGE plpgsql AS $$
DECLARE
    before spatial_kawasan[];
    after spatial_kawasan[];
    layers text[];
BEGIN
    IF TG_OP <> 'INSERT' THEN
        SELECT array_agg(o) INTO before FROM old_rows o;
    END IF;
    IF TG_OP <> 'DELETE' THEN
        SELECT array_agg(n) INTO after FROM new_rows n;
    END IF;

    WITH known AS (
        SELECT n.id, o.name IS DISTINCT FROM n.name AS renamed
        FROM unnest(before) AS o
        FULL JOIN unnest(after) AS n ON n.id = o.id
        WHERE (o.name, o.decree_id) IS DISTINCT FROM (n.name, n.decree_id)
          AND EXISTS (SELECT FROM spatial_decree d WHERE d.id IN (o.decree_id, n.decree_id) AND d.status <> 'draft')
    )
    SELECT array_agg(found.layer) INTO layers
    FROM (
        SELECT 'kawasan' AS layer WHERE EXISTS (SELECT FROM known)
        UNION ALL
        SELECT 'slum_areas' WHERE EXISTS (SELECT FROM known k JOIN spatial_slumarea s ON s.kawasan_id = k.id WHERE k.renamed)
        UNION ALL
        SELECT 'decree_lines' WHERE EXISTS (SELECT FROM known k JOIN spatial_decreeline l ON l.kawasan_id = k.id WHERE k.renamed)
    ) AS found;
    PERFORM layer_version_raise(layers);
    RETURN NULL;
END
$$;

CREATE TRIGGER layer_version_insert AFTER INSERT ON spatial_kawasan
    REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION layer_version_kawasan();
CREATE TRIGGER layer_version_update AFTER UPDATE ON spatial_kawasan
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION layer_version_kawasan();
CREATE TRIGGER layer_version_delete AFTER DELETE ON spatial_kawasan
    REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION layer_version_kawasan();

CREATE FUNCTION layer_version_kawasan_shape() RETURNS trigger
    LANGUAGE plpgsql AS $$
DECLARE
    touched bigint[];
BEGIN
    IF TG_OP = 'INSERT' THEN
        SELECT array_agg(n.kawasan_id) INTO touched FROM new_rows n;
    ELSIF TG_OP = 'DELETE' THEN
        SELECT array_agg(o.kawasan_id) INTO touched FROM old_rows o;
    ELSE
        SELECT array_agg(n.kawasan_id) INTO touched
        FROM old_rows o
        JOIN new_rows n ON n.kawasan_id = o.kawasan_id
        WHERE (o.slum_area_count, o.area_ha, o.geodesic_area_ha, o.footprint_ha, o.fictitious, o.geom)
              IS DISTINCT FROM (n.slum_area_count, n.area_ha, n.geodesic_area_ha, n.footprint_ha, n.fictitious, n.geom)
           OR o.stated_area_ha::text IS DISTINCT FROM n.stated_area_ha::text
              AND NOT EXISTS (SELECT FROM spatial_decreeline l WHERE l.kawasan_id = n.kawasan_id);
    END IF;
    IF EXISTS (
        SELECT FROM spatial_kawasan k
        JOIN spatial_decree d ON d.id = k.decree_id AND d.status <> 'draft'
        WHERE k.id = ANY (touched))
    THEN
        PERFORM layer_version_raise(ARRAY['kawasan']);
    END IF;
    RETURN NULL;
END
$$;

CREATE TRIGGER layer_version_insert AFTER INSERT ON kawasan_shape
    REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION layer_version_kawasan_shape();
CREATE TRIGGER layer_version_update AFTER UPDATE ON kawasan_shape
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION layer_version_kawasan_shape();
CREATE TRIGGER layer_version_delete AFTER DELETE ON kawasan_shape
    REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION layer_version_kawasan_shape();
