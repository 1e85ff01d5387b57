"""Rules, institutions, documents, figures and pages: what each says beyond its columns."""

import pytest

from tests import places

pytestmark = pytest.mark.django_db


def test_a_rule_set_says_all_that_it_goes_by(answer, db):
    rules = answer("rule-sets/permen-14-2018-v1/", lang="en")
    assert (rules["max_score"], rules["slum_minimum"], len(rules["criteria"])) == (80, 16, 16)
    assert rules["score_bands"] == [
        {"from_percent": 76, "score": 5},
        {"from_percent": 51, "score": 3},
        {"from_percent": 25, "score": 1},
        *rules["score_bands"][3:],
    ]
    assert rules["classes"][0] == {"slum_class": "berat", "from_score": 60}
    first = rules["criteria"][0]
    assert (first["criterion"], first["denominator"], first["unit"]) == ("1a", "building_count", "unit")
    assert first["article"]
    assert isinstance(first["certain"], bool)
    assert first["title"] != answer("rule-sets/permen-14-2018-v1/", lang="id")["criteria"][0]["title"]
    assert all(row["source"] for row in answer("parameters/")["results"])


def test_only_who_holds_a_public_office_is_named(answer, programme):
    pokja = answer(f"institutions/{programme['pokja'].pk}/")
    assert pokja["member_count"] == 3
    assert [member["name"] for member in pokja["members"]] == ["Bapak Publik"]
    assert pokja["activities"][0]["attendance"] == 12
    bkm = answer("institutions/", kind="bkm", maturity="mandiri", wilayah=places.MERTOYUDAN)["results"][0]
    assert (bkm["member_count"], bkm["members"], bkm["parent_name"]) == (1, [], "Pokja PKP")


def test_a_document_leads_to_its_file_where_everybody_may_have_it(answer, client, programme):
    rows = answer("documents/", kind="rp2kpkpk", work=programme["works"][0].pk)["results"]
    assert [row["file"] is None for row in rows] == [False, True, False, True]
    assert b"".join(client.get(rows[0]["file"]).streaming_content).startswith(b"%PDF")
    assert rows[0]["decree_ids"] == [programme["decree"].pk]
    assert rows[0]["kawasan_id"] is None


def test_a_photo_leads_to_its_picture(answer, client, programme):
    photo = answer("gallery/", wilayah="33.08")["results"][0]
    picture = client.get(photo["address"])
    assert picture["Content-Type"] == "image/jpeg"
    assert len(b"".join(picture.streaming_content)) == photo["bytes"]


def test_figures_that_contradict_each_other_know_it(answer, programme):
    rows = {(row["wilayah_code"], row["value"], row["as_of"]): row for row in answer("figures/")["results"]}
    other = rows["33.08", 82.81, "2019-05-20"]["id"]
    assert rows["33.08", 85.09, "2019-05-20"]["contradicted_by"] == [other]
    assert rows["33.08", 85.09, None]["contradicted_by"] == [other]
    assert len(rows["33.08", 82.81, "2019-05-20"]["contradicted_by"]) == 2
    assert rows[None, 38431, "2019-05-20"]["contradicted_by"] == []
    assert len(answer("figures/", wilayah="33.08", subject="kumuh", evidence="own")["results"]) == 3
    assert answer("figures/", lang="en")["results"][0]["subject_title"] == "Slum area"


def test_texts_come_in_the_readers_language_and_else_in_indonesian(answer, programme):
    assert answer("content/halaman-1-True/", lang="en")["title"] == "Title"
    assert answer("content/halaman-1-True/", lang="id")["title"] == "Judul"
    assert answer("content/halaman-2-True/", lang="en")["title"] == "Judul"
    assert answer("content/halaman-1-True/")["items"] == [{"title": "Butir", "text": "Isi", "document_ids": []}]
    answer("content/halaman-1-False/", expected=404)


def test_visits_surveys_and_events_are_found(answer, refusal, programme):
    visit = answer("visits/", year=2019, state="open", work=programme["works"][0].pk)["results"][0]
    assert visit["findings"][0]["text"] == "Tersumbat"
    assert visit["slum_area_id"] is None
    assert answer("visits/", state="done")["results"] == []
    answered = answer("surveys/", year=2019)["results"][0]["answers"][0]
    assert answered["satisfied_percent"] == pytest.approx(200 / 3)
    assert len(answer("agenda/", **{"from": "2019-05-02", "to": "2019-05-02"})["results"]) == 1
    assert refusal("agenda/", **{"from": "2019-02-30"}) == "from"
    assert len(answer("location-kinds/", year=2017, kind="pencegahan")["results"]) == 1
