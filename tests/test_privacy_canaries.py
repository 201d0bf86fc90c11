"""Canaries in every field that holds something of a person, and then not one left in the house.

Every field has a word of its own, so that none can be told by another. Every table of the database
is read, whichever library it belongs to, with what lies packed in it unpacked: sessions, and the
cache that processes share. So are the names of the files that were uploaded.
"""

import json
from io import StringIO
from typing import NamedTuple

import pytest
from allauth.mfa.models import Authenticator
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.management import call_command
from django.test import Client
from wagtail.users.models import UserProfile

from core import jobs
from core.form_tokens import new_form_token as core_form_token
from core.models import User
from core.privacy import erase_person, registered
from families.actions import note_use
from home.family.links import token
from outbox.broadcasts.sending import send
from outbox.delivery import deliver_due
from outbox.models import Letter
from portal.settings import base
from signups.actions import cancel_place
from signups.broadcasts.telling import about, describe_telling
from signups.enums import HOLDS_SEATS
from signups.forms import new_form_token
from tests.factories.core import UserFactory
from tests.factories.events import EventPageFactory, OccurrenceFactory, SeriesFactory
from tests.factories.signups import HostNoteFactory, PlaceFactory, QuestionFactory
from tests.support.canaries import pictures_of, tables_with
from tests.support.codes import ask_for_code, signed_in_by_mail

pytestmark = pytest.mark.django_db

ADDRESS, NEIGHBOUR = "kanariefugl@example.org", "naboen@example.org"


class Words(NamedTuple):
    """What one person's fields hold."""

    address: str
    name: str
    phone: str
    account: str
    passkey: str
    picture: str
    text: str
    answer: str
    child: str


CANARIES = Words(
    *("kanariefugl", "Pipfugl", "20 40 60 80", "Gulfjer", "Trillenaeb", "Solsort", "Regnspove"),
    *("Stillits", "Isfugl"),
)
NEIGHBOURS = Words(
    *("naboen", "Nabofugl", "21 43 65 87", "Naboens", "Graaspurv", "Musvit", "Vibeaeg"),
    *("Gransanger", "Bogfinke"),
)
WAYS_TO_STAND = ({}, {"waiting": True}, {"offered": True}, {"cancelled": True}, {"withdrawn": True})


@pytest.fixture
def superuser(db, sign_in):
    """Somebody in the admin who may make and delete accounts."""
    return sign_in(UserFactory(email="superuser@example.org", is_superuser=True, staff=True))


@pytest.fixture
def committing(django_capture_on_commit_callbacks):
    """``with committing():`` and what waits for the end of the transaction is done at its end."""
    return lambda: django_capture_on_commit_callbacks(execute=True)


@pytest.fixture(autouse=True)
def no_files():
    """Files outlive a test's transaction."""
    yield
    for word in (CANARIES, NEIGHBOURS):
        for name in pictures_of(word):
            default_storage.delete(f"avatar_images/{name}")


@pytest.fixture
def series(frozen, calendar, settings):
    settings.CACHES = base.CACHES  # the shared one in its table, as in a real house
    page = EventPageFactory(parent=calendar, title="Fars Legestue")
    series = SeriesFactory(page=page, sign_up=True, max_age=72)
    QuestionFactory(series=series)
    return series


@pytest.fixture
def ahead(series):
    """A date for which everybody signs up by the form."""
    return OccurrenceFactory(series=series, capacity=8)


@pytest.fixture
def past(series, frozen):
    """A date on which everybody was."""
    date = OccurrenceFactory(series=series, capacity=8, over=True)
    PlaceFactory(occurrence=date, **_on_paper(ADDRESS, CANARIES))
    PlaceFactory(occurrence=date, **_on_paper(NEIGHBOUR, NEIGHBOURS))
    return date


