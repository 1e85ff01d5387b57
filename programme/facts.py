"""What the baseline form asks beside the scored volumes: the keys of Assessment.facts. Numbers and counts only, no names.

Pure. The database refuses a key that is not here (sql/assessment_facts_v01.sql, to which a test holds this list).
"""

# key: title, title in English, unit
FACTS = {
    "livelihood_farming": ("Mata pencaharian utama: pertanian", "Main livelihood: farming", "KK"),
    "livelihood_fishing": ("Mata pencaharian utama: perikanan", "Main livelihood: fishing", "KK"),
    "livelihood_industry": ("Mata pencaharian utama: industri atau pabrik", "Main livelihood: industry", "KK"),
    "livelihood_construction": ("Mata pencaharian utama: konstruksi", "Main livelihood: construction", "KK"),
    "livelihood_trade_services": (
        "Mata pencaharian utama: perdagangan dan jasa",
        "Main livelihood: trade and services",
        "KK",
    ),
    "livelihood_civil_service": ("Mata pencaharian utama: pegawai pemerintah", "Main livelihood: civil service", "KK"),
    "electricity_450_va": ("Daya listrik 450 VA", "Electricity 450 VA", "KK"),
    "electricity_900_va": ("Daya listrik 900 VA", "Electricity 900 VA", "KK"),
    "electricity_1300_va": ("Daya listrik 1.300 VA", "Electricity 1,300 VA", "KK"),
    "electricity_above_1300_va": ("Daya listrik di atas 1.300 VA", "Electricity above 1,300 VA", "KK"),
    "electricity_shared": ("Menumpang atau tanpa meteran", "Electricity shared or unmetered", "KK"),
    "health_within": ("Berobat di dalam kelurahan/kecamatan", "Health care within the kelurahan or kecamatan", "KK"),
    "health_within_city": ("Berobat di kabupaten/kota yang sama", "Health care elsewhere in the regency", "KK"),
    "health_beyond": ("Berobat di luar kabupaten/kota", "Health care outside the regency", "KK"),
    "school_within": ("Sekolah di dalam kelurahan/kecamatan", "School within the kelurahan or kecamatan", "KK"),
    "school_within_city": ("Sekolah di kabupaten/kota yang sama", "School elsewhere in the regency", "KK"),
    "school_beyond": ("Sekolah di luar kabupaten/kota", "School outside the regency", "KK"),
    "building_owned": ("Bangunan milik sendiri", "Buildings owned by who lives there", "unit"),
    "building_rented": ("Bangunan sewa atau kontrak", "Buildings rented", "unit"),
    "land_owned": ("Lahan milik sendiri", "Land owned by who lives there", "unit"),
    "land_state": ("Di atas tanah negara", "On state land", "unit"),
    "land_other": ("Di atas tanah pihak lain", "On land of others", "unit"),
    "permit_buildings": ("Bangunan ber-IMB/PBG", "Buildings with a permit", "unit"),
    "certificate_buildings": (
        "Bangunan dengan SHM/HGB atau surat yang diakui",
        "Buildings with a land certificate",
        "unit",
    ),
    "fires_last_5_years": ("Kebakaran dalam lima tahun terakhir", "Fires in the last five years", "kali"),
    "flood_from_tide": ("Genangan dari rob", "Flooded by tides", "ha"),
    "flood_from_river": ("Genangan dari luapan sungai", "Flooded by a river", "ha"),
    "flood_from_rain": ("Genangan dari limpasan hujan", "Flooded by rain", "ha"),
    "slope_above_15_percent": (
        "Bagian lahan dengan kemiringan di atas 15 %",
        "Part of the land steeper than 15 %",
        "%",
    ),
    "female_headed_households": ("KK perempuan", "Households headed by women", "KK"),
    "low_income_households": ("KK MBR", "Low-income households", "KK"),
}
