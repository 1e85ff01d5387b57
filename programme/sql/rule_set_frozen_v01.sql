-- A rule set that an assessment uses can no longer be changed, nor can the criteria it asks for, apart from their words: what was scored by it stays
-- scored by it. A correction is a rule set with the next version.
-- Index used: that of programme_assessment.rule_set_id. Caller: every change of rule sets, their criteria and their bands.
CREATE FUNCTION rule_set_frozen() RETURNS trigger
    LANGUAGE plpgsql AS $$
DECLARE
    involved text[];
    used text;
BEGIN
    IF TG_TABLE_NAME = 'programme_criterion' THEN
        involved := ARRAY(SELECT c.rule_set_id FROM programme_rulesetcriterion c WHERE c.criterion_id = OLD.code);
    ELSIF TG_TABLE_NAME = 'programme_ruleset' THEN
        involved := ARRAY[OLD.id];
    ELSIF TG_OP = 'INSERT' THEN
        involved := ARRAY[NEW.rule_set_id];
    ELSIF TG_OP = 'DELETE' THEN
        involved := ARRAY[OLD.rule_set_id];
    ELSE
        involved := ARRAY[OLD.rule_set_id, NEW.rule_set_id];
    END IF;
    SELECT s.id INTO used
    FROM unnest(involved) AS s (id)
    WHERE EXISTS (SELECT FROM programme_assessment a WHERE a.rule_set_id = s.id)
    LIMIT 1;
    IF used IS NOT NULL THEN
        RAISE EXCEPTION USING
            ERRCODE = 'check_violation',
            CONSTRAINT = 'rule_set_frozen',
            MESSAGE = format(
                public.localized('Aturan penilaian %s sudah dipakai dan tidak dapat diubah.', 'Rule set %s is in use and cannot be changed.'), used),
            HINT = public.localized('Buat versi baru.', 'Make a new version.');
    END IF;
    RETURN coalesce(NEW, OLD);
END
$$;

CREATE TRIGGER rule_set_frozen BEFORE UPDATE OR DELETE ON programme_ruleset
    FOR EACH ROW EXECUTE FUNCTION rule_set_frozen();
CREATE TRIGGER rule_set_frozen BEFORE INSERT OR UPDATE OR DELETE ON programme_rulesetcriterion
    FOR EACH ROW EXECUTE FUNCTION rule_set_frozen();
CREATE TRIGGER rule_set_frozen BEFORE INSERT OR UPDATE OR DELETE ON programme_scoreband
    FOR EACH ROW EXECUTE FUNCTION rule_set_frozen();
CREATE TRIGGER rule_set_frozen BEFORE INSERT OR UPDATE OR DELETE ON programme_classband
    FOR EACH ROW EXECUTE FUNCTION rule_set_frozen();
CREATE TRIGGER rule_set_frozen BEFORE UPDATE OF code, aspect, unit ON programme_criterion
    FOR EACH ROW EXECUTE FUNCTION rule_set_frozen();
