"""Everything of people goes on its day: the clock walks from tomorrow to six years from now.

How long each thing is kept stands here once more, as a person would say it and not as the code has
it. Whoever registers a new table of personal data adds it here.
"""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any, NamedTuple

import pytest
from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.contrib.sessions.models import Session
from django.core.cache import caches
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import models
from django.test import Client
from wagtail.admin.models import EditingSession, FormState
from wagtail.models import ModelLogEntry, Page, PageLogEntry, UploadedFile

from core import jobs, privacy
from core.caches import SHARED
from core.layers import LAYERS
from core.models import JobRun, User
from portal.settings import base
from tests.factories.core import UserFactory
from tests.factories.events import OccurrenceFactory
from tests.factories.families import ChildFactory, HouseholdFactory, SubscriptionFactory
from tests.factories.home import EnquiryFactory
from tests.factories.outbox import BroadcastFactory, LetterFactory
from tests.factories.signups import (
    AnswerFactory,
    HostNoteFactory,
    PlaceFactory,
    QuestionFactory,
    SignupFactory,
)
from tests.support.clock import NOW

pytestmark = pytest.mark.django_db

DAY = timedelta(days=1)
YEAR = 365
FOR_EVER = 100 * YEAR


class Kept(NamedTuple):
    """What somebody has left here today, and after how many days it has to be gone."""

    table: str
    what: str
    days: int
    leave: Callable[[], Any]


def comes(to, **facts):
    """A family's place at a date that is so many days away, from eight in the morning."""
    day = (NOW + to * DAY).date()
    date = OccurrenceFactory(series__sign_up=True, local_date=day, capacity=None)
    return PlaceFactory(occurrence=date, **facts).signup


def comes_twice():
    signup = comes(0)
    comes(14, signup=signup)
    return signup


def leaves_a_series():
    """Of two dates it has let go of the later one."""
    signup = comes(0)
    comes(60, signup=signup, cancelled=True)
    return signup


def answers(keep_days=14):
    question = QuestionFactory(keep_days=keep_days)
    return AnswerFactory(signup=comes(0), question=question)


def grows_up():
    return ChildFactory(birth_month=date(2008, 11, 1))


def has_an_account(**facts):
    return UserFactory(date_joined=NOW, **facts)


def is_signed_in():
    client = Client()
    client.force_login(has_an_account(staff=True))
    return Session.objects.get(pk=client.session.session_key)


def is_in_the_log(entries, about):
    return entries.objects.log_action(about, "wagtail.edit", user=None, timestamp=NOW)


def begins_to_write():
    page = ContentType.objects.get_for_model(Page)
    return FormState.objects.create(
        user=has_an_account(staff=True),
        content_type=page,
        object_id="1",
        data="title=x",
        last_updated_at=NOW,
    )


def has_a_page_open():
    page = ContentType.objects.get_for_model(Page)
    return EditingSession.objects.create(
        user=has_an_account(staff=True), content_type=page, object_id="1", last_seen_at=NOW
    )


def sends_up_a_picture():
    return UploadedFile.objects.create(file=ContentFile(b"a picture", "solsort.png"))


