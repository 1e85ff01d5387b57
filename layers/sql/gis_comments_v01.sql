-- What each column of the layers means, in Bahasa Indonesia: QGIS shows it as the alias and the tooltip of a field.
-- A name means the same in every layer; a column without a meaning stops the migration. Callers: migrations that change a view of schema gis.
CREATE TEMPORARY TABLE meaning (name text PRIMARY KEY, text text NOT NULL) ON COMMIT DROP;

INSERT INTO meaning VALUES
    ('id', 'Nomor baris (kunci)'),
    ('code', 'Kode Kemendagri (kunci)'),
    ('bps_code', 'Kode BPS'),
    ('name', 'Nama'),
    ('kind', 'Jenis wilayah'),
    ('parent_code', 'Kode wilayah induk'),
    ('derived', 'Batas dibentuk dari gabungan wilayah di bawahnya'),
    ('fictitious', 'Data contoh, bukan batas resmi'),
    ('kelurahan_code', 'Kode kelurahan/desa'),
    ('kelurahan_name', 'Kelurahan/desa'),
    ('kecamatan_code', 'Kode kecamatan'),
    ('kecamatan_name', 'Kecamatan'),
    ('kabupaten_code', 'Kode kabupaten/kota'),
    ('kabupaten_name', 'Kabupaten/kota'),
    ('wilayah_code', 'Kode wilayah'),
    ('wilayah_name', 'Wilayah'),
    ('kawasan_id', 'Nomor kawasan'),
    ('kawasan_name', 'Kawasan'),
    ('rt', 'RT'),
    ('rw', 'RW'),
    ('decree_id', 'Nomor baris SK'),
    ('decree_number', 'Nomor SK'),
    ('decree_date', 'Tanggal SK'),
    ('decree_status', 'Status SK: in_force (berlaku), superseded (diganti)'),
    ('valid_from', 'Ditetapkan sejak'),
    ('valid_to', 'Ditetapkan sampai (tidak termasuk); kosong: belum ada SK berikutnya'),
    ('position', 'Nomor urut dalam SK'),
    ('stated_area_ha', 'Luas menurut SK (ha)'),
    ('stated_area_text', 'Luas seperti tercetak dalam SK'),
    ('verified_area_ha', 'Luas verifikasi (ha)'),
    ('area_ha', 'Luas planar (ha, UTM)'),
    ('geodesic_area_ha', 'Luas geodesik (ha) pada elipsoid WGS 84'),
    ('footprint_ha', 'Luas planar (ha) gabungan poligon: tumpang tindih dihitung sekali'),
    ('difference_ha', 'Selisih: luas planar dikurangi luas menurut SK (ha)'),
    ('utm_srid', 'Kode EPSG zona UTM tempat luas planar diukur'),
    ('slum_area_count', 'Jumlah poligon kumuh'),
    ('slum_area_ha', 'Luas kumuh planar (ha, UTM)'),
    ('slum_geodesic_area_ha', 'Luas kumuh geodesik (ha)'),
    ('slum_footprint_ha', 'Luas kumuh planar (ha): tumpang tindih dihitung sekali'),
    ('slum_stated_area_ha', 'Luas kumuh menurut SK (ha)'),
    ('slum_difference_ha', 'Selisih: luas kumuh planar dikurangi luas menurut SK (ha)'),
    ('slum_share_percent', 'Bagian luas kumuh dari luas wilayah (%)'),
    ('geom', 'Batas, EPSG:4326');

DO $$
DECLARE
    col record;
BEGIN
    FOR col IN
        SELECT c.table_name, c.column_name, m.text
        FROM information_schema.columns c
        LEFT JOIN meaning m ON m.name = c.column_name
        WHERE c.table_schema = 'gis'
    LOOP
        IF col.text IS NULL THEN
            RAISE EXCEPTION 'gis.%.% has no comment', col.table_name, col.column_name;
        END IF;
        EXECUTE format('COMMENT ON COLUMN gis.%I.%I IS %L', col.table_name, col.column_name, col.text);
    END LOOP;
END
$$;
