"""A Kemendagri code says its level, kind and parent."""

import pytest

from spatial.codes import parse


@pytest.mark.parametrize(
    ("text", "level", "kind", "parent"),
    [
        ("33", "provinsi", "provinsi", None),
        ("33.08", "kabupaten", "kabupaten", "33"),
        ("33.70", "kabupaten", "kabupaten", "33"),
        ("33.71", "kabupaten", "kota", "33"),
        ("33.08.10", "kecamatan", "kecamatan", "33.08"),
        ("33.08.10.1009", "kelurahan", "kelurahan", "33.08.10"),
        ("33.08.10.2013", "kelurahan", "desa", "33.08.10"),
        ("91.03.01.3001", "kelurahan", "desa_adat", "91.03.01"),
    ],
)
def test_a_code_says_its_level_kind_and_parent(text, level, kind, parent):
    code = parse(text)
    assert (code.level, code.kind, code.parent) == (level, kind, parent)


@pytest.mark.parametrize(
    "text", ["", "3", "33.", "33.8", "3308", "33.08.10.4001", "33.08.10.201", "33.08\n", "٣٣", " 33"]
)
def test_another_text_is_refused(text):
    with pytest.raises(ValueError, match="Kemendagri"):
        parse(text)
