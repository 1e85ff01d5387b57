"""The programme's pages as a reader without scripts gets them."""

import pytest
from django.test import Client

from programme import seeding


@pytest.fixture(autouse=True)
def plain_files(settings, tmp_path):
    """Static files straight from the build; kept files in a folder of the test's own."""
    settings.MEDIA_ROOT = str(tmp_path)
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }


@pytest.fixture
def seeded(regency) -> seeding.Seeded:
    return seeding.load()


@pytest.fixture
def page(client: Client):
    """Asks for a page of the programme and gives its text, with no-break spaces as spaces."""

    def get(path: str = "") -> str:
        response = client.get(f"/program/{path}", headers={"accept": "text/html"})
        assert response.status_code == 200
        return response.content.decode().replace("\u00a0", " ")

    return get
