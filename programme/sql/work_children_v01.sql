-- What belongs to a work, a slum area or a decree goes with it, also where QGIS or psql deletes it: Django's own foreign keys would refuse.
-- Index used: those on the referencing columns. Caller: every delete of a work, a slum area, a decree or its line.
ALTER TABLE programme_workvolume
    ADD CONSTRAINT work_volume_work FOREIGN KEY (work_id) REFERENCES programme_work (id) ON DELETE CASCADE;
ALTER TABLE programme_workfund
    ADD CONSTRAINT work_fund_work FOREIGN KEY (work_id) REFERENCES programme_work (id) ON DELETE CASCADE;
ALTER TABLE programme_workphoto
    ADD CONSTRAINT work_photo_work FOREIGN KEY (work_id) REFERENCES programme_work (id) ON DELETE CASCADE;
ALTER TABLE programme_maintenance
    ADD CONSTRAINT maintenance_work FOREIGN KEY (work_id) REFERENCES programme_work (id) ON DELETE CASCADE;
ALTER TABLE programme_decreedifference
    ADD CONSTRAINT decree_difference_decree FOREIGN KEY (decree_id) REFERENCES spatial_decree (id) ON DELETE CASCADE,
    ADD CONSTRAINT decree_difference_line FOREIGN KEY (line_id) REFERENCES spatial_decreeline (id) ON DELETE CASCADE,
    ADD CONSTRAINT decree_difference_area FOREIGN KEY (slum_area_id) REFERENCES spatial_slumarea (id) ON DELETE CASCADE;
