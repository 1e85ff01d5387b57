"""A small regency whose programme has something of everything, and of everything something that nobody may see: HIDDEN is in its texts."""

import datetime
import itertools
import json
from collections.abc import Callable
from decimal import Decimal

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command

from programme import models
from spatial.models import Decree, DecreeLine, Kawasan
from tests import places
from tests.programme import files_at_hand as at_hand
from tests.programme.assessments import CONSIDERATIONS, VOLUMES, VOLUMES_AFTER_WORKS, add_assessment, submit
from tests.programme.works import add_work

HIDDEN = "RAHASIA"
DAY = datetime.date(2019, 5, 20)


@pytest.fixture
def answer(client) -> Callable:
    """Asks an address and gives the JSON; the answer's status is what is expected."""

    def ask(address: str, expected: int = 200, **query):
        response = client.get(f"/api/{address}", query)
        body = json.loads(response.getvalue())
        assert response.status_code == expected, body
        return body

    return ask


@pytest.fixture
def refusal(client) -> Callable:
    """Which parameter an address refuses (400)."""

    def ask(address: str, **query) -> str:
        response = client.get(f"/api/{address}", query)
        assert (response.status_code, response["Content-Type"]) == (400, "application/problem+json")
        assert response.json()["detail"]
        return response.json()["parameter"]

    return ask


@pytest.fixture(scope="module")
def document(tmp_path_factory) -> dict:
    """The paths of the OpenAPI document."""
    path = tmp_path_factory.mktemp("openapi") / "api.json"
    call_command("spectacular", "--format", "openapi-json", "--file", str(path))
    return json.loads(path.read_text())["paths"]


@pytest.fixture
def kept_files(settings, tmp_path) -> None:
    settings.MEDIA_ROOT = str(tmp_path)


@pytest.fixture
def assessed(decree) -> dict:
    """Two RT in one kawasan and one in another kelurahan: assessed in two years, in one, and as a draft only; a decree that is a draft."""
    kawasan = Kawasan.objects.create(decree=decree, name="Mertoyudan Timur")
    one, two, three = (
        places.add_slum_area(
            decree, kelurahan, places.box(x, 0), kawasan=named, rt=f"00{x}", rw="001", stated_area_ha=Decimal("1.5")
        )
        for kelurahan, x, named in (
            (places.MERTOYUDAN_DESA, 0, kawasan),
            (places.MERTOYUDAN_DESA, 2, kawasan),
            (places.BANYUROJO, 6, None),
        )
    )
    first = submit(add_assessment(one, year=2014, **CONSIDERATIONS))
    later = submit(add_assessment(one, VOLUMES_AFTER_WORKS, year=2018, kind="update"))
    flawed = submit(add_assessment(two, {**VOLUMES, "4a": Decimal("1.90")}, year=2014))
    draft = add_assessment(three, year=2014)
    coming = places.add_decree(number=f"{HIDDEN}/2030", status="draft")
    hidden_kawasan = Kawasan.objects.create(decree=coming, name=HIDDEN)
    hidden_area = places.add_slum_area(coming, places.BANYUROJO, places.box(8, 2), kawasan=hidden_kawasan)
    early = submit(add_assessment(hidden_area, year=2015))
    return {
        "decree": decree,
        "kawasan": kawasan,
        "areas": (one, two, three),
        "first": first,
        "later": later,
        "flawed": flawed,
        "draft": draft,
        "coming": coming,
        "hidden_kawasan": hidden_kawasan,
        "hidden_area": hidden_area,
        "early": early,
    }


