"""Somebody writes an address at "tell me of new dates"; only the address itself can say yes."""

import pytest
from django.test import Client
from django.utils import timezone

from families.models import Subscription
from families.personal_data import ANSWER_WITHIN
from outbox.models import Letter
from tests.factories.families import SubscriptionFactory
from tests.signups.pages import assert_personal, assert_shown_again, errors_of, soup, text_of

from .pages import EMAIL, ask, filled_in, form_of, paths_in, post

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen", "site")]

ADDRESSES = ({"email": "ANNA@example.org "}, {"email": EMAIL})


def test_page_of_a_series_names_it_and_asks_for_an_address_only(client, subject):
    page = client.get(form_of(subject))

    assert page.status_code == 200
    assert_personal(page)
    assert "Fars Legestue" in text_of(page)
    fields = [each["name"] for each in soup(page).main.form.find_all("input")]
    assert fields == ["email", "website", "form_token"]


def test_page_of_a_stage_names_it(client):
    page = client.get(form_of(stage="tumling", language="da"))

    assert page.status_code == 200
    assert_personal(page)
    assert "Tumling" in text_of(page)


@pytest.mark.parametrize("typed", ADDRESSES, ids=["in capitals", "plain"])
def test_asking_writes_down_a_wish_that_counts_for_nothing_yet(client, frozen, subject, typed):
    answer = ask(client, frozen, form_of(subject), **typed)

    subscription = Subscription.objects.get()
    assert (answer.status_code, answer.url) == (303, f"{form_of(subject)}sendt/")
    assert_personal(answer)
    assert (subscription.email, subscription.language) == (EMAIL, "en")
    assert (subscription.subject, subscription.stage) == (subject, "")
    assert subscription.confirmed_at is None


def test_page_after_it_says_to_look_in_the_mail(client, frozen):
    answer = ask(client, frozen, form_of(stage="teen"))
    page = client.get(answer.url)

    assert Subscription.objects.get().stage == "teen"
    assert_personal(page)
    assert "Look in your email" in text_of(page)
    assert "Teenager" in text_of(page)


def test_letter_asks_the_address_and_says_nothing_of_it_in_the_subject(client, frozen, subject):
    ask(client, frozen, form_of(subject))

    (sent,) = post()
    (link,) = paths_in(sent)
    assert sent.to == [EMAIL]
    assert sent.subject == "Shall we write to you when there are new dates?"
    assert "What you want to hear about: Fars Legestue" in sent.body
    assert link.startswith("/en/sig-til/ja/")
    assert "List-Unsubscribe" not in sent.extra_headers


def test_letter_is_written_at_night_too(client, frozen, subject):
    frozen.shift(14 * 3600)  # 23 o'clock
    ask(client, frozen, form_of(subject))

    assert len(post()) == 1


@pytest.mark.parametrize(
    ("language", "question", "named"),
    [
        ("da", "Skal vi skrive til jer, når der er nye datoer?", "Det, I vil høre om: Baby"),
        (
            "en",
            "Shall we write to you when there are new dates?",
            "What you want to hear about: Baby",
        ),
        ("ar", "هل تريدون أن نكتب إليكم حين تكون هناك مواعيد جديدة؟", "ما تطلبون أن نخبركم به"),
    ],
)
def test_letter_is_in_the_language_of_the_page(client, frozen, language, question, named):
    ask(client, frozen, form_of(language=language))

    (sent,) = post()
    assert sent.subject == question
    assert named in sent.body
    assert paths_in(sent)[0].startswith(f"/{language}/")


def test_series_without_words_in_the_language_is_named_in_danish_and_marked(client, subject):
    page = soup(client.get(form_of(subject, language="ar")))

    named = page.find("b", string="Fars Legestue")
    assert (named["lang"], named["dir"]) == ("da", "ltr")


def test_double_post_is_one_wish_and_one_letter(client, frozen, subject):
    form = filled_in(client, frozen, form_of(subject))
    answers = [client.post(form_of(subject), form) for _time in range(2)]

    assert [answer.status_code for answer in answers] == [303, 303]
    assert Subscription.objects.count() == 1
    assert len(post()) == 1


def test_asking_again_is_another_letter_and_another_week(client, frozen, subject):
    ask(client, frozen, form_of(subject))
    frozen.shift(6 * 24 * 3600)
    ask(client, frozen, form_of(subject, language="da"))

    assert Subscription.objects.get().language == "da"
    assert len(post()) == 2

    frozen.shift(6 * 24 * 3600)
    assert not Subscription.objects.unanswered_since(timezone.now() - ANSWER_WITHIN).exists()
    frozen.shift(2 * 24 * 3600)
    assert Subscription.objects.unanswered_since(timezone.now() - ANSWER_WITHIN).exists()


