-- Tiles of works: a point each where they are far enough apart, below that one for all of a status in a cell.
-- Input: z, x, y: the tile's address in WebMercatorQuad; query_params: not used. Output: MVT layer works; id where count is 1.
-- tiles.work keeps where each work of layer works lies, as the number of a tile of zoom 26 (tiles.place), while works and slum areas change.
-- Index used: work_place. Callers: the triggers below; layers/tiles, Martin, pg_tileserv.
CREATE TABLE tiles.work (
    id bigint PRIMARY KEY,
    place bigint NOT NULL,
    place_x integer NOT NULL,
    place_y integer NOT NULL
);
CREATE INDEX work_place ON tiles.work (place) INCLUDE (id, place_x, place_y);
COMMENT ON TABLE tiles.work IS 'Letak pekerjaan seperti digambar pada ubin vektor, dihitung oleh basis data';

CREATE FUNCTION tiles.work_write(ids bigint[]) RETURNS void
    LANGUAGE sql
BEGIN ATOMIC
    DELETE FROM tiles.work t WHERE t.id = ANY (ids);
    INSERT INTO tiles.work (id, place, place_x, place_y)
    SELECT w.id, tiles.place(p.x, p.y), p.x, p.y
    FROM gis.works w
    CROSS JOIN LATERAL (SELECT ST_Transform(w.geom, 3857) AS geom OFFSET 0) AS m
    CROSS JOIN LATERAL (
        SELECT floor((0.5 + ST_X(m.geom) / 40075016.6855785) * (1 << 26))::integer AS x,
               floor((0.5 - ST_Y(m.geom) / 40075016.6855785) * (1 << 26))::integer AS y
        OFFSET 0
    ) AS p
    WHERE w.id = ANY (ids) AND w.geom IS NOT NULL;
END;

CREATE FUNCTION tiles.work_refresh() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    touched bigint[];
BEGIN
    IF TG_OP = 'TRUNCATE' THEN
        DELETE FROM tiles.work;
        RETURN NULL;
    ELSIF TG_TABLE_NAME = 'programme_work' THEN
        IF TG_OP = 'INSERT' THEN
            SELECT array_agg(n.id) INTO touched FROM new_rows n;
        ELSIF TG_OP = 'DELETE' THEN
            SELECT array_agg(o.id) INTO touched FROM old_rows o;
        ELSE
            SELECT array_agg(n.id) INTO touched FROM old_rows o JOIN new_rows n ON n.id = o.id WHERE o.geom IS DISTINCT FROM n.geom;
        END IF;
    ELSIF TG_TABLE_NAME = 'programme_workvolume' THEN
        IF TG_OP = 'INSERT' THEN
            SELECT array_agg(DISTINCT n.work_id) INTO touched FROM new_rows n;
        ELSIF TG_OP = 'DELETE' THEN
            SELECT array_agg(DISTINCT o.work_id) INTO touched FROM old_rows o;
        ELSE
            SELECT array_agg(DISTINCT side.work_id) INTO touched
            FROM old_rows o
            JOIN new_rows n ON n.id = o.id
            CROSS JOIN LATERAL (VALUES (o.work_id), (n.work_id)) AS side (work_id)
            WHERE (o.work_id, o.slum_area_id) <> (n.work_id, n.slum_area_id);
        END IF;
    ELSIF TG_TABLE_NAME = 'spatial_slumarea' THEN
        SELECT array_agg(DISTINCT v.work_id) INTO touched
        FROM old_rows o
        JOIN new_rows n ON n.id = o.id
        JOIN programme_workvolume v ON v.slum_area_id = n.id
        WHERE (o.geom, o.decree_id) IS DISTINCT FROM (n.geom, n.decree_id);
    ELSE
        SELECT array_agg(DISTINCT v.work_id) INTO touched
        FROM old_rows o
        JOIN new_rows n ON n.id = o.id AND n.status <> o.status
        JOIN spatial_slumarea s ON s.decree_id = n.id
        JOIN programme_workvolume v ON v.slum_area_id = s.id;
    END IF;
    IF touched IS NOT NULL THEN
        PERFORM tiles.work_write(touched);
    END IF;
    RETURN NULL;
