-- layer_version_raise as layer_version_v01.sql made it: what going back from v02 restores.
CREATE OR REPLACE FUNCTION layer_version_raise(layers text[]) RETURNS void
    LANGUAGE plpgsql AS $$
DECLARE
    due boolean;
BEGIN
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
