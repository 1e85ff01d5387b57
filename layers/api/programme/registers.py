"""Institutions, documents, visits, surveys, indicators and stated figures, as everybody may read them.

Never here: members who are not marked as public, who went on a visit, files that are not public, and people's notes among themselves.
"""

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Count, F, IntegerField, OuterRef, Q, Subquery, Value
from django.db.models.functions import Coalesce

from programme.models import (
    Document,
    DocumentDecree,
    DocumentWork,
    FigureStatement,
    Finding,
    Indicator,
    IndicatorValue,
    Institution,
    InstitutionActivity,
    Member,
    Survey,
    SurveyAnswer,
    Visit,
)
from spatial.models import Decree

from .files import public_document
from .members import INTEGER, NUMBER, Children, Computed, Decreed, Values, Words
from .noun import Filter, Noun
from .parameters import YEAR, choice, key, number
from .places import of_wilayah, within


def how_many(rows, parent: str) -> Computed:
    """A count of other rows."""

    def count():
        counted = rows().filter(**{parent: OuterRef("pk")}).order_by().values(parent).annotate(number=Count("pk"))
        return Coalesce(Subquery(counted.values("number"), output_field=IntegerField()), 0)

    return Computed(count, INTEGER)


def one_of(name: str, values, description: str) -> Filter:
    return Filter(choice(name, values, description), lambda found: Q(**{name: found}))


INSTITUTIONS = Noun(
    id="institutions",
    description="Bodies of the programme by id. members: only who holds a public office in a Pokja; the others are counted.",
    rows=Institution.objects.all,
    members={
        "id": "id",
        "kind": "kind",
        "name": "name",
        **of_wilayah(),
        "parent_id": "parent_id",
        "parent_name": "parent__name",
        "decree_number": "decree_number",
        "decree_date": "decree_date",
        "document_id": "document_id",
        "secretariat": "secretariat",
        "maturity": "maturity",
        "maturity_year": "maturity_year",
        "funds": "funds",
        "funds_year": "funds_year",
        "since": "since",
        "until": "until",
        "member_count": how_many(Member.objects.all, "institution"),
        "members": Children(
            lambda: Member.objects.shown().filter(until=None),
            "institution",
            {"name": "name", "role": "role", "organisation": "organisation", "since": "since"},
        ),
        "activities": Children(
            InstitutionActivity.objects.all,
            "institution",
            {
                "date": "date",
                "kind": "kind",
                "description": "description",
                "attendance": "attendance",
                "attendance_women": "attendance_women",
            },
            ("-date", "pk"),
        ),
        "source": "source",
        "fictitious": "fictitious",
    },
    filters=(
        within("wilayah"),
        one_of("kind", Institution.Kind.values, "Kind of body."),
        one_of("maturity", Institution.Maturity.values, "How far a BKM or LKM is."),
    ),
)

DOCUMENTS = Noun(
    id="documents",
    description="Papers of the programme by id, with their state; file: where it is public.",
    rows=Document.objects.all,
    members={
        "id": "id",
        "kind": "kind",
        "number": "number",
        "title": "title",
        "date": "date",
        **of_wilayah(),
        "kawasan_id": Decreed("kawasan_id", "kawasan__decree"),
        "kawasan_name": Decreed("kawasan__name", "kawasan__decree"),
        "year_from": "year_from",
        "year_to": "year_to",
        "status": "status",
        "due_on": "due_on",
        "institution_id": "institution_id",
        "parent_id": "parent_id",
        "relation": "relation",
        "decree_ids": Values(
            lambda: DocumentDecree.objects.exclude(decree__status=Decree.Status.DRAFT), "document", "decree"
        ),
        "work_ids": Values(DocumentWork.objects.all, "document", "work"),
        "file": public_document(),
        "url": "url",
        "source": "source",
        "fictitious": "fictitious",
    },
    filters=(
        within("wilayah"),
        one_of("kind", Document.Kind.values, "Kind of paper."),
        one_of("status", Document.Status.values, "How far it is."),
        Filter(number("work", "Id of a work that it is about."), lambda pk: Q(works=pk)),
    ),
)

