"""`make run`: set up, start the database, serve, and stop both cleanly on Ctrl-C."""

import ctypes
import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request

from scripts import database, local_env, postgres, python_env, setup
from scripts.checkout import LOGS, ROOT
from scripts.console import Interrupted, Stop, command, end, note, tail

HOST = "127.0.0.1"
START_SECONDS = 60
STOP_SECONDS = 30
SET_PARENT_DEATH_SIGNAL = 1  # PR_SET_PDEATHSIG of <linux/prctl.h>


def port() -> int:
    """PORT, checked before any work is done."""
    text = os.environ.get("PORT", "").strip() or "8000"
    if not text.isdecimal() or not 1 <= int(text) <= 65535:
        raise Stop(f"PORT={text} is not a port: a number from 1 to 65535 is wanted.")
    if not postgres.is_free(int(text)):
        other = postgres.free_port(int(text) + 1 if int(text) < 65000 else 8000)
        raise Stop(f"Port {text} on {HOST} is taken by another program. Serve on another one: make run PORT={other}")
    return int(text)


def start(address: str) -> "subprocess.Popen[bytes]":
    """gunicorn in a session of its own: a Ctrl-C reaches it only through us, before the database goes."""
    with open(LOGS / "gunicorn.log", "wb") as log:
        return subprocess.Popen(
            [python_env.PYTHON, "-m", "gunicorn", "--bind", address, "geokotaku.wsgi:application"],
            cwd=ROOT,
            env=local_env.environment(),
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            preexec_fn=end_with_parent if sys.platform == "linux" else None,
        )


def end_with_parent() -> None:
    """If we are killed outright, the server must not live on and hold the port."""
    ctypes.CDLL(None).prctl(SET_PARENT_DEATH_SIGNAL, signal.SIGTERM)


def wait_until_it_answers(server: "subprocess.Popen[bytes]", url: str) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and server.poll() is None:
        try:
            urllib.request.build_opener(urllib.request.ProxyHandler({})).open(f"{url}/readyz", timeout=5).close()
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
        else:
            return
    end(server)
    raise Stop(f"The server does not answer. The last lines of {LOGS / 'gunicorn.log'}:\n{tail(LOGS / 'gunicorn.log')}")


def main() -> int:
    address = f"{HOST}:{port()}"
    setup.ensure()
    with database.running():
        setup.ensure_data()
        server = start(address)
        try:
            wait_until_it_answers(server, f"http://{address}")
            note(f"\n  Web:  http://{address}   (Ctrl-C stops it)\n  {database.describe()}\n")
            server.wait()
        except Interrupted:
            note("\nStopping the server and the database.")
            end(server, STOP_SECONDS)
            return 0
        except BaseException:
            end(server, STOP_SECONDS)
            raise
        raise Stop(
            f"The server ended by itself. The last lines of {LOGS / 'gunicorn.log'}:\n{tail(LOGS / 'gunicorn.log')}"
        )


if __name__ == "__main__":
    command(main)
