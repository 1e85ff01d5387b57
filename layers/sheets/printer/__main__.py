"""Read HTML from standard input, write the PDF to standard output. Exit code 0: the document is whole."""

import hashlib
import resource
import sys

from . import NOT_INSTALLED, TOO_LARGE

MEMORY_BYTES = 2 * 1024**3


def main() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    try:
        from weasyprint import HTML
        from weasyprint.urls import URLFetcher
    except OSError as error:
        sys.stderr.write(f"{error}\n")
        sys.exit(NOT_INSTALLED)
    text = sys.stdin.buffer.read()
    # Pictures come within the document (data:); nothing else is opened.
    fetcher = URLFetcher(allowed_protocols=("data",), allow_redirects=False)
    document = HTML(string=text.decode(), base_url=None, url_fetcher=fetcher)
    # PDF/UA: tagged, with a title and a language, every font inside. The same HTML gives the same bytes.
    identifier = hashlib.sha256(text).digest()[:16]
    try:
        pdf = document.write_pdf(pdf_variant="pdf/ua-1", pdf_identifier=identifier)
    except MemoryError:
        sys.exit(TOO_LARGE)
    sys.stdout.buffer.write(pdf)


if __name__ == "__main__":
    main()
