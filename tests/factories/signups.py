import uuid
from datetime import timedelta

import factory
from django.db.models import Sum
from django.utils import timezone
from factory.django import DjangoModelFactory

from signups.enums import PlaceStatus
from signups.models import (
    Answer,
    ChecklistItem,
    Deed,
    HostNote,
    Place,
    Question,
    Signup,
    Tick,
)

from .events import OccurrenceFactory, SeriesFactory


class SignupFactory(DjangoModelFactory):
    """One adult told us that they come; at which dates, ``PlaceFactory`` says."""

    class Meta:
        model = Signup

    name = "A Parent"
    email = factory.Sequence(lambda n: f"parent-{n}@example.org")
    language = "da"
    adults = 1
    form_token = factory.LazyFunction(lambda: uuid.uuid4().hex)


class PlaceFactory(DjangoModelFactory):
    """A confirmed place at a date with sign-up; the date's cached sums are brought along.

    The party is said on the sign-up: ``PlaceFactory(signup__adults=1, signup__children=2)``.
    """

    class Meta:
        model = Place
        skip_postgeneration_save = True

    class Params:
        requested = factory.Trait(status=PlaceStatus.REQUESTED)
        waiting = factory.Trait(status=PlaceStatus.WAITING)
        offered = factory.Trait(
            status=PlaceStatus.OFFERED,
            offered_until=factory.LazyFunction(lambda: timezone.now() + timedelta(hours=12)),
        )
        withdrawn = factory.Trait(status=PlaceStatus.WITHDRAWN)
        cancelled = factory.Trait(status=PlaceStatus.CANCELLED)

    signup = factory.SubFactory(SignupFactory)
    occurrence = factory.SubFactory(OccurrenceFactory, series__sign_up=True)
    status = PlaceStatus.CONFIRMED
    known_start = factory.SelfAttribute("occurrence.starts_at")
    known_end = factory.SelfAttribute("occurrence.ends_at")
    email_key = factory.LazyAttribute(lambda place: place.signup.email.lower())
    takes_seat = factory.SelfAttribute("occurrence.series.takes_seat")
    seats = factory.LazyAttribute(lambda place: place.signup.party.seats(place.takes_seat))

    @factory.post_generation
    def sums(self, create, _extracted, **_kwargs):
        if not create:
            return
        places, date = self.occurrence.places.all(), self.occurrence
        date.taken = places.holding_seats().aggregate(seats=Sum("seats"))["seats"] or 0
        date.waiting = places.waiting().count()
        date.requested = places.filter(status=PlaceStatus.REQUESTED).count()
        date.save(update_fields=["taken", "waiting", "requested"])


class AnswerFactory(DjangoModelFactory):
    class Meta:
        model = Answer

    signup = factory.SubFactory(SignupFactory)
    question = factory.SubFactory("tests.factories.signups.QuestionFactory")
    text = "Ja"
    keep_days = factory.SelfAttribute("question.keep_days")


class QuestionFactory(DjangoModelFactory):
    """One line, and nobody has to answer."""

    class Meta:
        model = Question

    series = factory.SubFactory(SeriesFactory, sign_up=True)
    labels = {"da": "Kommer I med barnevogn?"}
    reasons = {"da": "Der er plads til tre."}


class HostNoteFactory(DjangoModelFactory):
    """Left today, whichever day its date is on."""

    class Meta:
        model = HostNote

    occurrence = factory.SubFactory(OccurrenceFactory)
    day = factory.LazyFunction(timezone.localdate)
    text = "Fryseren er tom."


class ChecklistItemFactory(DjangoModelFactory):
    class Meta:
        model = ChecklistItem

    names = {"da": "Sluk ovnen"}


class TickFactory(DjangoModelFactory):
    class Meta:
        model = Tick

    occurrence = factory.SubFactory(OccurrenceFactory)
    item = factory.SubFactory(ChecklistItemFactory)


class DeedFactory(DjangoModelFactory):
    class Meta:
        model = Deed

    occurrence = factory.SubFactory(OccurrenceFactory)
    about = "headcount"
