-- Keep the states of slum areas while rows change, whoever changes them: slum areas, decrees, names of kawasan, assessments and their results, works and
-- their volumes. Each trigger gathers the slum areas that a statement touches and writes their states once.
-- Index used: the keys, slum_area_kelurahan_decree. Caller: every statement that writes these tables.

-- Slum areas: a change of place or hectares touches the area itself and those of the same place in the regency's other decrees, whose twin it may be.
CREATE FUNCTION state_of_slum_area() RETURNS trigger
    LANGUAGE plpgsql AS $$
DECLARE
    touched bigint[];
BEGIN
    IF TG_OP = 'TRUNCATE' THEN
        DELETE FROM programme_areastate;  -- TRUNCATE would be refused where the same statement truncates this table too
        RETURN NULL;
    ELSIF TG_OP = 'INSERT' THEN
        SELECT array_agg(DISTINCT s.id) INTO touched
        FROM new_rows n
        JOIN spatial_decree d ON d.id = n.decree_id AND d.status <> 'draft'
        JOIN spatial_decree e ON e.kabupaten_id = d.kabupaten_id AND e.topic = d.topic AND e.status <> 'draft'
        JOIN spatial_slumarea s
            ON s.decree_id = e.id AND s.kelurahan_id = n.kelurahan_id AND s.rt IS NOT DISTINCT FROM n.rt
               AND (s.rt IS NULL OR s.rw IS NOT DISTINCT FROM n.rw);
    ELSE
        IF TG_OP = 'DELETE' THEN
            DELETE FROM programme_areastate p USING old_rows o WHERE p.slum_area_id = o.id;
            SELECT array_agg(DISTINCT s.id) INTO touched
            FROM old_rows o
            JOIN spatial_decree d ON d.id = o.decree_id AND d.status <> 'draft'
            JOIN spatial_decree e ON e.kabupaten_id = d.kabupaten_id AND e.topic = d.topic AND e.status <> 'draft'
            JOIN spatial_slumarea s
                ON s.decree_id = e.id AND s.kelurahan_id = o.kelurahan_id AND s.rt IS NOT DISTINCT FROM o.rt
                   AND (s.rt IS NULL OR s.rw IS NOT DISTINCT FROM o.rw);
        ELSE
            SELECT array_agg(DISTINCT found.id) INTO touched
            FROM (
                SELECT n.id
                FROM old_rows o
                JOIN new_rows n ON n.id = o.id
                WHERE (o.decree_id, o.kelurahan_id, o.kawasan_id, o.rt, o.rw, o.stated_area_ha, o.verified_area_ha, o.geom)
                      IS DISTINCT FROM (n.decree_id, n.kelurahan_id, n.kawasan_id, n.rt, n.rw, n.stated_area_ha, n.verified_area_ha, n.geom)
                UNION ALL
                SELECT s.id
                FROM old_rows o
                JOIN new_rows n ON n.id = o.id
                CROSS JOIN LATERAL (
                    VALUES (o.decree_id, o.kelurahan_id, o.rt, o.rw), (n.decree_id, n.kelurahan_id, n.rt, n.rw)
                ) AS side (decree_id, kelurahan_id, rt, rw)
                JOIN spatial_decree d ON d.id = side.decree_id
                JOIN spatial_decree e ON e.kabupaten_id = d.kabupaten_id AND e.topic = d.topic AND e.status <> 'draft'
                JOIN spatial_slumarea s
                    ON s.decree_id = e.id AND s.kelurahan_id = side.kelurahan_id AND s.rt IS NOT DISTINCT FROM side.rt
                       AND (s.rt IS NULL OR s.rw IS NOT DISTINCT FROM side.rw)
                WHERE (o.decree_id, o.kelurahan_id, o.kawasan_id, o.rt, o.rw) IS DISTINCT FROM (n.decree_id, n.kelurahan_id, n.kawasan_id, n.rt, n.rw)
            ) AS found;
        END IF;
    END IF;
    IF touched IS NOT NULL THEN
        PERFORM programme_state_write(touched);
    END IF;
    RETURN NULL;
END
$$;

-- Triggers fire in the order of their names: after the history's (pgtrigger_*), which the states read.
CREATE TRIGGER state_insert AFTER INSERT ON spatial_slumarea
    REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION state_of_slum_area();
