"""numberMatched: how many features all pages have together, where that is known without reading the table again for each page."""

from collections import OrderedDict
from threading import Lock

from django.db import OperationalError, connection

from layers.features import TextStream
from layers.selection import Selection
from layers.snapshot import snapshot
from layers.versions import layer_version

# A count that takes longer than this is left out: the standard allows it, and the features matter more.
COUNT_TIMEOUT_MS = 1_000
KEPT = 1_000

_counts: OrderedDict[tuple, int | None] = OrderedDict()
_lock = Lock()


def number_matched(selection: Selection, stream: TextStream) -> int | None:
    """How many rows the conditions find, None where it is not known. stream: the page, at its end."""
    if selection.after is None and stream.following is None:
        return stream.returned
    # The pages of one question share one count, until the layer changes.
    text = " AND ".join(condition.sql.as_string(connection.connection) for condition in selection.conditions)
    params = repr([condition.params for condition in selection.conditions])
    question = (selection.layer.id, layer_version(selection.layer), text, params)
    with _lock:
        if question in _counts:
            _counts.move_to_end(question)
            return _counts[question]
    found = _count(selection)
    with _lock:
        _counts[question] = found
        while len(_counts) > KEPT:
            _counts.popitem(last=False)
    return found


def _count(selection: Selection) -> int | None:
    try:
        with snapshot(), connection.cursor() as cursor:
            cursor.execute("SET LOCAL statement_timeout = %s", [COUNT_TIMEOUT_MS])
            return selection.count()
    except OperationalError:
        return None
