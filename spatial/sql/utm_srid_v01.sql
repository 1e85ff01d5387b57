-- The EPSG code of the UTM zone in which a geometry is measured.
-- Input: geometry in EPSG:4326 (lon, lat). Output: 326zz (centroid on or north of the equator) or 327zz (south); NULL for an empty geometry.
-- Caller: planar_area_ha, the API. The same rule in Python: spatial/areas.py.
-- The body is parsed when it is created (RETURN, not a quoted text), so it holds under any search_path: pg_restore sets an empty one.
CREATE FUNCTION utm_srid(geom geometry) RETURNS integer
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN CASE WHEN ST_Y(ST_Centroid(geom)) >= 0 THEN 32600 ELSE 32700 END
         + least(floor((ST_X(ST_Centroid(geom)) + 180) / 6)::integer + 1, 60);

COMMENT ON FUNCTION utm_srid(geometry) IS 'Kode EPSG zona UTM (WGS 84) tempat sebuah geometri diukur';
