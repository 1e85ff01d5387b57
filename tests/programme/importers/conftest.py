"""Slum areas to be assessed, and how the tests load files."""

import pytest

from programme.importers.assessments import AssessmentOptions, load_assessments
from programme.importers.works import WorkOptions, load_works
from spatial.models import Kawasan
from tests import places


@pytest.fixture
def areas(decree):
    """Four RT of one kawasan in two kelurahan, and an area that reaches no RT."""
    kawasan = Kawasan.objects.create(decree=decree, name="Tepi Kali")
    where = {"kawasan": kawasan, "stated_area_ha": "1"}
    return [
        places.add_slum_area(decree, places.MERTOYUDAN_DESA, places.box(0, 0), rt="001", rw="002", **where),
        places.add_slum_area(decree, places.MERTOYUDAN_DESA, places.box(1, 0), rt="002", rw="002", **where),
        places.add_slum_area(decree, places.BANYUROJO, places.box(6, 0), rt="001", rw="002", **where),
        places.add_slum_area(decree, places.BANYUROJO, places.box(7, 0), rt="006A", rw="002", **where),
        places.add_slum_area(decree, places.MERTOYUDAN_DESA, places.box(3, 3)),
    ]


@pytest.fixture
def load(decree):
    """Load a file of assessments into the decree."""

    def run(path, **said):
        return load_assessments(path, AssessmentOptions(by="penguji", decree=decree.number, **said))

    return run


@pytest.fixture
def load_list(decree):
    """Load a list of works into the decree."""

    def run(path, **said):
        return load_works(path, WorkOptions(by="penguji", decree=decree.number, **said))

    return run


def codes(report):
    """The codes of a report's problems, in order."""
    return [problem.code for problem in report.ordered()]
