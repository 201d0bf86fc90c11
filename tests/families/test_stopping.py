"""The way out of letters: a button of ours, or a mail program's own (RFC 8058)."""

import pytest
from django.test import Client

from families.models import Subscription
from outbox.models import Letter
from tests.factories.families import SubscriptionFactory
from tests.signups.pages import assert_personal, soup, text_of

from .pages import ask, form_of, post, stop_path

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen", "site")]


@pytest.fixture
def subscription(subject):
    return SubscriptionFactory(subject=subject)


@pytest.mark.parametrize("method", ["get", "head"])
def test_looking_stops_nothing(client, subscription, method):
    answer = getattr(client, method)(stop_path(subscription))

    assert answer.status_code == 200
    assert_personal(answer)
    assert Subscription.objects.exists()


def test_page_asks_with_a_button_and_names_the_series(client, subscription):
    page = client.get(stop_path(subscription))

    assert "Fars Legestue" in text_of(page)
    assert soup(page).main.form.button.get_text(strip=True) == "Stop the emails"
    assert subscription.email not in page.text


def test_mail_programs_own_button_stops_them_with_one_post(subscription):
    """No cookie, no token, no redirect; the body says that it is one."""
    program = Client(enforce_csrf_checks=True)

    answer = program.post(
        stop_path(subscription),
        "List-Unsubscribe=One-Click",
        content_type="application/x-www-form-urlencoded",
    )

    assert answer.status_code == 200
    assert_personal(answer)
    assert not Subscription.objects.exists()


def test_button_stops_them_and_the_page_says_so(client, subscription):
    page = client.post(stop_path(subscription))

    assert page.status_code == 200
    assert "The emails have stopped" in text_of(page)
    assert "Fars Legestue" in text_of(page)
    assert not Subscription.objects.exists()


def test_stopping_twice_is_once(client, subscription):
    link = stop_path(subscription)
    client.post(link)

    for answer in (client.post(link), client.get(link)):
        assert answer.status_code == 200
        assert "The emails have stopped" in text_of(answer)


def test_one_who_asks_again_is_not_told_by_an_old_link_that_all_is_over(
    client, frozen, subject, subscription
):
    link = stop_path(subscription)
    client.post(link)
    ask(client, frozen, form_of(subject), email=subscription.email)

    page = client.post(link)

    assert Subscription.objects.count() == 1
    assert "use the link in the newest one." in text_of(page)


def test_only_this_subscription_ends(client, subscription):
    other = SubscriptionFactory(email=subscription.email, stage="teen")
    neighbour = SubscriptionFactory(subject=subscription.subject)

    client.post(stop_path(subscription))

    assert set(Subscription.objects.all()) == {other, neighbour}


def test_unanswered_question_is_dropped_when_the_wish_is_gone(client, frozen, subject):
    ask(client, frozen, form_of(subject))
    Subscription.objects.all().delete()

    assert post() == []
    assert Letter.objects.get().status == "dropped"


def test_way_out_stands_in_the_language_of_its_reader(client, subject):
    arabic = SubscriptionFactory(subject=subject, language="ar")

    page = client.get(stop_path(arabic, "ar"))

    assert soup(page).html["dir"] == "rtl"
