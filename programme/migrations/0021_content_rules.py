"""The rules of institutions, surveys, visits and documents that Django's models cannot say."""

from django.db import migrations

from programme.sql import ProgrammeSqlFile

DROP_LOOSE_ENDS = """
ALTER TABLE programme_visit DROP CONSTRAINT visit_kawasan, DROP CONSTRAINT visit_slum_area, DROP CONSTRAINT visit_work;
ALTER TABLE programme_document DROP CONSTRAINT document_kawasan;
ALTER TABLE programme_documentdecree DROP CONSTRAINT document_decree_document, DROP CONSTRAINT document_decree_decree;
ALTER TABLE programme_documentwork DROP CONSTRAINT document_work_document, DROP CONSTRAINT document_work_work
"""
DROP_MEMBER_PUBLIC = """
DROP TRIGGER member_public_of_pokja ON programme_member;
DROP TRIGGER institution_keeps_pokja ON programme_institution;
DROP FUNCTION member_public_of_pokja();
DROP FUNCTION institution_keeps_pokja()
"""
DROP_SURVEY_ANSWERED = """
DROP TRIGGER survey_answered_of_respondents ON programme_surveyanswer;
DROP TRIGGER survey_respondents_of_answered ON programme_survey;
DROP FUNCTION survey_answered_of_respondents();
DROP FUNCTION survey_respondents_of_answered()
"""


class Migration(migrations.Migration):
    dependencies = [("programme", "0020_institutions_documents_content")]

    operations = [
        ProgrammeSqlFile("loose_ends", 1, drop=DROP_LOOSE_ENDS),
        ProgrammeSqlFile("member_public", 1, drop=DROP_MEMBER_PUBLIC),
        ProgrammeSqlFile("survey_answered", 1, drop=DROP_SURVEY_ANSWERED),
    ]