@pytest.fixture
def house(series, ahead, past, frozen, coordinator, superuser):
    """Two people who have been everywhere: one of them the canary."""
    for address, words in ((ADDRESS, CANARIES), (NEIGHBOUR, NEIGHBOURS)):
        _signs_up(ahead, address, words)
        for trait in WAYS_TO_STAND:
            date = OccurrenceFactory(series=series, capacity=8)
            PlaceFactory(occurrence=date, **_on_paper(address, words), **trait)
        taken_off = PlaceFactory(
            occurrence=OccurrenceFactory(series=series), **_on_paper(address, words)
        )
        cancel_place(place=taken_off, by=coordinator)
        _writes_to_the_house(frozen, address, words)
        _wants_news(frozen, series.subject_id, address)
        deliver_due()
        _is_written_of(ahead, address, words, coordinator)
        _keeps_a_family(address, words)
        _has_an_account(address, words, superuser)
        frozen.shift(60)
    for address in (ADDRESS, NEIGHBOUR):
        ask_for_code(Client(), address)  # a letter that is still to leave


def _on_paper(address, words):
    return {"signup__email": address, "signup__name": words.name, "signup__phone": words.phone}


def _signs_up(date, address, words):
    form = {
        "name": words.name,
        "email": address.upper(),
        "phone": words.phone,
        "adults": "1",
        "child_ages": ["8m"],
        f"question_{date.series.questions.get().pk}": words.answer,
        "form_token": new_form_token(date),
    }
    assert Client().post(f"/da/tilmeld/{date.uid}/", form).status_code == 303


def _writes_to_the_house(frozen, address, words):
    form_token = core_form_token("home.enquiry:spoerg")
    frozen.shift(10)
    form = {
        "text": f"Har I set vores {words.text}?",
        "name": words.name,
        "email": address,
        "phone": words.phone,
        "form_token": form_token,
    }
    assert Client().post("/da/skriv-til-os/spoerg/", form).status_code == 303


def _wants_news(frozen, subject, address):
    form_token = core_form_token(f"families.subscribe:{subject}")
    frozen.shift(10)
    form = {"email": address, "form_token": form_token}
    assert Client().post(f"/da/sig-til/{subject}/", form).status_code == 303


def _is_written_of(date, address, words, coordinator):
    """As nobody should: with a name and an address, to everybody who comes; in a host's note."""
    send(
        describe_telling(date, HOLDS_SEATS),
        about=about(date),
        subjects={"da": "Hvem har set den?"},
        texts={"da": f"{words.name} savner en {words.text}. Skriv til {address}."},
        form_token=address,
        by=coordinator,
    )
    HostNoteFactory(occurrence=date, text=f"Ring til {address} om en {words.text}")


def _has_an_account(address, words, superuser):
    """Made in the admin, where Wagtail writes into its log what it is called by: the address."""
    superuser.post("/admin/users/new/", {"email": address, "name": ""})
    user = User.objects.get(email=address)
    user.name = words.account
    user.save()
    key = {"name": words.passkey, "credential": {}}
    Authenticator.objects.create(user=user, type=Authenticator.Type.WEBAUTHN, data=key)
    UserProfile.get_for_user(user).avatar.save(f"{words.picture}.png", ContentFile(b"a picture"))
    signed_in_by_mail(user)


def _keeps_a_family(address, words):
    """With all that can be kept at My family."""
    link = f"/da/min-familie/link/{token(note_use(email=address, language='da'))}/"
    child = {"first_name": words.child, "month": "2", "year": "2026"}
    for page, form in (
        ("hvem/", {"adults": "2"}),
        ("hvem/barn/", child),
        ("", {"do": "follow"}),
        ("", {"do": "calendar_words", "names_dates": "1"}),
    ):
        assert Client().post(link + page, form).status_code == 303


def pass_a_quarter_of_an_hour(frozen):
    """Whoever had asked for a code and never wrote it is forgotten by their own clock."""
    frozen.shift(15 * 60 + 1)
    jobs.run_due()
    jobs.run_due()


