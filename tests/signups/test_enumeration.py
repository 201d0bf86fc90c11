"""Nobody learns from us whether an address is signed up: anybody can type one.

What everybody sees, the number of free seats, does move when a new family takes some.
"""

import re

import pytest
from django.core import signing
from django.db import transaction

from signups.actions import cancel_place
from tests.factories.signups import PlaceFactory, SignupFactory

from .families import place_of, post
from .pages import filled_in, form_url

pytestmark = pytest.mark.django_db

KNOWN, UNKNOWN = "known@example.org", "unknown@example.org"
#: Both are made anew each time and hold nothing of the family (test_outcome_holds_nothing_…).
SIGNED = re.compile(
    r"(?<=/tak/)(?!datoer)[^/\"]+|(?<=/tak/datoer/)[^/\"]+"
    r"|(?<=name=\"form_token\" value=\")[^\"]+"
)

every_way_to_stand = pytest.mark.parametrize(
    "trait",
    [{}, {"waiting": True}, {"offered": True}, {"cancelled": True}, {"withdrawn": True}],
    ids=["confirmed", "waiting", "offered", "cancelled", "withdrawn"],
)


@pytest.fixture(autouse=True, params=[False, True], ids=["at_once", "with_approval"])
def asks(playroom, request):
    """Both where one has a place at once and where somebody says yes or no first."""
    playroom.needs_approval = request.param
    playroom.save()
    return request.param


def seen(client, occurrence, email, *forms):
    """All that comes back to whoever sends these forms, one after the other; then it never was."""
    with transaction.atomic():
        found = [each for form in forms for each in _send(client, occurrence, form, email)]
        transaction.set_rollback(True)
    return found


def _send(client, occurrence, form, email):
    answer = client.post(form_url(occurrence), form)
    yield _everything(answer, email)
    if answer.status_code == 303:
        yield _everything(client.get(answer.url), email)


def _everything(answer, email):
    body = SIGNED.sub("…", answer.content.decode()).replace(email, "…")
    headers = {name: SIGNED.sub("…", value) for name, value in answer.headers.items()}
    headers.pop("Content-Length", None)  # of the body, with the address in it
    return answer.status_code, headers, body, answer.cookies.output()


@every_way_to_stand
@pytest.mark.parametrize(("adults", "status"), [("1", 303), ("2", 303), ("3", 303), ("9", 409)])
def test_known_and_unknown_addresses_are_answered_alike(client, occurrence, trait, adults, status):
    PlaceFactory(occurrence=occurrence, signup__email=KNOWN, **trait)
    known, unknown = [
        seen(client, occurrence, email, filled_in(occurrence, email=email, adults=adults))
        for email in (KNOWN, UNKNOWN)
    ]

    assert known == unknown
    assert known[0][0] == status


@every_way_to_stand
@pytest.mark.parametrize("adults", ["1", "2", "3"])
def test_putting_an_address_right_tells_no_more(client, occurrence, trait, adults):
    """First an address of one's own, then, with the same form, the one to find out about."""
    PlaceFactory(occurrence=occurrence, signup__email=KNOWN, **trait)
    mine = filled_in(occurrence, email="mine@example.org")

    known, unknown = [
        seen(client, occurrence, email, mine, {**mine, "email": email, "adults": adults})
        for email in (KNOWN, UNKNOWN)
    ]

    assert known == unknown


@every_way_to_stand
def test_form_of_a_place_that_was_let_go_tells_no_more(client, occurrence, trait):
    PlaceFactory(occurrence=occurrence, signup__email=KNOWN, **trait)
    mine = filled_in(occurrence, email="mine@example.org")
    client.post(form_url(occurrence), mine)
    cancel_place(place=place_of(occurrence, "mine@example.org"))

    known, unknown = [
        seen(client, occurrence, email, {**mine, "email": email}) for email in (KNOWN, UNKNOWN)
    ]

    assert known == unknown
    assert known[0][0] == 303


@every_way_to_stand
def test_second_click_tells_no_more(client, occurrence, trait):
    PlaceFactory(occurrence=occurrence, signup__email=KNOWN, **trait)
    form = filled_in(occurrence)

    known, unknown = [
        seen(client, occurrence, email, *[{**form, "email": email}] * 2)
        for email in (KNOWN, UNKNOWN)
    ]

    assert known == unknown


def test_owner_of_the_address_hears_of_it_all_the_same(client, occurrence):
    PlaceFactory(occurrence=occurrence, signup__email=KNOWN, signup__language="en")

    client.post(form_url(occurrence), filled_in(occurrence, email=KNOWN, adults="2"))

    (mail,) = post()
    assert mail.to == [KNOWN]
    assert "Who: 1 adult\n" in mail.body


def test_outcome_holds_nothing_of_the_family(client, occurrence, asks):
    answer = client.post(form_url(occurrence), filled_in(occurrence, email=KNOWN))

    outcome = answer.url.rstrip("/").rpartition("/")[2]
    told = signing.loads(outcome, salt=f"signups.outcome:{occurrence.uid}")
    assert told == ["requested" if asks else "confirmed", 1, None]


@every_way_to_stand
@pytest.mark.parametrize("adults", ["1", "2", "3", "9"])
def test_whole_series_tells_no_more(client, dates, trait, adults):
    PlaceFactory(occurrence=dates[1], signup__email=KNOWN, **trait)
    everything = ",".join(str(date.pk) for date in dates)
    form = filled_in(dates[0], adults=adults, seen=everything)

    known, unknown = [
        seen(client, dates[0], email, {**form, "email": email}) for email in (KNOWN, UNKNOWN)
    ]

    assert known == unknown


@every_way_to_stand
@pytest.mark.parametrize("adults", ["1", "2", "3"])
def test_putting_an_address_right_in_a_whole_series_tells_no_more(client, dates, trait, adults):
    PlaceFactory(occurrence=dates[1], signup__email=KNOWN, **trait)
    everything = ",".join(str(date.pk) for date in dates)
    mine = filled_in(dates[0], email="mine@example.org", adults="2", seen=everything)

    known, unknown = [
        seen(client, dates[0], email, mine, {**mine, "email": email, "adults": adults})
        for email in (KNOWN, UNKNOWN)
    ]

    assert known == unknown


@pytest.mark.parametrize("dates_known", [1, 2, 4])
def test_member_of_a_whole_series_is_answered_like_anybody(client, dates, dates_known):
    signup = SignupFactory(email=KNOWN, whole_series=True)
    for date in dates[:dates_known]:
        PlaceFactory(occurrence=date, signup=signup)
    form = filled_in(dates[0], seen="")

    known, unknown = [
        seen(client, dates[0], email, {**form, "email": email}) for email in (KNOWN, UNKNOWN)
    ]

    assert known == unknown
