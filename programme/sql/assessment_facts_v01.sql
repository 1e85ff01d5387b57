-- The facts of an assessment have known keys (programme/facts.py) and numbers as values, so that no name and no NIK finds its way in.
-- Index used: none. Caller: every insert and update of programme_assessment.
CREATE FUNCTION assessment_facts_known(facts jsonb) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN jsonb_typeof(facts) = 'object'
       AND NOT jsonb_path_exists(facts, '$.* ? (@.type() != "number")')
       AND facts - ARRAY[
        'livelihood_farming', 'livelihood_fishing', 'livelihood_industry', 'livelihood_construction',
        'livelihood_trade_services', 'livelihood_civil_service', 'electricity_450_va', 'electricity_900_va',
        'electricity_1300_va', 'electricity_above_1300_va', 'electricity_shared', 'health_within',
        'health_within_city', 'health_beyond', 'school_within', 'school_within_city',
        'school_beyond', 'building_owned', 'building_rented', 'land_owned',
        'land_state', 'land_other', 'permit_buildings', 'certificate_buildings',
        'fires_last_5_years', 'flood_from_tide', 'flood_from_river', 'flood_from_rain',
        'slope_above_15_percent', 'female_headed_households', 'low_income_households'] = '{}';

ALTER TABLE programme_assessment
    ADD CONSTRAINT assessment_facts_known CHECK (assessment_facts_known(facts));
