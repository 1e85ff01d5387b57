-- An assessment's volumes and its result go with it, whoever deletes it: Django alone would leave that to Python.
-- Index used: assessment_volume_unique, the key of the result. Caller: every delete of programme_assessment.
ALTER TABLE programme_assessmentvolume
    ADD CONSTRAINT assessment_volume_assessment FOREIGN KEY (assessment_id)
        REFERENCES programme_assessment (id) ON DELETE CASCADE;

ALTER TABLE programme_assessmentresult
    ADD CONSTRAINT assessment_result_assessment FOREIGN KEY (assessment_id)
        REFERENCES programme_assessment (id) ON DELETE CASCADE;
