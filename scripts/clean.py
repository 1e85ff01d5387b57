"""`make clean`: take away everything that the set-up made in this checkout, the database with its data included."""

import os
import shutil
import sys

from scripts import database, postgres
from scripts.checkout import NODE_MODULES, VAR, VENV, make_folders
from scripts.console import Stop, command, note


def main() -> None:
    make_folders()
    cluster = postgres.Cluster()
    if cluster.exists() and sys.stdin.isatty() and not os.environ.get("YES"):
        answer = input(f"This deletes the database in {cluster.home} with all its data. Type yes to go on: ")
        if answer.strip() != "yes":
            raise Stop("Nothing was deleted.")
    with database.changing():
        database.refuse_while_used()
        if cluster.exists():
            cluster.stop()
        if cluster.home.exists() or cluster.home.is_symlink():
            cluster.remove()
    for folder in (VAR, VENV, NODE_MODULES):
        shutil.rmtree(folder, ignore_errors=True)
    note("Removed: var/ (with the database), .venv/ and frontend/node_modules/.")


if __name__ == "__main__":
    command(main)
