"""Stated figures side by side: of each subject and place, what each source says."""

import itertools
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from programme.models import FigureStatement, FigureSubject
from spatial.models import Wilayah

from .frame import show


@dataclass(frozen=True)
class Beside:
    """Statements about one subject in one place; wilayah None: the nation."""

    wilayah: Wilayah | None
    statements: list[FigureStatement]

    @property
    def differ(self) -> bool:
        return len({statement.value for statement in self.statements}) > 1


@require_safe
def figures(request: HttpRequest) -> HttpResponse:
    return show(request, "figures.html", {"subjects": _side_by_side()})


def _side_by_side() -> list[tuple[FigureSubject, list[Beside]]]:
    statements = FigureStatement.objects.side_by_side().defer("wilayah__geom")
    return [
        (
            subject,
            [
                Beside(wilayah, list(beside))
                for wilayah, beside in itertools.groupby(group, key=lambda statement: statement.wilayah)
            ],
        )
        for subject, group in itertools.groupby(statements, key=lambda statement: statement.subject)
    ]
