"""From HTML to PDF, by the printer (printer/), within its time."""

import logging
import os
import subprocess
import sys

from django.conf import settings
from django.utils.translation import gettext as _
from rest_framework.exceptions import APIException

from .printer import NOT_INSTALLED, TOO_LARGE

logger = logging.getLogger(__name__)

# The program that prints; tests put another in its place.
PRINTER = [sys.executable, "-m", "layers.sheets.printer"]
SECRETS = ("DATABASE_URL", "SECRET_KEY")


class TooLong(APIException):
    """Setting the document takes longer than settings.PRINT_TIMEOUT_MS: 503, and what to ask for instead."""

    status_code = 503

    def __init__(self) -> None:
        sentence = _(
            "Printing this takes longer than %(seconds)g seconds: take a larger scale, smaller paper or a smaller wilayah."
        )
        super().__init__(sentence % {"seconds": settings.PRINT_TIMEOUT_MS / 1000})


class NotInstalled(APIException):
    """The machine lacks what sets text: 503, and who can mend it."""

    status_code = 503

    def __init__(self) -> None:
        super().__init__(_("This server cannot print: its administrator has to install Pango (docs/printing.md)."))


class TooLarge(APIException):
    """Setting the document takes more memory than the printer may have: 413, and what to ask for instead."""

    status_code = 413

    def __init__(self) -> None:
        super().__init__(
            _("This is more than one document holds: take a larger scale, smaller paper or a smaller wilayah.")
        )


class PrinterFailed(RuntimeError):
    """The printer ended without a document; its words are in the log."""


def write_pdf(html: str) -> bytes:
    """The document. Called inside limits.printing()."""
    try:
        done = subprocess.run(  # noqa: S603 (our own words only)
            PRINTER,
            input=html.encode(),
            capture_output=True,
            cwd=settings.BASE_DIR,
            env={name: text for name, text in os.environ.items() if name not in SECRETS},
            timeout=settings.PRINT_TIMEOUT_MS / 1000,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise TooLong from error
    if done.returncode == NOT_INSTALLED:
        logger.error("The printer's libraries are missing: %s", done.stderr.decode(errors="replace"))
        raise NotInstalled
    if done.returncode == TOO_LARGE:
        raise TooLarge
    if done.returncode != 0:
        logger.error("The printer ended with %s: %s", done.returncode, done.stderr.decode(errors="replace"))
        raise PrinterFailed(done.returncode)
    return done.stdout
