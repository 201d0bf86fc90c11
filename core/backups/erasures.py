"""Who was erased stays erased, though an older house is put back.

The ledger lies beside the backups and goes where they go. It holds no address but a keyed hash of
each, which says nothing to whoever has not the house's secret and an address to try. A line is kept
as long as a backup that the person may still stand in.
"""

import fcntl
import json
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import IO

from django.apps import apps
from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.crypto import salted_hmac

NAME = "erasures.jsonl"


def note(email: str) -> None:
    """Write down that this person was erased now."""
    folder = Path(settings.BACKUP_DIR)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    line = json.dumps({"at": timezone.now().isoformat(), "who": hash_of(email)})
    with _held(folder), _opened(folder / NAME, "a") as ledger:
        ledger.write(f"{line}\n")
        ledger.flush()
        os.fsync(ledger.fileno())


def hash_of(email: str) -> str:
    hashed: str = salted_hmac("core.erasures", email.strip().lower()).hexdigest()
    return hashed


def noted_since(moment: datetime, folders: Iterable[Path]) -> set[str]:
    """The hashes of all who were erased after this moment, by the ledgers of these folders."""
    lines = (line for folder in folders for line in _lines(folder / NAME))
    return {who for at, who in lines if at >= moment}


def addresses_among(hashes: set[str]) -> set[str]:
    """The addresses of the database that have one of these hashes."""
    return {email for email in _all_addresses() if hash_of(email) in hashes} if hashes else set()


def forget_before(moment: datetime, folder: Path) -> None:
    """Let go of lines about people who stand in no backup any more."""
    with _held(folder):
        kept = [(at, who) for at, who in _lines(folder / NAME) if at >= moment]
        part = folder / f"{NAME}.part"
        with _opened(part, "w") as ledger:
            for at, who in kept:
                ledger.write(json.dumps({"at": at.isoformat(), "who": who}) + "\n")
        part.replace(folder / NAME)


@contextmanager
def _held(folder: Path) -> Iterator[None]:
    """One process at a time writes the ledger."""
    door = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(door, fcntl.LOCK_EX)
        yield
    finally:
        os.close(door)


def _opened(path: Path, mode: str) -> IO[str]:
    """For its owner alone."""
    return open(path, mode, encoding="utf-8", opener=lambda name, how: os.open(name, how, 0o600))


def _lines(ledger: Path) -> Iterator[tuple[datetime, str]]:
    if ledger.exists():
        for line in ledger.read_text(encoding="utf-8").splitlines():
            # One that a full disk cut short keeps nobody from reading the others.
            with suppress(ValueError):
                facts = json.loads(line)
                yield datetime.fromisoformat(facts["at"]), facts["who"]


def _all_addresses() -> Iterator[str]:
    for model in apps.get_models():
        for field in model._meta.concrete_fields:
            if isinstance(field, models.EmailField):
                found = model._base_manager.order_by().values_list(field.attname, flat=True)
                yield from (email.lower() for email in found.distinct() if email)
