"""`make bench`: every benchmark in bench/, one after the other, or those named in ONLY="tiles read".

A benchmark is a module of bench/ with a `main`; it measures against a named peer in the same run, prints its table
and writes its numbers to var/bench/.
"""

import os
from pathlib import Path

from scripts import checks, database, local_env, setup
from scripts.checkout import LOGS, ROOT, VAR
from scripts.console import Stop, command, note


def chosen(folder: Path, only: str) -> list[str]:
    """The names of the benchmarks in `folder`; of those, the ones that `only` names, where it names any."""
    found = sorted(path.stem for path in folder.glob("*.py") if "\ndef main(" in path.read_text())
    wanted = only.split()
    if unknown := set(wanted) - set(found):
        raise Stop(f"There is no benchmark {', '.join(sorted(unknown))}. There are: {', '.join(found)}.")
    return [name for name in found if not wanted or name in wanted]


def main() -> int:
    names = chosen(ROOT / "bench", os.environ.get("ONLY", ""))
    ready = setup.ensure(tests=True)
    (VAR / "bench").mkdir(exist_ok=True)
    with database.running():
        environment = {**local_env.environment(), "PATH": ready.npm_environment["PATH"]}
        outcomes = [
            checks.run(checks.python(name, "bench", "-m", f"bench.{name}"), environment, LOGS / f"bench-{name}.log")
            for name in names
        ]
    if not outcomes:
        note("There is no benchmark yet.")
        return 0
    note("\n" + checks.report(outcomes))
    return 0 if all(outcome.passed for outcome in outcomes) else 1


if __name__ == "__main__":
    command(main)
