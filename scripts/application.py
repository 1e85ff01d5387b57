"""The application's own steps, in a database that is running: tables, texts, static files, the sample."""

from pathlib import Path

from scripts import frontend, local_env, python_env, stamps
from scripts.checkout import LOGS, ROOT, STAMPS, VAR
from scripts.console import run, step

APPS = ("geokotaku", "layers", "programme", "spatial")


def manage(log_name: str, *arguments: str, hint: str) -> None:
    log = LOGS / f"{log_name}.log"
    log.unlink(missing_ok=True)
    run([python_env.PYTHON, "manage.py", *arguments], log=log, hint=hint, cwd=ROOT, env=local_env.environment())


def ensure_locale() -> None:
    """The translations, from locale/**/*.po into var/locale."""
    key = stamps.digest(ROOT / "locale", python_env.LOCKS["run"])
    _once("locale", key, (), "Texts (build_locale)", "build_locale")


def ensure_static() -> None:
    """The static files with hashed names, in var/static."""
    own = [folder for app in APPS for folder in sorted((ROOT / app).rglob("static")) if folder.is_dir()]
    settings = ROOT / "geokotaku" / "settings.py"
    key = stamps.digest(frontend.digest(), python_env.LOCKS["run"], settings, *own)
    _once(
        "static",
        key,
        (VAR / "static" / "staticfiles.json",),
        "Static files (collectstatic)",
        "collectstatic",
        "--noinput",
        "--clear",
    )


def _once(name: str, key: str, outputs: tuple[Path, ...], title: str, *arguments: str) -> None:
    stamp = STAMPS / name
    if not stamps.is_current(stamp, key, *outputs):
        with step(title):
            stamps.remove(stamp)
            manage(name, *arguments, hint="This is a fault of the program: please report it with these lines.")
            stamps.write(stamp, key)


def ensure_tables() -> None:
    """Bring the database's tables to this version."""
    hint = (
        "If these lines speak of a database that cannot be reached, check DATABASE_URL. If they speak of a migration "
        "that is not known here, the database was used by a newer version: update the checkout."
    )
    with step("Tables (migrate)"):
        manage("migrate", "migrate", "--noinput", hint=hint)


def ensure_sample() -> None:
    """The embedded sample of Kabupaten Magelang, where the database holds no places yet."""
    hint = "The sample did not load; nothing of it was kept. The lines above say which row is wrong."
    with step("Sample (load_sample --if-empty)"):
        manage("sample", "load_sample", "--if-empty", hint=hint)