CREATE TRIGGER state_update AFTER UPDATE ON spatial_slumarea
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION state_of_slum_area();
CREATE TRIGGER state_delete AFTER DELETE ON spatial_slumarea
    REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION state_of_slum_area();
CREATE TRIGGER state_truncate AFTER TRUNCATE ON spatial_slumarea
    FOR EACH STATEMENT EXECUTE FUNCTION state_of_slum_area();

-- Decrees: when one begins or ends to count, the times of all of its regency move.
CREATE FUNCTION state_of_decree() RETURNS trigger
    LANGUAGE plpgsql AS $$
DECLARE
    regencies text[];
BEGIN
    IF TG_OP = 'INSERT' THEN
        SELECT array_agg(n.kabupaten_id) INTO regencies FROM new_rows n WHERE n.status <> 'draft';
    ELSIF TG_OP = 'DELETE' THEN
        SELECT array_agg(o.kabupaten_id) INTO regencies FROM old_rows o WHERE o.status <> 'draft';
    ELSE
        SELECT array_agg(side.kabupaten_id) INTO regencies
        FROM old_rows o
        FULL JOIN new_rows n ON n.id = o.id
        CROSS JOIN LATERAL (VALUES (o.kabupaten_id), (n.kabupaten_id)) AS side (kabupaten_id)
        WHERE (o.kabupaten_id, o.topic, o.date, o.status <> 'draft') IS DISTINCT FROM (n.kabupaten_id, n.topic, n.date, n.status <> 'draft');
    END IF;
    IF regencies IS NOT NULL THEN
        PERFORM programme_state_write(array_agg(s.id))
        FROM spatial_slumarea s
        JOIN spatial_decree d ON d.id = s.decree_id
        WHERE d.kabupaten_id = ANY (regencies)
        HAVING count(*) > 0;
    END IF;
    RETURN NULL;
END
$$;

CREATE TRIGGER state_insert AFTER INSERT ON spatial_decree
    REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION state_of_decree();
CREATE TRIGGER state_update AFTER UPDATE ON spatial_decree
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION state_of_decree();
CREATE TRIGGER state_delete AFTER DELETE ON spatial_decree
    REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION state_of_decree();

-- Kawasan: by its name an area without RT is found again in the next decree.
CREATE FUNCTION state_of_kawasan() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    PERFORM programme_state_write(array_agg(DISTINCT t.id))
    FROM old_rows o
    JOIN new_rows n ON n.id = o.id AND n.name <> o.name
    JOIN spatial_slumarea s ON s.kawasan_id = n.id AND s.rt IS NULL
    JOIN spatial_slumarea t ON t.kelurahan_id = s.kelurahan_id AND t.rt IS NULL
    HAVING count(*) > 0;
    RETURN NULL;
END
$$;

CREATE TRIGGER state_update AFTER UPDATE ON spatial_kawasan
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION state_of_kawasan();

-- Assessments: drafts count nothing. A new one has no result yet; its result brings it in.
CREATE FUNCTION state_of_assessment() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        PERFORM programme_state_write(array_agg(DISTINCT o.slum_area_id))
        FROM old_rows o
        WHERE o.status <> 'draft'
        HAVING count(*) > 0;
    ELSE
        PERFORM programme_state_write(array_agg(DISTINCT side.slum_area_id))
        FROM old_rows o
        FULL JOIN new_rows n ON n.id = o.id
        CROSS JOIN LATERAL (VALUES (o.slum_area_id), (n.slum_area_id)) AS side (slum_area_id)
        WHERE (o.slum_area_id, o.year, o.status <> 'draft') IS DISTINCT FROM (n.slum_area_id, n.year, n.status <> 'draft')
          AND side.slum_area_id IS NOT NULL
        HAVING count(*) > 0;
    END IF;
    RETURN NULL;
END
$$;

CREATE TRIGGER state_update AFTER UPDATE ON programme_assessment
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION state_of_assessment();
CREATE TRIGGER state_delete AFTER DELETE ON programme_assessment
    REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION state_of_assessment();

