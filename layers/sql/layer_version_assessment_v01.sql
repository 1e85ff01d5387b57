-- What a change of assessments or of their results changes: assessments, where the assessment is one that the layer shows, before or after: the newest
-- that somebody has handed in, of a slum area of a decree that is no draft.
-- Index used: assessment_year. Callers: every insert, update and delete of programme_assessment and programme_assessmentresult.
CREATE FUNCTION layer_version_is_newest(assessment bigint, area bigint, of_year integer) RETURNS boolean
    LANGUAGE sql STABLE AS $$
    SELECT EXISTS (
        SELECT FROM spatial_slumarea s JOIN spatial_decree d ON d.id = s.decree_id AND d.status <> 'draft' WHERE s.id = area
    ) AND NOT EXISTS (
        SELECT FROM programme_assessment later
        WHERE later.slum_area_id = area AND later.id <> assessment AND later.year > of_year AND later.status <> 'draft'
    )
$$;

CREATE FUNCTION layer_version_assessment() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    before programme_assessment[];
    after programme_assessment[];
BEGIN
    IF TG_OP <> 'INSERT' THEN
        SELECT array_agg(o) INTO before FROM old_rows o;
    END IF;
    IF TG_OP <> 'DELETE' THEN
        SELECT array_agg(n) INTO after FROM new_rows n;
    END IF;
    IF EXISTS (
        SELECT
        FROM unnest(before) AS o
        FULL JOIN unnest(after) AS n ON n.id = o.id
        CROSS JOIN LATERAL (
            VALUES (o.id, o.slum_area_id, o.year, o.status), (n.id, n.slum_area_id, n.year, n.status)
        ) AS side (id, area, year, status)
        WHERE (o.slum_area_id, o.year, o.rule_set_id, o.status, o.surveyed_on, o.building_count, o.household_count, o.population,
               o.settled_area_ha::text, o.ideal_road_m::text, o.ideal_drain_m::text, o.open_space_m2::text)
              IS DISTINCT FROM
              (n.slum_area_id, n.year, n.rule_set_id, n.status, n.surveyed_on, n.building_count, n.household_count, n.population,
               n.settled_area_ha::text, n.ideal_road_m::text, n.ideal_drain_m::text, n.open_space_m2::text)
          AND side.status <> 'draft' AND layer_version_is_newest(side.id, side.area, side.year)
    ) THEN
        PERFORM layer_version_raise(ARRAY['assessments']);
    END IF;
    RETURN NULL;
END
$$;

CREATE TRIGGER layer_version_insert AFTER INSERT ON programme_assessment
    REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION layer_version_assessment();
CREATE TRIGGER layer_version_update AFTER UPDATE ON programme_assessment
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION layer_version_assessment();
CREATE TRIGGER layer_version_delete AFTER DELETE ON programme_assessment
    REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION layer_version_assessment();

CREATE FUNCTION layer_version_assessment_result() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    touched bigint[];
BEGIN
    IF TG_OP = 'INSERT' THEN
        SELECT array_agg(n.assessment_id) INTO touched FROM new_rows n;
    ELSIF TG_OP = 'DELETE' THEN
        SELECT array_agg(o.assessment_id) INTO touched FROM old_rows o;
    ELSE
        SELECT array_agg(n.assessment_id) INTO touched
        FROM old_rows o
        JOIN new_rows n ON n.assessment_id = o.assessment_id
        WHERE to_jsonb(o) - 'computed_at' <> to_jsonb(n) - 'computed_at';
    END IF;
    IF EXISTS (
        SELECT FROM programme_assessment a
        WHERE a.id = ANY (touched) AND a.status <> 'draft' AND layer_version_is_newest(a.id, a.slum_area_id, a.year)
    ) THEN
        PERFORM layer_version_raise(ARRAY['assessments']);
    END IF;
    RETURN NULL;
END
$$;

CREATE TRIGGER layer_version_insert AFTER INSERT ON programme_assessmentresult
    REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION layer_version_assessment_result();
CREATE TRIGGER layer_version_update AFTER UPDATE ON programme_assessmentresult
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION layer_version_assessment_result();
CREATE TRIGGER layer_version_delete AFTER DELETE ON programme_assessmentresult
    REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION layer_version_assessment_result();

CREATE TRIGGER layer_version_truncate BEFORE TRUNCATE ON programme_assessment FOR EACH STATEMENT
    EXECUTE FUNCTION layer_version_truncate('{assessments}');
CREATE TRIGGER layer_version_truncate BEFORE TRUNCATE ON programme_assessmentresult FOR EACH STATEMENT
    EXECUTE FUNCTION layer_version_truncate('{assessments}');

-- They run with their owner's rights, so that who may write the tables need not read what hangs on them; nobody else may hang them on a table of his own.
REVOKE EXECUTE ON FUNCTION layer_version_assessment(), layer_version_assessment_result() FROM PUBLIC;
