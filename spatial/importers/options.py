"""What a person can say about a file and about the run; the same from the command line and from the web."""

import datetime
from collections.abc import Callable
from dataclasses import asdict, dataclass

from spatial.geometry import REPAIR_LIMIT_PERCENT

# Told how many rows were read so far.
Progress = Callable[[int], None]


@dataclass(frozen=True, kw_only=True)
class RunOptions:
    """Of every import. by: who runs it, for the ledger."""

    by: str
    encoding: str | None = None
    accept_partial: bool = False
    dry_run: bool = False

    def as_dict(self) -> dict[str, object]:
        """What was said, for the ledger: without who, and without what was left as it is."""
        return {
            name: value.isoformat() if isinstance(value, datetime.date) else value
            for name, value in asdict(self).items()
            if name != "by" and value not in (None, False, (), {})
        }


@dataclass(frozen=True, kw_only=True)
class Options(RunOptions):
    """Of a file of polygons."""

    layer: str | None = None
    crs: str | None = None
    swap_axes: bool = False
    repair_limit_percent: float = REPAIR_LIMIT_PERCENT
    fictitious: bool = False
