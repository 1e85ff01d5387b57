"""The private PostgreSQL cluster of this checkout: made, started, stopped, mended.

It listens on 127.0.0.1 only, keeps its port for life, and lives in var/postgres. PostgreSQL refuses to run as
root: then the account `postgres` runs it, and where that account cannot reach the checkout, var/postgres is a
link into that account's home.

    var/postgres/unfinished     there while the cluster is being made: it holds nothing yet and may be made again
    var/postgres/data/          PGDATA; geokotaku.conf in it is ours
    var/postgres/server.log     what the server says before its own log (data/log/) is open
"""

import hashlib
import os
import pwd
import re
import secrets
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from scripts import local_env
from scripts.checkout import LOGS, VAR
from scripts.console import Stop, note, run, tail

OLDEST_MAJOR = 15
FIRST_PORT = 54320
NAME = "geokotaku"  # of the database and of its owner
START_SECONDS = 600  # after a crash the server first replays its log

CONFIGURATION = """\
# Written by the set-up. Settings of your own belong in postgresql.conf, below the include of this file.
listen_addresses = '127.0.0.1'
port = {port}
unix_socket_directories = ''
max_connections = 100
shared_buffers = 256MB
effective_cache_size = 1GB
work_mem = 32MB
maintenance_work_mem = 256MB
max_wal_size = 4GB
wal_compression = on
random_page_cost = 1.1
jit = off
password_encryption = scram-sha-256
logging_collector = on
log_filename = 'postgresql-%a.log'
log_truncate_on_rotation = on
log_rotation_size = 0
log_line_prefix = '%m [%p] %q%u@%d %a '
"""
ACCESS = "# Only this machine, only with the password (var/local.env).\nhost all all 127.0.0.1/32 scram-sha-256\n"


@dataclass(frozen=True)
class Installation:
    """PostgreSQL's programs of one major version."""

    major: int
    bindir: Path

    def has_postgis(self) -> bool:
        sharedir = _output(self.bindir / "pg_config", "--sharedir")
        return bool(sharedir) and Path(sharedir, "extension", "postgis.control").exists()


def installations(*, with_postgis: bool = False) -> list[Installation]:
    """The usable installations, newest first."""
    on_path = shutil.which("pg_ctl")
    folders = [
        *Path("/usr/lib/postgresql").glob("*/bin"),
        *Path("/usr").glob("pgsql-*/bin"),
        *Path("/opt/homebrew/opt").glob("postgresql@*/bin"),
        *([Path(on_path).resolve().parent] if on_path else []),
    ]
    found: dict[int, Installation] = {}
    for bindir in folders:
        if (bindir / "initdb").exists() and (major := parse_major(_output(bindir / "postgres", "--version"))):
            found.setdefault(major, Installation(major, bindir))
    return [
        installation
        for major, installation in sorted(found.items(), reverse=True)
        if major >= OLDEST_MAJOR and (not with_postgis or installation.has_postgis())
    ]


def parse_major(version: str) -> int | None:
    """15 from «postgres (PostgreSQL) 15.13 (Debian 15.13-0+deb12u1)»."""
    match = re.search(r"\(PostgreSQL\) (\d+)", version)
    return int(match[1]) if match else None


