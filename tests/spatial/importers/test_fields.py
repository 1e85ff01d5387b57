"""Names of fields, and texts that were decoded wrongly."""

import pytest

from spatial.importers.fields import find, folded, mojibake
from spatial.importers.refusal import FileRefused


def test_writers_vary_case_spaces_and_punctuation():
    assert folded("Kandang panjang") == folded("KANDANG_PANJANG") == folded("kandangpanjang")
    assert folded("Noyontaansari") != folded("Noyotaansari")


def test_the_first_known_name_wins_and_a_stated_one_before_all():
    fields = ["NAMOBJ", "nama", "Label"]
    assert find(fields, ("nama", "namobj")) == "nama"
    assert find(fields, ("nama", "namobj"), "label") == "Label"
    assert find(fields, ("kode",)) is None
    with pytest.raises(FileRefused, match="field_unknown"):
        find(fields, ("nama",), "tidak ada")


@pytest.mark.parametrize(
    ("text", "meant"), [("JalÃ¡n", "Jalán"), ("Dâ€™Gaya", "D’Gaya"), ("Kampung\ufffd", "Kampung\ufffd")]
)
def test_utf8_read_as_windows_1252_is_recognised(text, meant):
    assert mojibake(text) == meant


@pytest.mark.parametrize("text", ["Jalán", "Ngémplak", "Café Ã", "D’Gaya", "Kampung 🏘️", "â"])
def test_a_sound_text_is_left_alone(text):
    assert mojibake(text) is None
