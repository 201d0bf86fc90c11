"""A database into a file and back, by its own safe means: a plain copy of one in use loses rows."""

import gzip
import os
import shutil
import sqlite3
import subprocess
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from subprocess import CalledProcessError
from typing import Any

from django.apps import apps
from django.db import connection, transaction

SQLITE, POSTGRESQL = "sqlite", "postgresql"
_PROGRAMS = "/usr/lib/postgresql"
#: More than a house writes of anything between a backup and a loss.
SKIPPED = 100_000


class NoProgram(Exception):
    """PostgreSQL's own programs are not installed on this machine."""


def tables() -> list[str]:
    """Every table of every model, in a steady order."""
    models = apps.get_models(include_auto_created=True)
    return sorted({model._meta.db_table for model in models if model._meta.managed})


def write_into(folder: Path) -> tuple[Path, dict[str, int]]:
    """Write the database as it is at one moment; returns the file, and how many rows it has of
    each table."""
    write = {SQLITE: _write_sqlite, POSTGRESQL: _write_postgresql}[connection.vendor]
    return write(folder)


def read_from(file: Path) -> None:
    """Put the database of a file in the place of what is there."""
    {SQLITE: _read_sqlite, POSTGRESQL: _read_postgresql}[connection.vendor](file)


def skip_keys() -> None:
    """Let keys that were given out since the backup never be given out again: links that were sent
    then hold the number of a row, and would open somebody else's."""
    with connection.cursor() as cursor:
        if connection.vendor == SQLITE:
            cursor.execute("UPDATE sqlite_sequence SET seq = seq + %s", [SKIPPED])
            return
        cursor.execute(
            "SELECT setval(format('%%I.%%I', schemaname, sequencename)::regclass,"
            " coalesce(last_value, 0) + %s)"
            " FROM pg_sequences WHERE schemaname = 'public' AND data_type = 'bigint'::regtype",
            [SKIPPED],
        )


def rows() -> dict[str, int]:
    """How many each table has; none for one that is not there."""
    present = set(connection.introspection.table_names())
    with connection.cursor() as cursor:
        return {name: _count(cursor, name) for name in tables() if name in present}


def is_lived_in() -> bool:
    """Whether somebody has an account here: an empty house may be written over."""
    return bool(rows().get("core_user"))


def _count(cursor: Any, table: str) -> int:
    cursor.execute(f"SELECT COUNT(*) FROM {connection.ops.quote_name(table)}")
    count: int = cursor.fetchone()[0]
    return count


def _write_sqlite(folder: Path) -> tuple[Path, dict[str, int]]:
    """Page by page, while others go on writing (https://sqlite.org/backup.html)."""
    copied, packed = folder / "database.sqlite3", folder / "database.sqlite3.gz"
    connection.ensure_connection()
    with closing(sqlite3.connect(copied)) as copy:
        connection.connection.backup(copy)
        present = {name for (name,) in copy.execute("SELECT name FROM sqlite_master")}
        found = {
            name: copy.execute(f'SELECT COUNT(*) FROM "{name}"').fetchone()[0]
            for name in tables()
            if name in present
        }
    with copied.open("rb") as source, gzip.open(packed, "wb", compresslevel=3) as target:
        shutil.copyfileobj(source, target)
    copied.unlink()
    return packed, found


def _read_sqlite(file: Path) -> None:
    target = Path(connection.settings_dict["NAME"])
    unpacked = target.with_name(f"{target.name}.restored")
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        with gzip.open(file, "rb") as source, unpacked.open("wb") as copy:
            shutil.copyfileobj(source, copy)
        with closing(sqlite3.connect(unpacked)) as database:
            (verdict,) = database.execute("PRAGMA integrity_check").fetchone()
        if verdict != "ok":
            raise sqlite3.DatabaseError(verdict)
        connection.close()
        # What was written ahead belongs to the database that goes.
        for ending in ("-wal", "-shm", "-journal"):
            target.with_name(target.name + ending).unlink(missing_ok=True)
        unpacked.replace(target)
    finally:
        for left in target.parent.glob(f"{unpacked.name}*"):
            left.unlink()


def _write_postgresql(folder: Path) -> tuple[Path, dict[str, int]]:
    """The program reads the very moment in which the rows are counted."""
    file = folder / "database.dump"
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        cursor.execute("SELECT pg_export_snapshot()")
        moment = cursor.fetchone()[0]
        arguments = ["--format=custom", f"--snapshot={moment}", f"--file={file}"]
        _run("pg_dump", *arguments, "--no-owner", "--no-privileges")
        return file, rows()


def _read_postgresql(file: Path) -> None:
    """What stands there steps aside, and goes once all is in its place."""
    _do("ALTER SCHEMA public RENAME TO replaced", "CREATE SCHEMA public")
    how = ["--no-owner", "--no-privileges", "--exit-on-error", "--single-transaction"]
    try:
        _run("pg_restore", *how, f"--dbname={connection.settings_dict['NAME']}", str(file))
    except (CalledProcessError, NoProgram):
        _do("DROP SCHEMA public CASCADE", "ALTER SCHEMA replaced RENAME TO public")
        raise
    _do("DROP SCHEMA replaced CASCADE")


def _do(*statements: str) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
    # Whatever was prepared means tables that are others now.
    connection.close()


def _run(program: str, *arguments: str) -> None:
    subprocess.run([_found(program), *arguments], env=os.environ | _where(), check=True)


def _found(program: str) -> str:
    known = sorted(Path(_PROGRAMS).glob(f"*/bin/{program}"), key=_version)
    found = str(known[-1]) if known else shutil.which(program)
    if found is None:
        raise NoProgram(f"{program} is not installed; it comes with PostgreSQL's client programs.")
    return found


def _version(path: Path) -> float:
    try:
        return float(path.parents[1].name)
    except ValueError:
        return 0


def _where() -> Mapping[str, str]:
    """The database, as PostgreSQL's programs are told of it."""
    facts = connection.settings_dict
    names = {"PGHOST": "HOST", "PGPORT": "PORT", "PGUSER": "USER", "PGPASSWORD": "PASSWORD"}
    known = {name: str(facts[key]) for name, key in names.items() if facts.get(key)}
    return known | {"PGDATABASE": str(facts["NAME"])}
