-- Hectares on the WGS 84 ellipsoid.
-- Input: geometry in EPSG:4326. Output: numeric hectares, 15 significant digits (see planar_area_ha).
-- Caller: the generated columns SlumArea.geodesic_area_ha and Wilayah.geodesic_area_ha.
CREATE FUNCTION geodesic_area_ha(geom geometry) RETURNS numeric
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN (ST_Area(geom::geography) / 10000)::numeric;

COMMENT ON FUNCTION geodesic_area_ha(geometry) IS 'Luas geodesik (ha) pada elipsoid WGS 84';
