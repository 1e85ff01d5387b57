"""Set-up: everything that serving (and testing) needs, each step done only when it is due."""

import os
from dataclasses import dataclass

from scripts import application, database, frontend, local_env, machine, python_env
from scripts.checkout import locked, make_folders
from scripts.console import command, note


@dataclass(frozen=True)
class Ready:
    """What the set-up leaves for the commands after it: the environment in which npm is found."""

    npm_environment: dict[str, str]


def ensure(*, tests: bool = False) -> Ready:
    """All that needs no database. One set-up at a time in a checkout."""
    make_folders()
    with locked("setup"):
        machine.ensure(database=database.is_private(), tests=tests)
        python_env.ensure("dev" if tests else "run")
        local_env.ensure()
        ready = Ready(frontend.ensure())
        if database.is_private():
            with database.changing():
                database.ensure_cluster()
        application.ensure_locale()
        application.ensure_static()
    return ready


def ensure_data() -> None:
    """All that needs the running database."""
    with locked("setup"):
        application.ensure_tables()
        if os.environ.get("SAMPLE") != "0":
            application.ensure_sample()


def main() -> None:
    ensure()
    with database.running():
        ensure_data()
    note("Ready. `make run` serves it.")


if __name__ == "__main__":
    command(main)
