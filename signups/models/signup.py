"""A family's sign-up, and its place at each date."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.conf import settings
from django.core.validators import MaxValueValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from events.enums import TALK, TakesSeat
from events.models import Occurrence

from ..enums import ACTIVE, HOLDS_SEATS, PlaceStatus, Welcome
from ..parties import MOST_ADULTS, Party
from ..querysets import PlaceQuerySet, SignupQuerySet


def party_columns(party: Party) -> dict[str, Any]:
    """What a sign-up keeps of who comes."""
    return {
        "adults": party.adults,
        "children": party.children,
        "child_ages": list(party.child_ages),
    }


class Signup(models.Model):
    """What a family did: they told us who comes, and how to reach them.

    ``email`` is in lower case: one family is one address, however it is typed. ``children``
    counts them; ``child_ages`` holds their ages in months where the series asks, as they were on
    ``ages_known_on``. ``form_token``
    makes a double click the same sign-up. Raising ``link_version`` revokes the link in earlier
    letters. ``agreed_at`` is when ``signed_up_by`` has said that the family wants to be signed up.
    """

    name = models.CharField(_("name"), max_length=100)
    email = models.EmailField(_("mail address"))
    phone = models.CharField(_("phone"), max_length=30, blank=True)
    language = models.CharField(_("language"), max_length=8, choices=settings.LANGUAGES)
    adults = models.PositiveSmallIntegerField(
        _("adults"), default=1, validators=[MaxValueValidator(MOST_ADULTS)]
    )
    children = models.PositiveSmallIntegerField(_("children"), default=0)
    child_ages = models.JSONField(_("children's ages in months"), default=list, blank=True)
    ages_known_on = models.DateField(default=timezone.localdate, editable=False)
    is_first_time = models.BooleanField(_("for the first time"), default=False)
    whole_series = models.BooleanField(_("the whole series"), default=False)
    form_token = models.CharField(max_length=40, editable=False)
    link_version = models.PositiveSmallIntegerField(default=1, editable=False)
    account = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        db_index=False,
        related_name="signups",
    )
    signed_up_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        db_index=False,
        related_name="signups_for_others",
        verbose_name=_("signed up by"),
    )
    agreed_at = models.DateTimeField(null=True, editable=False)
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    forgotten_at = models.DateTimeField(null=True, editable=False)

    objects = SignupQuerySet.as_manager()

    class Meta:
        verbose_name = _("sign-up")
        verbose_name_plural = _("sign-ups")
        constraints = [
            models.UniqueConstraint(fields=["form_token"], name="one_signup_a_form"),
            models.CheckConstraint(
                condition=models.Q(signed_up_by__isnull=True) | models.Q(agreed_at__isnull=False),
                name="nobody_is_signed_up_unasked",
            ),
        ]
        # Few, since everybody who signs up waits for each: none for words that begin alike, which
        # PostgreSQL gets from a field's own, and none of the many that nobody else signed up.
        indexes = [
            models.Index(fields=["email"], name="signup_email"),
            models.Index(
                fields=["account"],
                name="signup_account",
                condition=models.Q(account__isnull=False),
            ),
            models.Index(
                fields=["signed_up_by"],
                name="signup_by_staff",
                condition=models.Q(signed_up_by__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"sign-up {self.pk}"

    @property
    def party(self) -> Party:
        return Party(self.adults, self.children, tuple(self.child_ages))

    @property
    def is_for_several(self) -> bool:
        """Whether it is for several dates, or for all that its series will have."""
        return self.whole_series or self.places.count() > 1

    def write(self, columns: Mapping[str, Any]) -> None:
        """Save other facts about the family. A new address ends the links sent to the old one."""
        if columns.get("email", self.email) != self.email:
            self.link_version += 1
        if "child_ages" in columns:
            self.ages_known_on = timezone.localdate()
        for name, value in columns.items():
            setattr(self, name, value)
        self.save(update_fields=[*columns, "ages_known_on", "link_version"])


class Place(models.Model):
    """A family's place at one date. ``seats`` is what it takes, counted as the series then had it.

    ``takes_seat`` is that way of counting: a series that decides anew counts no place again.
    ``email_key`` is the sign-up's address once more, so that the database can hold a family to
    one active place a date. ``form_token`` is the form that took the place, or took it back.
    ``is_told`` holds while a waiting family knows of the seats that are free right now, and
    ``told_at`` is when it last heard of any. ``known_start`` and ``known_end`` are the time of the
    date as the family was last told: while the date has another one, there is something to tell.
    ``known_zones`` is the same of its place, empty as long as that has not changed.
    ``slot`` is which talk of the date is the family's, from 0 on, where the date is divided into
    talks (``events.slots``); who waits has none yet.
    ``is_in_calendar`` holds while the family's own calendar has the date from us, or will as soon
    as a letter is there, and ``calendar_turns`` rises with every time it is taken out again
    (``signups.invitations``). ``came_as`` is who came, in numbers, of a family that has changed or
    been forgotten since (``signups.turnout``). ``felt_welcome`` is what a family that was here for
    the first time has answered afterwards (``signups.first_visits``).
    """

    # Both are found by what is unique or stands in a queue below.
    signup = models.ForeignKey(
        Signup, on_delete=models.CASCADE, db_index=False, related_name="places"
    )
    occurrence = models.ForeignKey(
        Occurrence, on_delete=models.PROTECT, db_index=False, related_name="places"
    )
    email_key = models.CharField(max_length=254, editable=False)
    form_token = models.CharField(max_length=40, blank=True, editable=False)
    seats = models.PositiveSmallIntegerField(_("seats"))
    takes_seat = models.CharField(
        max_length=8, choices=[*TakesSeat.choices, (TALK, _("A talk"))], editable=False
    )
    slot = models.PositiveSmallIntegerField(null=True, editable=False)
    status = models.CharField(_("status"), max_length=9, choices=PlaceStatus)
    queued_at = models.DateTimeField(default=timezone.now)
    offered_until = models.DateTimeField(_("offered until"), null=True, blank=True)
    is_told = models.BooleanField(default=False, editable=False)
    told_at = models.DateTimeField(null=True, editable=False)
    known_start = models.DateTimeField(editable=False)
    known_end = models.DateTimeField(editable=False)
    known_zones = models.JSONField(null=True, editable=False)
    is_in_calendar = models.BooleanField(default=False, editable=False)
    calendar_turns = models.PositiveIntegerField(default=0, editable=False)
    attended = models.BooleanField(_("came"), null=True, blank=True)
    came_as = models.JSONField(null=True, editable=False)
    felt_welcome = models.CharField(max_length=6, choices=Welcome, blank=True, editable=False)

    objects = PlaceQuerySet.as_manager()

    class Meta:
        verbose_name = _("place")
        verbose_name_plural = _("places")
        ordering = ["queued_at", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["signup", "occurrence"], name="one_place_a_date"),
            models.UniqueConstraint(
                fields=["occurrence", "email_key"],
                condition=models.Q(status__in=[status.value for status in ACTIVE]),
                name="one_active_place_a_family_and_date",
            ),
            models.CheckConstraint(
                condition=models.Q(status=PlaceStatus.OFFERED, offered_until__isnull=False)
                | (~models.Q(status=PlaceStatus.OFFERED) & models.Q(offered_until__isnull=True)),
                name="offer_has_an_end",
            ),
            models.CheckConstraint(condition=models.Q(seats__gt=0), name="place_takes_a_seat"),
            models.UniqueConstraint(
                fields=["occurrence", "slot"],
                condition=models.Q(
                    status__in=[status.value for status in HOLDS_SEATS], slot__isnull=False
                ),
                name="one_family_a_slot",
            ),
        ]
        indexes = [
            models.Index(fields=["email_key", "occurrence"], name="place_of_family"),
            models.Index(fields=["occurrence", "status", "queued_at"], name="place_queue"),
            models.Index(
                fields=["offered_until"],
                name="place_offers",
                condition=models.Q(status="offered"),
            ),
        ]

    def __str__(self) -> str:
        return f"place {self.pk}"

    @property
    def is_active(self) -> bool:
        return self.status in ACTIVE

    @property
    def times(self) -> tuple[datetime, datetime]:
        """When the family comes: to its own talk, or for as long as the date lasts.

        Of a talk that it has let go of it is the time that it knows: the date may be divided
        otherwise by now.
        """
        if self.slot is None:
            return self.occurrence.starts_at, self.occurrence.ends_at
        if not self.is_active:
            return self.known_start, self.known_end
        return self.occurrence.slot_times(self.slot)

    @property
    def is_talk(self) -> bool:
        """Whether only its counsellor is to learn of it, whatever has become of its series."""
        return self.takes_seat == TALK

    @property
    def was_first_visit(self) -> bool:
        """Whether the family was here for the first time, as far as anybody knows."""
        took_place = self.occurrence.is_over and not self.occurrence.is_off
        has_come = self.status == PlaceStatus.CONFIRMED and self.attended is not False
        return self.signup.is_first_time and took_place and has_come

    def seats_for(self, party: Party) -> int:
        """Seats of another party at this place."""
        return party.seats(self.takes_seat)
