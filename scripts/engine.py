"""A container engine for trials: the one that runs here, else one of our own that is stopped afterwards."""

import os
import re
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from scripts import machine
from scripts.checkout import LOGS, VAR
from scripts.console import Stop, end, ended_with_us, step, tail

DATA = VAR / "compose" / "engine"  # images and build cache, kept for the next trial; `make clean` removes them
START_SECONDS = 60


@dataclass(frozen=True)
class Engine:
    """An engine that answers: the environment that leads docker to it, Compose's command, and whether it is ours."""

    environment: dict[str, str]
    compose: tuple[str, ...]
    is_ours: bool


def builder_folder() -> Path | None:
    """The folder of a `docker` that builds with BuildKit: one with buildx, or one from before buildx was needed."""
    for folder in dict.fromkeys(os.get_exec_path()):
        docker = Path(folder, "docker")
        if not os.access(docker, os.X_OK):
            continue
        version = re.search(r"(\d+)\.", _output(str(docker), "--version"))
        if _succeeds(str(docker), "buildx", "version") or (version and 18 < int(version[1]) < 23):
            return Path(folder)
    return None


def compose_command() -> tuple[str, ...]:
    if shutil.which("docker-compose"):
        return ("docker-compose",)
    return ("docker", "compose") if _succeeds("docker", "compose", "version") else ()


def ensure_programs() -> None:
    """docker, dockerd and docker-compose, installed on Debian as root where they are missing."""
    if builder_folder() and shutil.which("dockerd") and compose_command():
        return
    wanted = ["docker.io", "docker-compose", *filter(machine.apt_offers, ("docker-cli", "docker-buildx"))]
    machine.ensure_packages("Docker with Compose", wanted)
    if not (builder_folder() and shutil.which("dockerd") and compose_command()):
        raise Stop("Docker is installed, but no `docker` on PATH can build with BuildKit: install docker-buildx.")


@contextmanager
def running() -> Iterator[Engine]:
    """An engine; where none runs, one of our own, with its files in var/compose/engine, for as long as we are inside."""
    ensure_programs()
    path = f"{builder_folder()}{os.pathsep}{os.environ.get('PATH', '')}"
    environment = {**os.environ, "PATH": path, "DOCKER_BUILDKIT": "1", "COMPOSE_DOCKER_CLI_BUILD": "1"}
    if answers(environment):
        yield Engine(environment, compose_command(), is_ours=False)
        return
    if os.geteuid() != 0:
        raise Stop("No container engine runs here. Start one (sudo systemctl start docker), or run make as root.")
    # The path of a Unix socket must be short, which a checkout's may not be.
    with tempfile.TemporaryDirectory(prefix="geokotaku-engine-") as folder:
        environment["DOCKER_HOST"] = f"unix://{folder}/docker.sock"
        with step("Container engine"):
            process = start(Path(folder), environment)
        with ended_with_us(process):
            yield Engine(environment, compose_command(), is_ours=True)
        end(process, grace_seconds=60)


def start(folder: Path, environment: dict[str, str]) -> "subprocess.Popen[bytes]":
    """dockerd, by its preferred way to store layers or, where the kernel has none of those, by plain copies."""
    log = LOGS / "engine.log"
    for options in ([], ["--storage-driver=vfs"]):
        DATA.mkdir(parents=True, exist_ok=True)
        with open(log, "wb") as output:
            process = subprocess.Popen(
                [
                    "dockerd",
                    f"--data-root={DATA}",
                    f"--exec-root={folder}/exec",
                    f"--pidfile={folder}/pid",
                    f"--host={environment['DOCKER_HOST']}",
                    *options,
                ],
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        with ended_with_us(process):
            deadline = time.monotonic() + START_SECONDS
            while time.monotonic() < deadline and process.poll() is None:
                if answers(environment):
                    return process
                time.sleep(0.3)
            end(process)
    raise Stop(
        f"No container engine can be started on this machine. The last lines of {log}:\n{tail(log)}\n"
        "It needs a kernel with namespaces, cgroups, veth and iptables; run the trial on a machine that has them."
    )


def answers(environment: dict[str, str]) -> bool:
    return _succeeds("docker", "info", environment=environment)


def _succeeds(*command: str, environment: dict[str, str] | None = None) -> bool:
    try:
        done = subprocess.run(command, capture_output=True, env=environment, timeout=30, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0 and b"ERROR:" not in done.stdout


def _output(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout
