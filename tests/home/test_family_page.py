"""A signed-in family sees its own sign-ups, and nobody else's."""

import re
from datetime import date, timedelta

import pytest
from django.utils import timezone

from core.models import User
from events.enums import State
from tests.factories.core import UserFactory
from tests.factories.events import EventPageFactory, OccurrenceFactory, SeriesFactory
from tests.factories.families import ChildFactory, HouseholdFactory, SubscriptionFactory
from tests.factories.signups import PlaceFactory

PAGE = "/da/min-familie/"

pytestmark = pytest.mark.django_db


@pytest.fixture
def playroom(calendar):
    """The series of a page, with sign-up."""
    page = EventPageFactory(parent=calendar, title="Fars Legestue", stages=["baby"])
    return SeriesFactory(page=page, sign_up=True)


def place(series, email="family@example.org", **fields):
    occurrence = OccurrenceFactory(series=series, **fields.pop("date", {}))
    return PlaceFactory(occurrence=occurrence, signup__email=email, **fields)


def in_days(days):
    return timezone.localdate() + timedelta(days=days)


def manage_links(page):
    return re.findall(r'href="(/\w\w/min-tilmelding/[^"]+)"', page.text)


def test_own_signups_with_their_dates_and_a_way_to_each(playroom, family, sign_in, frozen):
    place(playroom, signup__adults=1, signup__children=2)
    client = sign_in(family)

    page = client.get(PAGE)

    assert "Fars Legestue" in page.text
    assert "21. oktober" in page.text or "21 October" in page.text
    [link] = manage_links(page)
    assert client.get(link).status_code == 200


def test_sign_up_for_several_dates_is_one_row_of_its_next(playroom, family, sign_in, frozen):
    first = place(playroom, date={"local_date": in_days(1)}, cancelled=True)
    for days in (8, 15):
        date = OccurrenceFactory(series=playroom, local_date=in_days(days))
        PlaceFactory(signup=first.signup, occurrence=date, waiting=days == 15)

    page = sign_in(family).get(PAGE)

    assert "22. oktober" in page.text
    assert "I har plads på 1 dato. På 1 dato står I på venteliste." in page.text
    assert len(manage_links(page)) == 1


@pytest.mark.parametrize(
    ("trait", "words"),
    [
        ({}, "I har en plads"),
        ({"waiting": True}, "I står på venteliste"),
        ({"offered": True}, "Der er en plads til jer"),
        ({"withdrawn": True}, "I er ikke tilmeldt"),
    ],
)
def test_family_is_told_how_it_stands_and_not_how_staff_call_it(
    playroom, family, sign_in, trait, words
):
    place(playroom, **trait)

    assert words in sign_in(family).get(PAGE).text


def test_dates_come_in_order_and_those_that_are_over_are_gone(playroom, family, sign_in, frozen):
    later = place(playroom, date={"local_date": in_days(20)})
    sooner = place(playroom, date={"local_date": in_days(1)})
    place(playroom, date={"over": True})

    page = sign_in(family).get(PAGE)

    assert [own.place for own in page.context["signups"]] == [sooner, later]


def test_nobody_elses_signups(playroom, family, sign_in):
    place(playroom, email="stranger@example.org", signup__name="CANARY-NAME")
    place(playroom, email="afamily@example.org", signup__name="CANARY-NAME")
    place(playroom, email="family@example.org.evil.example", signup__name="CANARY-NAME")

    page = sign_in(family).get(PAGE)

    assert page.context["signups"] == []
    assert "CANARY" not in page.text
    assert "Fars Legestue" not in page.text


def test_address_that_staff_wrote_on_the_user_shows_nothing_until_its_code_came_back(
    playroom, family, sign_in
):
    place(playroom, email="other@example.org")
    User.objects.filter(pk=family.pk).update(email="other@example.org")

    page = sign_in(family).get(PAGE)
    assert (page.status_code, manage_links(page)) == (403, [])
    assert 'action="/da/konto/log-ud/"' in page.text

    family.emailaddress_set.update(email="other@example.org")
    assert len(sign_in(family).get(PAGE).context["signups"]) == 1


def test_capitals_are_the_same_address(playroom, sign_in):
    user = UserFactory(email="Family@Example.org")
    place(playroom, email="family@example.org")

    assert len(sign_in(user).get(PAGE).context["signups"]) == 1


def test_forgotten_signup_is_gone(playroom, family, sign_in):
    forgotten = place(playroom).signup
    forgotten.forgotten_at = forgotten.created_at
    forgotten.save()

    assert sign_in(family).get(PAGE).context["signups"] == []


def test_date_whose_page_was_taken_down_can_still_be_cancelled(family, sign_in, site):
    place(SeriesFactory(sign_up=True))

    page = sign_in(family).get(PAGE)

    assert len(manage_links(page)) == 1
    assert page.context["signups"][0].entry is None


def test_cancelled_date_says_so(playroom, family, sign_in):
    place(playroom, date={"state": State.CANCELLED, "reason": "Sygdom"})

    page = sign_in(family).get("/en/min-familie/")

    assert "The date is cancelled" in page.text


@pytest.mark.parametrize("language", ["da", "en", "ar"])
def test_links_stay_in_the_readers_language(playroom, family, sign_in, language):
    place(playroom)

    page = sign_in(family).get(f"/{language}/min-familie/")

    assert manage_links(page)[0].startswith(f"/{language}/min-tilmelding/")


@pytest.mark.parametrize("count", [1, 3])
def test_statements_do_not_grow_with_the_signups(playroom, family, sign_in, assert_queries, count):
    for days in range(count):
        place(playroom, date={"local_date": in_days(days + 1)})

    assert_queries(STATEMENTS, sign_in(family).get, PAGE)


# Session, user, verified address; what they keep with us, what they want news of; places, dates;
# may they enter the admin (2); whether what is kept of pages has changed.
STATEMENTS = 10


def test_strangers_are_asked_to_sign_in(client, site):
    assert client.get(PAGE)["Location"] == f"/da/konto/log-ind/?next={PAGE}"


def test_editor_finds_the_way_to_the_admin_and_families_do_not(site, editor, family, sign_in):
    assert 'href="/admin/"' in sign_in(editor).get(PAGE).text
    assert "/admin/" not in sign_in(family).get(PAGE).text


@pytest.mark.parametrize("count", [1, 3])
def test_statements_do_not_grow_with_what_a_family_keeps(
    calendar, family, sign_in, assert_queries, frozen, count
):
    household = HouseholdFactory(email="family@example.org", followed=True)
    for number in range(count):
        ChildFactory(household=household, birth_month=date(2026 - 6 * number, 2, 1))
        page = EventPageFactory(parent=calendar, stages=["baby"])
        series = SeriesFactory(page=page)
        OccurrenceFactory(series=series)
        SubscriptionFactory(email=household.email, subject=series.subject)

    # No dates of their own, but: their children, whether the series they want news of are public,
    # and what is on for them.
    assert_queries(12, sign_in(family).get, PAGE)


def test_signing_out_stands_on_the_page(site, family, sign_in):
    assert 'action="/da/konto/log-ud/"' in sign_in(family).get(PAGE).text
