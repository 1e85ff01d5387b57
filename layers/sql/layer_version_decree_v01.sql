-- What a change of decrees changes: slum_areas, kawasan and decree_lines that show the decree, or a decree whose period ends with it;
-- the wilayah layers, where a decree comes into force or leaves it, or states another total. Nothing for drafts that stay drafts.
-- Index used: the keys, decree_kabupaten_topic_date. Caller: every insert, update and delete of spatial_decree.
CREATE FUNCTION layer_version_decree() RETURNS trigger
    LANGUAGE plpgsql AS $$
DECLARE
    before spatial_decree[];
    after spatial_decree[];
    shown bigint[];
    figured bigint[];
    totalled text[];
    layers text[];
BEGIN
    IF TG_OP <> 'INSERT' THEN
        SELECT array_agg(o) INTO before FROM old_rows o;
    END IF;
    IF TG_OP <> 'DELETE' THEN
        SELECT array_agg(n) INTO after FROM new_rows n;
    END IF;

    -- Decrees of which a layer shows something else than before, themselves or for their neighbour's sake.
    WITH change AS (
        SELECT o.id AS old_id, o.number AS old_number, o.date AS old_date, o.status AS old_status, o.kabupaten_id AS old_kabupaten, o.topic AS old_topic,
               n.id AS new_id, n.number AS new_number, n.date AS new_date, n.status AS new_status, n.kabupaten_id AS new_kabupaten, n.topic AS new_topic
        FROM (SELECT * FROM unnest(before) AS o WHERE o.status <> 'draft') AS o
        FULL JOIN (SELECT * FROM unnest(after) AS n WHERE n.status <> 'draft') AS n ON n.id = o.id
    ), place AS (
        SELECT side.*
        FROM change c
        CROSS JOIN LATERAL (
            VALUES (c.old_kabupaten, c.old_topic, c.old_date, c.old_id), (c.new_kabupaten, c.new_topic, c.new_date, c.new_id)
        ) AS side (kabupaten_id, topic, date, id)
        WHERE (c.old_kabupaten, c.old_topic, c.old_date, c.old_id) IS DISTINCT FROM (c.new_kabupaten, c.new_topic, c.new_date, c.new_id)
          AND side.id IS NOT NULL
    )
    SELECT array_agg(found.id) INTO shown
    FROM (
        SELECT coalesce(new_id, old_id) AS id
        FROM change
        WHERE (old_id, old_number, old_date, old_status, old_kabupaten) IS DISTINCT FROM (new_id, new_number, new_date, new_status, new_kabupaten)
        UNION
        SELECT earlier.id
        FROM place p
        CROSS JOIN LATERAL (
            SELECT e.id
            FROM spatial_decree e
            WHERE e.kabupaten_id = p.kabupaten_id AND e.topic = p.topic AND e.status <> 'draft' AND (e.date, e.id) < (p.date, p.id)
            ORDER BY e.date DESC, e.id DESC
            LIMIT 1
        ) AS earlier
    ) AS found;

    -- Decrees that count in the figures now and did not before, or the other way round; and regencies with another total in force.
    WITH change AS (
        SELECT coalesce(n.id, o.id) AS id, o.id AS old_id, n.id AS new_id, o.kabupaten_id AS old_kabupaten, n.kabupaten_id AS new_kabupaten,
               o.stated_total_ha::text AS old_total, n.stated_total_ha::text AS new_total
        FROM (SELECT * FROM unnest(before) AS o WHERE o.status = 'in_force' AND o.topic = 'kawasan_kumuh') AS o
        FULL JOIN (SELECT * FROM unnest(after) AS n WHERE n.status = 'in_force' AND n.topic = 'kawasan_kumuh') AS n ON n.id = o.id
    )
    SELECT array_agg(c.id) FILTER (WHERE c.old_id IS NULL OR c.new_id IS NULL OR c.old_kabupaten <> c.new_kabupaten),
           array_agg(side.kabupaten) FILTER (WHERE side.kabupaten IS NOT NULL AND (c.old_total, c.old_kabupaten) IS DISTINCT FROM (c.new_total, c.new_kabupaten)
                                               AND coalesce(c.old_total, c.new_total) IS NOT NULL)
    INTO figured, totalled
    FROM change c
    CROSS JOIN LATERAL (VALUES (c.old_kabupaten), (c.new_kabupaten)) AS side (kabupaten);

    SELECT array_agg(found.layer) INTO layers
    FROM (
        SELECT 'slum_areas' AS layer WHERE EXISTS (SELECT FROM spatial_slumarea s WHERE s.decree_id = ANY (shown))
        UNION ALL
        SELECT 'kawasan' WHERE EXISTS (SELECT FROM spatial_kawasan k WHERE k.decree_id = ANY (shown))
        UNION ALL
        SELECT 'decree_lines' WHERE EXISTS (SELECT FROM spatial_decreeline l WHERE l.decree_id = ANY (shown))
        UNION ALL
        SELECT l.level FROM wilayah_level l WHERE EXISTS (SELECT FROM spatial_slumarea s WHERE s.decree_id = ANY (figured))
        UNION ALL
        SELECT wilayah_levels_of_lines(array_agg(l.wilayah_id)) FROM spatial_decreeline l WHERE l.decree_id = ANY (figured) AND l.wilayah_id IS NOT NULL
        UNION ALL
        SELECT l.level
        FROM wilayah_level l
        WHERE l.length <= 5 AND EXISTS (
            SELECT FROM unnest(totalled) AS t (code)
            JOIN wilayah_slum w ON w.code = left(t.code, l.length)
            WHERE w.stated_source IS DISTINCT FROM 'decree_line')
    ) AS found;
    PERFORM layer_version_raise(layers);
    RETURN NULL;
END
$$;

CREATE TRIGGER layer_version_insert AFTER INSERT ON spatial_decree
    REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION layer_version_decree();
CREATE TRIGGER layer_version_update AFTER UPDATE ON spatial_decree
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION layer_version_decree();
CREATE TRIGGER layer_version_delete AFTER DELETE ON spatial_decree
    REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION layer_version_decree();
