-- The levels of wilayah, each with the length of its codes: 33 · 33.08 · 33.08.10 · 33.08.10.2013.
-- Callers: the triggers layer_version_*.
CREATE VIEW wilayah_level AS
VALUES ('provinsi', 2), ('kabupaten', 5), ('kecamatan', 8), ('kelurahan', 13);
ALTER VIEW wilayah_level RENAME column1 TO level;
ALTER VIEW wilayah_level RENAME column2 TO length;
COMMENT ON VIEW wilayah_level IS 'Tingkat wilayah dan panjang kodenya';

-- The levels whose stated hectares rest on decree lines for these wilayah: their own, and those above that no other source says.
CREATE FUNCTION wilayah_levels_of_lines(codes text[]) RETURNS SETOF text
    LANGUAGE sql STABLE AS $$
    SELECT l.level
    FROM wilayah_level l
    WHERE EXISTS (
        SELECT FROM unnest(codes) AS c (code)
        WHERE length(c.code) = l.length
           OR length(c.code) > l.length AND EXISTS (
                SELECT FROM wilayah_slum w
                WHERE w.code = left(c.code, l.length) AND coalesce(w.stated_source, '') NOT IN ('decree_line', 'decree_total')))
$$;
