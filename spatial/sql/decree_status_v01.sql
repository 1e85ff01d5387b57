-- A decree's status goes one way: draft → in_force → superseded. What was in force stays known as such.
-- Fires before each update of status. A correction of history is a new decree, not an old one made draft again.
CREATE FUNCTION decree_status_forward() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF array_position(ARRAY['draft', 'in_force', 'superseded'], NEW.status::text)
       < array_position(ARRAY['draft', 'in_force', 'superseded'], OLD.status::text) THEN
        RAISE EXCEPTION USING
            ERRCODE = 'check_violation',
            CONSTRAINT = 'decree_status_forward',
            MESSAGE = format(
                public.localized(
                    'SK %s sudah berstatus %s dan tidak dapat kembali menjadi %s.',
                    'Decree %s is already %s and cannot become %s again.'),
                OLD.number, OLD.status, NEW.status),
            HINT = public.localized(
                'Buat SK baru untuk menggantikannya.',
                'Make a new decree that supersedes it.');
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER decree_status_forward
    BEFORE UPDATE OF status ON spatial_decree
    FOR EACH ROW EXECUTE FUNCTION decree_status_forward();
