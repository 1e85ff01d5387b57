"""What of a sheet may be left out."""

from dataclasses import dataclass

PARTS = ("grid", "graticule", "names", "rt", "severity", "table", "signature")


@dataclass(frozen=True)
class Content:
    """without: parts (of PARTS) that are left out."""

    without: frozenset[str] = frozenset()

    def __contains__(self, part: str) -> bool:
        return part not in self.without


WHOLE = Content()
