"""Every sentence of an import's report, with how serious it is. What to do comes with what is wrong.

refused   the row (or the file) is not loaded
repaired  loaded after a bounded change
warning   loaded as it is; a person should look
note      told for the record
"""

from collections import ChainMap
from collections.abc import Mapping
from enum import Enum
from typing import NamedTuple

from django.utils.translation import gettext_noop as _


class Severity(Enum):
    REFUSED = "refused"
    REPAIRED = "repaired"
    WARNING = "warning"
    NOTE = "note"

    @property
    def label(self) -> str:
        return LABELS[self]


LABELS = {
    Severity.REFUSED: _("refused"),
    Severity.REPAIRED: _("repaired"),
    Severity.WARNING: _("warning"),
    Severity.NOTE: _("note"),
}


class Message(NamedTuple):
    severity: Severity
    text: str


def refused(text: str) -> Message:
    return Message(Severity.REFUSED, text)


def repaired(text: str) -> Message:
    return Message(Severity.REPAIRED, text)


def warning(text: str) -> Message:
    return Message(Severity.WARNING, text)


def note(text: str) -> Message:
    return Message(Severity.NOTE, text)


# Why GEOS finds a polygon invalid.
REASONS = {
    "self_intersection": _("its outline crosses itself"),
    "ring_self_intersection": _("its outline touches itself"),
    "nested_shells": _("one of its parts lies inside another"),
    "hole_lies_outside_shell": _("a hole lies outside its outline"),
    "holes_are_nested": _("one hole lies inside another"),
    "interior_is_disconnected": _("holes cut it into pieces"),
    "too_few_points_in_geometry_component": _("a ring has too few points"),
    "duplicate_rings": _("the same ring is there twice"),
    "ring_is_not_closed": _("a ring is open"),
}

# What a geometry is that is no polygon.
KINDS = {"point": _("point"), "line": _("line"), "collection": _("mixed collection")}

