"""What a family is told of by mail, and in which language, said at My family."""

import pytest

from families.models import Household, Subscription
from families.wordings import WORDINGS
from tests.factories.events import EventPageFactory, SeriesFactory
from tests.factories.families import SubscriptionFactory
from tests.factories.signups import PlaceFactory
from tests.signups.pages import text_of

from .doors import EMAIL, OTHER

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]


def test_one_tap_is_enough_where_the_address_is_proven(way):
    answer = way.post(do="want", stage="gravid")

    assert answer["Location"] == way.url() + "#news"
    [subscription] = Subscription.objects.all()
    assert (subscription.email, subscription.stage) == (EMAIL, "gravid")
    assert subscription.confirmed_at is not None
    assert str(WORDINGS[subscription.wording]).startswith("Ét tryk, så får I en mail")


def test_what_is_wanted_already_stays_as_it_is(way):
    before = SubscriptionFactory(email=EMAIL, stage="baby")

    way.post(do="want", stage="baby")

    assert list(Subscription.objects.values()) == [
        Subscription.objects.filter(pk=before.pk).values().get()
    ]


def test_list_names_each_and_says_what_waits_for_an_answer(way, calendar):
    page = EventPageFactory(parent=calendar, title="Fars Legestue")
    SubscriptionFactory(email=EMAIL, subject=SeriesFactory(page=page).subject)
    SubscriptionFactory(email=EMAIL, stage="teen", unanswered=True)
    SubscriptionFactory(email=EMAIL, subject=SeriesFactory().subject)
    SubscriptionFactory(email=OTHER, stage="gravid")

    text = text_of(way.get(at="en"))

    assert "Fars Legestue Stop" in text
    assert "Teenager Waits for your yes. One tap, and you get an email" in text
    assert "for that stage. You can stop it here at any time. Yes, write to me Stop" in text
    assert "A date that is no longer here Stop" in text
    assert "Pregnancy Stop" not in text


def test_yes_is_said_and_stopping_forgets(way):
    subscription = SubscriptionFactory(email=EMAIL, unanswered=True)

    way.post(do="yes", subscription=subscription.pk)
    assert Subscription.objects.confirmed().exists()

    for _twice in range(2):
        assert way.post(do="stop", subscription=subscription.pk).status_code == 303
    assert not Subscription.objects.exists()


@pytest.mark.parametrize("verb", ["yes", "stop"])
def test_that_of_another_is_left_alone(way, verb):
    subscription = SubscriptionFactory(email=OTHER, unanswered=True)

    way.post(do=verb, subscription=subscription.pk)

    assert list(Subscription.objects.all()) == [subscription]
    assert not Subscription.objects.confirmed().exists()


def test_language_is_that_of_all_we_write_from_now_on(way):
    place = PlaceFactory(signup__email=EMAIL)
    other = PlaceFactory(signup__email=OTHER)
    SubscriptionFactory(email=EMAIL)

    answer = way.post(do="language", language="ar")

    assert answer["Location"] == way.url(at="ar")
    for row in (place.signup, other.signup):
        row.refresh_from_db()
    assert (place.signup.language, other.signup.language) == ("ar", "da")
    assert Household.objects.get().language == Subscription.objects.get().language == "ar"


@pytest.mark.parametrize(
    "form",
    [
        {},
        {"do": "x"},
        {"do": "want", "stage": "x"},
        {"do": "stop", "subscription": "x"},
        {"do": "stop", "subscription": "9" * 30},
        {"do": "yes"},
        {"do": "language", "language": "x"},
    ],
)
def test_what_no_button_sends_is_refused(way, form):
    assert way.post(**form).status_code == 400
