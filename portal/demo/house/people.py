"""Somebody for each role, to log in as. Nobody is real, and nobody has a password."""

from dataclasses import dataclass

from django.contrib.auth.models import Group

from core.models import User
from home.accounts import account_of

from .report import Report


@dataclass(frozen=True)
class Person:
    email: str
    name: str
    role: str = ""
    is_superuser: bool = False


EDITOR = Person("editor@example.com", "Demo-redaktør", "editor")
COORDINATOR = Person("coordinator@example.com", "Demo-koordinator", "coordinator")
PEOPLE = (
    Person("superuser@example.com", "Demo-administrator", is_superuser=True),
    COORDINATOR,
    EDITOR,
    Person("partner@example.com", "Demo-samarbejdspartner", "partner"),
    Person("host@example.com", "Demo-vært", "host"),
    Person("family@example.com", "Familien Eksempel 1"),
)


def build(report: Report) -> None:
    for person in PEOPLE:
        if User.objects.filter(email=person.email).exists():
            report.found("people")
        else:
            _make(person)
            report.made("people")


def _make(person: Person) -> None:
    user = account_of(person.email)
    user.name = person.name
    user.is_staff = person.is_superuser or person.role in ("editor", "coordinator")
    user.is_superuser = person.is_superuser
    user.save(update_fields=["name", "is_staff", "is_superuser"])
    if person.role:
        user.groups.add(Group.objects.get_or_create(name=person.role)[0])