@pytest.fixture
def programme(assessed, kept_files) -> dict:
    """Three rows or more of each noun that everybody may see, and what nobody may."""
    one, two, three = assessed["areas"]
    hidden_area, hidden_kawasan = assessed["hidden_area"], assessed["hidden_kawasan"]
    models.Assessment.objects.update(note=HIDDEN)
    works = [
        add_work(
            2016,
            {one: {"4b": 400, "4c": 100}, two: {"5b": 3}},
            kelurahan_id=places.MERTOYUDAN_DESA,
            kawasan=assessed["kawasan"],
            geom=one.geom.centroid,
            note=HIDDEN,
        ),
        add_work(2017, {three: {"4b": 10}, hidden_area: {"4d": 3}}, kawasan=hidden_kawasan),
        add_work(2018, {two: {"7b": 34}}, status="planned"),
    ]
    work = works[0]
    models.WorkFund.objects.create(work=work, source="regency", name="APBD", amount=1_000_000)
    models.WorkFund.objects.create(work=work, source="community", name="Swadaya")
    models.WorkFund.objects.create(work=works[1], source="national", name="APBN")
    models.Maintenance.objects.create(work=work, checked_on=DAY, by=HIDDEN, exists=True, good=False, note=HIDDEN)
    models.WorkPhoto.objects.create(
        work=work, stage=100, file=SimpleUploadedFile("foto.jpg", at_hand.photo()), caption="Selesai"
    )
    for year, area in ((2016, one), (2017, two), (2018, three), (2019, hidden_area)):
        models.Reduction.objects.create(
            slum_area=area,
            year=year,
            area_ha=Decimal("0.75"),
            cause="treated",
            method="whole_rt",
            claimed_by=HIDDEN,
            claimed_on=DAY,
            status="verified",
            verified_by=HIDDEN,
            verified_on=DAY,
            evidence=HIDDEN if area == hidden_area else "BA 12/2019",
            note=HIDDEN,
        )
        models.HectareTarget.objects.create(wilayah_id="33.08", year=year, area_ha=Decimal(2019 - year), source="RPJMD")
        models.ProgrammeTarget.objects.create(position=year, title="Target", title_en="Goal", year=year)
    Decree.objects.filter(pk=assessed["decree"].pk).update(stated_total_ha=Decimal("85.09"))
    for position, code in enumerate((places.MERTOYUDAN, "33.08.08"), 1):
        DecreeLine.objects.create(
            decree=assessed["decree"], position=position, wilayah_id=code, stated_area_ha=Decimal("31.07")
        )
    models.DecreeDifference.objects.filter(kind="stated_sum").update(
        state="explained", reason="Lokasi keempat", person=HIDDEN
    )
    pokja = models.Institution.objects.create(kind="pokja", name="Pokja PKP", wilayah_id="33.08", note=HIDDEN)
    bkm = models.Institution.objects.create(
        kind="bkm", name="BKM", wilayah_id=places.BANYUROJO, maturity="mandiri", parent=pokja
    )
    models.Institution.objects.create(kind="forum", name="Forum")
    models.Member.objects.create(institution=pokja, name="Bapak Publik", role="Ketua", public=True)
    models.Member.objects.create(institution=pokja, name=f"Ibu {HIDDEN}", sex="p")
    models.Member.objects.create(institution=pokja, name=f"Bapak {HIDDEN}", public=True, until=DAY)
    models.Member.objects.create(institution=bkm, name=HIDDEN)
    models.InstitutionActivity.objects.create(
        institution=pokja, date=DAY, kind="meeting", description="Rapat", attendance=12
    )
    for number, public in itertools.product((1, 2), (True, False)):
        document = models.Document.objects.create(
            kind="rp2kpkpk",
            number=f"{number} {public}",
            title="Rencana",
            wilayah_id="33.08",
            kawasan=hidden_kawasan,
            file=SimpleUploadedFile("rencana.pdf", at_hand.PDF),
            file_public=public,
            note=HIDDEN,
        )
        models.DocumentWork.objects.create(document=document, work=work)
        models.DocumentDecree.objects.create(document=document, decree=assessed["decree"])
        models.DocumentDecree.objects.create(document=document, decree=assessed["coming"])
        visit = models.Visit.objects.create(
            visited_on=DAY, wilayah_id=places.MERTOYUDAN, work=work, slum_area=hidden_area, team=HIDDEN, summary="Baik"
        )
        models.Finding.objects.create(visit=visit, text="Tersumbat", severity="major", responsible=bkm)
        survey = models.Survey.objects.create(title="Kepuasan", wilayah_id="33.08", year=2018 + number, respondents=120)
        models.SurveyAnswer.objects.create(survey=survey, position=1, question="Puas?", answered=3, satisfied=2)
    for number in (1, 2, 3):
        indicator = models.Indicator.objects.create(
            code=f"i{number}", position=number, title="Luas", unit="ha", direction="down"
        )
        models.IndicatorValue.objects.create(
            indicator=indicator, year=2018, kind="target", value=Decimal("0.50"), note=HIDDEN
        )
        models.LegalBasis.objects.create(
            position=number, kind="uu", number=str(number), matter="Hal", decree=assessed["coming"]
        )
        models.LocationKind.objects.create(kelurahan_id=places.BANYUROJO, year=2016 + number, kind="pencegahan")
        for published in (True, False):
            text = "Isi" if published else HIDDEN
            models.AgendaEvent.objects.create(title=text, starts_on=DAY.replace(day=number), published=published)
            models.GalleryPhoto.objects.create(
                title=text, file=SimpleUploadedFile("f.jpg", at_hand.photo()), wilayah_id="33.08", published=published
            )
            models.FaqEntry.objects.create(position=number, question=text, answer="Ya", published=published)
            page = models.Page.objects.create(
                slug=f"halaman-{number}-{published}",
                position=number,
                title="Judul",
                title_en="Title" if number == 1 else "",
                body=text,
                published=published,
            )
            models.PageItem.objects.create(page=page, position=1, title="Butir", text=text)
    subject = models.FigureSubject.objects.create(
        code="kumuh", position=1, title="Luas kumuh", title_en="Slum area", unit="ha"
    )
    for value, place in (
        ("38431", None),
        ("3960.277", "33"),
        ("85.09", "33.08"),
        ("82.81", "33.08"),
        ("85.09", "33.08"),
    ):
        models.FigureStatement.objects.create(
            subject=subject,
            wilayah_id=place,
            value=Decimal(value),
            source=f"Sumber {value}",
            evidence="own",
            as_of=None if models.FigureStatement.objects.filter(value=Decimal(value)).exists() else DAY,
        )
    return assessed | {"works": works, "pokja": pokja, "bkm": bkm}
