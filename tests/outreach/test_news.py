"""Somebody of the house writes to those who want news: seen first, sent once, taken back."""

from datetime import timedelta
from uuid import UUID

import pytest
from django.core import mail
from django.test import Client

from core.changes import UNDO_TIME
from core.enums import Stage
from events.models import EventPage
from families.models import Subscription
from outbox.delivery import deliver_due
from outbox.models import Broadcast, Letter
from outreach.letters import KIND
from tests.factories.families import SubscriptionFactory
from tests.signups.broadcasts import fields_of, undo_of
from tests.signups.pages import soup, text_of

pytestmark = pytest.mark.django_db

NEWS, WRITE = "/admin/news/", "/admin/news/write/"
WORDS = {
    "to": ["baby"],
    "subject_da": "Temadag om søvn",
    "text_da": "Kom den 3. marts.\n\nAlle.",
}


def preview(desk, **words):
    return desk.post(WRITE, fields_of(desk.get(WRITE)) | WORDS | words)


def send(desk, **words):
    """Look, then press the button; returns the list."""
    return desk.post(WRITE, fields_of(preview(desk, **words)), follow=True)


def told():
    """To whom a letter is written, whatever has become of it."""
    letters = Letter.objects.filter(kind=KIND).order_by("to")
    return [(letter.to.partition("@")[0], letter.status) for letter in letters]


def post():
    deliver_due()
    return mail.outbox


def test_who_wants_what_is_seen_and_those_who_have_not_said_yes_are_not_counted(desk, subscribed):
    rows = soup(desk.get(NEWS)).main.find("tbody").find_all("tr")

    assert [row.get_text(" ", strip=True) for row in rows] == [
        "Baby 2",
        "Teenager 1",
        "Fars Legestue 1",
    ]


def test_nothing_is_written_before_it_has_been_seen(desk, subscribed):
    text = text_of(preview(desk))

    assert "These people are told 2 subscribers" in text
    assert "Dansk : 2 readers Temadag om søvn Kom den 3. marts. Alle." in text
    assert "1 of them reads another language" in text
    assert not Broadcast.objects.exists()
    assert told() == []


def test_who_asked_for_several_gets_one_email(desk, subscribed, frozen):
    send(desk, to=["baby", "teen", str(subscribed.pk)])
    frozen.shift(UNDO_TIME)

    mails = post()

    assert [each.to[0] for each in mails] == [
        "anna@example.org",
        "omar@example.org",
        "wei@example.org",
    ]
    assert "Fars Legestue" in mails[0].body


def test_letter_says_why_it_comes_and_how_to_stop_it(desk, subscribed, frozen):
    send(desk, subject_ar="يوم عن النوم", text_ar="تعالوا.")
    frozen.shift(UNDO_TIME)

    danish, arabic = post()

    assert (danish.subject, arabic.subject) == ("Temadag om søvn", "يوم عن النوم")
    assert "Kom den 3. marts." in danish.body
    assert "I får mailen, fordi I har bedt om at høre nyt om dette: Baby." in danish.body
    assert "تعالوا." in arabic.body
    anna = Subscription.objects.get(email="anna@example.org", stage=Stage.BABY)
    header = danish.extra_headers["List-Unsubscribe"].strip("<>")
    assert Client().post(header.replace("https://testserver", "")).status_code == 200
    assert not Subscription.objects.filter(pk=anna.pk).exists()


def test_who_reads_another_language_is_told_that_it_is_danish(desk, subscribed, frozen):
    send(desk)
    frozen.shift(UNDO_TIME)

    _danish, arabic = post()

    assert "\u2068Kom den 3. marts.\u2069" in arabic.body


def test_who_stops_meanwhile_is_not_written_to(desk, subscribed, frozen):
    send(desk)
    Subscription.objects.filter(email="omar@example.org").delete()
    frozen.shift(UNDO_TIME)

    assert [each.to[0] for each in post()] == ["anna@example.org"]


def test_message_can_be_taken_back_for_ten_minutes_and_sent_again(desk, subscribed, frozen):
    page = send(desk)
    desk.post(undo_of(page), follow=True)
    frozen.shift(UNDO_TIME)
    assert post() == []
    assert "taken back, nobody has got it" in text_of(desk.get(NEWS))

    send(desk)
    page = desk.get(NEWS)
    frozen.shift(UNDO_TIME + timedelta(seconds=1))
    desk.post(undo_of(page), follow=True)

    assert len(post()) == 2
    assert "to 2 subscribers." in text_of(desk.get(NEWS))


def test_newest_message_stands_first(desk, subscribed, frozen):
    send(desk)
    frozen.shift(60)
    page = send(desk, subject_da="Og om kost")

    told = [each.subject for each in page.context["told"]]
    assert told == ["Og om kost", "Temadag om søvn"]
    assert [each.what[1:11] for each in page.context["undoable"]] == ["Og om kost", "Temadag om"]


def test_two_clicks_are_one_message(desk, subscribed):
    card = fields_of(preview(desk))

    for _click in range(2):
        desk.post(WRITE, card)

    assert told() == [("anna", "queued"), ("omar", "queued")]


def test_card_that_is_out_of_date_is_shown_again(desk, subscribed):
    card = fields_of(preview(desk))
    SubscriptionFactory(email="new@example.org", stage=Stage.BABY)

    page = desk.post(WRITE, card)

    assert "It has changed who is told" in page.content.decode()
    assert told() == []


@pytest.mark.parametrize("to", [[], ["everybody"], ["gravid"], [str(UUID(int=0))]])
def test_somebody_has_to_be_chosen(desk, subscribed, to):
    page = preview(desk, to=to)

    assert page.context["form"]["to"].errors
    assert told() == []


def test_series_that_is_taken_down_is_no_choice(desk, subscribed):
    EventPage.objects.get(translation_key=subscribed.pk).unpublish()

    choices = dict(desk.get(WRITE).context["form"]["to"].field.choices)

    assert choices == {"baby": "Baby: 2 people", "teen": "Teenager: 1 person"}


@pytest.mark.parametrize("who", ["editor", "partner", "family", "stranger", "nobody"])
def test_only_those_who_run_the_season_write(sign_in, request, subscribed, who):
    visitor = Client() if who == "nobody" else sign_in(request.getfixturevalue(who))

    answers = [
        visitor.get(NEWS),
        visitor.get(WRITE),
        visitor.post(WRITE, WORDS),
        visitor.post(f"{NEWS}undo/1/"),
    ]

    assert all(answer.status_code in (302, 403, 404) for answer in answers)
    assert told() == []


def test_change_of_another_kind_is_not_undone_from_here(desk, subscribed):
    send(desk)
    change = Broadcast.objects.get().change
    change.kind = "families_told"
    change.save()

    assert desk.post(f"{NEWS}undo/{change.pk}/").status_code == 404


@pytest.mark.parametrize("count", [1, 12])
def test_screens_cost_the_same_however_many_there_are(desk, subscribed, assert_queries, count):
    for number in range(count):
        SubscriptionFactory.create_batch(3, stage=Stage.BABY)
        send(desk, text_da=f"Nummer {number}")

    assert_queries(13, desk.get, NEWS)
    assert_queries(13, desk.get, WRITE)
