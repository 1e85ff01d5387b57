"""The programme's pages and what stands beside them: agenda, gallery, target locations, legal bases, questions and answers. Published rows only."""

from django.db.models import Q

from programme.models import AgendaEvent, Document, FaqEntry, GalleryPhoto, LegalBasis, LocationKind, Page, PageItem

from .files import public_photo
from .members import Children, Decreed, Values, Words
from .noun import Filter, Noun
from .parameters import AFTER_KEY, YEAR, choice, day
from .places import of_wilayah, within

CONTENT = Noun(
    id="content",
    description="Pages of the programme by slug, in the reader's language (lang=id or lang=en), else in Bahasa Indonesia. Texts are plain: "
    "an empty line ends a paragraph. extra: which other list belongs to the page.",
    rows=Page.objects.published,
    members={
        "slug": "slug",
        "position": "position",
        "title": Words("title"),
        "lead": Words("lead"),
        "extra": "extra",
        "source": "source",
        "source_url": "source_url",
    },
    more={
        "body": Words("body"),
        "items": Children(
            PageItem.objects.all,
            "page",
            {
                "title": Words("title"),
                "text": Words("text"),
                "document_ids": Values(Document.objects.all, "fulfils", "id"),
            },
            ("position", "pk"),
        ),
    },
    key="slug",
    after=AFTER_KEY,
)

AGENDA = Noun(
    id="agenda",
    description="Published events by id.",
    rows=AgendaEvent.objects.published,
    members={
        "id": "id",
        "title": Words("title"),
        "starts_on": "starts_on",
        "starts_at": "starts_at",
        "ends_on": "ends_on",
        "place": "place",
        "institution_id": "institution_id",
        "institution_name": "institution__name",
        "description": Words("description"),
        "url": "url",
        "source": "source",
        "fictitious": "fictitious",
    },
    filters=(
        Filter(
            day("from", "Events that are not over before this day."),
            lambda first: Q(starts_on__gte=first) | Q(ends_on__gte=first),
        ),
        Filter(
            day("to", "Events that begin on this day or before."),
            lambda last: Q(starts_on__lte=last),
        ),
    ),
)

GALLERY = Noun(
    id="gallery",
    description="Published photos by id. address: of the picture.",
    rows=GalleryPhoto.objects.published,
    members={
        "id": "id",
        "title": Words("title"),
        "address": public_photo(),
        "bytes": "file_bytes",
        "taken_on": "taken_on",
        **of_wilayah(),
        "place": "place",
        "credit": "credit",
        "fictitious": "fictitious",
    },
    filters=(within("wilayah"),),
)

LOCATION_KINDS = Noun(
    id="location-kinds",
    description="Target locations of each year by id: with slum to be improved (peningkatan), or without, to be kept so (pencegahan).",
    rows=LocationKind.objects.all,
    members={
        "id": "id",
        "kelurahan_code": "kelurahan_id",
        "kelurahan_name": "kelurahan__name",
        "year": "year",
        "kind": "kind",
        "ppmk": "ppmk",
        "bdi": "bdi",
        "pilot": "pilot",
        "source": "source",
        "fictitious": "fictitious",
    },
    filters=(
        within("kelurahan"),
        Filter(YEAR, lambda year: Q(year=year)),
        Filter(choice("kind", LocationKind.Kind.values, "Kind of location."), lambda found: Q(kind=found)),
    ),
)

LEGAL_BASES = Noun(
    id="legal-bases",
    description="Regulations that the programme rests on, by id.",
    rows=LegalBasis.objects.all,
    members={
        "id": "id",
        "position": "position",
        "kind": "kind",
        "number": "number",
        "year": "year",
        "title": "title",
        "part": "part",
        "matter": Words("matter"),
        "decree_id": Decreed("decree_id", "decree"),
        "url": "url",
        "source": "source",
    },
)

QUESTIONS = Noun(
    id="questions",
    description="Published questions and answers by id.",
    rows=lambda: FaqEntry.objects.filter(published=True),
    members={
        "id": "id",
        "position": "position",
        "question": Words("question"),
        "answer": Words("answer"),
        "source": "source",
    },
)
