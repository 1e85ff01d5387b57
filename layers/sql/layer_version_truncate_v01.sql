-- TRUNCATE changes every layer that shows the table, unless the table was empty. The names of the layers are the trigger's arguments.
-- Caller: every TRUNCATE of a table that a layer is made from.
CREATE FUNCTION layer_version_truncate() RETURNS trigger
    LANGUAGE plpgsql AS $$
DECLARE
    is_filled boolean;
BEGIN
    EXECUTE format('SELECT EXISTS (SELECT FROM %I.%I)', TG_TABLE_SCHEMA, TG_TABLE_NAME) INTO is_filled;
    IF is_filled THEN
        PERFORM layer_version_raise(TG_ARGV[0]::text[]);
    END IF;
    RETURN NULL;
END
$$;

CREATE TRIGGER layer_version_truncate BEFORE TRUNCATE ON spatial_wilayah FOR EACH STATEMENT
    EXECUTE FUNCTION layer_version_truncate('{provinsi,kabupaten,kecamatan,kelurahan}');
CREATE TRIGGER layer_version_truncate BEFORE TRUNCATE ON spatial_decree FOR EACH STATEMENT
    EXECUTE FUNCTION layer_version_truncate('{provinsi,kabupaten,kecamatan,kelurahan,kawasan,slum_areas,decree_lines}');
CREATE TRIGGER layer_version_truncate BEFORE TRUNCATE ON spatial_decreeline FOR EACH STATEMENT
    EXECUTE FUNCTION layer_version_truncate('{provinsi,kabupaten,kecamatan,kelurahan,kawasan,decree_lines}');
CREATE TRIGGER layer_version_truncate BEFORE TRUNCATE ON spatial_kawasan FOR EACH STATEMENT
    EXECUTE FUNCTION layer_version_truncate('{kawasan}');
CREATE TRIGGER layer_version_truncate BEFORE TRUNCATE ON kawasan_shape FOR EACH STATEMENT
    EXECUTE FUNCTION layer_version_truncate('{kawasan}');
CREATE TRIGGER layer_version_truncate BEFORE TRUNCATE ON spatial_slumarea FOR EACH STATEMENT
    EXECUTE FUNCTION layer_version_truncate('{provinsi,kabupaten,kecamatan,kelurahan,slum_areas,decree_lines}');
