"""KML 2.2 for Google Earth and phones: always WGS 84 degrees, typed data, the layer's own colours."""

from xml.sax.saxutils import escape, quoteattr

from psycopg2 import sql
from psycopg2.sql import Composable

from layers.catalogue import Field
from layers.crs import DEGREE_DECIMALS

from .order import Order
from .text import Text, column, joined, selected, xml

TYPES = {"string": "string", "integer": "int", "number": "double", "boolean": "bool", "date": "string"}
NAMES = ("kawasan_name", "kelurahan_name", "wilayah_name", "name")


def kml_text(order: Order) -> Text:
    layer = order.layer
    parts = [sql.Literal(f'<Placemark id="{layer.id}.'), sql.SQL("{}::text").format(sql.Identifier(layer.key))]
    parts += [sql.Literal('"><name>'), _name(order), sql.Literal(f"</name><styleUrl>#{layer.id}-style</styleUrl>")]
    parts.append(sql.Literal(f'<ExtendedData><SchemaData schemaUrl="#{layer.id}">'))
    parts += [_datum(field) for field in order.fields]
    parts += [
        sql.Literal("</SchemaData></ExtendedData>"),
        sql.SQL("coalesce(ST_AsKML(geom, {}), '')").format(sql.Literal(DEGREE_DECIMALS)),
        sql.Literal("</Placemark>"),
    ]
    query, parameters = selected(order.selection, joined(parts))
    return Text(query, parameters, head=_head(order), tail="</Folder>\n</Document>\n</kml>\n")


def _head(order: Order) -> str:
    layer, about = order.layer, order.about
    schema = "".join(
        f'<SimpleField type="{TYPES[field.type]}" name={quoteattr(field.name)}>'
        f"<displayName>{escape(title)}</displayName></SimpleField>"
        for field, title in zip(order.fields, order.titles(), strict=True)
    )
    data = "".join(f"<Data name={quoteattr(name)}><value>{escape(text)}</value></Data>" for name, text in about.items())
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2">\n'
        f'<Document id="root"><name>{escape(about["title"])}</name>'
        f"<description>{escape(order.about_text())}</description>\n"
        f'<Style id="{layer.id}-style">{_style(layer.style)}</Style>\n'
        f"<ExtendedData>{data}</ExtendedData>\n"
        f'<Schema name="{layer.id}" id="{layer.id}">{schema}</Schema>\n'
        f"<Folder><name>{layer.id}</name>\n"
    )


def _style(style: dict) -> str:
    line = _colour(style.get("stroke", "#333333"), 1.0)
    fill = _colour(style.get("fill", "#ffffff"), float(style.get("fill-opacity", 0.3)))
    return (
        f"<LineStyle><color>{line}</color><width>{style.get('stroke-width', 1.0)}</width></LineStyle>"
        f"<PolyStyle><color>{fill}</color></PolyStyle>"
    )


def _colour(rgb: str, opacity: float) -> str:
    """aabbggrr, as KML writes it, of #rrggbb."""
    return f"{round(opacity * 255):02x}{rgb[5:7]}{rgb[3:5]}{rgb[1:3]}"


def _name(order: Order) -> Composable:
    """What Google Earth's list shows: the names that the row has, else its key."""
    known = {field.name for field in order.layer.fields}
    names = [sql.SQL("nullif({}, '')").format(sql.Identifier(name)) for name in NAMES if name in known]
    key = sql.SQL("{}::text").format(sql.Identifier(order.layer.key))
    return xml(sql.SQL("coalesce({})").format(sql.SQL(", ").join([*names, key])))


def _datum(field: Field) -> Composable:
    value = xml(column(field)) if field.type == "string" else sql.SQL("{}::text").format(column(field))
    if field.type == "boolean":
        value = sql.SQL("{}::int::text").format(column(field))
    return sql.SQL("coalesce({} || {} || '</SimpleData>', '')").format(
        sql.Literal(f"<SimpleData name={quoteattr(field.name)}>"), value
    )
