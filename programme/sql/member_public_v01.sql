-- Names are personal data: only members of a Pokja, who hold a public office, may be marked as shown to the public.
-- Locks the institution's row, so that its kind cannot change beside the member. Caller: inserts and updates of members, updates of an
-- institution's kind.
CREATE FUNCTION member_public_of_pokja() RETURNS trigger
    LANGUAGE plpgsql AS $$
DECLARE
    found_kind text;
BEGIN
    IF NEW.public THEN
        SELECT kind INTO found_kind FROM programme_institution WHERE id = NEW.institution_id FOR SHARE;
        IF found_kind IS DISTINCT FROM 'pokja' THEN
            RAISE EXCEPTION USING
                ERRCODE = 'check_violation',
                CONSTRAINT = 'member_public_of_pokja',
                MESSAGE = public.localized(
                    'Nama anggota hanya dapat ditampilkan bila ia pejabat publik dalam Pokja.',
                    'A member''s name can be shown to the public only in a Pokja.');
        END IF;
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER member_public_of_pokja
    BEFORE INSERT OR UPDATE OF public, institution_id ON programme_member
    FOR EACH ROW EXECUTE FUNCTION member_public_of_pokja();

CREATE FUNCTION institution_keeps_pokja() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM programme_member WHERE institution_id = NEW.id AND public) THEN
        RAISE EXCEPTION USING
            ERRCODE = 'check_violation',
            CONSTRAINT = 'member_public_of_pokja',
            MESSAGE = public.localized(
                'Lembaga ini memiliki anggota yang namanya ditampilkan, sehingga harus tetap Pokja.',
                'Names of this institution''s members are shown to the public, so it has to stay a Pokja.'),
            HINT = public.localized('Sembunyikan dahulu nama-nama itu.', 'Hide those names first.');
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER institution_keeps_pokja
    BEFORE UPDATE OF kind ON programme_institution
    FOR EACH ROW WHEN (OLD.kind = 'pokja' AND NEW.kind <> 'pokja')
    EXECUTE FUNCTION institution_keeps_pokja();
