"""Every noun of the programme: complete, in order, in pages, as described, in one query; and nothing that nobody may see."""

import json
from dataclasses import replace

import pytest
from django.core.exceptions import FieldDoesNotExist
from django.db import connection
from django.test.utils import CaptureQueriesContext

from layers.api.programme.assessments import ASSESSMENTS
from layers.api.programme.members import object_schema
from layers.api.programme.noun import Noun
from layers.api.programme.urls import BY_TEXT, NOUNS
from tests.layers.api.programme.conftest import HIDDEN
from tests.layers.api.programme.schemas import check, schema_of

pytestmark = pytest.mark.django_db

ALL = (ASSESSMENTS, *NOUNS, *BY_TEXT)
each_noun = pytest.mark.parametrize("noun", ALL, ids=lambda noun: noun.id)


def keys(rows: list[dict], noun: Noun) -> list:
    return [row["id" if noun.key == "pk" else noun.key] for row in rows]


@each_noun
def test_a_list_has_every_row_in_order_and_as_described(noun, programme, answer, document):
    page = answer(f"{noun.id}/")
    found = keys(page["results"], noun)
    assert len(found) >= 2
    assert found == sorted(found)
    assert set(found) == {getattr(row, noun.key) for row in noun.rows()}
    assert page["next"] is None
    check(page, schema_of(document, f"/api/{noun.id}/"))


@each_noun
def test_one_row_says_all_that_its_list_says_and_more(noun, programme, answer, document):
    for row in answer(f"{noun.id}/")["results"]:
        key = keys([row], noun)[0]
        one = answer(f"{noun.id}/{key}/")
        assert {name: one[name] for name in row} == row
        check(one, schema_of(document, f"/api/{noun.id}/{{{'id' if noun.key == 'pk' else noun.key}}}/"))


@each_noun
def test_pages_follow_each_other_by_links(noun, programme, answer, client):
    seen, address = [], f"/api/{noun.id}/?limit=1"
    while address:
        page = json.loads(client.get(address).getvalue())
        seen += page["results"]
        address = page["next"]
    assert seen == answer(f"{noun.id}/")["results"]


@each_noun
def test_a_list_is_one_query_for_one_row_as_for_many(noun, programme, client):
    for limit in (1, 1000):
        with CaptureQueriesContext(connection) as queries:
            client.get(f"/api/{noun.id}/", {"limit": limit}).getvalue()
        said = [
            query["sql"]
            for query in queries
            if not query["sql"].startswith(("SET", "SAVEPOINT", "ROLLBACK", "RELEASE"))
        ]
        assert len(said) == 1, said


@each_noun
def test_caches_ask_each_time_and_other_methods_are_refused(noun, programme, client):
    response = client.get(f"/api/{noun.id}/")
    response.getvalue()
    assert response["Cache-Control"] == "no-cache"
    assert "ETag" not in response
    assert client.post(f"/api/{noun.id}/", {}).status_code == 405


@each_noun
def test_what_is_not_known_is_refused_by_name(noun, programme, refusal, answer):
    assert refusal(f"{noun.id}/", nonsense="1") == "nonsense"
    assert refusal(f"{noun.id}/", limit="0") == "limit"
    assert refusal(f"{noun.id}/", after="'") == "after"
    for filtering in noun.filters:
        name = filtering.parameter.name
        assert refusal(f"{noun.id}/", **{name: "?"}) == name
    for key in ("999999999999999999", "99999999999999999999") if noun.key == "pk" else ("nothing", "a%00b"):
        assert answer(f"{noun.id}/{key}/", expected=404)["status"] == 404


@each_noun
@pytest.mark.parametrize("language", ["id", "en"])
def test_nothing_that_is_hidden_leaves(noun, language, programme, client):
    """Names of persons, notes, what is not published, and all that hangs on a decree that is a draft."""
    listed = client.get(f"/api/{noun.id}/", {"lang": language}).getvalue()
    texts = [listed]
    for key in keys(json.loads(listed)["results"], noun):
        texts.append(client.get(f"/api/{noun.id}/{key}/", {"lang": language}).getvalue())
    assert HIDDEN.encode() not in b"".join(texts)


@each_noun
def test_the_hidden_rows_are_there_to_be_hidden(noun, programme):
    """The fixture holds what the test before looks for, where the noun leaves rows out."""
    everything = noun.model.objects.count()
    if noun.id in {"assessments", "reductions", "agenda", "gallery", "questions", "content"}:
        assert noun.rows().count() < everything
    else:
        assert noun.rows().count() == everything


def test_a_noun_whose_member_is_misspelt_is_found_at_once():
    wrong = replace(NOUNS[0], members={"id": "id", "name": "nmae"})
    with pytest.raises(FieldDoesNotExist):
        object_schema(wrong.model, wrong.members)
