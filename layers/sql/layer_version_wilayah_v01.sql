-- What a change of wilayah changes: the layer of its level; with another name also the slum_areas, kawasan and decree_lines that show it.
-- Index used: the keys, slum_area_kelurahan_decree. Caller: every insert, update and delete of spatial_wilayah.
CREATE FUNCTION layer_version_wilayah() RETURNS trigger
    LANGUAGE plpgsql AS $$
DECLARE
    layers text[];
    renamed text[];
BEGIN
    -- A new unit's name is shown nowhere else yet, and a unit that something shows cannot be deleted.
    IF TG_OP = 'INSERT' THEN
        SELECT array_agg(DISTINCT n.level) INTO layers FROM new_rows n;
    ELSIF TG_OP = 'DELETE' THEN
        SELECT array_agg(DISTINCT o.level) INTO layers FROM old_rows o;
    ELSE
        SELECT array_agg(DISTINCT side.level), array_agg(n.code) FILTER (WHERE o.name IS DISTINCT FROM n.name)
        INTO layers, renamed
        FROM old_rows o
        FULL JOIN new_rows n ON n.code = o.code
        CROSS JOIN LATERAL (VALUES (o.level), (n.level)) AS side (level)
        WHERE side.level IS NOT NULL
          AND (o.code, o.bps_code, o.name, o.level, o.kind, o.parent_id, o.derived, o.fictitious, o.geom)
              IS DISTINCT FROM (n.code, n.bps_code, n.name, n.level, n.kind, n.parent_id, n.derived, n.fictitious, n.geom);
    END IF;

    IF renamed IS NOT NULL THEN
        SELECT layers || coalesce(array_agg(found.layer), '{}') INTO layers
        FROM (
            SELECT 'slum_areas' AS layer
            WHERE EXISTS (
                SELECT FROM unnest(renamed) AS r (code)
                JOIN spatial_slumarea s ON s.kelurahan_id >= r.code AND s.kelurahan_id < r.code || '/'
                JOIN spatial_decree d ON d.id = s.decree_id AND d.status <> 'draft'
                WHERE length(r.code) >= 5)
            UNION ALL
            SELECT 'kawasan'
            WHERE EXISTS (
                SELECT FROM spatial_decree d JOIN spatial_kawasan k ON k.decree_id = d.id WHERE d.kabupaten_id = ANY (renamed) AND d.status <> 'draft')
            UNION ALL
            SELECT 'decree_lines'
            WHERE EXISTS (
                SELECT FROM spatial_decreeline l
                JOIN spatial_decree d ON d.id = l.decree_id AND d.status <> 'draft'
                WHERE l.wilayah_id = ANY (renamed) OR d.kabupaten_id = ANY (renamed))
        ) AS found;
    END IF;
    PERFORM layer_version_raise(layers);
    RETURN NULL;
END
$$;

CREATE TRIGGER layer_version_insert AFTER INSERT ON spatial_wilayah
    REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION layer_version_wilayah();
CREATE TRIGGER layer_version_update AFTER UPDATE ON spatial_wilayah
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION layer_version_wilayah();
CREATE TRIGGER layer_version_delete AFTER DELETE ON spatial_wilayah
    REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION layer_version_wilayah();
