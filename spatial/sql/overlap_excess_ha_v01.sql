-- By how much the sum of some slum areas' hectares exceeds the planar hectares of their union.
-- Input: ids of slum areas. Output: numeric hectares, 0 where no two of them overlap.
-- Only polygons that overlap another one of the set are united: the rest lies in the sum as it is, so sum and footprint agree exactly there.
-- Index used: the keys of spatial_slumoverlap and spatial_slumarea. Caller: kawasan_shape_write.
CREATE FUNCTION overlap_excess_ha(ids bigint[]) RETURNS numeric
    LANGUAGE sql STABLE STRICT PARALLEL SAFE
    RETURN (
        SELECT coalesce(sum(s.area_ha) - union_area_ha(ST_Collect(s.geom)), 0)
        FROM spatial_slumarea s
        WHERE s.id IN (
            SELECT unnest(ARRAY[p.first_id, p.second_id])
            FROM spatial_slumoverlap p
            JOIN unnest(ids) AS a (id) ON a.id = p.first_id
            JOIN unnest(ids) AS b (id) ON b.id = p.second_id)
    );

COMMENT ON FUNCTION overlap_excess_ha(bigint[]) IS 'Luas planar (ha) yang terhitung lebih dari sekali pada sekumpulan poligon';
