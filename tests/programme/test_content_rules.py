"""Documents, visits, surveys, figures and places of the programme: the rules that hold whoever writes."""

import datetime
from decimal import Decimal

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction

from programme.models import (
    Document,
    DocumentDecree,
    DocumentWork,
    FigureStatement,
    FigureSubject,
    Finding,
    IndicatorValue,
    LocationKind,
    Page,
    Survey,
    SurveyAnswer,
    Visit,
    Work,
)
from spatial.models import Kawasan, SlumArea
from tests import places

DAY = datetime.date(2019, 5, 20)


def refused(constraint: str):
    return pytest.raises(IntegrityError, match=constraint)


def test_minutes_are_never_public(regency):
    Document.objects.create(kind="berita_acara", title="Berita acara")
    with refused("document_minutes_not_public"), transaction.atomic():
        Document.objects.update(file_public=True)


def test_an_enacted_document_has_a_date(regency):
    with refused("document_enacted_on"), transaction.atomic():
        Document.objects.create(kind="rp2kpkpk", title="RP2KPKPK", status="disahkan")


def test_a_document_and_its_relation_come_together(regency):
    old = Document.objects.create(kind="siap", title="SIAP")
    Document.objects.create(kind="rp2kpkpk", title="RP2KPKPK", parent=old, relation="supersedes")
    with refused("document_relation_to_parent"), transaction.atomic():
        Document.objects.create(kind="rp2kpkpk", title="RP2KPKPK", parent=old)
    with refused("document_not_own_parent"), transaction.atomic():
        Document.objects.filter(pk=old.pk).update(parent=old, relation="part_of")


def test_a_link_that_runs_something_is_refused(regency):
    with refused("document_url_web"), transaction.atomic():
        Document.objects.create(kind="other", title="Dokumen", url="javascript:alert(1)")


def test_documents_are_late_until_they_are_enacted(regency):
    for status in ("proses_awal", "final", "disahkan"):
        Document.objects.create(kind="ded", title=status, status=status, due_on=DAY, date=DAY)
    assert set(Document.objects.late(DAY).values_list("title", flat=True)) == set()
    late = Document.objects.late(DAY + datetime.timedelta(days=1))
    assert set(late.values_list("title", flat=True)) == {"proses_awal", "final"}


def test_what_was_visited_can_be_deleted_by_plain_sql_and_the_visit_stays(decree):
    kawasan = Kawasan.objects.create(decree=decree, name="Contoh")
    area = places.add_slum_area(decree, places.MERTOYUDAN_DESA, places.box(0, 0))
    work = Work.objects.create(name="Jalan", kabupaten_id="33.08", year=2018)
    document = Document.objects.create(kind="ded", title="DED", kawasan=kawasan)
    DocumentWork.objects.create(document=document, work=work)
    DocumentDecree.objects.create(document=document, decree=decree)
    Visit.objects.create(
        visited_on=DAY, wilayah_id=places.MERTOYUDAN, kawasan=kawasan, slum_area=area, work=work, report=document
    )
    with connection.cursor() as cursor:
        for table in ("programme_work", "spatial_slumarea", "spatial_kawasan"):
            cursor.execute(f"DELETE FROM {table}")
    visit = Visit.objects.get()
    document.refresh_from_db()
    assert (visit.kawasan_id, visit.slum_area_id, visit.work_id, document.kawasan_id) == (None, None, None, None)
    assert (DocumentWork.objects.count(), DocumentDecree.objects.count()) == (0, 1)
    assert not SlumArea.objects.exists()


def test_a_finding_is_done_on_a_day(regency):
    visit = Visit.objects.create(visited_on=DAY, wilayah_id=places.MERTOYUDAN)
    Finding.objects.create(visit=visit, text="Drainase tersumbat", severity="major", due_on=DAY)
    assert Finding.objects.late(DAY + datetime.timedelta(days=1)).count() == 1
    with refused("finding_done_on"), transaction.atomic():
        Finding.objects.update(state="done")
    Finding.objects.update(state="done", closed_on=DAY)
    assert Finding.objects.late(DAY + datetime.timedelta(days=1)).count() == 0


@pytest.fixture
def survey(regency) -> Survey:
    return Survey.objects.create(title="Kepuasan", wilayah_id="33.08", year=2019, respondents=120)


def test_the_satisfied_are_among_those_who_answered(survey):
    answer = SurveyAnswer.objects.create(survey=survey, position=1, question="Puas?", answered=120, satisfied=97)
    assert round(SurveyAnswer.objects.with_share().get().share_percent, 10) == Decimal("80.8333333333")
    with refused("survey_answer_satisfied_of_answered"), transaction.atomic():
        SurveyAnswer.objects.filter(pk=answer.pk).update(satisfied=121)


