"""The sentences of the reports: each is used, each can be filled in, none is missing."""

import ast
import re
from pathlib import Path

import pytest

from programme.importers import messages
from programme.importers.messages import FIGURES, MESSAGES
from spatial.importers.messages import MESSAGES as SPATIAL
from spatial.importers.messages import SENTENCES, register
from spatial.importers.report import Report

CALLS = {"add", "tell", "_tell", "FileRefused", "PlaceUnknown", "Finding"}


def test_the_table_of_sentences_has_what_the_code_says_and_nothing_else():
    said = set()
    for path in Path(messages.__file__).parent.glob("*.py"):
        if path.name == "messages.py":
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value in MESSAGES:
                said.add(node.value)
            if isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")) in CALLS:
                words = [arg.value for arg in node.args if isinstance(arg, ast.Constant) and isinstance(arg.value, str)]
                assert not [word for word in words if re.fullmatch(r"[a-z]+(_[a-z]+)+", word) and word not in SENTENCES]
    assert said == set(MESSAGES)


def test_a_code_has_one_meaning_in_all_apps():
    assert not set(MESSAGES) & set(SPATIAL)
    with pytest.raises(ValueError, match="file_missing"):
        register({"file_missing": SPATIAL["file_missing"]}, {})


def test_every_sentence_can_be_filled_in():
    class Anything(dict):
        def __missing__(self, key):
            return 1

    for message in MESSAGES.values():
        assert message.text % Anything()


def test_figures_and_classes_are_said_in_words_and_in_the_readers_language():
    report = Report("assessments", "x")
    said = {"criterion": "4a", "volume": 2, "whole": 1, "figure": "settled_area_ha", "share_percent": 200}
    report.add("volume_above_whole", row=2, **said)
    report.add(
        "kawasan_copied",
        table="k.csv",
        table_row=3,
        kawasan="A",
        other="B",
        figures=list(FIGURES)[:2],
        stated="1; 2",
        sum="3; 4",
    )
    english, indonesian = "\n".join(report.lines("en")), "\n".join(report.lines("id"))
    assert "settled area (ha)" in english
    assert "buildings, households (1; 2)" in english
    assert "luas permukiman (ha)" in indonesian
