"""`make test` and its parts: every check runs, the quick ones first; a table at the end says what ran and how long.

Output goes to the terminal as it comes and to var/log/check-<name>.log; durations to var/log/checks.json.
"""

import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, cast

from scripts import database, local_env, python_env, setup
from scripts.checkout import FRONTEND, LOGS, ROOT, VAR, VENV
from scripts.console import command, ended_with_us, note


@dataclass(frozen=True)
class Check:
    """One program whose exit code says whether all is well."""

    name: str
    group: str
    arguments: tuple[str, ...]
    env: dict[str, str] = field(default_factory=dict)
    cwd: Path = ROOT


@dataclass(frozen=True)
class Outcome:
    name: str
    passed: bool
    seconds: float


def python(name: str, group: str, *arguments: str, **env: str) -> Check:
    return Check(name, group, (str(python_env.PYTHON), *arguments), env)


def npm(name: str, group: str, *arguments: str) -> Check:
    return Check(name, group, ("npm", *arguments), cwd=FRONTEND)


# What the tools remember between runs lies in var/, as everything that is made.
CACHES = {
    "RUFF_CACHE_DIR": str(VAR / "cache" / "ruff"),
    "MYPY_CACHE_DIR": str(VAR / "cache" / "mypy"),
    "HYPOTHESIS_STORAGE_DIRECTORY": str(VAR / "cache" / "hypothesis"),
}

# A server's settings, for Django's own list of what a deployment must have.
DEPLOYED = {"DEBUG": "0", "HTTPS": "1", "ALLOWED_HOSTS": "geokotaku.example.go.id"}

CHECKS = (
    python("ruff", "lint", "-m", "ruff", "check", "."),
    python("format", "lint", "-m", "ruff", "format", "--check", "."),
    Check("imports", "lint", (str(VENV / "bin" / "lint-imports"), "--cache-dir", "var/cache/imports")),
    python("migrations", "lint", "manage.py", "makemigrations", "--check", "--dry-run"),
    python("deploy", "lint", "manage.py", "check", "--deploy", "--fail-level", "WARNING", **DEPLOYED),
    npm("frontend", "lint", "run", "check"),
    python("mypy", "types", "-m", "mypy"),
    npm("vitest", "test-frontend", "test"),
    python("pytest", "test-python", "-m", "pytest", "-o", "cache_dir=var/cache/pytest"),
)


def chosen(groups: list[str]) -> list[Check]:
    """The checks of the named groups; all of them where none is named."""
    return [check for check in CHECKS if not groups or check.group in groups]


def run(check: Check, environment: dict[str, str], log: Path) -> Outcome:
    note(
        f"\n── {check.name}: {' '.join(Path(part).name if Path(part).is_absolute() else part for part in check.arguments)}"
    )
    start = time.monotonic()
    with open(log, "wb") as file:
        process = subprocess.Popen(
            check.arguments,
            cwd=check.cwd,
            env={**environment, **check.env},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        output = cast(BinaryIO, process.stdout).fileno()
        with ended_with_us(process):
            while chunk := os.read(output, 65536):
                sys.stdout.buffer.write(chunk)
                sys.stdout.flush()
                file.write(chunk)
            process.wait()
    return Outcome(check.name, process.returncode == 0, round(time.monotonic() - start, 1))


def report(outcomes: list[Outcome]) -> str:
    """The closing table, its last line in the form «checks: 9 passed, 0 failed»."""
    width = max(len(outcome.name) for outcome in outcomes)
    rows = [
        f"  {outcome.name:<{width}}  {outcome.seconds:7.1f} s  {'passed' if outcome.passed else 'FAILED'}"
        for outcome in outcomes
    ]
    failed = [outcome.name for outcome in outcomes if not outcome.passed]
    if failed:
        rows.append(f"\nFailed: {', '.join(failed)}. What they said is above, and in var/log/check-NAME.log.")
    rows.append(f"checks: {len(outcomes) - len(failed)} passed, {len(failed)} failed")
    return "\n".join(rows)


def main() -> int:
    start = time.monotonic()
    checks = chosen(sys.argv[1:])
    ready = setup.ensure(tests=True)
    outcomes = []
    with database.running():
        outcomes.append(Outcome("set-up", True, round(time.monotonic() - start, 1)))
        environment = {**local_env.environment(), **CACHES, "PATH": ready.npm_environment["PATH"]}
        for check in checks:
            outcomes.append(run(check, environment, LOGS / f"check-{check.name}.log"))
    times = {outcome.name: outcome.seconds for outcome in outcomes}
    (LOGS / "checks.json").write_text(json.dumps(times, indent=1) + "\n")
    note("\n" + report(outcomes))
    return 0 if all(outcome.passed for outcome in outcomes) else 1


if __name__ == "__main__":
    command(main)
