"""Databases of one run on one server: made for it, dropped after it."""

import contextlib
import os
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

import psycopg


class Databases:
    """Databases on the server of an address; whatever is in that address's own is left alone."""

    def __init__(self, server: str) -> None:
        self._server = server

    @contextlib.contextmanager
    def new(self, name: str, *, copy_of: str = "") -> Iterator[str]:
        """The address of a new database, empty or a copy of another one."""
        url = urlsplit(self._server)._replace(path=f"/bench_{name}_{os.getpid()}").geturl()
        template = f' TEMPLATE "{database(copy_of)}"' if copy_of else ""
        self._do(f'CREATE DATABASE "{database(url)}"{template}')
        try:
            yield url
        finally:
            self._do(f'DROP DATABASE "{database(url)}" WITH (FORCE)')

    def _do(self, statement: str) -> None:
        with psycopg.connect(self._server, autocommit=True) as server:
            server.execute(statement)


def settle(url: str) -> None:
    """What autovacuum would get to in its own time, perhaps in the middle of a measurement."""
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("VACUUM ANALYZE")


def database(url: str) -> str:
    return urlsplit(url).path.removeprefix("/")


def libpq_environment(url: str) -> dict[str, str]:
    """The address as PostgreSQL's own programs read it."""
    parts = urlsplit(url)
    known = {
        "PGHOST": unquote(parts.hostname or ""),
        "PGPORT": str(parts.port or ""),
        "PGUSER": unquote(parts.username or ""),
        "PGPASSWORD": unquote(parts.password or ""),
        "PGDATABASE": database(url),
    }
    return {name: value for name, value in known.items() if value}
