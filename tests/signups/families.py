"""Families signing up in tests, through the project's own actions, and their letters."""

import uuid

from django.core import mail

from outbox.delivery import deliver_due
from signups.actions import Family, take_places
from signups.models import Place
from signups.parties import Party
from tests.factories.signups import PlaceFactory


def family(email="parent@example.org", *, adults=1, children=0, **facts):
    ages = facts.pop("child_ages", ())
    party = Party(adults, children or len(ages), tuple(ages))
    facts = {"name": "A Parent", "phone": "", "language": "en", **facts}
    return Family(email=email, party=party, **facts)


def send(occurrence, email="parent@example.org", *, form_token=None, slot=None, **facts):
    """Send the form; returns what its sender is told."""
    return take_places(
        occurrence=occurrence,
        family=family(email, **facts),
        form_token=form_token or uuid.uuid4().hex,
        slot=slot,
    )


def sign_up(occurrence, email="parent@example.org", **facts):
    """Send the form; returns the family's place."""
    send(occurrence, email, **facts)
    return place_of(occurrence, email)


def stand_on(occurrence, **families):
    """``stand_on(date, here={}, waits={"waiting": True})``: a family each, by these traits."""
    for name, traits in families.items():
        PlaceFactory(
            occurrence=occurrence,
            signup__email=f"{name}@example.org",
            signup__language="en",
            **traits,
        )


def place_of(occurrence, email="parent@example.org"):
    """The family's newest place at the date, freshly read."""
    places = Place.objects.filter(occurrence=occurrence, email_key=email)
    return places.select_related("signup", "occurrence__series").latest("pk")


def standing(occurrence):
    """How each family stands, in the order in which they queued: ``{"anna": "confirmed", …}``."""
    places = Place.objects.filter(occurrence=occurrence).order_by("queued_at", "pk")
    return {place.email_key.partition("@")[0]: place.status for place in places}


def sums(occurrence):
    """The cached sums of a date: seats taken, parties waiting."""
    occurrence.refresh_from_db()
    return occurrence.taken, occurrence.waiting


def post():
    """Let the worker send what is due; returns the mails that left, oldest first."""
    before = len(mail.outbox)
    deliver_due()
    return mail.outbox[before:]


def posted():
    """What left, as ``[(whose address, subject)]``."""
    return [(each.to[0].partition("@")[0], each.subject) for each in post()]
