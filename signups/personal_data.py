"""What sign-ups hold of families, and for how long."""

from datetime import datetime, timedelta
from typing import Any

from django.db.models import CharField, Max, Min, Q, QuerySet, Value
from django.db.models.functions import Cast, Concat
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core import privacy
from outbox.addresses import names

from .actions import cancel_place
from .enums import ACTIVE, PlaceStatus
from .models import (
    Answer,
    ChecklistItem,
    Deed,
    Headcount,
    HostNote,
    Place,
    Question,
    Signup,
    Tick,
)
from .turnout import keep_who_came

KEPT = timedelta(days=30)
WAITING_KEPT = timedelta(days=7)


def _of(email: str) -> QuerySet[Signup]:
    return Signup.objects.of_person(email).with_places()


def _expired(now: datetime) -> QuerySet[Signup]:
    """Thirty days after the last date it holds; seven where it has no place at any.

    What it has let go of counts no longer: else who leaves a series would be kept to its end.
    """
    ends = "places__occurrence__ends_at"
    signups = Signup.objects.remembered().annotate(
        last_place=Max(ends, filter=Q(places__status=PlaceStatus.CONFIRMED)),
        last_held=Max(ends, filter=Q(places__status__in=ACTIVE)),
        first_date=Min(ends),
    )
    return signups.filter(
        Q(last_place__isnull=False, last_held__lt=now - KEPT)
        | Q(last_place=None, last_held__lt=now - WAITING_KEPT)
        | Q(last_held=None, first_date__lt=now - WAITING_KEPT)
    )


def _export(signup: Signup) -> dict[str, Any]:
    return {
        "name": signup.name,
        "email": signup.email,
        "phone": signup.phone,
        "language": signup.language,
        "adults": signup.adults,
        "children": signup.children,
        "for_the_first_time": signup.is_first_time,
        "all_dates_of_a_series": signup.whole_series,
        "child_ages_in_months": signup.child_ages,
        "signed_up": signup.created_at.isoformat(),
        "agreed_to_be_signed_up": signup.agreed_at and signup.agreed_at.isoformat(),
        "places": [
            {
                "date": place.times[0].isoformat(),
                "status": place.status,
                "seats": place.seats,
                "queued": place.queued_at.isoformat(),
                "came": place.attended,
                "felt_welcome": place.felt_welcome,
                "who_came": place.came_as,
            }
            for place in signup.places.all()
        ],
    }


def _forget(signups: QuerySet[Signup]) -> int:
    """Let go of places still to come, then empty what tells whom the rest were of.

    The rows stay as counts: how many came, and how many children of each age, is the house's own
    knowledge (``signups.turnout``).
    """
    ids = list(signups.order_by("pk").values_list("pk", flat=True))
    # Their rows before the dates, as every action locks them.
    list(Signup.objects.filter(pk__in=ids).select_for_update().order_by("pk"))
    coming = Place.objects.active().filter(signup__in=ids, occurrence__ends_at__gt=timezone.now())
    for place in coming.with_family().order_by("occurrence_id"):
        cancel_place(place=place, tell=False)
    nobody = Concat(Value("forgotten:"), Cast("pk", CharField()))
    # Of their other sign-ups too: which date was a family's first is known by its address alone.
    addresses = Signup.objects.filter(pk__in=ids).values_list("email", flat=True)
    keep_who_came(
        Signup.objects.filter(email__in=list(addresses)).values_list("pk", flat=True),
        for_good=True,
    )
    Answer.objects.filter(signup__in=ids).delete()
    # Not empty: a family is held to one active place a date by this key.
    Place.objects.filter(signup__in=ids).update(email_key=nobody, form_token="")
    return Signup.objects.filter(pk__in=ids).update(
        name="",
        email="",
        phone="",
        child_ages=[],
        # The form that they may still have open in a browser is another sign-up from here on.
        form_token=nobody,
        account=None,
        signed_up_by=None,
        agreed_at=None,
        forgotten_at=timezone.now(),
    )


def _answers_of(email: str) -> QuerySet[Answer]:
    return Answer.objects.filter(signup__in=_of(email)).select_related("question")


def _expired_answers(now: datetime) -> QuerySet[Answer]:
    """Each was asked for so many days after the last date the family holds; where it holds none any
    more, there is nothing left to prepare."""
    last = Max("signup__places__occurrence__ends_at", filter=Q(signup__places__status__in=ACTIVE))
    days = Answer.objects.order_by().values_list("keep_days", flat=True).distinct()
    over = Q(last_held=None)
    for kept in days:
        over |= Q(keep_days=kept, last_held__lt=now - timedelta(days=kept))
    return Answer.objects.annotate(last_held=last).filter(over)


def _export_answer(answer: Answer) -> dict[str, Any]:
    return {
        "question": answer.question.label,
        "person": answer.person,
        "answer": answer.text,
        "answered": answer.answered_at.isoformat(),
        "agreed_to": answer.agreed_to,
    }


def _forget_answers(answers: QuerySet[Answer]) -> int:
    keys = list(answers.values_list("pk", flat=True))
    Answer.objects.filter(pk__in=keys).delete()
    return len(keys)


def _notes_of(email: str) -> QuerySet[HostNote]:
    """What was written at their dates, and what was written with their address in it."""
    near = HostNote.objects.filter(text__icontains=email.strip())
    named = [note.pk for note in near if names(email, note.text)]
    own = Q(occurrence__responsible__email__iexact=email.strip())
    return HostNote.objects.filter(own | Q(pk__in=named))


def _export_note(note: HostNote) -> dict[str, Any]:
    return {"note": note.text, "written": note.written_at.isoformat()}


def _forget_notes(notes: QuerySet[HostNote]) -> int:
    return notes.delete()[0]


privacy.register(
    privacy.PersonalData(
        model=HostNote,
        what=_("Notes of a few words that hosts leave each other during the day."),
        why=_("So that whoever is in the house later that day knows what has happened."),
        basis=_("Our interest in looking after the house and those who are in it."),
        kept=_("Until midnight."),
        of=_notes_of,
        expired=HostNote.objects.over,
        export=_export_note,
        forget=_forget_notes,
    )
)
privacy.register(
    privacy.PersonalData(
        model=Answer,
        what=_("What you answered to questions when you signed up."),
        why=_("So that the date is prepared for you. Each question says why it is asked."),
        basis=_("You signed up; or, where it is yours to tell, you agreed by answering."),
        kept=_("As long as the question says: 14 days after the date, unless it says otherwise."),
        of=_answers_of,
        expired=_expired_answers,
        export=_export_answer,
        forget=_forget_answers,
    )
)
privacy.holds_none(Question)
privacy.register(
    privacy.PersonalData(
        model=Signup,
        what=_(
            "Sign-ups: name, email address, phone, how many you are, ages where asked, whether "
            "you come for the first time, and whether you felt welcome then."
        ),
        why=_("So that there is room for you, and we can tell you when something changes."),
        basis=_("You signed up."),
        kept=_("30 days after the date; 7 days for the waiting list. Then only numbers."),
        of=_of,
        expired=_expired,
        export=_export,
        forget=_forget,
    )
)
# A place is a number of seats at a date; whose it is stands on the sign-up, and its mail key is
# emptied with it.
privacy.holds_none(Place)
# Numbers of people at a date, of whom nothing else is known.
privacy.holds_none(Headcount)
# What is done in the house, and that it was done at a date.
privacy.holds_none(ChecklistItem, Tick)
# Which place or what thing a host did something about, and when; gone that night.
privacy.holds_none(Deed)
