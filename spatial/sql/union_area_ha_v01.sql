-- Planar hectares of the union of polygons: ground that several of them cover counts once.
-- Input: a collection of polygons in EPSG:4326. Output: numeric hectares, each part of the union measured in its own UTM zone; NULL for none.
-- Caller: overlap_excess_ha.
CREATE FUNCTION union_area_ha(polygons geometry) RETURNS numeric
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN (SELECT sum(planar_area_ha(part.geom)) FROM ST_Dump(ST_UnaryUnion(polygons)) AS part);

COMMENT ON FUNCTION union_area_ha(geometry) IS 'Luas planar (ha) gabungan poligon: tumpang tindih dihitung sekali';
