"""Where we ask people to call or write stands how; where nothing stands, nobody is asked."""

import pytest

from core.models import Contact
from outbox.models import Letter
from outbox.wording import worded
from signups.actions import cancel_place
from tests.factories.events import EventPageFactory, OccurrenceFactory, SeriesFactory
from tests.factories.signups import PlaceFactory
from tests.signups.pages import errors_of, filled_in, form_url

pytestmark = pytest.mark.django_db

SETTING = "/admin/settings/core/contact/"


@pytest.fixture
def contact():
    return Contact.objects.create(
        phone="00 00 00 00", mail="hej@example.org", address="Eksempelvej 1, 7400 Herning"
    )


@pytest.fixture
def occurrence(calendar):
    page = EventPageFactory(parent=calendar, title="Fars Legestue")
    return OccurrenceFactory(series=SeriesFactory(page=page, sign_up=True), capacity=3)


@pytest.fixture
def taken_off(occurrence, coordinator):
    """The letter to a family that the house has taken off its list."""
    cancel_place(place=PlaceFactory(occurrence=occurrence), by=coordinator)
    letter = Letter.objects.get()
    letter.language = "en"
    worded(letter)
    return letter


def foot(client):
    page = client.get("/da/kalender/").text
    return page[page.index("<footer") :]


def test_foot_of_the_page_says_how(client, calendar, contact):
    assert 'href="tel:00000000"' in foot(client)
    assert 'href="mailto:hej@example.org"' in foot(client)
    assert "Eksempelvej 1, 7400 Herning" in foot(client)


def test_foot_of_the_page_is_silent_about_what_nobody_has_written(client, calendar):
    assert "<address" not in foot(client)
    assert not Contact.objects.exists()


def test_new_number_is_seen_at_once(client, calendar, contact):
    foot(client)

    contact.phone = "11 11 11 11"
    contact.save()

    assert 'href="tel:11111111"' in foot(client)


def test_party_that_is_too_large_is_told_whom_to_call(client, occurrence, contact):
    page = client.post(form_url(occurrence), filled_in(occurrence, adults="999"))

    ((_field, error),) = errors_of(page)
    assert error.endswith("adults can sign up here. Call us on 00 00 00 00.")


def test_party_that_is_too_large_is_not_told_to_call_nobody(client, occurrence):
    page = client.post(form_url(occurrence), filled_in(occurrence, adults="999"))

    ((_field, error),) = errors_of(page)
    assert error.endswith("adults can sign up here.")


def test_percent_sign_in_an_address_breaks_no_refusal(client, occurrence):
    Contact.objects.create(mail="a%b%(x)s@example.org")

    page = client.post(form_url(occurrence), filled_in(occurrence, adults="999"))

    assert "a%b%(x)s@example.org" in errors_of(page)[0][1]


def test_letter_says_how_and_asks_those_who_wonder(contact, taken_off):
    assert "Wondering why? Call us on 00 00 00 00." in taken_off.body
    assert taken_off.body.endswith("00 00 00 00\nhej@example.org\n")
    assert "mailto:hej@example.org" in taken_off.html


def test_letter_asks_nobody_to_write_nowhere(taken_off):
    assert "Wondering" not in taken_off.body


def test_coordinator_writes_the_facts_and_an_editor_does_not(site, coordinator, editor, sign_in):
    facts = {"phone": "00 00 00 00", "mail": "hej@example.org", "address": ""}
    page = sign_in(coordinator).get(SETTING, follow=True).redirect_chain[-1][0]

    sign_in(coordinator).post(page, facts)

    assert Contact.objects.get().phone == "00 00 00 00"
    assert sign_in(editor).get(page)["Location"] == "/admin/"


def test_number_that_cannot_be_dialled_is_refused(site, coordinator, sign_in):
    page = sign_in(coordinator).get(SETTING, follow=True).redirect_chain[-1][0]

    sign_in(coordinator).post(page, {"phone": "ring <b>", "mail": "", "address": ""})

    assert not Contact.objects.filter(phone__gt="").exists()
