"""Order: what a client asks of the downloads."""

from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from layers.catalogue import Field, Layer
from layers.crs import CRS84, Crs
from layers.selection import Selection

from .formats import Format


def has(layer: Layer, name: str) -> bool:
    """Whether the layer has a field of this name."""
    return any(found.name == name for found in layer.fields)


@dataclass(frozen=True)
class Order:
    """A file that is wanted: these rows of this layer, in this form.

    place: what narrows the rows, for the file's name. geometry: wkt, lonlat or none, for formats with a choice.
    titled: the headers are titles for people, in the language of the request, not the fields' names.
    excel: semicolons and decimal commas, as spreadsheets with Indonesian settings read them.
    rows, gaps, about: filled when the database has been asked. gaps: some of the rows have no geometry; about: what the file says about itself.
    """

    layer: Layer
    format: Format
    selection: Selection
    crs: Crs
    place: str = ""
    geometry: str = "none"
    titled: bool = False
    excel: bool = False
    rows: int = 0
    gaps: bool = False
    about: dict[str, str] = field(default_factory=dict)

    @property
    def fields(self) -> tuple[Field, ...]:
        return self.selection.shown

    @property
    def spatial(self) -> bool:
        return self.layer.geometry is not None

    @property
    def epsg(self) -> str:
        """The CRS by EPSG's code. CRS84 is EPSG:4326 in files, which have longitude first whatever the code."""
        return "EPSG:4326" if self.crs == CRS84 else self.crs.code

    def titles(self) -> list[str]:
        """Of each field, with its unit."""
        return [f"{found.title} ({found.unit})" if found.unit else str(found.title) for found in self.fields]

    def headers(self) -> list[str]:
        return self.titles() if self.titled else [found.name for found in self.fields]

    def about_text(self) -> str:
        """What the file says about itself, a line each."""
        return "\n".join(f"{name}: {text}" for name, text in self.about.items())

    def fields_text(self, names: dict[str, str]) -> str:
        """Name in the file, name in the catalogue and title of each field, a line each."""
        lines = [
            f"{names[found.name]}\t{found.name}\t{title}"
            for found, title in zip(self.fields, self.titles(), strict=True)
        ]
        return "\n".join([_("Field in the file\tField\tTitle"), *lines]) + "\n"
