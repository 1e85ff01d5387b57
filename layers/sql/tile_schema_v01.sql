-- Schema tiles: one function a layer with geometry, (z, x, y, query_params) → a Mapbox Vector Tile (MVT 2.1, extent 4096, EPSG:3857).
-- Django serves them; Martin and pg_tileserv serve them unchanged. They run with the rights of their owner, so that a role which serves
-- tiles needs USAGE of this schema and nothing else: it sees the layers, and never a draft.
CREATE SCHEMA tiles;
COMMENT ON SCHEMA tiles IS 'Ubin vektor (MVT): satu fungsi per lapisan';
GRANT USAGE ON SCHEMA tiles TO PUBLIC;

-- For the index over a zoom and a box. A trusted extension: the owner of the database may create it.
CREATE EXTENSION IF NOT EXISTS btree_gist;

-- Metres of EPSG:3857 in one pixel of a 256-pixel tile at a zoom (0 to 30).
CREATE FUNCTION tiles.pixel_m(zoom integer) RETURNS double precision
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN 40075016.6855785 / 256 / (1::bigint << zoom);
COMMENT ON FUNCTION tiles.pixel_m(integer) IS 'Meter EPSG:3857 dalam satu piksel (ubin 256 piksel)';

-- The box in which a tile's polygons are searched: the tile and its buffer of 64/4096 on each side, EPSG:3857.
-- Searched by its bare envelope, a polygon whose edge lies just outside would be missing from the buffer, and its outline would break there.
CREATE FUNCTION tiles.search_box(z integer, x integer, y integer) RETURNS geometry
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN ST_TileEnvelope(z, x, y, margin => 64.0 / 4096);
COMMENT ON FUNCTION tiles.search_box(integer, integer, integer) IS 'Kotak pencarian ubin dengan tepi 64/4096, EPSG:3857';
