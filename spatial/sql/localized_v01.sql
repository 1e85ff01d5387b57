-- A sentence in the language of the session: Bahasa Indonesia, or English after SET geokotaku.language = 'en'.
-- Input: the sentence in both languages. Output: one of them. Caller: every trigger that refuses something.
CREATE FUNCTION localized(indonesian text, english text) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN CASE WHEN current_setting('geokotaku.language', true) = 'en' THEN english ELSE indonesian END;

COMMENT ON FUNCTION localized(text, text) IS 'Kalimat dalam bahasa sesi: Indonesia, atau Inggris setelah SET geokotaku.language = ''en''';
