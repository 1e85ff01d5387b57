-- Raises the versions of layers (layer_version_v01.sql). The layers that show every row of slum_areas, and more about it, rise whenever slum_areas does.
-- Input of layer_version_raise: names of layers.
-- Callers: the triggers layer_version_*; layers/versions.py, tiles.
CREATE OR REPLACE FUNCTION layer_version_raise(layers text[]) RETURNS void
    LANGUAGE plpgsql AS $$
DECLARE
    due boolean;
BEGIN
    IF 'slum_areas' = ANY (layers) THEN
        layers := layers || ARRAY['assessments', 'severity'];
    END IF;
    -- The tiles of assessments show both.
    IF layers && ARRAY['assessments', 'severity'] THEN
        layers := layers || ARRAY['assessment_tiles'];
    END IF;
    WITH raised AS (
        INSERT INTO layer_version (layer, increment)
        SELECT name, 1 + floor(random() * 1048576)::bigint
        FROM (SELECT DISTINCT unnest(layers)) AS changed (name)
        WHERE name IS NOT NULL
        RETURNING id)
    SELECT bool_or(id % 64 = 0) INTO due FROM raised;

    -- Now and then the increments are added up. Rows that another session has locked are left to it. Where a transaction keeps one snapshot,
    -- locking a row that another has added up meanwhile would fail, so it is left to the next writer.
    IF due AND current_setting('transaction_isolation') = 'read committed' THEN
        WITH free AS (
            SELECT v.id FROM layer_version v FOR UPDATE SKIP LOCKED
        ), taken AS (
            DELETE FROM layer_version v USING free WHERE v.id = free.id RETURNING v.layer, v.increment
        )
        INSERT INTO layer_version (layer, increment) SELECT t.layer, sum(t.increment) FROM taken t GROUP BY t.layer;
    END IF;
END
$$;