def test_same_address_may_want_a_series_and_two_stages(client, frozen, subject):
    for url in (form_of(subject), form_of(stage="baby"), form_of(stage="teen")):
        ask(client, frozen, url)

    assert Subscription.objects.count() == 3


@pytest.mark.parametrize(
    "traits", [{}, {"unanswered": True}, None], ids=["confirmed", "unanswered", "unknown"]
)
def test_answer_is_the_same_whether_the_address_is_known(client, frozen, subject, traits):
    if traits is not None:
        SubscriptionFactory(email=EMAIL, subject=subject, **traits)

    answer = ask(client, frozen, form_of(subject))
    page = client.get(answer.url)

    assert (answer.status_code, answer.url) == (303, f"{form_of(subject)}sendt/")
    assert EMAIL not in page.text
    assert "only then do we write" in text_of(page)
    assert Letter.objects.get().to == EMAIL


def test_address_that_has_said_yes_hears_so_and_keeps_its_language(client, frozen, subject):
    mine = SubscriptionFactory(email=EMAIL, subject=subject, language="en")

    ask(client, frozen, form_of(subject, language="ar"))

    (sent,) = post()
    mine.refresh_from_db()
    assert (mine.language, mine.confirmed_at is None) == ("en", False)
    assert sent.subject == "You will hear from us when there are new dates"
    assert [path.split("/")[3] for path in paths_in(sent)] == ["stop"]
    assert "List-Unsubscribe" in sent.extra_headers


@pytest.mark.parametrize(
    "fields",
    [{"email": "anna"}, {"form_token": ""}, {"website": "https://example.org"}],
)
def test_form_that_is_not_taken_comes_back_and_writes_nothing(client, frozen, subject, fields):
    answer = ask(client, frozen, form_of(subject), **fields)

    assert_shown_again(answer, 400, email=fields.get("email", EMAIL))
    assert_personal(answer)
    assert not Subscription.objects.exists()
    assert not Letter.objects.exists()


def test_form_without_an_address_asks_for_one(client, frozen, subject):
    answer = ask(client, frozen, form_of(subject), email="")

    assert_shown_again(answer, 400)
    assert errors_of(answer) == [("id_email", "Write your email address.")]


def test_form_that_came_too_fast_is_taken_the_second_time(client, frozen, subject):
    url = form_of(subject)
    form = filled_in(client, frozen, url)
    frozen.shift(-9)
    page = client.post(url, form)
    again = {each["name"]: each.get("value", "") for each in soup(page).main.form.find_all("input")}
    frozen.shift(10)

    assert_shown_again(page, 400, email=EMAIL)
    assert client.post(url, again).status_code == 303


def test_form_for_one_thing_is_no_form_for_another(client, frozen, subject):
    form = filled_in(client, frozen, form_of(subject))

    assert client.post(form_of(stage="baby"), form).status_code == 400


def test_eleventh_time_within_an_hour_one_address_is_left_in_peace(client, frozen):
    url = form_of()
    for number in range(10):
        answer = ask(Client(REMOTE_ADDR=f"192.0.2.{number}"), frozen, url)
        assert answer.status_code == 303

    refused = ask(client, frozen, url)

    assert refused.status_code == 429
    assert_shown_again(refused, 429, email=EMAIL)
    assert Letter.objects.count() == 10


def test_twenty_forms_an_hour_from_one_place(client, frozen):
    url = form_of()
    answers = [
        ask(client, frozen, url, email=f"{number}@example.org").status_code for number in range(21)
    ]

    assert answers == [303] * 20 + [429]


@pytest.mark.parametrize("method", ["get", "head"])
def test_looking_writes_nothing(client, subject, method):
    for url in (form_of(subject), f"{form_of(subject)}sendt/", form_of(), f"{form_of()}sendt/"):
        assert getattr(client, method)(url).status_code == 200

    assert not Subscription.objects.exists()


@pytest.mark.parametrize("tail", ["", "sendt/"])
@pytest.mark.parametrize(
    "what",
    ["3055aa26-f487-4330-90e5-83375288b2ed", "livsfase/voksen", "livsfase/BABY"],
)
def test_there_is_no_form_for_what_is_not_there(client, what, tail):
    assert client.get(f"/en/sig-til/{what}/{tail}").status_code == 404


def test_there_is_no_form_for_a_series_that_nobody_may_see(client, subject):
    subject.is_public = False
    subject.save()

    assert client.get(form_of(subject)).status_code == 404
    assert client.post(form_of(subject), {"email": EMAIL}).status_code == 404


@pytest.mark.parametrize("method", ["put", "delete", "patch"])
def test_other_methods_are_refused(client, subject, method):
    assert getattr(client, method)(form_of(subject)).status_code == 405
    assert client.post(f"{form_of(subject)}sendt/").status_code == 405
