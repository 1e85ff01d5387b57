-- What each column of the layers means, in Bahasa Indonesia, those of the programme too (gis_comments_v01.sql had those before).
-- A name means the same in every layer; a column without a meaning stops the migration. Callers: migrations that change a view of schema gis.
CREATE TEMPORARY TABLE meaning (name text PRIMARY KEY, text text NOT NULL) ON COMMIT DROP;

INSERT INTO meaning VALUES
    ('id', 'Nomor baris (kunci)'),
    ('code', 'Kode Kemendagri (kunci)'),
    ('bps_code', 'Kode BPS'),
    ('name', 'Nama'),
    ('kind', 'Jenis: wilayah, atau pekerjaan new (baru), rehab'),
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
    ('slum_area_id', 'Nomor poligon kumuh'),
    ('assessment_id', 'Nomor penilaian'),
    ('assessment_year', 'Tahun penilaian'),
    ('rule_set', 'Aturan penilaian'),
    ('assessment_status', 'Status: submitted (diserahkan), acknowledged (diketahui), verified (diverifikasi)'),
    ('surveyed_on', 'Tanggal pendataan'),
    ('slum_class', 'Tingkat kekumuhan: berat, sedang, ringan, tidak_kumuh; kosong: belum dinilai'),
    ('total', 'Nilai total'),
    ('sectoral_percent', 'Rata-rata kekumuhan sektoral (%)'),
    ('aspect_1_percent', 'Bangunan gedung: rata-rata (%)'),
    ('aspect_2_percent', 'Jalan lingkungan: rata-rata (%)'),
    ('aspect_3_percent', 'Air minum: rata-rata (%)'),
    ('aspect_4_percent', 'Drainase lingkungan: rata-rata (%)'),
    ('aspect_5_percent', 'Air limbah: rata-rata (%)'),
    ('aspect_6_percent', 'Persampahan: rata-rata (%)'),
    ('aspect_7_percent', 'Proteksi kebakaran: rata-rata (%)'),
    ('consideration_total', 'Pertimbangan lain: jumlah nilai (3–15)'),
    ('consideration_class', 'Pertimbangan lain: tinggi, sedang, rendah'),
    ('legality', 'Legalitas lahan: legal, tidak_legal; kosong: tidak diketahui'),
    ('priority_code', 'Klasifikasi prioritas: A1 sampai C6'),
    ('priority_rank', 'Urutan prioritas: 1–9'),
    ('handling', 'Pola penanganan: pemugaran, peremajaan, permukiman_kembali'),
    ('building_count', 'Jumlah bangunan'),
    ('household_count', 'Jumlah KK'),
    ('population', 'Jumlah penduduk (jiwa)'),
    ('settled_area_ha', 'Luas permukiman terverifikasi (ha), pembagi 1b dan 4a'),
    ('building_density', 'Kepadatan bangunan (unit/ha)'),
    ('population_density', 'Kepadatan penduduk (jiwa/ha)'),
    ('ideal_road_m', 'Panjang jalan ideal (m)'),
    ('ideal_drain_m', 'Panjang drainase ideal (m)'),
    ('open_space_m2', 'Ruang terbuka publik (m²), tidak dinilai'),
    ('flags', 'Peringatan data: no_denominator, share_above_100, share_below_0, volume_missing'),
    ('level', 'Tingkat wilayah'),
    ('berat_ha', 'Sisa luas kumuh berat (ha)'),
    ('sedang_ha', 'Sisa luas kumuh sedang (ha)'),
    ('ringan_ha', 'Sisa luas kumuh ringan (ha)'),
    ('unassessed_ha', 'Sisa luas kumuh yang belum dinilai (ha)'),
    ('is_current', 'Berlaku sekarang'),
    ('until_year', 'Sampai sebelum akhir tahun ini; kosong: masih berlaku'),
    ('basis', 'Dasar keadaan: decree (SK), assessment (penilaian), works (pekerjaan), dropped (tidak lagi dalam SK)'),
    ('left_slum', 'Keluar dari kumuh'),
    ('finished', 'Tuntas'),
    ('activity', 'Kegiatan menurut menu'),
    ('year', 'Tahun'),
    ('effect_year', 'Tahun mulai dihitung'),
    ('status', 'Status: proposed (usulan), planned (rencana), ongoing (berjalan), done (selesai), handed_over (diserahterimakan), cancelled (batal)'),
    ('component', 'Komponen: infrastructure (prasarana), social (sosial), economic (ekonomi)'),
    ('scale', 'Skala: kawasan, lingkungan'),
    ('hierarchy', 'Hierarki prasarana: primer, sekunder, tersier'),
    ('implementer', 'Pelaksana'),
    ('implementer_name', 'Nama pelaksana'),
    ('budget', 'Anggaran (Rp)'),
    ('contract_value', 'Nilai kontrak (Rp)'),
    ('disbursed', 'Sudah dicairkan (Rp)'),
    ('physical_percent', 'Kemajuan fisik (%)'),
    ('financial_percent', 'Kemajuan keuangan (%)'),
    ('completed_on', 'Tanggal selesai'),
    ('handover_on', 'Tanggal serah terima'),
    ('beneficiary_people', 'Penerima manfaat (jiwa)'),
    ('beneficiary_households', 'Penerima manfaat (KK)'),
    ('criteria', 'Kriteria yang dikurangi'),
    ('funds', 'Sumber dana: community (masyarakat), regency, province, national, other'),
    ('located_by', 'Titik diambil dari: work (pekerjaan), slum_area (poligon kumuh)'),
    ('geom', 'Geometri, EPSG:4326');

INSERT INTO meaning
SELECT part.name || c.code, c.code || ' ' || c.title || ': ' || part.text
FROM (VALUES
    ('1a', 'Ketidakteraturan bangunan'),
    ('1b', 'Kepadatan bangunan tidak sesuai ketentuan'),
    ('1c', 'Bangunan tidak memenuhi persyaratan teknis'),
    ('2a', 'Cakupan pelayanan jalan lingkungan'),
    ('2b', 'Kualitas permukaan jalan lingkungan'),
    ('3a', 'Akses aman air minum tidak tersedia'),
    ('3b', 'Kebutuhan air minum tidak terpenuhi'),
    ('4a', 'Genangan: drainase tidak mampu mengalirkan limpasan'),
    ('4b', 'Ketidaktersediaan drainase'),
    ('4x', 'Drainase tidak terhubung dengan sistem perkotaan'),
    ('4d', 'Drainase tidak terpelihara'),
    ('4c', 'Kualitas konstruksi drainase buruk'),
    ('5a', 'Sistem pengelolaan air limbah tidak sesuai standar teknis'),
    ('5b', 'Prasarana dan sarana air limbah tidak memenuhi syarat teknis'),
    ('6a', 'Prasarana dan sarana persampahan tidak memenuhi syarat teknis'),
    ('6b', 'Sistem pengelolaan persampahan tidak sesuai standar teknis'),
    ('6c', 'Sarana dan prasarana persampahan tidak terpelihara'),
    ('7a', 'Ketidaktersediaan prasarana proteksi kebakaran'),
    ('7b', 'Ketidaktersediaan sarana proteksi kebakaran')
) AS c (code, title)
CROSS JOIN (VALUES ('volume_', 'volume kekurangan'), ('percent_', 'bagian (%)'), ('score_', 'nilai')) AS part (name, text);

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