END
$$;
REVOKE EXECUTE ON FUNCTION tiles.work_refresh() FROM PUBLIC;

CREATE TRIGGER tile_work_insert AFTER INSERT ON programme_work
    REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION tiles.work_refresh();
CREATE TRIGGER tile_work_update AFTER UPDATE ON programme_work
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION tiles.work_refresh();
CREATE TRIGGER tile_work_delete AFTER DELETE ON programme_work
    REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION tiles.work_refresh();
CREATE TRIGGER tile_work_truncate AFTER TRUNCATE ON programme_work FOR EACH STATEMENT EXECUTE FUNCTION tiles.work_refresh();
CREATE TRIGGER tile_work_insert AFTER INSERT ON programme_workvolume
    REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION tiles.work_refresh();
CREATE TRIGGER tile_work_update AFTER UPDATE ON programme_workvolume
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION tiles.work_refresh();
CREATE TRIGGER tile_work_delete AFTER DELETE ON programme_workvolume
    REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION tiles.work_refresh();
CREATE TRIGGER tile_work_update AFTER UPDATE ON spatial_slumarea
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION tiles.work_refresh();
CREATE TRIGGER tile_work_update AFTER UPDATE ON spatial_decree
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION tiles.work_refresh();

SELECT tiles.work_write(array_agg(id)) FROM programme_work HAVING count(*) > 0;

CREATE FUNCTION tiles.works(z integer, x integer, y integer, query_params json DEFAULT '{}') RETURNS bytea
    LANGUAGE plpgsql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan
    SET jit = off AS $$
DECLARE
    first_place bigint := tiles.place(x, y) << (2 * (26 - z));
    last_place bigint := first_place + (1::bigint << (2 * (26 - z))) - 1;
    -- Cells of 16 pixels; from zoom 16 on of 4, so that works in the same RT come apart as far as they can.
    cell integer := 2 * greatest(0, 26 - z - CASE WHEN z < 16 THEN 4 ELSE 6 END);
BEGIN
    RETURN (
        SELECT ST_AsMVT(row, 'works', 4096, 'geom', 'fid')
        FROM (
            SELECT CASE WHEN count(*) = 1 THEN min(w.id) END AS fid, CASE WHEN count(*) = 1 THEN min(w.id) END AS id,
                   CASE WHEN count(*) = 1 THEN min(w.name) END AS name, w.status, count(*) AS count,
                   CASE WHEN count(*) = 1 THEN min(w.activity) END AS activity,
                   CASE WHEN count(*) = 1 THEN min(w.component) END AS component, min(w.year) AS year, max(w.year) AS until_year,
                   sum(w.budget)::double precision AS budget, avg(w.physical_percent)::double precision AS physical_percent,
                   ST_MakePoint(floor((avg(t.place_x) / (1 << (26 - z)) - x) * 4096), floor((avg(t.place_y) / (1 << (26 - z)) - y) * 4096)) AS geom
            FROM tiles.work t
            JOIN programme_work w ON w.id = t.id
            WHERE t.place BETWEEN first_place AND last_place
            GROUP BY t.place >> cell, w.status
            ORDER BY t.place >> cell, w.status
        ) AS row
    );
END
$$;
COMMENT ON FUNCTION tiles.works IS $json${
    "description": "Pekerjaan penanganan kumuh",
    "minzoom": 0, "maxzoom": 22,
    "vector_layers": [
        {"id": "works", "fields": {"id": "Number", "name": "String", "status": "String", "count": "Number", "activity": "String",
            "component": "String", "year": "Number", "until_year": "Number", "budget": "Number", "physical_percent": "Number"}}
    ]
}$json$;
