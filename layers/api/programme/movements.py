"""/api/movements/: the rows behind each number of the burn-down, with the ids of what they rest on."""

import re

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema

from layers.api.pages import stream_list
from layers.api.parameters import LIMIT, Parameter, read_parameters
from layers.api.schema import PROBLEMS
from layers.features import TextStream
from layers.snapshot import snapshot

from .members import INTEGER, NUMBER, TEXT, Schema, nullable
from .noun import JSON, Reading, page_schema, uncached
from .parameters import choice
from .scope import PARAMETERS, Span, read_span

CAUSES = ("new_decree", "new_slum", "reslummed", "redrawn", "rescored", "treated")


def parse_after(text: str) -> tuple[int, int, str]:
    """Year, slum area and cause, as a next link has them: 2017.12.treated."""
    found = re.fullmatch(rf"([0-9]{{4}})\.([0-9]{{1,18}})\.({'|'.join(CAUSES)})", text)
    if not found:
        raise ValueError(_("Take “after” from a next link."))
    return int(found[1]), int(found[2]), found[3]


AFTER = Parameter("after", parse_after, "The page after this row; taken from a next link.")
CAUSE = choice("cause", CAUSES, "Why hectares moved.")

ROW: Schema = {
    "type": "object",
    "properties": {
        "year": INTEGER,
        "cause": {**TEXT, "enum": list(CAUSES)},
        "slum_area_id": INTEGER,
        "from_area_id": nullable({**INTEGER, "description": "Whose hectares they were before."}),
        "change_ha": {
            **NUMBER,
            "description": "What the burn-down of this scope counts: added, or reduced where it is negative.",
        },
        "slum_before": {"type": "boolean"},
        "class_before": nullable({**TEXT, "description": "null: not assessed."}),
        "before_ha": nullable(NUMBER),
        "slum_after": {"type": "boolean"},
        "class_after": nullable({**TEXT, "description": "null: not assessed."}),
        "after_ha": nullable(NUMBER),
        "kelurahan_code": TEXT,
        "kawasan_id": nullable(INTEGER),
        "decree_id": INTEGER,
        "assessment_id": nullable(INTEGER),
        "work_ids": {"type": "array", "items": INTEGER},
        "history_event_id": nullable({**INTEGER, "description": "Row of the slum areas' history that redrew it."}),
    },
}

# The same rows that programme_burndown (programme/sql/burndown_v01.sql) adds up: what enters the scope from outside counts whole, and what goes on
# outside of it leaves with a new decree.
MOVEMENTS = """
    WITH scope AS MATERIALIZED (
        SELECT a.id
        FROM spatial_slumarea a
        WHERE a.kelurahan_id >= %(code)s AND a.kelurahan_id < %(code)s || '/'
          AND (%(decree)s::bigint IS NULL OR a.decree_id = %(decree)s) AND (%(kawasan)s::bigint IS NULL OR a.kawasan_id = %(kawasan)s)
    ),
    moved AS (
        SELECT m.year::integer AS year, m.cause, m.slum_area_id, m.from_area_id, f.id IS NOT NULL AS is_from_here,
               m.slum_before, m.class_before,
               CASE %(basis)s WHEN 'stated' THEN m.stated_area_ha_before WHEN 'verified' THEN m.verified_area_ha_before ELSE m.area_ha_before END AS before_ha,
               m.slum_after, m.class_after,
               CASE %(basis)s WHEN 'stated' THEN m.stated_area_ha_after WHEN 'verified' THEN m.verified_area_ha_after ELSE m.area_ha_after END AS after_ha,
               m.kelurahan_id AS kelurahan_code, m.kawasan_id, m.decree_id
        FROM scope c
        JOIN programme_movement m ON m.slum_area_id = c.id
        LEFT JOIN scope f ON f.id = m.from_area_id
        WHERE m.year BETWEEN %(first)s AND %(last)s
        UNION ALL
        SELECT s.until_year, 'new_decree', s.slum_area_id, s.slum_area_id, true, true, s.slum_class,
               CASE %(basis)s WHEN 'stated' THEN s.stated_area_ha WHEN 'verified' THEN s.verified_area_ha ELSE s.area_ha END,
               false, NULL, 0, a.kelurahan_id, a.kawasan_id, a.decree_id
        FROM scope c
        JOIN programme_areastate s ON s.slum_area_id = c.id
        JOIN spatial_slumarea a ON a.id = c.id
        WHERE NOT s.left_slum AND s.until_year BETWEEN %(first)s AND %(last)s
          AND NOT EXISTS (SELECT FROM programme_areastate n WHERE n.slum_area_id = c.id AND n.year = s.until_year)
          AND NOT EXISTS (
              SELECT
              FROM programme_areastate n
              JOIN scope o ON o.id = n.slum_area_id
              WHERE n.previous_area_id = c.id AND n.previous_area_id <> n.slum_area_id)
    ),
    page AS MATERIALIZED (
        SELECT m.*
        FROM moved m
        WHERE (%(cause)s::text IS NULL OR m.cause = %(cause)s)
          AND (%(after_year)s::integer IS NULL
               OR (m.year, m.slum_area_id, m.cause COLLATE "C") > (%(after_year)s, %(after_area)s, %(after_cause)s))
        ORDER BY m.year, m.slum_area_id, m.cause COLLATE "C"
        LIMIT %(limit)s
    )
    SELECT row_to_json(r)::text, concat_ws('.', r.year, r.slum_area_id, r.cause)
    FROM (
        SELECT p.year, p.cause, p.slum_area_id, p.from_area_id,
               coalesce(p.after_ha, 0) - CASE WHEN p.is_from_here THEN coalesce(p.before_ha, 0) ELSE 0 END AS change_ha,
               p.slum_before, p.class_before, p.before_ha, p.slum_after, p.class_after, p.after_ha, p.kelurahan_code, p.kawasan_id, p.decree_id,
               e.assessment_id, coalesce(e.work_ids, '{}') AS work_ids, e.history_event_id
        FROM page p
        -- The evidence costs a look for each row: for those of the page only.
        LEFT JOIN LATERAL (
            SELECT m.assessment_id, m.work_ids, m.history_event_id
            FROM programme_movement m
            WHERE m.slum_area_id = p.slum_area_id AND m.year = p.year AND m.cause = p.cause
        ) AS e ON true
        ORDER BY p.year, p.slum_area_id, p.cause COLLATE "C"
    ) AS r
"""


class MovementList(Reading):
    parameters = (*PARAMETERS, CAUSE, LIMIT, AFTER)

    @extend_schema(
        operation_id="movements_list",
        parameters=[p.openapi() for p in parameters],
        responses={(200, JSON): page_schema(ROW), **PROBLEMS},
    )
    def get(self, request: HttpRequest) -> HttpResponseBase:
        """Slum areas whose hectares moved, by year: change_ha added up by year, cause and sign is the burn-down."""
        asked = read_parameters(request.GET, self.parameters)
        with snapshot():
            span = read_span(asked)
        return uncached(stream_list(request, movements(span, asked["cause"], asked["limit"], asked["after"])))


def movements(span: Span, cause: str | None, limit: int, after: tuple[int, int, str] | None) -> TextStream:
    year, area, last_cause = after or (None, None, None)
    values = {
        "code": span.scope.code,
        "decree": span.scope.decree_id,
        "kawasan": span.scope.kawasan_id,
        "basis": span.basis,
        "first": span.first,
        "last": span.last,
        "cause": cause,
        "after_year": year,
        "after_area": area,
        "after_cause": last_cause,
        "limit": limit + 1,
    }
    return TextStream(MOVEMENTS, values, limit)
