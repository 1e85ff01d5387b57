"""A step is skipped only when it was completed from the same sources and its output is still there."""

from scripts import stamps


def test_a_digest_follows_contents_and_names(tmp_path):
    folder = tmp_path / "src"
    folder.mkdir()
    (folder / "a.ts").write_text("1")
    first = stamps.digest(folder)
    assert stamps.digest(folder) == first
    (folder / "a.ts").rename(folder / "b.ts")
    renamed = stamps.digest(folder)
    (folder / "b.ts").write_text("2")
    assert len({first, renamed, stamps.digest(folder)}) == 3


def test_a_digest_tells_a_missing_file_from_an_empty_one(tmp_path):
    missing = stamps.digest(tmp_path / "lock")
    (tmp_path / "lock").write_text("")
    assert stamps.digest(tmp_path / "lock") != missing


def test_contents_cannot_be_shifted_from_one_file_to_the_next(tmp_path):
    one, two = tmp_path / "one", tmp_path / "two"
    for folder, contents in ((one, ("ab", "c")), (two, ("a", "bc"))):
        folder.mkdir()
        for name, content in zip(("x", "y"), contents, strict=True):
            (folder / name).write_text(content)
    assert stamps.digest(one) != stamps.digest(two)


def test_a_stamp_holds_for_its_key_and_while_the_output_is_there(tmp_path):
    stamp, output = tmp_path / "stamps" / "build", tmp_path / "manifest.json"
    assert not stamps.is_current(stamp, "key")
    output.touch()
    stamps.write(stamp, "key")
    assert stamps.is_current(stamp, "key", output)
    assert not stamps.is_current(stamp, "another key", output)
    output.unlink()
    assert not stamps.is_current(stamp, "key", output)


def test_a_removed_stamp_holds_no_more(tmp_path):
    stamp = tmp_path / "build"
    stamps.write(stamp, "key")
    stamps.remove(stamp)
    stamps.remove(stamp)
    assert not stamps.is_current(stamp, "key")
