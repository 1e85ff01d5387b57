-- What a change of slum areas changes: slum_areas; the four wilayah layers, where the figures of a decree in force change; decree_lines,
-- where the polygons of a line do. (The layer kawasan follows kawasan_shape.) Nothing for a draft, nor for an update that changes no row.
-- Index used: the keys. Caller: every insert, update and delete of spatial_slumarea.

-- One side (old or new) of a change. depth: length of the shortest wilayah code whose figures it changes; NULL: none.
-- grouped: it entered or left its kawasan; stated: its stated hectares changed.
CREATE TYPE slum_area_change AS (decree_id bigint, kelurahan_id text, kawasan_id bigint, depth integer, grouped boolean, stated boolean);

CREATE FUNCTION layer_version_slum_area() RETURNS trigger
    LANGUAGE plpgsql AS $$
DECLARE
    changes slum_area_change[];
    layers text[];
BEGIN
    IF TG_OP = 'INSERT' THEN
        SELECT array_agg(DISTINCT (n.decree_id, n.kelurahan_id, n.kawasan_id, 2, true, true)::slum_area_change) INTO changes FROM new_rows n;
    ELSIF TG_OP = 'DELETE' THEN
        SELECT array_agg(DISTINCT (o.decree_id, o.kelurahan_id, o.kawasan_id, 2, true, true)::slum_area_change) INTO changes FROM old_rows o;
    ELSE
        SELECT array_agg(DISTINCT (side.decree_id, side.kelurahan_id, side.kawasan_id,
                   CASE WHEN o.geom IS DISTINCT FROM n.geom OR o.decree_id IS DISTINCT FROM n.decree_id THEN 2
                        WHEN left(o.kelurahan_id, 8) <> left(n.kelurahan_id, 8) THEN 8
                        WHEN o.kelurahan_id <> n.kelurahan_id THEN 13 END,
                   o.kawasan_id IS DISTINCT FROM n.kawasan_id,
                   o.stated_area_ha::text IS DISTINCT FROM n.stated_area_ha::text)::slum_area_change)
        INTO changes
        FROM old_rows o
        FULL JOIN new_rows n ON n.id = o.id
        CROSS JOIN LATERAL (
            VALUES (o.decree_id, o.kelurahan_id, o.kawasan_id), (n.decree_id, n.kelurahan_id, n.kawasan_id)
        ) AS side (decree_id, kelurahan_id, kawasan_id)
        WHERE side.decree_id IS NOT NULL
          AND (o.decree_id, o.kelurahan_id, o.kawasan_id, o.rt, o.rw, o.stated_area_ha::text, o.verified_area_ha::text, o.fictitious, o.geom)
              IS DISTINCT FROM
              (n.decree_id, n.kelurahan_id, n.kawasan_id, n.rt, n.rw, n.stated_area_ha::text, n.verified_area_ha::text, n.fictitious, n.geom);
    END IF;
    IF changes IS NULL THEN
        RETURN NULL;
    END IF;

    SELECT array_agg(found.layer) INTO layers
    FROM (
        SELECT 'slum_areas' AS layer
        WHERE EXISTS (SELECT FROM unnest(changes) c JOIN spatial_decree d ON d.id = c.decree_id AND d.status <> 'draft')
        UNION ALL
        SELECT 'decree_lines'
        WHERE EXISTS (
            SELECT FROM unnest(changes) c
            JOIN spatial_decree d ON d.id = c.decree_id AND d.status <> 'draft'
            JOIN spatial_decreeline l ON l.decree_id = d.id
            WHERE l.kawasan_id = c.kawasan_id AND (c.grouped OR c.depth = 2)
               OR l.wilayah_id = left(c.kelurahan_id, length(l.wilayah_id)) AND (c.depth = 2 OR length(l.wilayah_id) >= c.depth))
        UNION ALL
        SELECT l.level
        FROM wilayah_level l
        WHERE EXISTS (
            SELECT FROM unnest(changes) c
            JOIN spatial_decree d ON d.id = c.decree_id AND d.status = 'in_force' AND d.topic = 'kawasan_kumuh'
            WHERE l.length >= c.depth
               OR c.stated AND EXISTS (
                    SELECT FROM wilayah_slum w
                    WHERE w.code = left(c.kelurahan_id, l.length) AND coalesce(w.stated_source, 'slum_areas') = 'slum_areas'))
    ) AS found;
    PERFORM layer_version_raise(layers);
    RETURN NULL;
END
$$;

CREATE TRIGGER layer_version_insert AFTER INSERT ON spatial_slumarea
    REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION layer_version_slum_area();
CREATE TRIGGER layer_version_update AFTER UPDATE ON spatial_slumarea
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION layer_version_slum_area();
CREATE TRIGGER layer_version_delete AFTER DELETE ON spatial_slumarea
    REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION layer_version_slum_area();
