"""The reader's language: Bahasa Indonesia first, English by choice."""

from django.conf import settings
from django.http import HttpRequest
from django.utils import translation
from django.utils.cache import patch_vary_headers

LANGUAGES = [code for code, _name in settings.LANGUAGES]
ONE_YEAR = 365 * 24 * 3600


class LanguageMiddleware:
    """Activate the language of ?lang=, else of the cookie; programs that have neither may say Accept-Language.

    Pages do not follow Accept-Language: many Indonesian offices use English browsers, and would get English pages unasked.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request: HttpRequest):
        asked = request.GET.get("lang")
        language = self._language(request, asked)
        translation.activate(language)
        request.LANGUAGE_CODE = language
        response = self.get_response(request)
        response.headers.setdefault("Content-Language", language)
        patch_vary_headers(response, ("Cookie", "Accept-Language"))
        if asked in LANGUAGES:
            response.set_cookie(
                settings.LANGUAGE_COOKIE_NAME,
                asked,
                max_age=ONE_YEAR,
                samesite="Lax",
                secure=settings.SESSION_COOKIE_SECURE,
            )
        return response

    def _language(self, request: HttpRequest, asked: str | None) -> str:
        for choice in (asked, request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME)):
            if choice in LANGUAGES:
                return choice
        if "text/html" in request.headers.get("Accept", ""):
            return settings.LANGUAGE_CODE
        for choice, _quality in translation.trans_real.parse_accept_lang_header(
            request.headers.get("Accept-Language", "").lower()
        ):
            if choice.split("-")[0] in LANGUAGES:
                return choice.split("-")[0]
        return settings.LANGUAGE_CODE
