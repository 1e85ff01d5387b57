-- What the polygons in tiles of slum areas carry: this list is the attributes of MVT layer slum_areas, in their order.
-- To add one: a column here and, where it comes from another table, a LEFT JOIN by the slum area (a row or none for each, through a unique
-- index); its name in the comment of tiles.slum_areas; its title in layers/catalogue.py. The tile function takes what it finds here.
-- Input: query_params of the tile function, for what depends on the day asked for. Output: one row a slum area, its attributes, as MVT
-- types (numbers as double precision). NULL is left out of the tile.
-- No rights and no settings of its own, so that PostgreSQL plans it as part of the query that calls it: only the rows of a tile are read.
-- Index used: the keys. Caller: tiles.slum_areas.
CREATE FUNCTION tiles.slum_attributes(query_params json) RETURNS TABLE (
        id bigint, kelurahan_code varchar, kelurahan_name varchar, kawasan_name varchar, rt varchar, rw varchar, decree_id bigint,
        stated_area_ha double precision, verified_area_ha double precision, area_ha double precision, geodesic_area_ha double precision,
        fictitious boolean)
    LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT s.id, s.kelurahan_id, l.name, k.name, s.rt, s.rw, s.decree_id,
           s.stated_area_ha::double precision, s.verified_area_ha::double precision, s.area_ha::double precision,
           s.geodesic_area_ha::double precision, nullif(s.fictitious, false)
    FROM spatial_slumarea s
    JOIN spatial_wilayah l ON l.code = s.kelurahan_id
    LEFT JOIN spatial_kawasan k ON k.id = s.kawasan_id;
END;
COMMENT ON FUNCTION tiles.slum_attributes(json) IS 'Atribut poligon kumuh pada ubin vektor';
REVOKE EXECUTE ON FUNCTION tiles.slum_attributes(json) FROM PUBLIC;
