"""How a row of a table finds its slum area among those of a decree: by id, else by kelurahan or kawasan and RT.

As in the import of polygons, names count when they are the same but for case and spaces; nothing is joined by resemblance.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from spatial.importers.fields import folded
from spatial.importers.regency import SIMILAR_PERCENT, SUGGESTED, PlaceUnknown, Regency
from spatial.importers.slum_layout import is_code, read_rtrw
from spatial.models import Decree, SlumArea
from spatial.rt import RtRefused, RtRw

from .baseline import Place, quote


@dataclass(frozen=True)
class Area:
    """A slum area that rows can mean."""

    id: int
    kelurahan_code: str
    kelurahan: str
    kawasan: str | None
    rtrw: RtRw

    def __str__(self) -> str:
        return " ".join(part for part in (self.kelurahan, str(self.rtrw)) if part)


class DecreeAreas:
    """The slum areas of one decree. aliases: names in files → names of kelurahan or kawasan, as a person states them."""

    def __init__(self, decree: Decree, aliases: dict[str, str]) -> None:
        self.decree = decree
        self.regency = Regency.load(decree.kabupaten_id, decree.kabupaten.name, aliases)
        self._aliases = {folded(given): folded(meant) for given, meant in aliases.items()}
        rows = SlumArea.objects.filter(decree=decree).order_by("id")
        self.areas = [
            Area(pk, code, name, kawasan, RtRw(rt, rw))
            for pk, code, name, kawasan, rt, rw in rows.values_list(
                "id", "kelurahan_id", "kelurahan__name", "kawasan__name", "rt", "rw"
            )
        ]
        self._by_id = {str(area.id): area for area in self.areas}
        self._by_kelurahan: dict[str, list[Area]] = defaultdict(list)
        self._by_kawasan: dict[str, list[Area]] = defaultdict(list)
        for area in self.areas:
            self._by_kelurahan[area.kelurahan_code].append(area)
            if area.kawasan:
                self._by_kawasan[folded(area.kawasan)].append(area)

    def find(self, place: Place) -> Area:
        """Raises PlaceUnknown, with what is wrong: rt_not_named, place_not_named, rt_malformed, area_unknown, area_several, kawasan_*, kelurahan_*."""
        try:
            rtrw = read_rtrw(place.rtrw, place.rt, place.rw)
        except RtRefused as error:
            raise PlaceUnknown("rt_malformed", text=quote(str(error))) from error
        known = self._by_id.get(place.area_id or "")
        # An id of another database may be that of another area here: it counts only with the same place.
        if known is not None and known.rtrw == rtrw and known.kelurahan_code == (place.code or known.kelurahan_code):
            return known
        if rtrw == RtRw(None, None) and not (place.code or place.name or place.kawasan):
            raise PlaceUnknown("rt_not_named")
        candidates = [area for area in self._at(place) if area.rtrw == rtrw]
        if len(candidates) > 1 and place.kawasan:
            candidates = [area for area in candidates if folded(area.kawasan or "") == folded(place.kawasan)]
        key = " ".join(part for part in (place.name or place.kawasan or place.code, str(rtrw)) if part)
        if not candidates:
            raise PlaceUnknown("area_unknown" if rtrw.rt else "rt_not_named", key=key)
        if len(candidates) > 1:
            raise PlaceUnknown("area_several", key=key)
        return candidates[0]

    def _at(self, place: Place) -> Iterable[Area]:
        given = place.code or place.name
        if given is not None:
            if is_code(given):
                kelurahan = self.regency.by_code(given)
                if kelurahan is None:
                    raise PlaceUnknown("kelurahan_code_unknown", code=given, kabupaten=self.regency.name)
            else:
                kelurahan = self.regency.by_name(given, place.kecamatan)
            return self._by_kelurahan.get(kelurahan.code, [])
        if place.kawasan is None:
            raise PlaceUnknown("place_not_named")
        return self._in_kawasan(place.kawasan)

    def _in_kawasan(self, name: str) -> list[Area]:
        """Areas of the kawasan, and those of a kelurahan of that name that belong to no kawasan; where the decree has no such kawasan, all of
        the kelurahan. Raises PlaceUnknown: kawasan_unknown, kawasan_suggested."""
        key = self._aliases.get(folded(name), folded(name))
        in_kawasan = self._by_kawasan.get(key, [])
        try:
            in_kelurahan = self._by_kelurahan.get(self.regency.by_name(name).code, [])
        except PlaceUnknown:
            if not in_kawasan:
                raise self._unknown(name) from None
            return in_kawasan
        if not in_kawasan:
            return in_kelurahan
        return [*in_kawasan, *(area for area in in_kelurahan if area.kawasan is None)]

    def _unknown(self, name: str) -> PlaceUnknown:
        names = sorted({area.kawasan for area in self.areas if area.kawasan} | {k.name for k in self.regency.kelurahan})
        similar = [
            match
            for match, _score, _index in process.extract(
                name, names, scorer=fuzz.ratio, processor=folded, limit=SUGGESTED, score_cutoff=SIMILAR_PERCENT
            )
        ]
        said = {"given": name, "kabupaten": self.regency.name}
        if not similar:
            return PlaceUnknown("kawasan_unknown", **said)
        return PlaceUnknown("kawasan_suggested", **said, suggestions=", ".join(similar), first=similar[0])
