"""Links between the documents, as RFC 8288 relations; a language that was asked for in the address stays in it."""

from urllib.parse import urlencode

from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import Promise

from .formats import HTML, Format
from .parameters import write_token

OGC_RELATION = "http://www.opengis.net/def/rel/ogc/1.0/"


def address(request: HttpRequest, name: str, *args: str | int, **query: str) -> str:
    """The absolute address of a named resource."""
    if "lang" in request.GET:
        query.setdefault("lang", request.GET["lang"])
    path = reverse(name, args=args)
    return request.build_absolute_uri(f"{path}?{urlencode(query)}" if query else path)


def link(rel: str, href: str, form: Format | None = None, title: str | Promise | None = None) -> dict[str, str]:
    found = {"rel": rel, "href": href}
    if form:
        found["type"] = form.media_type
    if title:
        found["title"] = str(title)
    return found


def in_each_format(
    rel: str, request: HttpRequest, formats: tuple[Format, ...], title: str | Promise, name: str, *args: str
) -> list[dict[str, str]]:
    """A link to each form of a resource. The first has a bare address: GDAL appends to it as if none had a query."""
    queries = [{} if form == formats[0] and form != HTML else {"f": form.name} for form in formats]
    return [
        link(rel, address(request, name, *args, **query), form, title)
        for form, query in zip(formats, queries, strict=True)
    ]


def self_and_alternates(request: HttpRequest, form: Format, formats: tuple[Format, ...]) -> list[dict[str, str]]:
    """This very document, and the same in its other forms."""
    found = []
    for each in sorted(formats, key=lambda each: each != form):
        query = request.GET.copy()
        if each != form or "f" in query:
            query["f"] = each.name
        text = query.urlencode(safe=",:/")
        href = request.build_absolute_uri(f"{request.path}?{text}" if text else request.path)
        found.append(link("self" if each == form else "alternate", href, each))
    return found


def following(request: HttpRequest, values: tuple) -> str:
    """This address, going on behind the row with these sort values and key."""
    query = request.GET.copy()
    query["after"] = write_token(values)
    return request.build_absolute_uri(f"{request.path}?{query.urlencode(safe=',:/')}")
