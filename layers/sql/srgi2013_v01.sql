-- SRGI2013 among the systems that ST_Transform knows, geographic (9470) and UTM (9476–9482 north, 9487–9494 south), for psql and QGIS users.
-- SRGI2013 and WGS 84 are one datum at the accuracy of the data (spatial/crs.py), so the rows say a shift of nothing: PROJ on its own goes
-- by way of DGN95 and moves every point 0.229 m. They name no authority, which would make PROJ look up its own operation first.
-- PostGIS 3.3 lacks the rows, later versions have them with PROJ's detour, hence the update. A dump of such a later version does not hold
-- them: after pg_restore run this file again. Only the role that made the extension may write there (docker/db-entrypoint.sh: postgres); for
-- others this does nothing but say so. No door of the application depends on the rows: layers/crs.py computes with the WGS 84 systems.
-- Caller: ST_Transform(geom, 9489) in psql and QGIS.
DO $$
BEGIN
    IF NOT has_table_privilege('spatial_ref_sys', 'INSERT') OR NOT has_table_privilege('spatial_ref_sys', 'UPDATE') THEN
        RAISE NOTICE 'SRGI2013: % may not write spatial_ref_sys; run srgi2013_v01.sql as the role that made the extension postgis.', current_user;
        RETURN;
    END IF;

    INSERT INTO spatial_ref_sys (srid, auth_name, auth_srid, srtext, proj4text)
    SELECT system.srid, NULL, NULL, system.srtext, system.proj4text
    FROM (
        SELECT 9470 AS srid, geographic.srtext, '+proj=longlat +ellps=WGS84 +towgs84=0,0,0,0,0,0,0 +no_defs' AS proj4text
        FROM (
            VALUES ('GEOGCS["SRGI2013",DATUM["Sistem_Referensi_Geospasial_Indonesia_2013",SPHEROID["WGS 84",6378137,298.257223563],'
                    'TOWGS84[0,0,0,0,0,0,0]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]]')
        ) AS geographic (srtext)
        UNION ALL
        SELECT zone.srid,
               format(
                   'PROJCS["SRGI2013 / UTM zone %s%s",GEOGCS["SRGI2013",DATUM["Sistem_Referensi_Geospasial_Indonesia_2013",'
                   'SPHEROID["WGS 84",6378137,298.257223563],TOWGS84[0,0,0,0,0,0,0]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]],'
                   'PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",0],PARAMETER["central_meridian",%s],'
                   'PARAMETER["scale_factor",0.9996],PARAMETER["false_easting",500000],PARAMETER["false_northing",%s],UNIT["metre",1],'
                   'AXIS["Easting",EAST],AXIS["Northing",NORTH]]',
                   zone.number, CASE WHEN zone.south THEN 'S' ELSE 'N' END, zone.number * 6 - 183,
                   CASE WHEN zone.south THEN 10000000 ELSE 0 END),
               format('+proj=utm +zone=%s%s +ellps=WGS84 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs',
                      zone.number, CASE WHEN zone.south THEN ' +south' ELSE '' END)
        FROM (
            SELECT 9476 + n - 46 AS srid, n AS number, false AS south FROM generate_series(46, 52) AS n
            UNION ALL
            SELECT 9487 + n - 47, n, true FROM generate_series(47, 54) AS n
        ) AS zone
    ) AS system
    ON CONFLICT (srid) DO UPDATE
        SET auth_name = EXCLUDED.auth_name, auth_srid = EXCLUDED.auth_srid, srtext = EXCLUDED.srtext, proj4text = EXCLUDED.proj4text;
END
$$;