VISITS = Noun(
    id="visits",
    description="Monitoring visits by id, with what they found.",
    rows=Visit.objects.all,
    members={
        "id": "id",
        "visited_on": "visited_on",
        "purpose": "purpose",
        **of_wilayah(),
        "kawasan_id": Decreed("kawasan_id", "kawasan__decree"),
        "slum_area_id": Decreed("slum_area_id", "slum_area__decree"),
        "work_id": "work_id",
        "institution_id": "institution_id",
        "institution_name": "institution__name",
        "summary": "summary",
        "document_id": "report_id",
        "findings": Children(
            Finding.objects.all,
            "visit",
            {
                "text": "text",
                "severity": "severity",
                "state": "state",
                "institution_id": "responsible_id",
                "due_on": "due_on",
                "closed_on": "closed_on",
                "follow_up": "follow_up",
            },
        ),
        "fictitious": "fictitious",
    },
    filters=(
        within("wilayah"),
        Filter(YEAR, lambda year: Q(visited_on__year=year)),
        one_of("purpose", Visit.Purpose.values, "What for."),
        Filter(number("work", "Id of the work that was visited."), lambda pk: Q(work=pk)),
        Filter(
            choice("state", Finding.State.values, "Visits with a finding that is open, or done."),
            lambda found: Q(pk__in=Finding.objects.filter(state=found).values("visit")),
        ),
    ),
)

SURVEYS = Noun(
    id="surveys",
    description="Satisfaction surveys by id: how many answered, and how many of them were satisfied.",
    rows=Survey.objects.all,
    members={
        "id": "id",
        "title": "title",
        **of_wilayah(),
        "year": "year",
        "respondents": "respondents",
        "respondents_women": "respondents_women",
        "method": "method",
        "institution_id": "institution_id",
        "document_id": "document_id",
        "answers": Children(
            SurveyAnswer.objects.with_share,
            "survey",
            {
                "question": Words("question"),
                "answered": "answered",
                "satisfied": "satisfied",
                "satisfied_percent": Computed(lambda: F("share_percent"), NUMBER),
            },
            ("position",),
        ),
        "source": "source",
        "fictitious": "fictitious",
    },
    filters=(within("wilayah"), Filter(YEAR, lambda year: Q(year=year))),
)

INDICATORS = Noun(
    id="indicators",
    description="The programme's outcome indicators by id, each with its baselines, targets and results.",
    rows=Indicator.objects.all,
    members={
        "id": "id",
        "code": "code",
        "position": "position",
        "parent_id": "parent_id",
        "title": Words("title"),
        "unit": Words("unit"),
        "direction": "direction",
        "source": "source",
        "values": Children(
            IndicatorValue.objects.all,
            "indicator",
            {
                **of_wilayah(),
                "year": "year",
                "kind": "kind",
                "value": "value",
                "source": "source",
                "document_id": "document_id",
                "fictitious": "fictitious",
            },
            ("wilayah_id", "year", "kind", "pk"),
        ),
    },
)

FIGURES = Noun(
    id="figures",
    description="Figures as sources stated them, by id. Statements that contradict each other stand side by side, and none is the truth: "
    "contradicted_by has the ids of statements of the same subject and place with another value.",
    rows=FigureStatement.objects.all,
    members={
        "id": "id",
        "subject": "subject_id",
        "subject_title": Words("subject__title"),
        "unit": Words("subject__unit"),
        "is_target": "subject__is_target",
        **of_wilayah(),
        "value": "value",
        "text": "text",
        "period_from": "period_from",
        "as_of": "as_of",
        "as_of_text": "as_of_text",
        "source": "source",
        "source_url": "source_url",
        "evidence": "evidence",
        "published_on": "published_on",
        "note": Words("note"),
        "contradicted_by": Computed(
            lambda: ArraySubquery(
                FigureStatement.objects.annotate(place=Coalesce("wilayah_id", Value("")))
                .filter(subject=OuterRef("subject"), place=Coalesce(OuterRef("wilayah_id"), Value("")))
                .exclude(value=OuterRef("value"))
                .order_by("pk")
                .values("pk")
            ),
            {"type": "array", "items": INTEGER},
        ),
    },
    filters=(
        within("wilayah"),
        Filter(key("subject", "Code of what the figure is about."), lambda code: Q(subject=code)),
        one_of("evidence", FigureStatement.Evidence.values, "Kind of source."),
    ),
)
