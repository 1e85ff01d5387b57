"""Everything that a person reads is there in Bahasa Indonesia."""

import re

from layers.management.commands.update_locale import stored_texts, texts_in_use

PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|\{\w*[^}]*\}")


def test_each_text_has_a_translation_and_none_is_left_over():
    used = {message.id for message in texts_in_use() if message.id}
    stored = {message.id: message.string for message in stored_texts() if message.id}
    assert used - stored.keys() == set(), "run manage.py update_locale"
    assert stored.keys() - used == set(), "run manage.py update_locale"
    assert [key for key, text in stored.items() if not (all(text) if isinstance(text, tuple) else text)] == []


def test_translations_keep_their_placeholders():
    for message in stored_texts():
        if message.id and isinstance(message.id, str):
            assert sorted(PLACEHOLDER.findall(message.id)) == sorted(PLACEHOLDER.findall(message.string)), message.id
