-- No more people answer a question than were asked. Locks the survey's row, so that its number of respondents cannot change beside it.
-- Caller: inserts and updates of answers, updates of a survey's respondents.
CREATE FUNCTION survey_answered_of_respondents() RETURNS trigger
    LANGUAGE plpgsql AS $$
DECLARE
    asked integer;
BEGIN
    SELECT respondents INTO asked FROM programme_survey WHERE id = NEW.survey_id FOR SHARE;
    IF NEW.answered > asked THEN
        RAISE EXCEPTION USING
            ERRCODE = 'check_violation',
            CONSTRAINT = 'survey_answered_of_respondents',
            MESSAGE = format(
                public.localized(
                    'Pertanyaan %s dijawab %s orang, padahal respondennya %s.',
                    'Question %s was answered by %s, but %s people were asked.'),
                NEW.position, NEW.answered, asked);
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER survey_answered_of_respondents
    BEFORE INSERT OR UPDATE OF answered, survey_id ON programme_surveyanswer
    FOR EACH ROW EXECUTE FUNCTION survey_answered_of_respondents();

CREATE FUNCTION survey_respondents_of_answered() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM programme_surveyanswer WHERE survey_id = NEW.id AND answered > NEW.respondents) THEN
        RAISE EXCEPTION USING
            ERRCODE = 'check_violation',
            CONSTRAINT = 'survey_answered_of_respondents',
            MESSAGE = public.localized(
                'Ada pertanyaan yang dijawab lebih banyak orang daripada jumlah responden ini.',
                'A question of this survey was answered by more people than that.');
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER survey_respondents_of_answered
    BEFORE UPDATE OF respondents ON programme_survey
    FOR EACH ROW EXECUTE FUNCTION survey_respondents_of_answered();
