"""`make test-compose`: docker-compose.yml, tried for real.

Builds both images from a copy of this checkout with this machine's package settings, brings the services up, asks
for Mertoyudan's hectares, stops and starts them again, asks again, and takes everything down.
"""

import hashlib
import json
import re
import secrets
import shutil
import subprocess
import time
import urllib.error
import urllib.request
from dataclasses import dataclass

from scripts import base_image, build_settings, postgres
from scripts.checkout import LOGS, ROOT, VAR, locked, make_folders
from scripts.console import Stop, command, note, run, step, tail
from scripts.engine import Engine
from scripts.engine import running as engine_running

CONTEXT = VAR / "compose" / "context"
HEALTHY_SECONDS = 300
MERTOYUDAN = "33.08.10"
MERTOYUDAN_HA = 31.07
LARGEST_MB = {"db": 900, "app": 900}
LEFT_OUT = shutil.ignore_patterns(".git", "var", ".venv", "node_modules", "__pycache__", ".env", ".*_cache")
# In an address, in SQL and in a shell, each of these signs has a meaning of its own.
AWKWARD = "'\"@/:%?#\\ "
OVERRIDE = "services:\n  db: {build: {network: host}}\n  app: {build: {network: host}}\n"


@dataclass(frozen=True)
class Trial:
    """One project of docker-compose on one engine."""

    engine: Engine
    port: int
    environment: dict[str, str]

    def compose(self, *arguments: str, log: str = "compose", **environment: str) -> None:
        run(
            [*self.engine.compose, *arguments],
            log=LOGS / f"{log}.log",
            hint="See docs/operations.md, «docker-compose».",
            cwd=CONTEXT,
            env={**self.environment, **environment},
        )

    def output(self, *arguments: str, check: bool = True) -> str:
        done = subprocess.run(
            arguments,
            cwd=CONTEXT,
            env=self.environment,
            capture_output=True,
            text=True,
            stdin=subprocess.DEVNULL,
            check=False,
        )
        if check and done.returncode:
            raise Stop(f"{' '.join(arguments)} failed:\n{done.stderr}{done.stdout}")
        return done.stdout.strip()

    def inside(self, service: str, *arguments: str) -> str:
        return self.output(*self.engine.compose, "exec", "-T", service, *arguments)

    def hectares(self) -> float:
        """What the API says of Mertoyudan's slum areas, planar."""
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        address = f"http://127.0.0.1:{self.port}/api/wilayah/{MERTOYUDAN}/"
        try:
            with opener.open(address, timeout=30) as answer:
                return float(json.load(answer)["properties"]["slum"]["area_ha"])
        except urllib.error.HTTPError as error:
            raise Stop(f"{address} answers {error.code}: {error.read(2000).decode(errors='replace')}") from error

    def wait_until_healthy(self) -> None:
        deadline = time.monotonic() + HEALTHY_SECONDS
        states: dict[str, str] = {}
        while time.monotonic() < deadline:
            for service in ("db", "app"):
                container = self.output(*self.engine.compose, "ps", "-q", service)
                states[service] = self.output("docker", "inspect", "-f", "{{.State.Health.Status}}", container)
            if set(states.values()) == {"healthy"}:
                return
            if "unhealthy" in states.values():
                break
            time.sleep(1)
        logs = LOGS / "compose-services.log"
        logs.write_text(self.output(*self.engine.compose, "logs", "--no-color", check=False))
        raise Stop(f"The services did not become healthy: {states}. The last lines of {logs}:\n{tail(logs, 40)}")


def copy_context() -> None:
    """The checkout as it is now, without what git ignores, and with this machine's ways to packages."""
    shutil.rmtree(CONTEXT, ignore_errors=True)
    shutil.copytree(ROOT, CONTEXT, ignore=LEFT_OUT, symlinks=True)
    build_settings.write(CONTEXT / "docker" / "build-settings", CONTEXT / "docker" / "ca-certificates")
    (CONTEXT / "docker-compose.override.yml").write_text(OVERRIDE)


def expect(truth: bool, sentence: str) -> None:
    """One finding of the trial."""
    if not truth:
        raise Stop(f"Not so: {sentence}")
    note(f"  ✓ {sentence}")