REGISTERED = [
    Kept("signups.signup", "a place at a date", 30, lambda: comes(0)),
    Kept("signups.signup", "places at two dates", 14 + 30, comes_twice),
    Kept("signups.signup", "a place, and one that was let go of", 30, leaves_a_series),
    Kept("signups.signup", "a place on the waiting list", 7, lambda: comes(0, waiting=True)),
    Kept("signups.signup", "a place that was let go of", 7, lambda: comes(0, cancelled=True)),
    Kept("signups.answer", "an answer", 14, answers),
    Kept("signups.answer", "an answer to what is asked for three days", 3, lambda: answers(3)),
    Kept("signups.hostnote", "a note for whoever locks up", 0, HostNoteFactory),
    Kept("outbox.letter", "a mail", 30, lambda: LetterFactory(sent=True)),
    Kept("outbox.letter", "a mail for later", 40, lambda: LetterFactory(not_before=NOW + 10 * DAY)),
    Kept("outbox.broadcast", "a message to many", 30, BroadcastFactory),
    Kept(
        "families.subscription",
        "a wish that nobody said yes to",
        7,
        lambda: SubscriptionFactory(unanswered=True),
    ),
    Kept("families.subscription", "a wish for news", FOR_EVER, SubscriptionFactory),
    Kept("families.household", "a family that keeps something", 2 * YEAR + 1, HouseholdFactory),
    Kept(
        "families.household",
        "a family that keeps nothing",
        7,
        lambda: HouseholdFactory(adults=None),
    ),
    Kept("families.child", "a child", 2 * YEAR + 1, ChildFactory),
    Kept("families.child", "a child of eighteen on the first of November", 17, grows_up),
    Kept("home.enquiry", "what was written to the house", 183, EnquiryFactory),
    Kept("core.user", "an account", 2 * YEAR + 1, has_an_account),
    Kept(
        "core.user",
        "an account that was used today",
        2 * YEAR + 1,
        lambda: has_an_account(last_login=NOW),
    ),
    Kept("core.user", "an account of the house", FOR_EVER, lambda: has_an_account(role="editor")),
]
#: What libraries keep beside it, and what the house notes of its own work.
BESIDE = [
    Kept("sessions.session", "a sign-in", 14, is_signed_in),
    Kept(
        "wagtailcore.modellogentry",
        "a line of the log",
        183,
        lambda: is_in_the_log(ModelLogEntry, SignupFactory()),
    ),
    Kept(
        "wagtailcore.pagelogentry",
        "a line of a page's log",
        183,
        lambda: is_in_the_log(PageLogEntry, Page.objects.first()),
    ),
    Kept("wagtailadmin.formstate", "a form in a preview", 1, begins_to_write),
    Kept("wagtailadmin.editingsession", "a page that is open", 0, has_a_page_open),
    Kept("wagtailcore.uploadedfile", "a picture without a word", 1, sends_up_a_picture),
    Kept(
        "core.jobrun",
        "the note of a run",
        60,
        lambda: JobRun.objects.create(name="a", slot=NOW, started_at=NOW, leased_until=NOW),
    ),
]
#: Points at an account and outlasts it, saying of nobody who it was.
SAYS_NO_NAME = {
    "wagtail_localize.segmentoverride",
    "wagtail_localize.stringtranslation",
    "wagtailcore.comment",
    "wagtailcore.page",
    "wagtailcore.revision",
    "wagtailcore.taskstate",
    "wagtailcore.workflowstate",
    "wagtaildocs.document",
    "wagtailimages.image",
}


def is_held(row):
    """What has been emptied is held no more, though the house still counts it."""
    rows = type(row)._base_manager.filter(pk=row.pk)
    emptied = {"forgotten_at": None} if hasattr(row, "forgotten_at") else {}
    return rows.filter(**emptied).exists()


def test_everything_goes_on_its_day_and_nothing_before(frozen, site):
    left = {kept: kept.leave() for kept in REGISTERED + BESIDE}
    days = {kept.days + around for kept in left for around in (-1, 1)}
    days.add(2 * YEAR - 29)  # who has not been here is written to, a month before they go

    for day in sorted(days & {*range(1, 6 * YEAR)} | {1, 6 * YEAR}):
        frozen.move_to(NOW + day * DAY)
        foreseen = privacy.purge(dry_run=True)
        done = jobs.run_due()

        assert done["core.purge"] == foreseen, f"day {day}"
        held = {kept.what for kept, row in left.items() if is_held(row)}
        assert held == {kept.what for kept in left if kept.days >= day}, f"day {day}"

    assert not any(privacy.purge().values())


def test_every_table_that_holds_people_has_its_days_here():
    assert {kept.table for kept in REGISTERED} == {data.label for data in privacy.registered()}


def test_what_libraries_keep_of_an_account_goes_with_it_or_has_a_clock():
    others = [
        model
        for model in apps.get_models(include_auto_created=True)
        if model._meta.app_label not in LAYERS
    ]
    outlasts = {
        model._meta.label_lower
        for model in others
        for field in model._meta.local_fields
        if field.related_model is User and field.remote_field.on_delete is not models.CASCADE
    }

    assert outlasts - {kept.table for kept in BESIDE} == SAYS_NO_NAME


def test_picture_that_nobody_described_goes_with_its_file(frozen):
    upload = sends_up_a_picture()
    file_has_gone = UploadedFile.objects.create(file="wagtail_uploads/gone.png")

    frozen.shift(2 * DAY)
    jobs.run_due()

    assert not is_held(upload)
    assert not is_held(file_has_gone)
    assert not default_storage.exists(upload.file.name)


def test_who_asked_how_often_is_forgotten_within_two_hours(frozen, settings, site):
    settings.CACHES = base.CACHES
    shared = caches[SHARED]
    shared.set("limits:sign-in", "kanariefugl@example.org", 3600)

    frozen.shift(2 * 3600)
    done = jobs.run_due()

    assert done["core.forget_limits"] == {"deleted": 1}
