-- A decision about a difference keeps the difference that it was made on, and when. Taking it back (open) is free; the history has it.
-- Fires before each insert and each update of the state. Caller: the admin pages, psql and QGIS.
CREATE FUNCTION difference_decided() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.state <> 'open' AND (TG_OP = 'INSERT' OR OLD.state IS DISTINCT FROM NEW.state OR NEW.decided_at IS NULL) THEN
        NEW.decided_difference_ha := NEW.difference_ha;
        NEW.decided_at := coalesce(CASE WHEN TG_OP = 'INSERT' OR NEW.decided_at IS DISTINCT FROM OLD.decided_at THEN NEW.decided_at END, now());
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER difference_decided BEFORE INSERT OR UPDATE ON programme_decreedifference
    FOR EACH ROW EXECUTE FUNCTION difference_decided();
