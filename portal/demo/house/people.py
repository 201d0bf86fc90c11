"""Somebody for each role, to log in as. Nobody is real, and nobody has a password."""

from dataclasses import dataclass

from django.contrib.auth.models import Group

from core.models import User
from core.roles import Role
from home.accounts import account_of
from portal.house.report import Report


@dataclass(frozen=True)
class Person:
    email: str
    name: str
    role: Role | None = None
    is_superuser: bool = False


EDITOR = Person("editor@example.com", "Demo-redaktør", Role.EDITOR)
COORDINATOR = Person("coordinator@example.com", "Demo-koordinator", Role.COORDINATOR)
HOST = Person("host@example.com", "Demo-vært", Role.HOST)
PEOPLE = (
    Person("superuser@example.com", "Demo-administrator", is_superuser=True),
    COORDINATOR,
    EDITOR,
    Person("partner@example.com", "Demo-samarbejdspartner", Role.PARTNER),
    HOST,
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
    user.is_staff = person.is_superuser or person.role in (Role.EDITOR, Role.COORDINATOR)
    user.is_superuser = person.is_superuser
    user.save(update_fields=["name", "is_staff", "is_superuser"])
    if person.role:
        user.groups.add(Group.objects.get(name=person.role))
