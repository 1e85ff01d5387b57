"""Where a row lies, as all nouns of the programme say it, and the filters that go by place."""

from django.db.models import Q

from layers.api.parameters import WILAYAH

from .noun import Filter
from .parameters import KAWASAN, SLUM_AREA


def of_slum_area(path: str = "slum_area__") -> dict[str, str]:
    """The members that tell a slum area. path: to it, with its underscores."""
    return {
        "slum_area_id": f"{path}id",
        "kelurahan_code": f"{path}kelurahan_id",
        "kelurahan_name": f"{path}kelurahan__name",
        "kecamatan_code": f"{path}kelurahan__parent_id",
        "kecamatan_name": f"{path}kelurahan__parent__name",
        "kawasan_id": f"{path}kawasan_id",
        "kawasan_name": f"{path}kawasan__name",
        "rt": f"{path}rt",
        "rw": f"{path}rw",
        "decree_id": f"{path}decree_id",
        "decree_number": f"{path}decree__number",
    }


def within(path: str) -> Filter:
    """Rows whose code (at the end of the path) is that of the wilayah asked for, or of one in it."""
    return Filter(WILAYAH, lambda code: Q(**{f"{path}__gte": code, f"{path}__lt": f"{code}/"}))


def of_wilayah() -> dict[str, str]:
    return {"wilayah_code": "wilayah_id", "wilayah_name": "wilayah__name"}


IN_KAWASAN = Filter(KAWASAN, lambda pk: Q(slum_area__kawasan=pk))
OF_SLUM_AREA = Filter(SLUM_AREA, lambda pk: Q(slum_area=pk))
