"""The link in the letter: looking shows a button, the button says yes."""

from hashlib import sha256

import pytest
from django.test import Client
from django.utils import translation

from core.privacy import export_person
from families.models import Subscription
from families.wordings import WORDINGS
from tests.factories.families import SubscriptionFactory
from tests.signups.pages import assert_personal, soup, text_of

from .pages import ask, confirm_path, form_of, paths_in, post, stop_path

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen", "site")]


@pytest.fixture
def unanswered(subject):
    return SubscriptionFactory(subject=subject, unanswered=True)


def test_whole_way_from_the_form_to_yes(client, frozen, subject):
    ask(client, frozen, form_of(subject))
    (link,) = paths_in(post()[0])

    answer = client.post(link)
    page = client.get(answer.url)

    assert (answer.status_code, answer.url) == (303, link)
    assert Subscription.objects.confirmed().get().subject == subject
    assert "You will hear from us" in text_of(page)


def test_yes_is_kept_with_the_words_it_was_said_to(client, unanswered):
    page = client.get(confirm_path(unanswered))
    client.post(confirm_path(unanswered))

    with translation.override("en"):
        [exported] = export_person(unanswered.email)["families.subscription"]
    assert exported["agreed_to"].startswith("Say yes, and you get an email")
    assert exported["agreed_to"] in text_of(page)


@pytest.mark.parametrize(
    ("name", "digest"), [("letter-1", "04a5c0cfa510"), ("family-1", "5334cae9dbd5")]
)
def test_words_that_somebody_has_agreed_to_stay_as_they_are(name, digest):
    """Other words get another name, and stand beside these."""
    with translation.override(None):
        said = str(WORDINGS[name])

    assert sha256(said.encode()).hexdigest()[:12] == digest


@pytest.mark.parametrize("method", ["get", "head"])
def test_looking_says_yes_to_nothing(client, unanswered, method):
    answer = getattr(client, method)(confirm_path(unanswered))

    assert answer.status_code == 200
    assert not Subscription.objects.confirmed().exists()


def test_page_asks_with_a_button_and_names_the_series(client, unanswered):
    page = client.get(confirm_path(unanswered))

    assert_personal(page)
    assert "Fars Legestue" in text_of(page)
    assert soup(page).main.form["method"] == "post"
    assert soup(page).main.form.button.get_text(strip=True) == "Yes, write to me"
    assert unanswered.email not in page.text


def test_saying_yes_twice_is_once(client, frozen, unanswered):
    client.post(confirm_path(unanswered))
    first = Subscription.objects.get().confirmed_at
    frozen.shift(60)

    assert client.post(confirm_path(unanswered)).status_code == 303
    assert Subscription.objects.get().confirmed_at == first


def test_page_after_it_leads_to_the_way_out(client, unanswered):
    client.post(confirm_path(unanswered))

    page = soup(client.get(confirm_path(unanswered)))

    assert page.main.form is None
    assert page.main.find("a", string="I do not want these emails")["href"].endswith(
        stop_path(unanswered, unanswered.language)
    )


def test_yes_needs_neither_cookie_nor_token(unanswered):
    answer = Client(enforce_csrf_checks=True).post(confirm_path(unanswered))

    assert answer.status_code == 303
    assert not answer.cookies


def test_series_that_was_taken_down_meanwhile_can_still_be_answered(client, subject, unanswered):
    subject.is_public = False
    subject.save()

    assert client.get(confirm_path(unanswered)).status_code == 200
    assert client.post(confirm_path(unanswered)).status_code == 303


def test_link_of_a_wish_that_was_forgotten_leads_nowhere(client, unanswered):
    link = confirm_path(unanswered)
    unanswered.delete()

    for answer in (client.get(link), client.post(link)):
        assert answer.status_code == 404
        assert_personal(answer)
        assert link.split("/")[4] not in answer.text


@pytest.mark.parametrize("token", ["x", "1-1", "1-1.x", "é", "1-1.3rzGmbBXqQnZ4wYFWfRS6hNkqjEnjbY"])
def test_link_that_we_never_sent_leads_nowhere(client, token):
    for way in ("ja", "stop"):
        assert client.post(f"/en/sig-til/{way}/{token}/").status_code == 404


def test_link_to_stop_does_not_say_yes(client, unanswered):
    swapped = stop_path(unanswered).replace("/stop/", "/ja/")

    assert client.post(swapped).status_code == 404
    assert not Subscription.objects.confirmed().exists()


def test_revoked_link_leads_nowhere(client, unanswered):
    link = confirm_path(unanswered)
    unanswered.link_version += 1
    unanswered.save()

    assert client.post(link).status_code == 404


def test_other_methods_are_refused(client, unanswered):
    for method in ("put", "delete"):
        assert getattr(client, method)(confirm_path(unanswered)).status_code == 405
        assert getattr(client, method)(stop_path(unanswered)).status_code == 405
