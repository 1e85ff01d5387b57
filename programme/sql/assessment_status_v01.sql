-- The three sign-offs of an assessment go one step at a time: draft → submitted → acknowledged → verified. From each it can go back to draft, with a
-- new note that says why; the sign-offs are then taken off and stay in the history. A verified assessment and its volumes are frozen otherwise.
-- Who and when of each step are the constraint assessment_signed_off. An assessment that was signed off elsewhere is loaded as a draft and taken
-- through the steps with their true dates.
-- Index used: the keys. Caller: every insert, update and delete of assessments and volumes.
CREATE FUNCTION assessment_status() RETURNS trigger
    LANGUAGE plpgsql AS $$
DECLARE
    steps CONSTANT text[] := ARRAY['draft', 'submitted', 'acknowledged', 'verified'];
    reopened boolean;
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.status <> 'draft' THEN
            RAISE EXCEPTION USING
                ERRCODE = 'check_violation',
                CONSTRAINT = 'assessment_begins_as_draft',
                MESSAGE = public.localized('Penilaian baru selalu berstatus draft.', 'A new assessment is always a draft.'),
                HINT = public.localized('Masukkan sebagai draft, lalu ubah statusnya langkah demi langkah.',
                                        'Insert it as a draft, then change its status step by step.');
        END IF;
        RETURN NEW;
    ELSIF TG_OP = 'DELETE' THEN
        IF OLD.status = 'verified' THEN
            RAISE EXCEPTION USING
                ERRCODE = 'check_violation',
                CONSTRAINT = 'assessment_verified_frozen',
                MESSAGE = public.localized('Penilaian yang sudah diverifikasi tidak dapat dihapus.', 'A verified assessment cannot be deleted.'),
                HINT = public.localized('Kembalikan dahulu menjadi draft, dengan catatan.', 'Make it a draft again first, with a note.');
        END IF;
        RETURN OLD;
    END IF;

    reopened := NEW.status = 'draft' AND OLD.status <> 'draft';
    IF reopened THEN
        IF NEW.note = '' OR NEW.note = OLD.note THEN
            RAISE EXCEPTION USING
                ERRCODE = 'check_violation',
                CONSTRAINT = 'assessment_reopened_with_note',
                MESSAGE = public.localized('Penilaian hanya dapat kembali menjadi draft dengan catatan baru.',
                                           'An assessment becomes a draft again only with a new note.'),
                HINT = public.localized('Tulis alasannya dalam catatan.', 'Write the reason into the note.');
        END IF;
        NEW.submitted_by := ''; NEW.submitted_on := NULL;
        NEW.acknowledged_by := ''; NEW.acknowledged_on := NULL;
        NEW.verified_by := ''; NEW.verified_on := NULL;
    ELSIF array_position(steps, NEW.status::text) - array_position(steps, OLD.status::text) NOT IN (0, 1) THEN
        RAISE EXCEPTION USING
            ERRCODE = 'check_violation',
            CONSTRAINT = 'assessment_step_by_step',
            MESSAGE = format(
                public.localized('Status penilaian berubah langkah demi langkah; dari %s tidak dapat langsung menjadi %s.',
                                 'The status of an assessment changes step by step; it cannot go from %s to %s.'),
                OLD.status, NEW.status),
            HINT = public.localized('Urutannya: draft, submitted, acknowledged, verified.', 'The order is draft, submitted, acknowledged, verified.');
    ELSIF OLD.status = 'verified' AND NEW IS DISTINCT FROM OLD THEN
        RAISE EXCEPTION USING
            ERRCODE = 'check_violation',
            CONSTRAINT = 'assessment_verified_frozen',
            MESSAGE = public.localized('Penilaian yang sudah diverifikasi tidak dapat diubah.', 'A verified assessment cannot be changed.'),
            HINT = public.localized('Kembalikan dahulu menjadi draft, dengan catatan.', 'Make it a draft again first, with a note.');
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER assessment_status BEFORE INSERT OR UPDATE OR DELETE ON programme_assessment
    FOR EACH ROW EXECUTE FUNCTION assessment_status();

CREATE FUNCTION assessment_volume_frozen() RETURNS trigger
    LANGUAGE plpgsql AS $$
DECLARE
    frozen bigint;
BEGIN
    IF TG_OP = 'INSERT' THEN
        SELECT a.id INTO frozen FROM new_rows n JOIN programme_assessment a ON a.id = n.assessment_id WHERE a.status = 'verified' LIMIT 1;
    ELSIF TG_OP = 'DELETE' THEN
        SELECT a.id INTO frozen FROM old_rows o JOIN programme_assessment a ON a.id = o.assessment_id WHERE a.status = 'verified' LIMIT 1;
    ELSE
        SELECT a.id INTO frozen
        FROM (SELECT o.assessment_id FROM old_rows o UNION SELECT n.assessment_id FROM new_rows n) AS t
        JOIN programme_assessment a ON a.id = t.assessment_id
        WHERE a.status = 'verified'
        LIMIT 1;
    END IF;
    IF frozen IS NOT NULL THEN
        RAISE EXCEPTION USING
            ERRCODE = 'check_violation',
            CONSTRAINT = 'assessment_verified_frozen',
            MESSAGE = format(
                public.localized('Volume penilaian %s yang sudah diverifikasi tidak dapat diubah.',
                                 'The volumes of assessment %s, which is verified, cannot be changed.'), frozen),
            HINT = public.localized('Kembalikan dahulu menjadi draft, dengan catatan.', 'Make it a draft again first, with a note.');
    END IF;
    RETURN NULL;
END
$$;

-- Before assessment_scored_*: triggers fire in the order of their names.
CREATE TRIGGER assessment_frozen_insert AFTER INSERT ON programme_assessmentvolume
    REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION assessment_volume_frozen();
CREATE TRIGGER assessment_frozen_update AFTER UPDATE ON programme_assessmentvolume
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION assessment_volume_frozen();
CREATE TRIGGER assessment_frozen_delete AFTER DELETE ON programme_assessmentvolume
    REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION assessment_volume_frozen();
