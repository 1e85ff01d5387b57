-- The version of each layer: a number that grows with every change of the layer's rows, whoever makes it, and with nothing else.
-- A change appends an increment and the version is their sum: writers touch no common row, so none waits for another, and a change that is
-- rolled back leaves nothing. (The highest id would not do: a lower one may be committed later.)
-- Increments are random, so that a database restored from a backup and changed otherwise does not meet the version numbers it had before.
-- Input of layer_version_raise: names of layers. Output of layer_version: bigint below 2^53, exact in JSON; 0: never changed.
-- Callers: the triggers layer_version_*; layers/versions.py, tiles.
CREATE TABLE layer_version (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    layer text NOT NULL,
    increment bigint NOT NULL CHECK (increment > 0)
);
CREATE INDEX layer_version_layer ON layer_version (layer) INCLUDE (increment);
COMMENT ON TABLE layer_version IS 'Kenaikan versi tiap lapisan; versinya adalah jumlahnya';

CREATE FUNCTION layer_version(layer text) RETURNS bigint
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN (SELECT coalesce(sum(v.increment), 0)::bigint FROM layer_version v WHERE v.layer = layer_version.layer);
COMMENT ON FUNCTION layer_version(text) IS 'Versi sebuah lapisan: naik pada setiap perubahan barisnya';

CREATE FUNCTION layer_version_raise(layers text[]) RETURNS void
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
