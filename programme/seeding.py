"""The programme's own content, from the versioned files of programme/seed/, without ever overwriting what people edited.

Each entry of a file has a key. What was written from it is kept in SeedRow, and a later load compares three things, field by field: what the
file says now, what was written from it last, and what stands in the table.

    in the table = written last   nobody touched it: the file's value is written
    in the table ≠ written last   somebody edited it: it stays
    the row is gone               somebody deleted it: it stays away

Rows that need a place or a decree which is not here yet wait for the next load.
"""

import datetime
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

from django.db import IntegrityError, connection, models, transaction

from programme.models import (
    AgendaEvent,
    Document,
    DocumentDecree,
    FaqEntry,
    FigureStatement,
    FigureSubject,
    Indicator,
    LegalBasis,
    Page,
    PageItem,
    SeedRow,
)
from spatial.models import Decree, Wilayah

SEED_DIR = Path(__file__).resolve().parent / "seed"

# In the order in which they are loaded: what is referred to comes first.
NOUNS: dict[str, type[models.Model]] = {
    "figure_subject": FigureSubject,
    "figure_statement": FigureStatement,
    "legal_basis": LegalBasis,
    "page": Page,
    "page_item": PageItem,
    "indicator": Indicator,
    "faq_entry": FaqEntry,
    "agenda_event": AgendaEvent,
    "document": Document,
    "document_decree": DocumentDecree,
}
NOUN_OF = {model: noun for noun, model in NOUNS.items()}
# The key is a field of the row itself.
KEY_FIELDS = {"figure_subject": "code", "page": "slug", "indicator": "code"}
# Lists inside an entry: their noun, and the field that points back.
CHILDREN = {("page", "items"): ("page_item", "page"), ("indicator", "parts"): ("indicator", "parent")}
# References that a row can do without until their target is here.
OPTIONAL_REFERENCES = {("legal_basis", "decree"), ("document", "fulfils")}


class SeedRefused(Exception):
    """A seed file that cannot be taken: the text says what to mend."""


class Absent(Exception):
    """The target of a reference is not here (yet)."""


@dataclass(frozen=True)
class Entry:
    """One row of a seed file; values by field name, references as keys, codes or numbers."""

    noun: str
    key: str
    version: int
    values: dict[str, Any]


@dataclass
class Seeded:
    """What a load did, as lists of «noun key»."""

    created: list[str] = field(default_factory=list)
    updated: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    edited: list[str] = field(default_factory=list)
    deleted: list[str] = field(default_factory=list)
    waiting: list[str] = field(default_factory=list)
    taken: list[str] = field(default_factory=list)


def load(folder: Path = SEED_DIR) -> Seeded:
    """Bring the tables up to the files of the folder, in one transaction. Raises SeedRefused; then nothing is changed."""
    entries = sorted(read(folder), key=lambda entry: list(NOUNS).index(entry.noun))
    done = Seeded()
    with transaction.atomic():
        with connection.cursor() as cursor:
            # Two loads at once would write everything twice.
            cursor.execute(f"LOCK TABLE {SeedRow._meta.db_table} IN SHARE ROW EXCLUSIVE MODE")
        for entry in entries:
            getattr(done, _write(entry)).append(f"{entry.noun} {entry.key}")
    return done


def read(folder: Path) -> Iterator[Entry]:
    """All entries of the folder's TOML files. Raises SeedRefused."""
    seen = set()
    for path in sorted(folder.glob("*.toml")):
        try:
            tables = tomllib.loads(path.read_text(encoding="utf-8"))
        except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
            raise SeedRefused(f"{path.name}: {error}") from error
        version = tables.pop("version", None)
        if type(version) is not int:
            raise SeedRefused(f"{path.name}: version is missing")
        for noun, rows in tables.items():
            if noun not in NOUNS:
                raise SeedRefused(f"{path.name}: unknown table {noun}")
            for entry in _entries(noun, rows, version):
                if (entry.noun, entry.key) in seen:
                    raise SeedRefused(f"{path.name}: {entry.noun} {entry.key} is there twice")
                seen.add((entry.noun, entry.key))
                yield entry


