"""var/local.env: kept from other users' eyes, and a person's own lines are kept."""

import stat

from scripts import local_env


def test_a_new_file_is_for_its_owner_alone(tmp_path):
    path = tmp_path / "local.env"
    local_env.update({"SECRET_KEY": "a=b#c"}, path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert local_env.read(path) == {"SECRET_KEY": "a=b#c"}


def test_other_lines_are_kept(tmp_path):
    path = tmp_path / "local.env"
    path.write_text("# mine\nLOG_LEVEL=DEBUG\nDATABASE_URL=postgis://old\n")
    local_env.update({"DATABASE_URL": "postgis://new", "SECRET_KEY": "x"}, path)
    assert path.read_text() == "# mine\nLOG_LEVEL=DEBUG\nDATABASE_URL=postgis://new\nSECRET_KEY=x\n"


def test_no_file_is_no_values(tmp_path):
    assert local_env.read(tmp_path / "local.env") == {}


def test_the_real_environment_overrules_the_file(monkeypatch, tmp_path):
    path = tmp_path / "local.env"
    path.write_text("LOG_LEVEL=DEBUG\nLANGUAGE_CODE=en\n")
    monkeypatch.setattr(local_env, "LOCAL_ENV", path)
    monkeypatch.setenv("LOG_LEVEL", "ERROR")
    environment = local_env.environment()
    assert (environment["LOG_LEVEL"], environment["LANGUAGE_CODE"]) == ("ERROR", "en")