def try_out(trial: Trial) -> None:
    refused = subprocess.run(
        [*trial.engine.compose, "config"],
        cwd=CONTEXT,
        env={name: value for name, value in trial.environment.items() if name != "SECRET_KEY"},
        capture_output=True,
        text=True,
        check=False,
    )
    expect(refused.returncode != 0 and "SECRET_KEY" in refused.stderr, "without SECRET_KEY nothing starts")
    with step("Images (docker-compose build)"):
        trial.compose("build", log="compose-build")
    for service, largest in LARGEST_MB.items():
        image = f"geokotaku-{service}:{trial.environment['GEOKOTAKU_TAG']}"
        size = int(trial.output("docker", "image", "inspect", "-f", "{{.Size}}", image)) // 1_000_000
        expect(size <= largest, f"the image of {service} has {size} MB, at most {largest}")
    with step("Services (docker-compose up)"):
        trial.compose("up", "-d", LOAD_SAMPLE="1")
        trial.wait_until_healthy()
    versions = {
        "PostgreSQL 17": trial.inside("db", "postgres", "--version"),
        "Python 3.13": trial.inside("app", "python", "--version"),
        "3.5": trial.inside("db", "psql", "-Atc", "SELECT postgis_lib_version()"),
    }
    for wanted, found in versions.items():
        number = wanted.rsplit(" ", 1)[-1]
        expect(re.search(rf"\b{re.escape(number)}\.", found) is not None, f"{found or wanted} runs")
    for service in ("db", "app"):
        expect(trial.inside(service, "id", "-u") != "0", f"{service} does not run as root")
        expect(trial.inside(service, "find", "/mnt", "-type", "f") == "", f"{service} keeps no build settings")
    ask(trial, "after the first start")
    with step("Stopped and started again, without loading the sample"):
        trial.compose("stop")
        trial.compose("up", "-d", LOAD_SAMPLE="0")
        trial.wait_until_healthy()
    log = trial.output(*trial.engine.compose, "logs", "--no-color", "db")
    expect("was interrupted" not in log and "database system was shut down" in log, "PostgreSQL was shut down cleanly")
    ask(trial, "after the restart")
    with step("Containers removed and made anew on the same volume"):
        trial.compose("down")
        trial.compose("up", "-d", LOAD_SAMPLE="0")
        trial.wait_until_healthy()
    ask(trial, "in new containers")
    with step("Backed up, dropped and restored"):
        restore(trial)
    ask(trial, "in the restored database")


def restore(trial: Trial) -> None:
    """The commands of docs/operations.md, «Backup and restore»."""
    dump = CONTEXT / "geokotaku.dump"
    execute = [*trial.engine.compose, "exec", "-T", "db"]
    with open(dump, "wb") as file:
        pg_dump = [*execute, "pg_dump", "--format=custom", "--exclude-extension=postgis"]
        subprocess.run(pg_dump, cwd=CONTEXT, env=trial.environment, stdin=subprocess.DEVNULL, stdout=file, check=True)
    trial.compose("stop", "app")
    trial.inside("db", "psql", "-d", "postgres", "-c", "DROP DATABASE geokotaku")
    trial.inside("db", "psql", "-d", "postgres", "-c", "CREATE DATABASE geokotaku OWNER geokotaku")
    grant = "GRANT INSERT, UPDATE ON spatial_ref_sys TO geokotaku"
    trial.inside("db", "psql", "-c", "CREATE EXTENSION postgis", "-c", grant)
    with open(dump, "rb") as file:
        pg_restore = [*execute, "pg_restore", "--exit-on-error", "--no-owner", "--role=geokotaku", "--dbname=geokotaku"]
        subprocess.run(pg_restore, cwd=CONTEXT, env=trial.environment, stdin=file, check=True)
    trial.compose("up", "-d", LOAD_SAMPLE="0")
    trial.wait_until_healthy()


def ask(trial: Trial, when: str) -> None:
    found = trial.hectares()
    expect(round(found, 2) == MERTOYUDAN_HA, f"Mertoyudan has {found:.2f} ha {when}")


def take_down(trial: Trial, *, stand_in: bool) -> None:
    """Leave nothing of the trial in the engine, and in an engine that is not ours no image either."""
    with step("Services taken down"):
        trial.compose("down", "--volumes", "--remove-orphans")
        if not trial.engine.is_ours:
            tag = trial.environment["GEOKOTAKU_TAG"]
            names = [f"geokotaku-db:{tag}", f"geokotaku-app:{tag}", *([base_image.NAME] if stand_in else [])]
            trial.output("docker", "image", "rm", *names, check=False)
    project = f"label=com.docker.compose.project={trial.environment['COMPOSE_PROJECT_NAME']}"
    left = trial.output("docker", "ps", "-aq", "--filter", project) + trial.output(
        "docker", "volume", "ls", "-q", "--filter", project
    )
    expect(not left, "no container and no volume is left")


def main() -> int:
    make_folders()
    with locked("compose"):
        for log in LOGS.glob("compose*.log"):
            log.unlink()
        copy_context()
        try:
            with engine_running() as engine:
                stand_in = base_image.ensure(engine)
                trial = new_trial(engine)
                try:
                    try_out(trial)
                finally:
                    take_down(trial, stand_in=stand_in)
        finally:
            # It may hold the credentials of package indexes.
            shutil.rmtree(CONTEXT, ignore_errors=True)
    note("docker-compose.yml builds, serves, restarts with its data, and goes away.")
    return 0


def new_trial(engine: Engine) -> Trial:
    """Names that no other project on the engine has, fresh secrets, a free port."""
    name = f"geokotaku-trial-{hashlib.sha256(str(ROOT).encode()).hexdigest()[:8]}"
    port = postgres.free_port(8100)
    environment = {
        **engine.environment,
        **build_settings.proxies(),
        "COMPOSE_PROJECT_NAME": name,
        "GEOKOTAKU_TAG": name,
        "POSTGRES_PASSWORD": AWKWARD + secrets.token_urlsafe(12),
        "SECRET_KEY": secrets.token_urlsafe(50),
        "HTTP_BIND": f"127.0.0.1:{port}",
    }
    return Trial(engine, port, environment)


if __name__ == "__main__":
    command(main)
