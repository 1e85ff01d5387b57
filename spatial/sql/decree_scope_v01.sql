-- What belongs to a decree stays inside it: its lines and slum areas lie in its regency, and their kawasan are its own.
-- Composite foreign keys say it, so no trigger can be raced and no writer can walk past. Django knows no such keys, hence this file.
-- Index used: decree_id_kabupaten and kawasan_id_decree (unique). Caller: every insert and update.
ALTER TABLE spatial_decreeline
    ADD CONSTRAINT decree_line_in_regency FOREIGN KEY (decree_id, kabupaten_code)
        REFERENCES spatial_decree (id, kabupaten_id),
    ADD CONSTRAINT decree_line_kawasan_of_decree FOREIGN KEY (kawasan_id, decree_id)
        REFERENCES spatial_kawasan (id, decree_id);

ALTER TABLE spatial_slumarea
    ADD CONSTRAINT slum_area_in_regency FOREIGN KEY (decree_id, kabupaten_code)
        REFERENCES spatial_decree (id, kabupaten_id),
    ADD CONSTRAINT slum_area_kawasan_of_decree FOREIGN KEY (kawasan_id, decree_id)
        REFERENCES spatial_kawasan (id, decree_id);
