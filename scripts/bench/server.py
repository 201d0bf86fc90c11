"""The app under gunicorn for the time of a block."""

import contextlib
import http.client
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from urllib.parse import urlencode

import psycopg

from .processes import children, cpu_seconds

ROOT = Path(__file__).resolve().parents[2]
WORKERS = 2
START_SECONDS = 60
STOP_SECONDS = 10


class BenchFailed(Exception):
    """A figure could not be had; ``str(error)`` says why."""


@dataclass(frozen=True)
class Answer:
    status: int
    size: int
    seconds: float
    etag: str


@dataclass(frozen=True)
class House:
    """A running server, its workers and the address of its database."""

    port: int
    workers: list[int]
    database: str = ""

    def begin(self, generations: Sequence[str]) -> None:
        """What the workers have kept under these holds no longer, as after an edit."""
        with psycopg.connect(self.database, autocommit=True) as connection:
            connection.execute(
                "UPDATE core_generation SET token = gen_random_uuid() WHERE name = ANY(%s)",
                [list(generations)],
            )

    def get(self, path: str, headers: dict[str, str] | None = None) -> Answer:
        return self._ask("GET", path, headers=headers)

    def post(self, path: str, form: dict[str, object], *, address: str) -> "Request":
        """A form to be sent from this address through one proxy."""
        body = urlencode(form, doseq=True)
        head = (
            f"POST {path} HTTP/1.1",
            "Host: 127.0.0.1",
            "Content-Type: application/x-www-form-urlencoded",
            f"Content-Length: {len(body)}",
            f"X-Forwarded-For: {address}",
        )
        return Request(self.port, "\r\n".join([*head, "", body]).encode())

    def cpu_seconds(self) -> float:
        return cpu_seconds(self.workers)

    def _ask(
        self, method: str, path: str, body: str | None = None, headers: dict[str, str] | None = None
    ) -> Answer:
        # A connection each: that is how gunicorn's plain workers serve.
        began = time.perf_counter()
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            connection.request(method, path, body, headers or {})
            response = connection.getresponse()
            size = len(response.read())
        finally:
            connection.close()
        etag = response.headers.get("ETag", "")
        return Answer(response.status, size, time.perf_counter() - began, etag)


@dataclass(frozen=True)
class Request:
    """Written before the clock starts: who measures shares the machine with what is measured, and
    Python's own client would take a tenth of it to write a request and read the answer."""

    port: int
    text: bytes

    def send(self) -> Answer:
        began = time.perf_counter()
        with socket.create_connection(("127.0.0.1", self.port), timeout=60) as connection:
            connection.sendall(self.text)
            answer = b"".join(iter(partial(connection.recv, 65536), b""))
        status = int(answer[:12].removeprefix(b"HTTP/1.1 "))
        return Answer(status, len(answer), time.perf_counter() - began, etag="")


@contextlib.contextmanager
def serving(
    environment: dict[str, str], log: Path, wsgi: str = "scripts.bench.wsgi"
) -> Iterator[House]:
    """Two plain workers, as many as the reference machine has cores."""
    with contextlib.ExitStack() as stack:
        # Opened here and handed over: no other process can take the port meanwhile.
        listener = stack.enter_context(socket.create_server(("127.0.0.1", 0), backlog=512))
        port = listener.getsockname()[1]
        command = [sys.executable, "-m", "gunicorn", wsgi]
        command += ["--workers", str(WORKERS), "--bind", f"fd://{listener.fileno()}"]
        with log.open("wb") as output:
            process = subprocess.Popen(
                command,
                cwd=ROOT,
                env=environment,
                stdout=output,
                stderr=subprocess.STDOUT,
                pass_fds=[listener.fileno()],
                start_new_session=True,
            )
        stack.callback(_stop, process)
        _wait(process, port, log)
        yield House(port, children(process.pid), environment["DATABASE_URL"])


def _wait(process: subprocess.Popen[bytes], port: int, log: Path) -> None:
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end and process.poll() is None:
        if len(children(process.pid)) == WORKERS:
            with contextlib.suppress(OSError, http.client.HTTPException):
                if House(port, []).get("/readyz").status == 200:
                    return
        time.sleep(0.1)
    raise BenchFailed(f"gunicorn did not get ready:\n{log.read_text()}")


def _stop(process: subprocess.Popen[bytes]) -> None:
    if process.poll() is None:
        process.terminate()
        try:
            process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def manage(environment: dict[str, str], *arguments: str) -> str:
    """Run a management command, or a module with ``-m`` first; returns what it printed."""
    command = [*arguments] if arguments[0] == "-m" else ["manage.py", *arguments]
    done = subprocess.run(
        [sys.executable, *command], cwd=ROOT, env=environment, capture_output=True, text=True
    )
    if done.returncode:
        raise BenchFailed(f"{' '.join(command)}\n{done.stdout}{done.stderr}")
    return done.stdout