def is_free(port: int) -> bool:
    """Whether a server could listen on 127.0.0.1:port now."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def free_port(first: int = FIRST_PORT) -> int:
    """The first port from `first` on that nobody listens on."""
    for port in range(first, first + 1000):
        if is_free(port):
            return port
    raise Stop(f"All ports from {first} to {first + 999} are taken. Name a free one: DB_PORT=…")


def wanted_port() -> int | None:
    """DB_PORT, where the person gave one."""
    if not (text := os.environ.get("DB_PORT", "").strip()):
        return None
    if not text.isdecimal() or not 1024 <= int(text) <= 65535:
        raise Stop(f"DB_PORT={text} is not a port: a number from 1024 to 65535 is wanted.")
    return int(text)


def account() -> pwd.struct_passwd | None:
    """The account that runs PostgreSQL where we are root; None where we run it ourselves."""
    if os.geteuid() != 0:
        return None
    try:
        return pwd.getpwnam("postgres")
    except KeyError:
        raise Stop(
            "PostgreSQL does not run as root and there is no account `postgres` to run it: "
            "useradd --system --create-home postgres, or run make as another user."
        ) from None


class Cluster:
    """The cluster whose files are in `home` (var/postgres, or the folder that it links to)."""

    def __init__(self, home: Path = VAR / "postgres") -> None:
        self.home = home
        self.owner = account()

    @property
    def data(self) -> Path:
        return self.home.resolve() / "data"

    @property
    def unfinished(self) -> Path:
        return self.home / "unfinished"

    @property
    def server_log(self) -> Path:
        return self.home.resolve() / "server.log"

    def exists(self) -> bool:
        return (self.data / "PG_VERSION").exists() and not self.unfinished.exists()

    @property
    def port(self) -> int:
        setting = re.search(r"^port = (\d+)$", (self.data / "geokotaku.conf").read_text(), re.MULTILINE)
        if not setting:
            raise Stop(
                f"{self.data}/geokotaku.conf has lost its line «port = …». Write it again, for instance: port = {FIRST_PORT}"
            )
        return int(setting[1])

    @property
    def installation(self) -> Installation:
        """The installation that made this cluster: no other major version can open it."""
        major = int((self.data / "PG_VERSION").read_text())
        for installation in installations():
            if installation.major == major:
                return installation
        raise Stop(
            f"The database in {self.home} was made by PostgreSQL {major}, which is not installed any more. Install it "
            f"again (postgresql-{major}-postgis-3), or start anew without that data: make clean."
        )

    # Making it

    def make(self, installation: Installation) -> None:
        """A new, empty cluster with its database; one that was left unfinished is replaced."""
        self._remove_unfinished()
        self._make_home()
        locale: list[str | Path] = (
            ["--locale=C.UTF-8"] if installation.major < 17 else ["--locale-provider=builtin", "--locale=C.UTF-8"]
        )
        options = ["--username", NAME, "--encoding=UTF8", *locale, "--data-checksums", "--auth=reject"]
        self._run(installation.bindir / "initdb", "--pgdata", self.data, *options)
        with open(self.data / "postgresql.conf", "a") as file:
            file.write("\ninclude = 'geokotaku.conf'\n")
        self._write("pg_hba.conf", ACCESS)
        self._write("geokotaku.conf", CONFIGURATION.format(port=wanted_port() or free_port()))
        self._sql(f"CREATE DATABASE {NAME} OWNER {NAME}")
        self._set_password()
        self.unfinished.unlink()

    def _remove_unfinished(self) -> None:
        if self.home.exists() and not self.unfinished.exists() and any(self.home.iterdir()):
            raise Stop(f"{self.home} holds something that is no finished database. Move it away, then run make again.")
        self._end_strays()
        self.remove()

    def _make_home(self) -> None:
        """The home folder, owned by and reachable for the account that will run the server."""
        self.home.mkdir(mode=0o700, parents=True)
        if self.owner and not self._hand_over(self.home, self.owner):
            self.home.rmdir()
            checkout = hashlib.sha256(str(self.home.absolute()).encode()).hexdigest()[:12]
            elsewhere = Path(self.owner.pw_dir) / f"{NAME}-{checkout}"
            self.home.symlink_to(elsewhere)
            self._move_aside(elsewhere)
            elsewhere.mkdir(mode=0o700, parents=True)
            if not self._hand_over(elsewhere, self.owner):
                raise Stop(f"The account {self.owner.pw_name} can write neither {VAR} nor {elsewhere}.")
        self.unfinished.touch()

    def _move_aside(self, elsewhere: Path) -> None:
        """A checkout that was here before, and was deleted without `make clean`, left its data. Keep it, once."""
        if not elsewhere.exists():
            return
        self._end_strays()
        kept = elsewhere.with_name(f"{elsewhere.name}-old")
        shutil.rmtree(kept, ignore_errors=True)
        elsewhere.rename(kept)
        note(
            f"\nThe database of an earlier checkout in this place is kept in {kept}; remove that if you do not need it."
        )

    def _hand_over(self, folder: Path, owner: pwd.struct_passwd) -> bool:
        """Give `folder` to the account; whether the account can then write in it."""
        try:
            os.chown(folder, owner.pw_uid, owner.pw_gid)
        except PermissionError:  # file systems of other machines may not know our accounts
            return False
        script = 'cd "$1" && touch probe && rm probe'
        probe = subprocess.run(
            ["/bin/sh", "-c", script, "sh", str(folder)], stderr=subprocess.DEVNULL, check=False, **self._identity()
        )
        return probe.returncode == 0

    def _write(self, name: str, content: str) -> None:
        path = self.data / name
        path.write_text(content)
        path.chmod(0o600)
        if self.owner:
            os.chown(path, self.owner.pw_uid, self.owner.pw_gid)

    def _sql(self, statement: str) -> None:
        """Run one statement without a server, in PostgreSQL's single-user mode: no port, no password needed."""
        server = self.installation.bindir / "postgres"
        self._run(server, "--single", "-D", self.data, "-c", "exit_on_error=on", "postgres", text=f"{statement}\n")

    def remove(self) -> None:
        """Delete the stopped cluster, also where var/postgres is a link."""
        target = self.home.resolve()
        if target.exists():
            shutil.rmtree(target)
        self.home.unlink(missing_ok=True)

    # Its address

    def ensure_address(self) -> None:
        """DATABASE_URL in var/local.env names this cluster; where the password was lost, there is a new one."""
        url = urlsplit(local_env.read().get("DATABASE_URL", ""))
        if not url.password or (url.hostname, url.username) != ("127.0.0.1", NAME):
            self.stop()
            self._end_strays()
            self._set_password()
        elif url.port != self.port:
            local_env.update({"DATABASE_URL": self._address(url.password)})

    def _set_password(self) -> None:
        password = secrets.token_urlsafe(24)
        self._sql(f"ALTER ROLE {NAME} PASSWORD '{password}'")
        local_env.update({"DATABASE_URL": self._address(password)})

    def _address(self, password: str) -> str:
        return f"postgis://{NAME}:{password}@127.0.0.1:{self.port}/{NAME}"

    def ensure_port(self) -> None:
        """Move the stopped cluster to DB_PORT, where one is given."""
        if (port := wanted_port()) and port != self.port:
            if self.pid():
                raise Stop(
                    f"The database is running on port {self.port}. Stop it first (make db-stop), then: DB_PORT={port}"
                )
            self._write("geokotaku.conf", CONFIGURATION.format(port=port))

    # Running it

    def pid(self) -> int | None:
        """The process id of the running server, or None. A stale postmaster.pid whose number now belongs to another
        program does not deceive us: the server works in its data directory, and no other program does."""
        try:
            pid = int((self.data / "postmaster.pid").read_text().split("\n", 1)[0])
        except (FileNotFoundError, ValueError):
            return None
        return pid if pid in self._processes() else None

    def _processes(self) -> set[int]:
        """All processes whose working directory is the data directory: the server and its children."""
        if not Path("/proc/self/cwd").exists():  # not Linux
            status = _output(self.installation.bindir / "pg_ctl", "status", "-D", self.data)
            return {int(match[1])} if (match := re.search(r"PID: (\d+)", status)) else set()
        data = str(self.data)
        found = set()
        with self._acting_as_account():
            for cwd in Path("/proc").glob("[0-9]*/cwd"):
                try:
                    if os.readlink(cwd) == data:
                        found.add(int(cwd.parent.name))
                except OSError:  # gone meanwhile, or another user's
                    continue
        return found

    @contextmanager
    def _acting_as_account(self) -> Iterator[None]:
        """In a container, root may lack the right to look at other accounts' processes; the account has it."""
        if not self.owner:
            yield
            return
        os.setegid(self.owner.pw_gid)
        os.seteuid(self.owner.pw_uid)
        try:
            yield
        finally:
            os.seteuid(0)
            os.setegid(0)

    def start(self) -> bool:
        """Start the server, after a crash too. Returns False where it was running already."""
        deadline = time.monotonic() + START_SECONDS
        while self.pid():
            if self._state() == "ready":
                return False
            if time.monotonic() > deadline:
                raise Stop(f"The database has been starting or stopping for {START_SECONDS} s.\n{self._last_words()}")
            time.sleep(0.1)
        self._end_strays()
        if not is_free(self.port):
            raise Stop(
                f"Port {self.port}, where this checkout's database listens, is taken by another program. Stop that "
                f"program, or give the database another port for good: make run DB_PORT={free_port(self.port + 1)}"
            )
        (self.data / "postmaster.pid").unlink(missing_ok=True)
        self.server_log.unlink(missing_ok=True)
        try:
            self._run(
                self.installation.bindir / "pg_ctl",
                *("start", "--wait", f"--timeout={START_SECONDS}", "--silent"),
                *("--pgdata", self.data, "--log", self.server_log),
            )
        except Stop as stop:
            raise Stop(f"The database did not start.\n{self._last_words()}\n{stop}") from stop
        return True

    def _state(self) -> str:
        """«starting», «ready» or «stopping», as the server notes it in the eighth line of its pid file."""
        try:
            return (self.data / "postmaster.pid").read_text().splitlines()[7].strip()
        except (FileNotFoundError, IndexError):
            return "starting"

    def _end_strays(self) -> None:
        """End what a killed server left behind: its orphaned children would keep a new one from starting."""
        for number, patience in ((signal.SIGQUIT, 2.0), (signal.SIGKILL, 5.0)):
            for pid in self._processes():
                try:
                    os.kill(pid, number)
                except ProcessLookupError:
                    continue
            deadline = time.monotonic() + patience
            while self._processes() and time.monotonic() < deadline:
                time.sleep(0.05)

    def stop(self) -> None:
        """Stop the server cleanly: open transactions are rolled back, everything committed is on disk."""
        if self.pid():
            self._run(
                self.installation.bindir / "pg_ctl",
                "stop",
                "--mode=fast",
                "--wait",
                "--timeout=120",
                "--pgdata",
                self.data,
            )

    def _last_words(self) -> str:
        logs = sorted((self.data / "log").glob("*.log"), key=lambda path: path.stat().st_mtime)
        return "\n".join(tail(log, 10) for log in [self.server_log, *logs[-1:]] if log.exists())

    def _identity(self) -> dict[str, Any]:
        """Popen's arguments for running as the account, in a place and an environment that it can use."""
        environment = {"PATH": os.environ.get("PATH", "/usr/bin:/bin"), "LC_ALL": "C.UTF-8"}
        if not self.owner:
            return {"cwd": "/", "env": environment}
        return {
            "cwd": "/",
            "env": {**environment, "HOME": self.owner.pw_dir, "USER": self.owner.pw_name},
            "user": self.owner.pw_uid,
            "group": self.owner.pw_gid,
            "extra_groups": os.getgrouplist(self.owner.pw_name, self.owner.pw_gid),
            "umask": 0o077,
        }

    def _run(self, program: Path, *arguments: str | Path, text: str | None = None) -> None:
        hint = "If the reason is not plain from these lines, docs/operations.md has a list."
        run([program, *arguments], log=LOGS / "postgres.log", hint=hint, text=text, **self._identity())


def _output(*command: str | Path) -> str:
    """What a command prints; nothing where it is absent or fails."""
    try:
        return subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()
    except OSError:
        return ""
