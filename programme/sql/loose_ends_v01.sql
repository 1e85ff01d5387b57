-- What visits and documents speak of may be deleted from any door (QGIS and psql too); the visit and the document stay, a mere link goes.
-- Django's own foreign keys would refuse such a DELETE unless Django sent it, hence these. Caller: every delete of a place, decree or work.
ALTER TABLE programme_visit
    ADD CONSTRAINT visit_kawasan FOREIGN KEY (kawasan_id) REFERENCES spatial_kawasan (id) ON DELETE SET NULL,
    ADD CONSTRAINT visit_slum_area FOREIGN KEY (slum_area_id) REFERENCES spatial_slumarea (id) ON DELETE SET NULL,
    ADD CONSTRAINT visit_work FOREIGN KEY (work_id) REFERENCES programme_work (id) ON DELETE SET NULL;

ALTER TABLE programme_document
    ADD CONSTRAINT document_kawasan FOREIGN KEY (kawasan_id) REFERENCES spatial_kawasan (id) ON DELETE SET NULL;

ALTER TABLE programme_documentdecree
    ADD CONSTRAINT document_decree_document FOREIGN KEY (document_id) REFERENCES programme_document (id) ON DELETE CASCADE,
    ADD CONSTRAINT document_decree_decree FOREIGN KEY (decree_id) REFERENCES spatial_decree (id) ON DELETE CASCADE;

ALTER TABLE programme_documentwork
    ADD CONSTRAINT document_work_document FOREIGN KEY (document_id) REFERENCES programme_document (id) ON DELETE CASCADE,
    ADD CONSTRAINT document_work_work FOREIGN KEY (work_id) REFERENCES programme_work (id) ON DELETE CASCADE;
