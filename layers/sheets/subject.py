"""What a sheet is of: a wilayah, a kawasan, a decree, or the ground around a point."""

from dataclasses import dataclass, field

from django.contrib.gis.db.models import Extent
from django.contrib.gis.db.models.functions import Transform
from django.contrib.gis.geos import Point
from django.utils.translation import gettext as _

from layers.api.errors import BadParameter
from layers.api.slum_areas import DRAFTS
from layers.catalogue import BY_ID, Layer
from layers.selection import Condition, Selection, equal, in_force
from spatial.areas import utm_srid
from spatial.codes import LENGTHS
from spatial.extent import INDONESIA
from spatial.models import Decree, Kawasan, SlumArea, Wilayah

Bounds = tuple[float, float, float, float]

# Proper names of units are Indonesian in every language.
KIND_WORDS = {
    Wilayah.Kind.PROVINSI: "Provinsi",
    Wilayah.Kind.KABUPATEN: "Kabupaten",
    Wilayah.Kind.KOTA: "Kota",
    Wilayah.Kind.KECAMATAN: "Kecamatan",
    Wilayah.Kind.KELURAHAN: "Kelurahan",
    Wilayah.Kind.DESA: "Desa",
    Wilayah.Kind.DESA_ADAT: "Desa Adat",
}


@dataclass(frozen=True)
class Subject:
    """What a sheet is of.

    name: for the title. place: the smallest wilayah that holds it. srid: the UTM zone of its middle. bounds: west, south, east, north of
    its ground in that zone (metres). layer, conditions: the slum areas that its decrees count. decree: where it is of one decree.
    """

    kind: str
    name: str
    srid: int
    bounds: Bounds
    layer: Layer
    conditions: tuple[Condition, ...]
    place: Wilayah | None = None
    kawasan: Kawasan | None = None
    decree: Decree | None = None
    chain: list[Wilayah] = field(default_factory=list, compare=False)

    @property
    def slum_areas(self) -> Selection:
        """All slum areas of its decrees, inside and outside of it."""
        return Selection(self.layer, self.conditions)

    @property
    def is_draft(self) -> bool:
        return self.decree is not None and self.decree.status == Decree.Status.DRAFT

    @property
    def regency(self) -> Wilayah | None:
        """The kabupaten or kota around it."""
        return next((unit for unit in self.chain if unit.level == Wilayah.Level.KABUPATEN), None)

    @property
    def middle(self) -> tuple[float, float]:
        west, south, east, north = self.bounds
        return (west + east) / 2, (south + north) / 2


def unit_name(unit: Wilayah) -> str:
    """«Desa Mertoyudan»; «Kabupaten Magelang», which says its kind already; the code where there is no name."""
    word = KIND_WORDS[unit.kind]
    if not unit.name:
        return f"{word} {unit.code}"
    return (
        unit.name
        if unit.name.lower().startswith(("kabupaten ", "kab. ", "kota ", "provinsi "))
        else f"{word} {unit.name}"
    )


def of_wilayah(code: str) -> Subject:
    unit = Wilayah.objects.defer("geom").get(pk=code)
    rows = Wilayah.objects.filter(pk=code)
    srid, bounds = _bounds(rows, "wilayah")
    return Subject("wilayah", unit_name(unit), srid, bounds, *_in_force(), place=unit, chain=_chain(code))


def of_kawasan(pk: int) -> Subject:
    kawasan = Kawasan.objects.select_related("decree").filter(pk=pk).first()
    if kawasan is None:
        raise BadParameter("kawasan", _("There is no kawasan with the id %(id)s here.") % {"id": pk})
    rows = SlumArea.objects.filter(kawasan=kawasan)
    srid, bounds = _bounds(rows, "kawasan")
    kelurahan = sorted(set(rows.values_list("kelurahan_id", flat=True)))
    code = kelurahan[0] if len(kelurahan) == 1 else _common(kelurahan)
    layer, conditions = _of_decree(kawasan.decree)
    chain = _chain(code)
    return Subject("kawasan", kawasan.name, srid, bounds, layer, conditions, chain[-1], kawasan, kawasan.decree, chain)


def of_decree(pk: int) -> Subject:
    """The kecamatan of its slum areas; where it has none, all of its regency."""
    decree = Decree.objects.select_related("kabupaten").get(pk=pk)
    areas = SlumArea.objects.filter(decree=decree)
    codes = {code[: LENGTHS["kecamatan"]] for code in areas.values_list("kelurahan_id", flat=True).distinct()}
    units = Wilayah.objects.filter(pk__in=codes) if codes else Wilayah.objects.within(decree.kabupaten_id)
    rows = units.filter(geom__isnull=False)
    srid, bounds = _bounds(rows if rows.exists() else areas, "decree")
    layer, conditions = _of_decree(decree)
    chain = _chain(decree.kabupaten_id)
    name = unit_name(decree.kabupaten)
    return Subject("decree", name, srid, bounds, layer, conditions, chain[-1], decree=decree, chain=chain)


def around(lon: float, lat: float) -> Subject:
    """The ground around a point, in degrees. Raises BadParameter outside Indonesia's frame."""
    west, south, east, north = INDONESIA
    if not (west <= lon <= east and south <= lat <= north):
        raise BadParameter("centre", _("%(lon)s,%(lat)s lies outside Indonesia.") % {"lon": lon, "lat": lat})
    srid = utm_srid(lon, lat)
    point = Point(lon, lat, srid=4326)
    # The longest code is the deepest unit.
    unit = max(
        Wilayah.objects.filter(geom__intersects=point).defer("geom"), key=lambda each: len(each.code), default=None
    )
    point.transform(srid)
    bounds = (point.x, point.y, point.x, point.y)
    name = unit_name(unit) if unit else _("Surroundings")
    chain = _chain(unit.code) if unit else []
    return Subject("centre", name, srid, bounds, *_in_force(), place=unit, chain=chain)


def _in_force() -> tuple[Layer, tuple[Condition, ...]]:
    layer = BY_ID["slum_areas"]
    return layer, (in_force(layer),)


def _of_decree(decree: Decree) -> tuple[Layer, tuple[Condition, ...]]:
    layer = DRAFTS if decree.status == Decree.Status.DRAFT else BY_ID["slum_areas"]
    return layer, (equal(layer, "decree_id", decree.pk),)


def _bounds(rows, parameter: str) -> tuple[int, Bounds]:
    extent = rows.aggregate(extent=Extent("geom"))["extent"]
    if extent is None:
        raise BadParameter(parameter, _("This has no boundary in the database, so there is nothing to draw."))
    west, south, east, north = extent
    srid = utm_srid((west + east) / 2, (south + north) / 2)
    return srid, rows.aggregate(extent=Extent(Transform("geom", srid)))["extent"]


def _chain(code: str) -> list[Wilayah]:
    """The unit and those above it, the largest first."""
    codes = [code[:length] for length in LENGTHS.values() if length <= len(code)]
    return list(Wilayah.objects.filter(pk__in=codes).defer("geom").order_by("code"))


def _common(codes: list[str]) -> str:
    """The code of the smallest unit that holds all of these."""
    for length in sorted(LENGTHS.values(), reverse=True):
        if len({code[:length] for code in codes}) == 1:
            return codes[0][:length]
    return codes[0][: LENGTHS["provinsi"]]
