-- Hectares in the plane of the geometry's own UTM zone: how officials measure.
-- Input: geometry in EPSG:4326. Output: numeric hectares with the 15 significant digits of the double, so that sums are exact and do not
-- depend on the order of the rows; NULL for an empty geometry and for one with
-- latitudes beyond the poles (swapped axes), which no projection takes: the column's constraint then refuses it by name.
-- Caller: the generated column SlumArea.area_ha, footprints, the import report.
CREATE FUNCTION planar_area_ha(geom geometry) RETURNS numeric
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN CASE WHEN ST_YMin(geom) >= -90 AND ST_YMax(geom) <= 90
        THEN (ST_Area(ST_Transform(geom, utm_srid(geom))) / 10000)::numeric END;

COMMENT ON FUNCTION planar_area_ha(geometry) IS 'Luas planar (ha) pada zona UTM geometri itu sendiri';
