"""What a person sees: one line a step, details in a log, and a sentence when it stops."""

import os
import shlex
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

TAIL_LINES = 25


class Stop(Exception):
    """The set-up cannot go on; the text says why and what the person can do."""


class Interrupted(BaseException):
    """A signal asked us to end. Not an Exception: nothing on the way may swallow it."""

    def __init__(self, number: int) -> None:
        super().__init__(signal.Signals(number).name)
        self.number = number


def note(text: str, *, end: str = "\n") -> None:
    """Say it. A terminal that was closed meanwhile must not keep us from stopping the database."""
    with suppress(OSError):
        print(text, end=end, flush=True)


@contextmanager
def step(title: str) -> Iterator[None]:
    """`title ... 3.1 s` on one line."""
    note(f"{title} ... ", end="")
    start = time.monotonic()
    try:
        yield
    except BaseException:
        note("stopped")
        raise
    note(f"{time.monotonic() - start:.1f} s")


def tail(log: Path, lines: int = TAIL_LINES) -> str:
    return "\n".join(f"  | {line}" for line in log.read_text(errors="replace").splitlines()[-lines:])


def run(
    command: Sequence[str | Path],
    *,
    log: Path,
    hint: str,
    cwd: Path | str,
    env: Mapping[str, str] | None = None,
    text: str | None = None,
    **popen: Any,
) -> None:
    """Run `command` with its output in `log`; Stop with the log's last lines and `hint` when it fails.

    The child has a session of its own, so that a Ctrl-C reaches it only through us, and with all its children.
    """
    with open(log, "a") as output:
        output.write(f"\n$ {shlex.join(map(str, command))}\n")
        output.flush()
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL if text is None else subprocess.PIPE,
            stdout=output,
            stderr=subprocess.STDOUT,
            cwd=cwd,
            env=env,
            text=True,
            start_new_session=True,
            **popen,
        )
        with ended_with_us(process):
            process.communicate(text)
    if process.returncode:
        raise Stop(
            f"{Path(command[0]).name} failed (exit code {process.returncode}). "
            f"The last lines of {log}:\n{tail(log)}\n{hint}"
        )


@contextmanager
def ended_with_us(process: subprocess.Popen[Any]) -> Iterator[None]:
    """While inside, whatever ends us ends the process and its whole session too."""
    try:
        yield
    except BaseException:
        end(process)
        raise


def end(process: subprocess.Popen[Any], grace_seconds: float = 10) -> None:
    """SIGTERM to the session that `process` leads, and SIGKILL where that is not heeded."""
    for number in (signal.SIGTERM, signal.SIGKILL):
        if process.poll() is None:
            try:
                os.killpg(process.pid, number)
            except ProcessLookupError:
                return
            try:
                process.wait(grace_seconds)
            except subprocess.TimeoutExpired:
                continue


def _interrupt(number: int, _frame: object) -> None:
    # From here on we are ending: a second Ctrl-C must not break off the clean stop of the database.
    ignore_interrupts()
    raise Interrupted(number)


def ignore_interrupts() -> None:
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)


def command(main: Callable[[], int | None]) -> None:
    """Run a command's `main`: a Stop becomes its sentence and exit code 1, a signal 128 plus its number."""
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, _interrupt)
    try:
        sys.exit(main() or 0)
    except Stop as stop:
        print(f"\n{stop}", file=sys.stderr, flush=True)
        sys.exit(1)
    except Interrupted as interrupted:
        print(f"\nInterrupted ({interrupted}).", file=sys.stderr, flush=True)
        sys.exit(128 + interrupted.number)