def _entries(noun: str, rows: list[dict], version: int, owner: tuple[str, str] | None = None) -> Iterator[Entry]:
    """Entries of a list, each followed by those inside it. owner: the field that points back, and the key there."""
    names = {each.name for each in NOUNS[noun]._meta.fields}
    for position, row in enumerate(rows, start=1):
        values = dict(row)
        key = values.pop("key", None)
        if not key:
            raise SeedRefused(f"{noun} {position}: key is missing")
        if owner and noun not in KEY_FIELDS:
            key = f"{owner[1]}/{key}"
        if noun in KEY_FIELDS:
            values[KEY_FIELDS[noun]] = key
        if "position" in names:
            values["position"] = position
        if owner:
            values[owner[0]] = owner[1]
        inside = {name: values.pop(name) for (of, name) in CHILDREN if of == noun and name in values}
        if unknown := values.keys() - names:
            raise SeedRefused(f"{noun} {key}: unknown fields {', '.join(sorted(unknown))}")
        texts = {name: value.strip() if isinstance(value, str) else value for name, value in values.items()}
        yield Entry(noun, key, version, texts)
        for name, children in inside.items():
            child_noun, points_back = CHILDREN[noun, name]
            yield from _entries(child_noun, children, version, (points_back, key))


def _write(entry: Entry) -> str:
    """Write an entry; what became of it, as the name of a list of Seeded."""
    model = NOUNS[entry.noun]
    try:
        wanted = {name: _python(entry, model._meta.get_field(name), value) for name, value in entry.values.items()}
    except Absent:
        return "waiting"
    plain = {name: _plain(value) for name, value in wanted.items()}
    ledger = SeedRow.objects.filter(noun=entry.noun, key=entry.key).first()
    if ledger is None:
        return _create(entry, model, wanted, plain)
    row = model.objects.filter(pk=ledger.row).first()
    if row is None:
        return "deleted"
    stands = {name: _plain(_value(row, name)) for name in plain}
    # What the file did not say before was last at its default; an edit since cannot be told apart, so it stays.
    untouched = [name for name in plain if name in ledger.values and stands[name] == ledger.values[name]]
    changed = [name for name in untouched if plain[name] != stands[name]]
    for name in changed:
        setattr(row, name, wanted[name])
    if changed:
        row.save(update_fields=changed)
    edited = [name for name in plain if name not in untouched and stands[name] != plain[name]]
    kept = {name: ledger.values.get(name) for name in edited}
    if (ledger.values, ledger.version) != ({**plain, **kept}, entry.version):
        ledger.values, ledger.version = {**plain, **kept}, entry.version
        ledger.save(update_fields=["values", "version"])
    if edited:
        return "edited"
    return "updated" if changed else "unchanged"


def _create(entry: Entry, model: type[models.Model], wanted: dict, plain: dict) -> str:
    try:
        with transaction.atomic():
            row = model.objects.create(**wanted)
    except IntegrityError as error:
        if getattr(error.__cause__, "pgcode", None) != "23505":  # unique_violation
            raise SeedRefused(f"{entry.noun} {entry.key}: {error}") from error
        return "taken"
    SeedRow.objects.create(noun=entry.noun, key=entry.key, row=str(row.pk), values=plain, version=entry.version)
    return "created"


def _python(entry: Entry, model_field: models.Field, value: Any) -> Any:
    """The value as the model takes it. Raises Absent where a reference points at nothing."""
    if not model_field.is_relation:
        return model_field.to_python(value)
    found = _target(model_field.related_model, value)
    if found is None and (entry.noun, model_field.name) not in OPTIONAL_REFERENCES:
        raise Absent
    return found


def _target(model: type[models.Model], value: str) -> models.Model | None:
    """A wilayah by its code, a decree by its number, anything else by its key in the seed files."""
    if model is Wilayah:
        return Wilayah.objects.filter(code=value).first()
    if model is Decree:
        return Decree.objects.filter(number=value).order_by("date", "pk").first()
    ledger = SeedRow.objects.filter(noun=NOUN_OF[model], key=value).first()
    return ledger and model.objects.filter(pk=ledger.row).first()


def _value(row: models.Model, name: str) -> Any:
    model_field = row._meta.get_field(name)
    return getattr(row, model_field.attname)


def _plain(value: Any) -> Any:
    """The value as JSON keeps it, the same for what was read and what is stored."""
    if isinstance(value, models.Model):
        return value.pk
    if isinstance(value, Decimal):
        return format(value.normalize(), "f")
    if isinstance(value, datetime.date):
        return value.isoformat()
    return value
