-- Results follow their volumes, denominators, rule set and parameters, whoever changes them: one call for each statement.
-- And nobody else writes results. Index used: see programme_score. Caller: every change of volumes, assessments, parameters and results.
CREATE FUNCTION assessment_scored() RETURNS trigger
    LANGUAGE plpgsql AS $$
DECLARE
    touched bigint[];
BEGIN
    IF TG_OP = 'TRUNCATE' THEN
        PERFORM programme_score(ARRAY(SELECT r.assessment_id FROM programme_assessmentresult r));
        RETURN NULL;
    ELSIF TG_TABLE_NAME = 'programme_parameter' THEN
        SELECT array_agg(a.id) INTO touched FROM programme_assessment a;
    ELSIF TG_TABLE_NAME = 'programme_assessment' THEN
        SELECT array_agg(n.id) INTO touched
        FROM old_rows o
        JOIN new_rows n ON n.id = o.id
        WHERE (o.slum_area_id, o.rule_set_id, o.building_count, o.household_count, o.population, o.settled_area_ha::text, o.ideal_road_m::text,
               o.ideal_drain_m::text, o.strategic_score, o.density_score, o.socioeconomic_score, o.land_status_clear, o.spatial_plan_fit,
               o.building_permit)
              IS DISTINCT FROM
              (n.slum_area_id, n.rule_set_id, n.building_count, n.household_count, n.population, n.settled_area_ha::text, n.ideal_road_m::text,
               n.ideal_drain_m::text, n.strategic_score, n.density_score, n.socioeconomic_score, n.land_status_clear, n.spatial_plan_fit,
               n.building_permit);
    ELSIF TG_OP = 'INSERT' THEN
        SELECT array_agg(DISTINCT n.assessment_id) INTO touched FROM new_rows n;
    ELSIF TG_OP = 'DELETE' THEN
        SELECT array_agg(DISTINCT o.assessment_id) INTO touched FROM old_rows o;
    ELSE
        SELECT array_agg(DISTINCT t.id) INTO touched
        FROM (SELECT o.assessment_id FROM old_rows o UNION SELECT n.assessment_id FROM new_rows n) AS t (id);
    END IF;
    IF touched IS NOT NULL THEN
        PERFORM programme_score(touched);
    END IF;
    RETURN NULL;
END
$$;

CREATE TRIGGER assessment_scored_insert AFTER INSERT ON programme_assessmentvolume
    REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION assessment_scored();
CREATE TRIGGER assessment_scored_update AFTER UPDATE ON programme_assessmentvolume
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION assessment_scored();
CREATE TRIGGER assessment_scored_delete AFTER DELETE ON programme_assessmentvolume
    REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION assessment_scored();
CREATE TRIGGER assessment_scored_truncate AFTER TRUNCATE ON programme_assessmentvolume
    FOR EACH STATEMENT EXECUTE FUNCTION assessment_scored();
-- A new assessment has no volumes yet.
CREATE TRIGGER assessment_scored_update AFTER UPDATE ON programme_assessment
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION assessment_scored();
-- By row, so that a statement that changes no value costs nothing: every assessment is scored anew.
CREATE TRIGGER assessment_scored_parameter AFTER INSERT OR DELETE ON programme_parameter
    FOR EACH ROW EXECUTE FUNCTION assessment_scored();
CREATE TRIGGER assessment_scored_parameter_value AFTER UPDATE ON programme_parameter
    FOR EACH ROW WHEN (OLD.value IS DISTINCT FROM NEW.value) EXECUTE FUNCTION assessment_scored();

CREATE FUNCTION assessment_result_guarded() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    -- Deeper than 1: the result goes with its assessment.
    IF current_setting('geokotaku.scoring', true) IS DISTINCT FROM 'on' AND pg_trigger_depth() = 1 THEN
        RAISE EXCEPTION USING
            ERRCODE = 'insufficient_privilege',
            CONSTRAINT = 'assessment_result_guarded',
            MESSAGE = public.localized(
                'Hasil penilaian dihitung oleh basis data dan tidak dapat diubah.',
                'Results of assessments are computed by the database and cannot be changed.'),
            HINT = public.localized('Ubah volume atau penilaiannya.', 'Change the volumes or the assessment.');
    END IF;
    RETURN NULL;
END
$$;

CREATE TRIGGER assessment_result_guarded BEFORE INSERT OR UPDATE OR DELETE ON programme_assessmentresult
    FOR EACH STATEMENT EXECUTE FUNCTION assessment_result_guarded();
