"""debian:trixie-slim, from a registry, or a stand-in of the same packages where no registry can be reached."""

import shutil
import subprocess

from scripts import build_settings, machine
from scripts.checkout import LOGS, ROOT, VAR
from scripts.console import run, step
from scripts.engine import Engine

NAME = "debian:trixie-slim"
ROOT_FOLDER = VAR / "compose" / "trixie"
PULL_SECONDS = 180
UNNEEDED = ("usr/share/doc", "usr/share/man", "usr/share/locale", "var/cache/apt", "var/lib/apt/lists")


def ensure(engine: Engine) -> bool:
    """The image is there afterwards. Returns whether it is a stand-in that we made just now."""
    if _docker(engine, "image", "inspect", NAME) or pull(engine):
        return False
    machine.ensure_command("debootstrap", ["debootstrap", "debian-archive-keyring"])
    with step(f"Stand-in for {NAME} (debootstrap; no image registry can be reached)"):
        make(engine)
    return True


def pull(engine: Engine) -> bool:
    with step(f"Base image {NAME}"):
        try:
            return _docker(engine, "pull", "--quiet", NAME, timeout=PULL_SECONDS)
        except subprocess.TimeoutExpired:
            return False


def make(engine: Engine) -> None:
    shutil.rmtree(ROOT_FOLDER, ignore_errors=True)
    log = LOGS / "debootstrap.log"
    log.unlink(missing_ok=True)
    hint = "Debian's archive must be reachable (see /etc/apt for a proxy or a mirror) and var/ on a file system for devices."
    mirror = build_settings.debian_mirror()  # without one, debootstrap asks Debian's own
    run(
        ["debootstrap", "--variant=minbase", "trixie", ROOT_FOLDER, *([mirror] if mirror else [])],
        log=log,
        hint=hint,
        cwd=ROOT,
        env=engine.environment,
    )
    for folder in UNNEEDED:
        shutil.rmtree(ROOT_FOLDER / folder, ignore_errors=True)
    archive = subprocess.Popen(["tar", "--create", "--directory", ROOT_FOLDER, "."], stdout=subprocess.PIPE)
    subprocess.run(
        ["docker", "import", "--change", 'CMD ["bash"]', "-", NAME],
        stdin=archive.stdout,
        stdout=subprocess.DEVNULL,
        env=engine.environment,
        check=True,
    )
    archive.wait()
    shutil.rmtree(ROOT_FOLDER)


def _docker(engine: Engine, *arguments: str, timeout: float = 60) -> bool:
    return (
        subprocess.run(
            ["docker", *arguments], capture_output=True, env=engine.environment, timeout=timeout, check=False
        ).returncode
        == 0
    )
