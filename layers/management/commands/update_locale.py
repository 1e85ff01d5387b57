"""manage.py update_locale: bring locale/id/LC_MESSAGES/django.po in step with the texts in code and templates."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.pofile import read_po, write_po
from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils.translation.template import templatize

PO_FILE = settings.BASE_DIR / "locale" / "id" / "LC_MESSAGES" / "django.po"
APPS = ("geokotaku", "layers", "programme", "spatial")
KEYWORDS = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
}
LITERAL = r"""(u?'(?:[^'\\]|\\.)*'|u?"(?:[^"\\]|\\.)*")"""
TEMPLATE_CALL = re.compile(rf"\bn?gettext\({LITERAL}(?:,\s*{LITERAL})?")


# Without dates and names, which would change at each run. Babel does not know that Indonesian has no plural.
HEADER = r"""msgid ""
msgstr ""
"Language: id\n"
"Content-Type: text/plain; charset=UTF-8\n"
"Plural-Forms: nplurals=1; plural=0;\n"

"""


def texts_in_use() -> Catalog:
    """All texts of the Python code and the templates. Babel reads them, so GNU gettext is not needed."""
    catalog = Catalog()
    for app in APPS:
        for path in sorted((settings.BASE_DIR / app).rglob("*")):
            for text in _texts(path):
                catalog.add(text, locations=[(str(path.relative_to(settings.BASE_DIR)), 0)])
    return catalog


def _texts(path: Path) -> Iterator[str | tuple[str, ...]]:
    if path.suffix == ".py":
        with path.open("rb") as file:
            yield from (text for _line, text, _comments, _context in extract("python", file, KEYWORDS))
    elif path.suffix == ".html":
        # Django's own step before xgettext: the template's texts as calls of gettext.
        calls = templatize(path.read_text(encoding="utf-8"), origin=str(path))
        for call in TEMPLATE_CALL.finditer(calls):
            text, plural = ast.literal_eval(call[1]), call[2]
            yield (text, ast.literal_eval(plural)) if plural else text


def stored_texts() -> Catalog:
    with PO_FILE.open("rb") as file:
        return read_po(file, locale="id")


def store(catalog: Catalog) -> None:
    with PO_FILE.open("wb") as file:
        file.write(HEADER.encode())
        write_po(
            file, catalog, width=0, omit_header=True, ignore_obsolete=True, include_lineno=False, sort_by_file=True
        )


class Command(BaseCommand):
    help = "Add texts that the translation lacks and drop those that are used no more."
    requires_system_checks = ()

    def handle(self, **options):
        catalog = stored_texts()
        catalog.update(texts_in_use(), no_fuzzy_matching=True)
        store(catalog)
        missing = [message.id for message in catalog if message.id and not message.string]
        self.stdout.write(f"{len(catalog)} texts, {len(missing)} without a translation")
