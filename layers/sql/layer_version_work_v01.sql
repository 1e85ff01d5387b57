-- What a change of works, of their volumes or of their funds changes: works. And of what is shown beside them: names, the place of a slum area.
-- Callers: every insert, update and delete of programme_work, programme_workvolume, programme_workfund; updates of spatial_wilayah,
-- spatial_kawasan, spatial_slumarea, spatial_decree.
CREATE FUNCTION layer_version_work() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    is_changed boolean;
BEGIN
    IF TG_OP = 'INSERT' THEN
        is_changed := EXISTS (SELECT FROM new_rows);
    ELSIF TG_OP = 'DELETE' THEN
        is_changed := EXISTS (SELECT FROM old_rows);
    ELSE
        -- Columns that the layer does not show. The names of tables differ, and so do these.
        is_changed := EXISTS (
            SELECT FROM old_rows o
            FULL JOIN new_rows n ON n.id = o.id
            WHERE to_jsonb(o) - TG_ARGV::text[] IS DISTINCT FROM to_jsonb(n) - TG_ARGV::text[]);
    END IF;
    IF is_changed THEN
        PERFORM layer_version_raise(ARRAY['works']);
    END IF;
    RETURN NULL;
END
$$;

CREATE FUNCTION layer_version_work_beside() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    is_changed boolean;
BEGIN
    IF TG_TABLE_NAME = 'spatial_wilayah' THEN
        is_changed := EXISTS (
            SELECT FROM old_rows o JOIN new_rows n ON n.code = o.code
            WHERE n.name <> o.name AND EXISTS (SELECT FROM programme_work w WHERE n.code IN (w.kabupaten_id, w.kelurahan_id)));
    ELSIF TG_TABLE_NAME = 'spatial_kawasan' THEN
        is_changed := EXISTS (
            SELECT FROM old_rows o JOIN new_rows n ON n.id = o.id
            WHERE n.name <> o.name AND EXISTS (SELECT FROM programme_work w WHERE w.kawasan_id = n.id));
    ELSIF TG_TABLE_NAME = 'spatial_slumarea' THEN
        is_changed := EXISTS (
            SELECT FROM old_rows o JOIN new_rows n ON n.id = o.id
            WHERE (n.geom, n.decree_id) IS DISTINCT FROM (o.geom, o.decree_id)
              AND EXISTS (
                SELECT FROM programme_workvolume v JOIN gis.works w ON w.id = v.work_id
                WHERE v.slum_area_id = n.id AND w.located_by = 'slum_area'));
    ELSE
        is_changed := EXISTS (
            SELECT FROM old_rows o JOIN new_rows n ON n.id = o.id
            JOIN spatial_slumarea s ON s.decree_id = n.id
            JOIN programme_workvolume v ON v.slum_area_id = s.id
            WHERE o.status = 'draft' AND n.status <> 'draft');
    END IF;
    IF is_changed THEN
        PERFORM layer_version_raise(ARRAY['works']);
    END IF;
    RETURN NULL;
END
$$;

CREATE TRIGGER layer_version_insert AFTER INSERT ON programme_work
    REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION layer_version_work();
CREATE TRIGGER layer_version_update AFTER UPDATE ON programme_work
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION layer_version_work(
        'note', 'source', 'source_key', 'import_run_id', 'institution_id', 'proposal_number', 'proposal_date', 'contract_number', 'contract_date',
        'certificate', 'beneficiary_women', 'beneficiary_poor_households', 'workers_men', 'workers_women', 'labour_days');
CREATE TRIGGER layer_version_delete AFTER DELETE ON programme_work
    REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION layer_version_work();
CREATE TRIGGER layer_version_truncate BEFORE TRUNCATE ON programme_work FOR EACH STATEMENT EXECUTE FUNCTION layer_version_truncate('{works}');

CREATE TRIGGER layer_version_insert AFTER INSERT ON programme_workvolume
    REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION layer_version_work();
CREATE TRIGGER layer_version_update AFTER UPDATE ON programme_workvolume
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION layer_version_work('volume');
CREATE TRIGGER layer_version_delete AFTER DELETE ON programme_workvolume
    REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION layer_version_work();
CREATE TRIGGER layer_version_truncate BEFORE TRUNCATE ON programme_workvolume FOR EACH STATEMENT EXECUTE FUNCTION layer_version_truncate('{works}');

CREATE TRIGGER layer_version_insert AFTER INSERT ON programme_workfund
    REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION layer_version_work();
CREATE TRIGGER layer_version_update AFTER UPDATE ON programme_workfund
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION layer_version_work('name', 'amount');
CREATE TRIGGER layer_version_delete AFTER DELETE ON programme_workfund
    REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION layer_version_work();
CREATE TRIGGER layer_version_truncate BEFORE TRUNCATE ON programme_workfund FOR EACH STATEMENT EXECUTE FUNCTION layer_version_truncate('{works}');

CREATE TRIGGER layer_version_work AFTER UPDATE ON spatial_wilayah
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION layer_version_work_beside();
CREATE TRIGGER layer_version_work AFTER UPDATE ON spatial_kawasan
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION layer_version_work_beside();
CREATE TRIGGER layer_version_work AFTER UPDATE ON spatial_slumarea
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION layer_version_work_beside();
CREATE TRIGGER layer_version_work AFTER UPDATE ON spatial_decree
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION layer_version_work_beside();

-- They run with their owner's rights, so that who may write the tables need not read what hangs on them; nobody else may hang them on a table of his own.
REVOKE EXECUTE ON FUNCTION layer_version_work(), layer_version_work_beside() FROM PUBLIC;