def test_no_more_answer_than_were_asked(survey):
    SurveyAnswer.objects.create(survey=survey, position=1, question="Puas?", answered=120, satisfied=97)
    with refused("respondennya 120"), transaction.atomic():
        SurveyAnswer.objects.update(answered=121)
    with refused("lebih banyak orang"), transaction.atomic():
        Survey.objects.update(respondents=119)
    with pytest.raises(ValidationError) as refusal:
        SurveyAnswer(survey=survey, position=2, question="Puas?", answered=121, satisfied=1).full_clean()
    assert "answered" in refusal.value.message_dict


def test_contradicting_figures_stand_side_by_side_and_each_source_states_its_own_once(regency):
    subject = FigureSubject.objects.create(code="kabupaten_count", position=1, title="Kabupaten/kota", unit="kabupaten")
    for value, source in ((271, "FAQ"), (269, "Kompas"), (330, "WahanaNews")):
        FigureStatement.objects.create(subject=subject, value=value, source=source, evidence="press")
    assert [statement.value for statement in FigureStatement.objects.side_by_side()] == [271, 269, 330]
    with refused("figure_statement_once"), transaction.atomic():
        FigureStatement.objects.create(subject=subject, value=271, source="FAQ", evidence="press")


def test_a_stated_figure_keeps_its_digits_and_its_printed_form(regency):
    subject = FigureSubject.objects.create(code="slum_area", position=1, title="Luas", unit="ha")
    statement = FigureStatement.objects.create(
        subject=subject, wilayah_id="33", value="3960.277", text="3.960,277 ha", source="KOTAKU", evidence="own"
    )
    statement.refresh_from_db()
    assert (str(statement.value), statement.text) == ("3960.277", "3.960,277 ha")


@pytest.mark.parametrize("value", ["NaN", "Infinity"])
def test_a_figure_is_a_number(regency, value):
    FigureSubject.objects.create(code="slum_area", position=1, title="Luas", unit="ha")
    with refused("figure_statement_value_range"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO programme_figurestatement (subject_id, value, source, evidence) VALUES ('slum_area', %s, 'x', 'own')",
            [value],
        )


def test_a_kelurahan_is_of_one_kind_a_year(regency):
    for year, kind in ((2018, "peningkatan"), (2019, "pencegahan")):
        LocationKind.objects.create(kelurahan_id=places.MERTOYUDAN_DESA, year=year, kind=kind)
    assert [row.kind for row in LocationKind.objects.newest()] == ["pencegahan"]
    with refused("location_kind_once_a_year"), transaction.atomic():
        LocationKind.objects.create(kelurahan_id=places.MERTOYUDAN_DESA, year=2019, kind="peningkatan")
    with refused("location_kind_of_kelurahan"), transaction.atomic():
        LocationKind.objects.create(kelurahan_id=places.MERTOYUDAN, year=2019, kind="peningkatan")


def test_every_table_of_the_programme_that_people_edit_has_a_history(regency):
    edited = {
        "AgendaEvent",
        "Document",
        "DocumentDecree",
        "DocumentWork",
        "FaqEntry",
        "FigureStatement",
        "FigureSubject",
        "Finding",
        "GalleryPhoto",
        "Indicator",
        "IndicatorValue",
        "Institution",
        "InstitutionActivity",
        "LegalBasis",
        "LocationKind",
        "Member",
        "Page",
        "PageItem",
        "ProgrammeTarget",
        "Survey",
        "SurveyAnswer",
        "Visit",
    }
    for name in edited:
        model, event = (apps.get_model("programme", each) for each in (name, f"{name}Event"))
        assert event._meta.get_field("pgh_obj").related_model is model


def test_plain_sql_leaves_history(regency):
    page = Page.objects.create(slug="x", position=1, title="Satu")
    with connection.cursor() as cursor:
        cursor.execute("UPDATE programme_page SET title = 'Dua'")
        cursor.execute("DELETE FROM programme_page")
    kept = apps.get_model("programme", "PageEvent").objects.filter(pgh_obj_id=page.pk).order_by("pgh_id")
    assert [(event.pgh_label, event.title) for event in kept] == [
        ("insert", "Satu"),
        ("update", "Dua"),
        ("delete", "Dua"),
    ]


def test_a_value_of_an_indicator_is_there_once_a_year(regency):
    indicator = apps.get_model("programme", "Indicator").objects.create(
        code="slum-area", position=1, title="Luas", unit="ha", direction="down"
    )
    for kind in ("baseline", "target", "result"):
        IndicatorValue.objects.create(indicator=indicator, year=2019, kind=kind, value=1)
    with refused("indicator_value_once"), transaction.atomic():
        IndicatorValue.objects.create(indicator=indicator, year=2019, kind="result", value=2)
