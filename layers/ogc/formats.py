"""Which form an answer takes: ?f= first, else what the client says it accepts."""

from dataclasses import dataclass

from django.http import HttpRequest
from django.utils.translation import gettext as _
from rest_framework.exceptions import NotAcceptable

from layers.api.errors import BadParameter


@dataclass(frozen=True)
class Format:
    """name: in ?f=. media_type: in Accept, Content-Type and links."""

    name: str
    media_type: str


JSON = Format("json", "application/json")
GEOJSON = Format("json", "application/geo+json")
SCHEMA = Format("json", "application/schema+json")
OPENAPI = Format("json", "application/vnd.oai.openapi+json;version=3.0")
HTML = Format("html", "text/html")


def negotiate(request: HttpRequest, offered: tuple[Format, ...]) -> Format:
    """The format to answer in; the first of `offered` where the client has no wish. Raises BadParameter, NotAcceptable."""
    wishes = request.GET.getlist("f")
    if wishes:
        for form in offered:
            if wishes == [form.name]:
                return form
        names = ", ".join(form.name for form in offered)
        raise BadParameter("f", _("“f” is one of %(names)s.") % {"names": names})
    # A client that knows only plain JSON can read every kind of it.
    by_type = {form.media_type.split(";")[0]: form for form in offered}
    preferred = request.get_preferred_type([*by_type, JSON.media_type])
    if preferred is None:
        types = ", ".join(by_type)
        raise NotAcceptable(_("This address answers in %(types)s.") % {"types": types})
    return by_type.get(preferred, offered[0])
