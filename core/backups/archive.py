"""The file of a backup: the database, what was uploaded, and a manifest that says what is in it."""

import hashlib
import json
import os
import shutil
import tarfile
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path, PurePosixPath
from typing import Any

from django.conf import settings
from django.db import connection
from django.utils import timezone

from . import databases

MANIFEST = "manifest.json"
MEDIA = "media"
#: And so long somebody who was erased can still stand in one.
KEPT = timedelta(days=14)
_NAME = "house-%Y%m%dT%H%M%SZ.tar"
_UNFINISHED = "writing-"
#: Nobody writes one for longer.
LONGEST = timedelta(hours=12)
_CHUNK = 1 << 20


class Damaged(Exception):
    """It is no backup, or not all that its manifest names is in it as it was."""


@dataclass(frozen=True)
class Backup:
    path: Path
    made_at: datetime
    vendor: str
    database: str
    rows: dict[str, int]
    checksums: dict[str, str]


def write(folder: Path) -> Path:
    """Write the house as it is now; returns the file, which is whole or not there at all."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    now = timezone.now()
    path = folder / now.astimezone(UTC).strftime(_NAME)
    with tempfile.TemporaryDirectory(dir=folder, prefix=_UNFINISHED) as unfinished:
        # The database first: a picture that comes meanwhile is one too many. One that goes is not
        # missed, by the pages that are shown at least.
        database, rows = databases.write_into(Path(unfinished))
        part = Path(unfinished) / path.name
        with tarfile.open(part, "x") as archive:
            part.chmod(0o600)
            checksums = {database.name: _add(archive, database, database.name)}
            for file, name in _uploads():
                with suppress(FileNotFoundError):
                    checksums[name] = _add(archive, file, name)
            manifest = Path(unfinished) / MANIFEST
            facts = {
                "made_at": now.isoformat(),
                "vendor": connection.vendor,
                "database": database.name,
                "rows": rows,
                "checksums": checksums,
            }
            manifest.write_text(json.dumps(facts, indent=1), encoding="utf-8")
            archive.add(manifest, MANIFEST)
        _keep(part, path)
    return path


def read(path: Path) -> Backup:
    """What a file holds, after every byte of it was looked at. Raises Damaged."""
    try:
        with tarfile.open(path) as archive:
            facts = json.loads(_member(archive, MANIFEST).read())
            backup = Backup(
                path=path,
                made_at=datetime.fromisoformat(facts.pop("made_at")),
                **facts,
            )
            for name, checksum in backup.checksums.items():
                if _checksum(_member(archive, name)) != checksum:
                    raise Damaged(f"{name} is not as it was written.")
    except (tarfile.TarError, OSError, ValueError, KeyError, TypeError) as error:
        raise Damaged(f"{path.name} cannot be read: {error}") from error
    return backup


def unpack_database(backup: Backup, folder: Path) -> Path:
    """Into the folder; returns its file."""
    file = folder / PurePosixPath(backup.database).name
    _unpack(backup, {backup.database: file})
    return file


def unpack_uploads(backup: Backup) -> None:
    """Where they belong: after the database, so that none lies there that no row points at."""
    media = Path(settings.MEDIA_ROOT)
    paths = {name: PurePosixPath(name) for name in backup.checksums if name != backup.database}
    _unpack(backup, {name: media.joinpath(*path.parts[1:]) for name, path in paths.items()})


def _unpack(backup: Backup, targets: Mapping[str, Path]) -> None:
    with tarfile.open(backup.path) as archive:
        for name, target in targets.items():
            inside = PurePosixPath(name)
            if inside.is_absolute() or ".." in inside.parts:
                raise Damaged(f"{name} leads out of its folder.")
            target.parent.mkdir(parents=True, exist_ok=True)
            with target.open("wb") as file:
                shutil.copyfileobj(_member(archive, name), file)


def clear_away_other_uploads(backup: Backup) -> None:
    """Delete what lies among the uploads and is none of this backup's.

    Nothing points at it any more, so nobody would ever be found in it, or erased from it.
    """
    for file, name in _uploads():
        if name not in backup.checksums:
            file.unlink()


def forget_old(folder: Path, now: datetime) -> int:
    """Delete those that have been kept long enough; returns how many. What a worker that was killed
    has left half written goes as well: it holds as much of people as a whole one."""
    for unfinished in folder.glob(f"{_UNFINISHED}*"):
        if unfinished.stat().st_mtime < (now - LONGEST).timestamp():
            shutil.rmtree(unfinished)
    old = [path for path in _all(folder) if written_at(path) < now - KEPT]
    for path in old:
        path.unlink()
    return len(old)


def latest(folder: Path) -> Path | None:
    """The newest that is whole; None before any."""
    return max(_all(folder), key=written_at, default=None)


def written_at(path: Path) -> datetime:
    return datetime.strptime(path.name, _NAME).replace(tzinfo=UTC)


def _all(folder: Path) -> Iterator[Path]:
    """Those that we have written; what somebody has put beside them is not ours."""
    for path in folder.glob("house-*.tar"):
        with suppress(ValueError):
            written_at(path)
            yield path


def _uploads() -> Iterator[tuple[Path, str]]:
    root = Path(settings.MEDIA_ROOT)
    for file in sorted(root.rglob("*")):
        if file.is_file() and not file.is_symlink():
            yield file, f"{MEDIA}/{file.relative_to(root).as_posix()}"


def _add(archive: tarfile.TarFile, file: Path, name: str) -> str:
    archive.add(file, name, recursive=False)
    with file.open("rb") as stream:
        return _checksum(stream)


def _member(archive: tarfile.TarFile, name: str) -> Any:
    stream = archive.extractfile(name)
    if stream is None:
        raise Damaged(f"{name} is no file.")
    return stream


def _checksum(stream: Any) -> str:
    found = hashlib.sha256()
    while chunk := stream.read(_CHUNK):
        found.update(chunk)
    return found.hexdigest()


def _keep(part: Path, path: Path) -> None:
    """On the disk before it has its name."""
    with part.open("rb") as written:
        os.fsync(written.fileno())
    part.replace(path)