def test_canaries_are_where_they_were_put(house):
    """Else the tests below look for what was never there."""
    assert tables_with(CANARIES) == {
        "account_emailaddress": 1,
        "core_user": 1,
        "django_session": 2,
        "families_child": 1,
        "families_household": 1,
        "families_subscription": 1,
        "home_enquiry": 1,
        "mfa_authenticator": 1,
        "outbox_broadcast": 1,
        "outbox_letter": Letter.objects.to_person(ADDRESS).count(),
        "signups_answer": 1,
        "signups_hostnote": 1,
        "signups_place": 8,
        "signups_signup": 8,
        "wagtailcore_modellogentry": 1,
        "wagtailusers_userprofile": 1,
    }
    assert len(pictures_of(CANARIES)) == 1
    assert Letter.objects.to_person(ADDRESS).unsent().exists()
    assert Letter.objects.to_person(ADDRESS).filter(status="sent").exists()


def test_erased_person_is_nowhere_in_the_house(house, frozen, committing):
    neighbours = tables_with(NEIGHBOURS)

    with committing():
        erase_person(f" {ADDRESS.title()} ")

    assert set(tables_with(CANARIES)) <= {"django_session"}  # a code that was asked for
    assert tables_with(NEIGHBOURS) == neighbours
    assert (len(pictures_of(CANARIES)), len(pictures_of(NEIGHBOURS))) == (0, 1)
    pass_a_quarter_of_an_hour(frozen)
    assert tables_with(CANARIES) == {}


@pytest.mark.parametrize("address", ["delete/{}/", "bulk/core/user/delete/?id={}"])
def test_account_deleted_in_the_admin_is_nowhere_in_the_house(
    frozen, site, superuser, committing, address
):
    _has_an_account(ADDRESS, CANARIES, superuser)
    deliver_due()
    Letter.objects.all().delete()
    pk = User.objects.get(email=ADDRESS).pk
    superuser.post(f"/admin/users/edit/{pk}/", {"email": ADDRESS, "name": CANARIES.account})

    prefix = "/admin/" if address.startswith("bulk") else "/admin/users/"
    with committing():
        superuser.post(prefix + address.format(pk))

    assert not User.objects.filter(pk=pk).exists()
    pass_a_quarter_of_an_hour(frozen)
    assert tables_with(CANARIES) == {}
    assert pictures_of(CANARIES) == []


def test_places_to_come_are_free_again_and_what_was_is_counted_as_before(house, ahead, past):
    erase_person(ADDRESS)

    for date in (ahead, past):
        date.refresh_from_db()
    assert (ahead.taken, past.taken) == (2, 2)


def test_purge_leaves_nobody_in_the_house_in_the_end(house, frozen, committing):
    frozen.shift(3 * 366 * 24 * 3600)

    # In the first of these nights they are told that they will go, and a month later they go.
    for days in (1, 31, 1):
        frozen.shift(days * 24 * 3600)
        with committing():
            jobs.run_due()

    assert tables_with([*CANARIES, *NEIGHBOURS]) == {}
    assert pictures_of(CANARIES) + pictures_of(NEIGHBOURS) == []


def test_export_names_every_table_and_all_that_the_person_wrote(house):
    printed = StringIO()
    call_command("export_person", ADDRESS.upper(), stdout=printed)
    exported = json.loads(printed.getvalue())

    assert list(exported) == [data.label for data in registered()]
    assert all(exported.values())
    said = printed.getvalue().lower()
    assert all(word.lower() in said for word in CANARIES)
    assert not [word for word in NEIGHBOURS if word.lower() in said]


def test_erasing_by_command_says_what_it_does_and_can_be_rehearsed(house, committing):
    before, lines = tables_with(CANARIES), {}

    for options in (["--dry-run"], []):
        printed = StringIO()
        with committing():
            call_command("erase_person", ADDRESS, *options, stdout=printed)
        lines[bool(options)] = printed.getvalue().splitlines()
        if options:
            assert tables_with(CANARIES) == before
            assert len(pictures_of(CANARIES)) == 1

    assert set(tables_with(CANARIES)) <= {"django_session"}
    assert lines[True] == [f"{line.removesuffix('erased')}would be erased" for line in lines[False]]
    assert "signups.signup: 8 erased" in lines[False]


def test_log_names_nobody(house, caplog):
    erase_person(ADDRESS)
    jobs.run_due()

    assert not [word for word in CANARIES if word.lower() in caplog.text.lower()]
