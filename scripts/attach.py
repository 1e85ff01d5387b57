"""Programs on this terminal with the database running: `make psql` and `make manage ARGS="…"`."""

import signal
import subprocess
import sys
from urllib.parse import unquote, urlsplit

from scripts import database, local_env, postgres, python_env, setup
from scripts.checkout import ROOT, make_folders
from scripts.console import command


def attached(*program: str) -> int:
    """Run `program` with the application's environment and libpq's; Ctrl-C is the program's to handle."""
    with database.running():
        environment = local_env.environment()
        url = urlsplit(environment["DATABASE_URL"])
        environment |= {
            "PGHOST": url.hostname or "127.0.0.1",
            "PGPORT": str(url.port or 5432),
            "PGUSER": unquote(url.username or ""),
            "PGPASSWORD": unquote(url.password or ""),
            "PGDATABASE": url.path.lstrip("/"),
        }
        signal.signal(signal.SIGINT, lambda *_: None)  # caught by us, so default again in the program
        return subprocess.run(program, cwd=ROOT, env=environment, check=False).returncode


def psql() -> int:
    make_folders()
    installed = postgres.installations()
    return attached(str(installed[0].bindir / "psql") if installed else "psql")


def manage() -> int:
    setup.ensure()
    return attached(str(python_env.PYTHON), "manage.py", *sys.argv[2:])


def main() -> int:
    return {"psql": psql, "manage": manage}[sys.argv[1]]()


if __name__ == "__main__":
    command(main)
