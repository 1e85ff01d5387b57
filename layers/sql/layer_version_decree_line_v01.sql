-- What a change of decree lines changes: decree_lines; kawasan, whose stated hectares a line gives; the wilayah layers, where a line of a
-- decree in force gives the stated hectares. Nothing for drafts. Numbers are compared as written: 12.9 and 12.90 are other bytes.
-- Index used: the keys. Caller: every insert, update and delete of spatial_decreeline.
CREATE FUNCTION layer_version_decree_line() RETURNS trigger
    LANGUAGE plpgsql AS $$
DECLARE
    before spatial_decreeline[];
    after spatial_decreeline[];
    layers text[];
BEGIN
    IF TG_OP <> 'INSERT' THEN
        SELECT array_agg(o) INTO before FROM old_rows o;
    END IF;
    IF TG_OP <> 'DELETE' THEN
        SELECT array_agg(n) INTO after FROM new_rows n;
    END IF;

    WITH change AS (
        SELECT side.*, (o.decree_id, o.wilayah_id, o.kawasan_id, o.stated_area_ha::text)
                           IS DISTINCT FROM (n.decree_id, n.wilayah_id, n.kawasan_id, n.stated_area_ha::text) AS stated
        FROM unnest(before) AS o
        FULL JOIN unnest(after) AS n ON n.id = o.id
        CROSS JOIN LATERAL (
            VALUES (o.decree_id, o.wilayah_id::text, o.kawasan_id), (n.decree_id, n.wilayah_id::text, n.kawasan_id)
        ) AS side (decree_id, wilayah_id, kawasan_id)
        WHERE side.decree_id IS NOT NULL
          AND (o.decree_id, o.wilayah_id, o.kawasan_id, o.position, o.stated_area_ha::text, o.stated_area_text)
              IS DISTINCT FROM
              (n.decree_id, n.wilayah_id, n.kawasan_id, n.position, n.stated_area_ha::text, n.stated_area_text)
    ), known AS (
        SELECT c.*, d.status = 'in_force' AND d.topic = 'kawasan_kumuh' AS figured
        FROM change c
        JOIN spatial_decree d ON d.id = c.decree_id AND d.status <> 'draft'
    )
    SELECT array_agg(found.layer) INTO layers
    FROM (
        SELECT 'decree_lines' AS layer WHERE EXISTS (SELECT FROM known)
        UNION ALL
        SELECT 'kawasan' WHERE EXISTS (SELECT FROM known k WHERE k.stated AND k.kawasan_id IS NOT NULL)
        UNION ALL
        SELECT wilayah_levels_of_lines(array_agg(k.wilayah_id)) FROM known k WHERE k.stated AND k.figured AND k.wilayah_id IS NOT NULL
    ) AS found;
    PERFORM layer_version_raise(layers);
    RETURN NULL;
END
$$;

CREATE TRIGGER layer_version_insert AFTER INSERT ON spatial_decreeline
    REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION layer_version_decree_line();
CREATE TRIGGER layer_version_update AFTER UPDATE ON spatial_decreeline
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION layer_version_decree_line();
CREATE TRIGGER layer_version_delete AFTER DELETE ON spatial_decreeline
    REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION layer_version_decree_line();
