"""Personal data has a clock: the registry of what is held, why, how long, and how it goes.

Every model that holds personal data registers here; a test walks all models and fails for one
that is neither registered nor declared to hold none. ``export_person`` and ``erase_person``
are what a family's own page and staff call; the nightly job calls ``purge``.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any

from django.db import transaction
from django.db.models import Model, QuerySet
from django.utils import timezone
from django.utils.functional import Promise

from .backups import erasures
from .layers import height


@dataclass(frozen=True)
class PersonalData:
    """What one model holds of people, and its clock.

    ``of`` finds a person's rows by mail address, ``expired`` those whose time is up, ``export``
    reads one row as plain values. ``forget`` erases or empties the rows it is given and returns
    how many of them there were; beyond the database (files, say) it acts on commit only, since a
    dry run forgets for real and takes it back.
    """

    model: type[Model]
    what: str | Promise
    why: str | Promise
    basis: str | Promise
    kept: str | Promise
    of: Callable[[str], QuerySet[Any]]
    expired: Callable[[datetime], QuerySet[Any]]
    export: Callable[[Any], Mapping[str, Any]]
    forget: Callable[[QuerySet[Any]], int]

    @property
    def label(self) -> str:
        return self.model._meta.label_lower


_registered: dict[str, PersonalData] = {}
_declared_free: set[str] = set()


def register(data: PersonalData) -> None:
    _registered[data.label] = data


def holds_none(*models: type[Model]) -> None:
    """Declare that these models hold nothing of a person."""
    _declared_free.update(model._meta.label_lower for model in models)


def registered() -> list[PersonalData]:
    """From high layer to low: what points at a row goes before the row."""
    return sorted(_registered.values(), key=lambda data: (-height(data.label), data.label))


def is_declared(model: type[Model]) -> bool:
    return model._meta.label_lower in _registered or model._meta.label_lower in _declared_free


def export_person(email: str) -> dict[str, list[Mapping[str, Any]]]:
    """Everything held of the person with this address, by table; tables that hold nothing too."""
    return {data.label: [data.export(row) for row in data.of(email)] for data in registered()}


def erase_person(email: str, *, dry_run: bool = False) -> dict[str, int]:
    """Erase the person everywhere, in one transaction; returns rows by table.

    It is noted, so that whoever puts an older house back erases them again.

    A dry run does the very same and takes it back, as that of ``purge`` does.
    """
    with transaction.atomic():
        counts = {data.label: data.forget(data.of(email)) for data in registered()}
        if dry_run:
            transaction.set_rollback(True)
        else:
            transaction.on_commit(partial(erasures.note, email))
    return counts


def purge(now: datetime | None = None, *, dry_run: bool = False) -> dict[str, int]:
    """Erase what has been kept long enough; returns rows by table.

    A dry run does the very same and takes it back, so that its counts cannot differ: forgetting
    in a high layer may be what ends the time of a row further down.
    """
    now = now or timezone.now()
    with transaction.atomic():
        counts = {data.label: data.forget(data.expired(now)) for data in registered()}
        if dry_run:
            transaction.set_rollback(True)
    return counts