MESSAGES: dict[str, Message] = {
    # the file
    "file_missing": refused(_("There is no file %(file)s.")),
    "file_empty": refused(_("The file %(file)s is empty.")),
    "file_cut": refused(_("The file %(file)s is cut short: its end is missing. Copy it again.")),
    "file_broken": refused(_("The file cannot be read on from row %(at_row)s: %(reason)s. Copy it again.")),
    "rows_missing": refused(
        _("Of %(stated)s rows only %(found)s can be read: a line is damaged or missing. Copy or export the file again.")
    ),
    "file_unreadable": refused(_("The file %(file)s cannot be read: %(reason)s")),
    "file_elsewhere": refused(
        _("The file %(file)s only points to data that lie elsewhere. Save the data themselves and import that file.")
    ),
    "file_is_table": refused(_("The file %(file)s has no polygons. A table of figures is given with --table.")),
    "file_without_rows": refused(_("The layer %(layer)s has no rows.")),
    "xml_entities": refused(_("The file %(file)s has XML definitions (DOCTYPE, ENTITY), which are not read.")),
    "table_virtual": refused(
        _("The file %(file)s has virtual tables, which can stand for other files; export it anew.")
    ),
    "format_unknown": refused(
        _("The format of %(file)s is not known. GeoPackage, Shapefile (zipped), GeoJSON, FlatGeobuf and KML/KMZ are.")
    ),
    "driver_refused": refused(_("Files of the kind %(driver)s are not accepted.")),
    "shapefile_part_missing": refused(
        _("Of the Shapefile %(file)s these parts are missing: %(parts)s. Send all parts, zipped.")
    ),
    "layer_choose": refused(_("There are several layers: %(names)s. Choose one with --layer.")),
    "layer_unknown": refused(_("There is no layer %(layer)s; there are: %(names)s.")),
    "archive_cut": refused(_("The archive %(file)s is cut short or damaged. Copy it again.")),
    "archive_encrypted": refused(_("The archive %(file)s asks for a password. Pack it without one.")),
    "archive_path": refused(_("The archive has an entry whose path leads out of it: %(entry)s. Pack it anew.")),
    "archive_link": refused(_("The archive has a link or a special file: %(entry)s. Pack only plain files.")),
    "archive_nested": refused(_("The archive has another archive in it: %(entry)s. Unpack that one and import it.")),
    "archive_duplicate": refused(_("The archive has the entry %(entry)s twice.")),
    "archive_entries": refused(_("The archive has %(count)s files; at most %(limit)s are unpacked.")),
    "archive_size": refused(
        _("Unpacked the archive has %(total_mib)s MiB or more; at most %(limit_mib)s are unpacked.")
    ),
    "archive_ratio": refused(
        _("Unpacked the archive has over %(total_mib)s MiB, more than %(ratio)s times its size: no map data do that.")
    ),
    "archive_empty": refused(_("The archive %(file)s has no files.")),
    "archive_without_layer": refused(_("The archive has no map layer, only: %(names)s.")),
    "disk_full": refused(
        _("There is not enough room on the disk to unpack the archive: %(needed_mib)s MiB are needed.")
    ),
    # the CRS
    "crs_missing": refused(
        _(
            "The file %(file)s does not say in which CRS its coordinates are. Ask who made it, then state it, such as --crs EPSG:32749."
        )
    ),
    "crs_missing_prj": refused(
        _(
            "The Shapefile %(file)s has no .prj, so its CRS is unknown. Add the .prj, or ask who made it and state it, such as"
            " --crs EPSG:32749."
        )
    ),
    "crs_unknown": refused(_("The CRS %(crs)s is not known.")),
    "crs_contradicts": refused(
        _("The file says %(file_crs)s, --crs says %(crs)s. One of them is wrong; the file is not overruled.")
    ),
    "crs_local": refused(
        _("The CRS %(crs)s is local: it does not say where on the earth it lies. Georeference the file first.")
    ),
    "crs_geocentric": refused(_("The CRS %(crs)s has geocentric coordinates; export the file in degrees or in UTM.")),
    "crs_datum_unknown": refused(
        _(
            "From the datum of %(crs)s (%(datum)s) no way to WGS 84 is known. Transform the file first, or state its true CRS with --crs."
        )
    ),
    "crs_datum_inaccurate": refused(
        _(
            "From %(crs)s to WGS 84 only an operation good to %(accuracy_m)s m is known: too coarse. Transform the file first."
        )
    ),
    "crs_shifted": note(_("Coordinates were brought from %(crs)s to WGS 84: %(operation)s, good to %(accuracy_m)s m.")),
    "crs_same_datum": note(
        _("Coordinates in %(crs)s are taken as WGS 84 without a shift: the two agree within a metre.")
    ),
    "crs_stated": note(_("The CRS %(crs)s was stated by the person who ran the import, not by the file.")),
    # texts
    "encoding_unknown": refused(_("The encoding %(encoding)s is not known.")),
    "encoding_wrong": refused(
        _("A text is not in the file's encoding: «%(text)s». State the right one, such as --encoding cp1252.")
    ),
    "encoding_suspect": warning(
        _("The text «%(text)s» looks as if read in a wrong encoding (perhaps «%(guess)s»). Try --encoding UTF-8.")
    ),
    "field_unknown": refused(_("There is no field %(field)s; there are: %(fields)s.")),
    # geometry
    "geometry_missing": refused(_("The row has no geometry.")),
    "geometry_empty": refused(_("The geometry is empty.")),
    "geometry_unreadable": refused(_("The geometry cannot be read.")),
    "not_polygon": refused(_("The geometry is not a polygon but a %(kind)s.")),
    "not_finite": refused(_("A coordinate is not a number (NaN or infinite).")),
    "axes_swapped": refused(
        _(
            "The coordinates (%(x)s, %(y)s) lie in Indonesia only with x and y exchanged. If that is so, add --swap-axes."
        )
    ),
    "outside_world": refused(_("The coordinates (%(x)s, %(y)s) do not exist in %(crs)s. The file's CRS may be wrong.")),
    "outside_indonesia": refused(_("The polygon does not lie in Indonesia. The file's CRS may be wrong.")),
    "geometry_invalid": refused(
        _(
            "The polygon is invalid (%(reason)s), and mending it would change its area by %(change_percent)s %%, over %(limit_percent)s %%."
        )
    ),
    "geometry_without_area": refused(_("The polygon encloses no ground (%(reason)s).")),
    "geometry_repaired": repaired(
        _("The polygon was invalid (%(reason)s); mended, its area changed by %(change_percent)s %%.")
    ),
    "ring_closed": repaired(
        _(
            "%(rings)s ring(s) of the polygon were open and were closed; the gap was up to %(gap_m)s m. The area is unchanged."
        )
    ),
    "collection_unpacked": repaired(_("A collection of polygons was made one multipolygon.")),
    "z_dropped": note(_("Heights (Z) of %(count)s geometries were left out.")),
    "m_dropped": note(_("Measures (M) of %(count)s geometries were left out.")),
    "curves_straightened": repaired(_("Arcs were made straight lines, 4 degrees of arc each.")),
    "gdal_message": note(_("GDAL: %(message)s (%(count)s times)")),
    "geometry_refused_by_database": refused(_("The database's older GEOS finds the polygon invalid: %(reason)s.")),
    # wilayah
    "code_missing": refused(_("The row has no code.")),
    "code_malformed": refused(_("«%(code)s» is no Kemendagri code, such as 33.08.10.2013.")),
    "code_is_bps": refused(_("«%(code)s» has the form of a BPS code; boundaries are loaded by their Kemendagri code.")),
    "code_twice": refused(_("The code was used by row %(other)s already.")),
    "level_differs": warning(_("The file says «%(stated)s», the code says %(level)s; the code counts.")),
    "name_missing": warning(_("The row has no name.")),
    "name_long": refused(_("The name has %(length)s characters; at most %(limit)s fit.")),
    "bps_malformed": warning(_("«%(bps_code)s» is no BPS code of a %(level)s; it was left out.")),
    "bps_twice": warning(_("The BPS code %(bps_code)s was used by row %(other)s already; it was left out.")),
    "bps_taken": warning(_("The BPS code %(bps_code)s belongs to %(other)s in the database; it was left out.")),
    "parent_contradicts": refused(_("The file names %(parent)s as parent, but the code says %(expected)s.")),
    # slum areas
    "decree_unknown": refused(_("There is no decree %(number)s. Enter it first.")),
    "decree_suggested": refused(_("There is no decree %(number)s. Did you mean %(suggestions)s?")),
    "decree_several": refused(_("Several regencies have a decree %(number)s: %(codes)s. Choose with --kabupaten.")),
    "kelurahan_missing": refused(
        _("The boundaries of %(kabupaten)s have no kelurahan: load them first with load_wilayah.")
    ),
    "kelurahan_code_unknown": refused(_("There is no kelurahan with the code %(code)s in %(kabupaten)s.")),
    "kelurahan_code_ambiguous": refused(
        _("The code %(code)s is %(first)s in one system and %(second)s in the other. Write it with dots.")
    ),
    "kelurahan_name_unknown": refused(_("There is no kelurahan «%(given)s» in %(kabupaten)s.")),
    "kelurahan_name_suggested": refused(
        _(
            'There is no kelurahan «%(given)s» in %(kabupaten)s. Did you mean %(suggestions)s? If so, add --alias "%(given)s=%(first)s".'
        )
    ),
    "kelurahan_name_several": refused(
        _("Several kelurahan are called «%(given)s»: %(codes)s. Give the code or the kecamatan.")
    ),
    "kelurahan_by_location": note(
        _("The kelurahan was found by location: %(share_percent)s %% of the polygon lie in %(kelurahan)s (%(code)s).")
    ),
    "kelurahan_location_unsure": refused(
        _(
            "The row names no kelurahan, and none holds half of the polygon; most, %(share_percent)s %%, is in %(kelurahan)s."
        )
    ),
    "kelurahan_location_none": refused(_("The row names no kelurahan, and the polygon lies in none of %(kabupaten)s.")),
    "kelurahan_name_differs": warning(
        _("The code %(code)s is %(kelurahan)s, the row says «%(given)s»; the code counts.")
    ),
    "kelurahan_without_boundary": warning(
        _("%(kelurahan)s (%(code)s) has no boundary, so it was not checked whether the polygon lies in it.")
    ),
    "outside_kelurahan": warning(
        _("%(share_percent)s %% of the polygon (%(outside_ha)s ha) lie outside %(kelurahan)s.")
    ),
    "outside_kelurahan_mostly": refused(
        _("%(share_percent)s %% of the polygon lie outside %(kelurahan)s, which the row names; a part is in %(other)s.")
    ),
    "outside_kelurahan_elsewhere": refused(
        _(
            "%(share_percent)s %% of the polygon lie outside %(kelurahan)s, which the row names, and in no other kelurahan of %(kabupaten)s."
        )
    ),
    "rt_malformed": refused(_("«%(text)s» names no single RT and RW.")),
    "figure_malformed": refused(_("«%(text)s» in %(field)s is no number of hectares.")),
    "figure_ambiguous": refused(
        _(
            "The figures in %(field)s, such as «%(text)s», can be read in two ways. Say which with --decimal comma or --decimal point."
        )
    ),
    "kawasan_long": refused(_("The name of the kawasan has %(length)s characters; at most %(limit)s fit.")),
    "polygon_twice": refused(_("Row %(other)s has the same polygon.")),
    "polygon_known": refused(_("The decree has this polygon already, as %(existing)s.")),
    "rt_twice": refused(_("%(key)s has several polygons, in rows %(others)s: which one holds must be decided first.")),
    "overlap": warning(_("Overlaps row %(other)s (%(other_name)s) by %(overlap_ha)s ha.")),
    "overlap_known": warning(_("Overlaps %(existing)s, which the decree has already, by %(overlap_ha)s ha.")),
    "area_differs": warning(
        _("The polygon has %(area_ha)s ha, the file says %(stated_ha)s ha: %(difference_percent)s %% apart.")
    ),
    # tables beside the polygons
    "table_column_missing": refused(_("The table %(table)s has no column for %(wanted)s; it has: %(columns)s.")),
    "lookup_malformed": refused(
        _("--lookup is written COLUMN=FILE; «%(text)s» is not, or the columns are not in the tables.")
    ),
    "polygon_without_row": warning(_("%(table)s has no row for %(key)s.")),
    "row_without_polygon": warning(_("Row %(table_row)s of %(table)s, %(key)s, has no polygon.")),
    "table_place_unknown": warning(_("Row %(table_row)s of %(table)s: there is no kelurahan or kawasan «%(given)s».")),
    "table_place_suggested": warning(
        _(
            "Row %(table_row)s of %(table)s: there is no kelurahan or kawasan «%(given)s». Did you mean %(suggestions)s? If so, add"
            ' --alias "%(given)s=%(first)s".'
        )
    ),
    "table_unreadable": refused(_("The table %(table)s cannot be read: %(reason)s")),
    "table_too_large": refused(_("The table %(table)s is too large: at most %(limit)s are read.")),
    "table_sheet_choose": refused(_("The table %(table)s has several sheets: %(names)s. Choose one with --sheet.")),
    "table_row_malformed": warning(
        _("Row %(table_row)s of %(table)s was left out: «%(text)s» in %(field)s cannot be read.")
    ),
    "table_key_twice": warning(_("Rows %(rows)s of %(table)s have the same key, %(key)s: none of them was used.")),
    "table_lookup_missing": warning(_("Row %(table_row)s of %(table)s: «%(text)s» is not in the lookup table.")),
}

# All tables of sentences: this one, and those of the apps above that bring importers of their own.
SENTENCES: ChainMap[str, Message] = ChainMap(MESSAGES)

# Words that stand for a parameter's value, by the parameter's name.
WORDS: dict[str, Mapping[str, str]] = {"reason": REASONS, "kind": KINDS}


def register(messages: Mapping[str, Message], words: Mapping[str, Mapping[str, str]]) -> None:
    """Add a table of sentences, and the words for values in them. Raises ValueError where one is taken: one code, one meaning."""
    if taken := sorted(set(messages) & set(SENTENCES) | set(words) & set(WORDS)):
        raise ValueError(f"these have a meaning already: {', '.join(taken)}")
    SENTENCES.maps.append(dict(messages))
    WORDS.update(words)
