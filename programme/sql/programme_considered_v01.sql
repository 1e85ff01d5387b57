-- Beyond the score: the same rules as programme/consideration.py. NULL is what is not known and never becomes a guess.
-- Input: the parameters by key (NULL: none are there); an assessment; its kabupaten's code; its class.
-- Output: one row as in programme_assessmentresult. Index used: none. Caller: programme_score.
CREATE FUNCTION programme_considered(parameters jsonb, assessment programme_assessment, kabupaten_code text, slum_class text)
    RETURNS TABLE (consideration_total integer, consideration_class text, legality text, priority_code text, priority_rank integer, handling text)
    LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
SELECT c.total, c.class, c.legality,
       translate(c.letter, 'bsr', 'ABC') || (parameters -> 'priority.digits' -> c.class ->> c.legality),
       CASE WHEN c.letter IS NOT NULL THEN (parameters -> 'priority.ranks' -> c.class ->> slum_class)::integer END,
       CASE WHEN c.letter IS NOT NULL THEN parameters -> 'handling' -> c.legality ->> slum_class END
FROM (
    SELECT s.total,
           CASE WHEN s.total >= (s.classes ->> 'tinggi')::numeric THEN 'tinggi'
                WHEN s.total >= (s.classes ->> 'sedang')::numeric THEN 'sedang'
                WHEN s.total >= (s.classes ->> 'rendah')::numeric THEN 'rendah' END AS class,
           CASE WHEN s.required IS NULL THEN NULL
                WHEN s.required ? 'land_status_clear' AND NOT (assessment).land_status_clear
                  OR s.required ? 'spatial_plan_fit' AND NOT (assessment).spatial_plan_fit
                  OR s.required ? 'building_permit' AND NOT (assessment).building_permit THEN 'tidak_legal'
                WHEN s.required ? 'land_status_clear' AND (assessment).land_status_clear IS NULL
                  OR s.required ? 'spatial_plan_fit' AND (assessment).spatial_plan_fit IS NULL
                  OR s.required ? 'building_permit' AND (assessment).building_permit IS NULL THEN NULL
                ELSE 'legal' END AS legality,
           CASE WHEN slum_class IN ('berat', 'sedang', 'ringan') THEN left(slum_class, 1) END AS letter
    FROM (
        SELECT (assessment).strategic_score + (assessment).socioeconomic_score + coalesce((assessment).density_score::integer, d.score) AS total,
               parameters -> 'consideration.classes' AS classes,
               parameters -> 'legality.required' AS required
        FROM (
            SELECT CASE WHEN (assessment).population IS NULL OR coalesce((assessment).settled_area_ha, 0) = 0 OR b.bands IS NULL THEN NULL
                        WHEN (assessment).population > (b.bands ->> '5')::numeric * (assessment).settled_area_ha THEN 5
                        WHEN (assessment).population > (b.bands ->> '3')::numeric * (assessment).settled_area_ha THEN 3
                        ELSE 1 END AS score
            FROM (
                SELECT parameters -> 'consideration.density' -> coalesce(
                           parameters -> 'consideration.city_size' -> 'wilayah' ->> kabupaten_code,
                           parameters -> 'consideration.city_size' ->> 'default') AS bands
                OFFSET 0
            ) AS b
            OFFSET 0
        ) AS d
        OFFSET 0
    ) AS s
    OFFSET 0
) AS c;
END;

COMMENT ON FUNCTION programme_considered(jsonb, programme_assessment, text, text) IS 'Pertimbangan lain, legalitas, prioritas, pola penanganan';
