"""What everybody may read, the pages of other hosts may read too (CORS), as nobody in particular: without cookies, and reading only.

The answer is the same for every origin, with or without one, so shared caches keep one copy of a tile. (django-cors-headers would tell them by
`Vary: origin` to keep one for each host, though it sends `*` to all.)
"""

import re

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase

PUBLIC = re.compile(r"/(api|ogc|tiles|download|wfs)(/|$)")
HEADERS = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "ETag, Link, Content-Disposition, Content-Crs, Retry-After",
}
PREFLIGHT = {
    "Access-Control-Allow-Methods": "GET, HEAD, OPTIONS",
    "Access-Control-Allow-Headers": "Accept, Accept-Language, Content-Type, If-None-Match, Range",
    "Access-Control-Max-Age": "86400",
    "Content-Length": "0",
}


class CorsMiddleware:
    """Allow public reads from every origin; answer the question that a browser asks before some of them."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if not PUBLIC.match(request.path_info):
            return self.get_response(request)
        if request.method == "OPTIONS" and "Access-Control-Request-Method" in request.headers:
            return HttpResponse(headers=HEADERS | PREFLIGHT)
        response = self.get_response(request)
        for name, text in HEADERS.items():
            response.headers[name] = text
        return response