-- Results: what the database made of an assessment's volumes.
CREATE FUNCTION state_of_result() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'TRUNCATE' THEN
        PERFORM programme_state_write(array_agg(DISTINCT p.slum_area_id))
        FROM programme_areastate p
        WHERE p.assessment_id IS NOT NULL
        HAVING count(*) > 0;
    ELSIF TG_OP = 'INSERT' THEN
        PERFORM programme_state_write(array_agg(DISTINCT r.slum_area_id))
        FROM new_rows n
        JOIN programme_assessment r ON r.id = n.assessment_id AND r.status <> 'draft'
        HAVING count(*) > 0;
    ELSIF TG_OP = 'DELETE' THEN
        PERFORM programme_state_write(array_agg(DISTINCT r.slum_area_id))
        FROM old_rows o
        JOIN programme_assessment r ON r.id = o.assessment_id AND r.status <> 'draft'
        HAVING count(*) > 0;
    ELSE
        PERFORM programme_state_write(array_agg(DISTINCT r.slum_area_id))
        FROM old_rows o
        JOIN new_rows n ON n.assessment_id = o.assessment_id
        JOIN programme_assessment r ON r.id = n.assessment_id AND r.status <> 'draft'
        WHERE (o.rule_set_id, o.criteria) IS DISTINCT FROM (n.rule_set_id, n.criteria)
        HAVING count(*) > 0;
    END IF;
    RETURN NULL;
END
$$;

CREATE TRIGGER state_insert AFTER INSERT ON programme_assessmentresult
    REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION state_of_result();
CREATE TRIGGER state_update AFTER UPDATE ON programme_assessmentresult
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION state_of_result();
CREATE TRIGGER state_delete AFTER DELETE ON programme_assessmentresult
    REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION state_of_result();
CREATE TRIGGER state_truncate AFTER TRUNCATE ON programme_assessmentresult
    FOR EACH STATEMENT EXECUTE FUNCTION state_of_result();

-- Works: only those that are done count, from their year on. A deleted one takes its volumes along, and these say so.
CREATE FUNCTION state_of_work() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    PERFORM programme_state_write(array_agg(DISTINCT v.slum_area_id))
    FROM old_rows o
    JOIN new_rows n ON n.id = o.id
    JOIN programme_workvolume v ON v.work_id = n.id
    WHERE (o.effect_year, o.status IN ('done', 'handed_over')) IS DISTINCT FROM (n.effect_year, n.status IN ('done', 'handed_over'))
    HAVING count(*) > 0;
    RETURN NULL;
END
$$;

CREATE TRIGGER state_update AFTER UPDATE ON programme_work
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION state_of_work();

CREATE FUNCTION state_of_work_volume() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'TRUNCATE' THEN
        PERFORM programme_state_write(array_agg(DISTINCT p.slum_area_id))
        FROM programme_areastate p
        WHERE p.basis = 'works'
        HAVING count(*) > 0;
    ELSIF TG_OP = 'INSERT' THEN
        PERFORM programme_state_write(array_agg(DISTINCT n.slum_area_id))
        FROM new_rows n
        JOIN programme_work w ON w.id = n.work_id AND w.status IN ('done', 'handed_over')
        HAVING count(*) > 0;
    ELSIF TG_OP = 'DELETE' THEN
        PERFORM programme_state_write(array_agg(DISTINCT o.slum_area_id))
        FROM old_rows o
        HAVING count(*) > 0;
    ELSE
        PERFORM programme_state_write(array_agg(DISTINCT side.slum_area_id))
        FROM old_rows o
        FULL JOIN new_rows n ON n.id = o.id
        CROSS JOIN LATERAL (VALUES (o.slum_area_id), (n.slum_area_id)) AS side (slum_area_id)
        WHERE (o.work_id, o.slum_area_id, o.criterion_id, o.volume) IS DISTINCT FROM (n.work_id, n.slum_area_id, n.criterion_id, n.volume)
          AND side.slum_area_id IS NOT NULL
        HAVING count(*) > 0;
    END IF;
    RETURN NULL;
END
$$;

CREATE TRIGGER state_insert AFTER INSERT ON programme_workvolume
    REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION state_of_work_volume();
CREATE TRIGGER state_update AFTER UPDATE ON programme_workvolume
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION state_of_work_volume();
CREATE TRIGGER state_delete AFTER DELETE ON programme_workvolume
    REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION state_of_work_volume();
CREATE TRIGGER state_truncate AFTER TRUNCATE ON programme_workvolume
    FOR EACH STATEMENT EXECUTE FUNCTION state_of_work_volume();
