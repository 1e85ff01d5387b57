"""A real Chromium against a live server with the sample: what a reader sees."""

import io
import os
import shutil
import time
from urllib.parse import urlsplit

import pytest
from django.core.management import call_command
from django.db import connection
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from spatial.models import Decree

# Playwright keeps an event loop in this thread; Django would refuse the ORM beside it.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"


@pytest.fixture(scope="session")
def browser():
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    if path is None:
        pytest.skip("cannot run here: no Chromium is installed (package chromium)")
    # Chromium's sandbox refuses to run as root.
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=arguments)
        yield browser
        browser.close()


@pytest.fixture
def plain_static_files(settings):
    """Static files straight from the build, without collectstatic."""
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }


class Visitor:
    """Opens pages of the live server without the internet, and keeps what the browser complains about."""

    def __init__(self, browser: Browser, address: str):
        self.browser = browser
        self.address = address
        self.complaints: list[str] = []
        self.contexts: list[BrowserContext] = []

    def open(self, path: str = "/", **options) -> Page:
        """A page in a context of its own. options: those of a Playwright context."""
        context = self.browser.new_context(**{"viewport": {"width": 1440, "height": 900}, **options})
        self.contexts.append(context)
        context.route(lambda url: not url.startswith(self.address), lambda route: route.abort())
        page = context.new_page()
        page.on("console", self._on_console)
        page.on("pageerror", lambda error: self.complaints.append(f"uncaught: {error}"))
        page.goto(self.address + path)
        return page

    def close(self) -> None:
        for context in self.contexts:
            for page in context.pages:
                page.wait_for_load_state("networkidle")
            context.close()
        _wait_for_idle_database()

    def _on_console(self, message) -> None:
        if message.type not in ("error", "warning"):
            return
        elsewhere = message.text.startswith("Failed to load resource") and (
            urlsplit(message.location["url"]).netloc != urlsplit(self.address).netloc
        )
        # Base maps out of reach are no fault: the page says so and draws its own.
        if not elsewhere:
            self.complaints.append(message.text)


@pytest.fixture
def visitor(browser, live_server, plain_static_files):
    visitor = Visitor(browser, live_server.url)
    yield visitor
    visitor.close()
    assert visitor.complaints == []


@pytest.fixture
def sample(transactional_db) -> Decree:
    """The embedded sample, loaded as `make run` loads it."""
    call_command("load_sample", stdout=io.StringIO())
    return Decree.objects.in_force().get()


def _wait_for_idle_database() -> None:
    """Requests that the browser gave up may still run in the server; the database cannot be emptied under them."""
    others = (
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
        " AND backend_type = 'client backend'"  # not autovacuum
    )
    for _attempt in range(300):
        with connection.cursor() as cursor:
            cursor.execute(f"{others} AND state <> 'idle'")
            if cursor.fetchone()[0] == 0:
                return
        time.sleep(0.1)
    pytest.fail("The server still answers requests of a page that was closed 30 s ago.")
