"""What all pages of the programme share: the list of pages beside them, the languages, one page of a long list."""

from dataclasses import dataclass

from django.core.paginator import InvalidPage, Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language, get_language_info
from django.utils.translation import gettext as _

from layers.language import LANGUAGES
from programme.models import Page

LIST_SIZE = 60
LONGEST_SEARCH = 100


@dataclass(frozen=True)
class Language:
    code: str
    name: str
    address: str
    current: bool


def show(request: HttpRequest, template: str, context: dict) -> HttpResponse:
    """A page of the programme inside its frame."""
    frame = {
        "pages": Page.objects.published().only("slug", "title", "title_en", "lead", "lead_en"),
        "languages": _languages(request),
    }
    return render(request, f"layers/programme/{template}", frame | context)


def one_page(request: HttpRequest, rows: QuerySet):
    """The page of a list that ?page= asks for. Raises Http404 where there is none."""
    try:
        return Paginator(rows, LIST_SIZE).page(request.GET.get("page", 1))
    except InvalidPage:
        raise Http404(_("This list has no such page.")) from None


def chosen(request: HttpRequest, name: str, choices: list[str]) -> str:
    """What a filter is set to, or an empty text. Raises Http404 where the list does not know it."""
    value = request.GET.get(name, "")
    if value and value not in choices:
        raise Http404(_("This list cannot be filtered so."))
    return value


def searched(request: HttpRequest) -> str:
    """What ?q= asks for. PostgreSQL's texts cannot hold a NUL."""
    return request.GET.get("q", "").replace("\0", "").strip()[:LONGEST_SEARCH]


def _languages(request: HttpRequest) -> list[Language]:
    """Each language with the address of this very page in it."""
    choices = []
    for code in LANGUAGES:
        query = request.GET.copy()
        query["lang"] = code
        name = get_language_info(code)["name_local"]
        choices.append(Language(code, name, f"?{query.urlencode()}", code == get_language()))
    return choices
