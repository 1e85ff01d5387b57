-- A work lowers deficiencies in its own regency only.
-- Index used: the keys. Caller: every insert and update of volumes of works, every move of a work to another regency.
CREATE FUNCTION work_volume_scope() RETURNS trigger
    LANGUAGE plpgsql AS $$
DECLARE
    stray record;
BEGIN
    IF TG_TABLE_NAME = 'programme_work' THEN
        SELECT n.name, s.id, s.kabupaten_code INTO stray
        FROM old_rows o
        JOIN new_rows n ON n.id = o.id AND n.kabupaten_id <> o.kabupaten_id
        JOIN programme_workvolume v ON v.work_id = n.id
        JOIN spatial_slumarea s ON s.id = v.slum_area_id AND s.kabupaten_code <> n.kabupaten_id
        LIMIT 1;
    ELSE
        SELECT w.name, s.id, s.kabupaten_code INTO stray
        FROM new_rows n
        JOIN programme_work w ON w.id = n.work_id
        JOIN spatial_slumarea s ON s.id = n.slum_area_id AND s.kabupaten_code <> w.kabupaten_id
        LIMIT 1;
    END IF;
    IF stray.id IS NOT NULL THEN
        RAISE EXCEPTION USING
            ERRCODE = 'check_violation',
            CONSTRAINT = 'work_volume_in_regency',
            MESSAGE = format(
                public.localized('Pekerjaan «%s» tidak dapat mengurangi kekurangan pada kawasan kumuh %s di %s: kabupaten/kotanya berbeda.',
                                 'Work «%s» cannot lower deficiencies in slum area %s in %s: it is of another regency.'),
                stray.name, stray.id, stray.kabupaten_code),
            HINT = public.localized('Periksa kabupaten/kota pekerjaan dan kawasan kumuhnya.', 'Check the work''s regency and the slum area.');
    END IF;
    RETURN NULL;
END
$$;

CREATE TRIGGER work_volume_scope_insert AFTER INSERT ON programme_workvolume
    REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION work_volume_scope();
CREATE TRIGGER work_volume_scope_update AFTER UPDATE ON programme_workvolume
    REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION work_volume_scope();
CREATE TRIGGER work_volume_scope_update AFTER UPDATE ON programme_work
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION work_volume_scope();
