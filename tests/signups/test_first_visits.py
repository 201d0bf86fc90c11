"""The day after their first visit families are asked one thing, and answer with one tap."""

from datetime import date, timedelta

import pytest

from core.jobs import run_due
from outbox.models import Letter
from signups.actions import SignupRefused, say_welcome
from signups.enums import Welcome
from signups.first_visits import LEAST, answers_words
from signups.jobs import ask_how_it_was
from signups.letters import Kind
from signups.models import Place
from tests.factories.signups import PlaceFactory

from .families import post, posted
from .pages import own_url, soup, text_of

pytestmark = pytest.mark.django_db

TODAY = date(2026, 10, 14)  # of the clock of tests
YESTERDAY = TODAY - timedelta(days=1)


@pytest.fixture
def held(add_date):
    return add_date(local_date=YESTERDAY, capacity=20)


def come(occurrence, name="anna", **facts):
    facts = {"signup__is_first_time": True, "signup__language": "en", **facts}
    return PlaceFactory(occurrence=occurrence, signup__email=f"{name}@example.org", **facts)


def asked():
    letters = Letter.objects.filter(kind=Kind.FIRST_VISIT).order_by("to")
    return [to.partition("@")[0] for to in letters.values_list("to", flat=True)]


def test_first_timers_are_asked_once_on_the_day_after(held, frozen):
    come(held)
    come(held, "known", signup__is_first_time=False)

    run_due()
    frozen.shift(timedelta(days=1).total_seconds())
    run_due()

    assert asked() == ["anna"]


def test_letter_leads_to_the_question_and_carries_no_calendar_file(held):
    place = come(held, signup__name="Anna")
    ask_how_it_was()

    (mail,) = post()

    assert mail.subject == "How was your first time: Fars Legestue"
    assert "Did you feel welcome?" in mail.body
    assert f"{own_url(place)}?dato={held.uid}#first-visit" in mail.body
    assert not mail.attachments
    assert not [each for each in mail.alternatives if "calendar" in each.mimetype]


@pytest.mark.parametrize(
    "facts",
    [{"attended": False}, {"waiting": True}, {"cancelled": True}, {"offered": True}],
    ids=["did not come", "waited", "let go", "was asked"],
)
def test_who_did_not_come_is_not_asked(held, facts):
    come(held, **facts)

    assert ask_how_it_was() == {"due": 0}


def test_date_that_did_not_take_place_is_nobodys_first_visit(held, add_date):
    come(add_date(local_date=YESTERDAY, cancelled=True))
    come(add_date(local_date=TODAY), "later")

    assert ask_how_it_was() == {"due": 0}


def test_first_visit_is_the_first_one_whatever_was_ticked_later(held, add_date):
    come(add_date(local_date=YESTERDAY - timedelta(weeks=1)))
    come(held)
    come(add_date(local_date=YESTERDAY - timedelta(weeks=1)), "ill", attended=False)
    come(held, "ill")

    ask_how_it_was()

    assert asked() == ["ill"]


def test_worker_that_stood_still_for_two_days_asks_all_the_same(add_date):
    come(add_date(local_date=TODAY - timedelta(days=3)), "late")
    come(add_date(local_date=TODAY - timedelta(days=4)), "too-late")

    ask_how_it_was()

    assert asked() == ["late"]


@pytest.mark.parametrize("answered", [{"felt_welcome": "no"}, {"attended": False}])
def test_letter_that_has_not_left_is_dropped_where_nothing_is_left_to_ask(held, answered):
    place = come(held)
    ask_how_it_was()
    Place.objects.filter(pk=place.pk).update(**answered)

    assert posted() == []


@pytest.mark.parametrize("count", [1, 12])
def test_asking_costs_the_same_however_many_came(held, django_assert_num_queries, count):
    for number in range(count):
        come(held, f"parent-{number}")

    with django_assert_num_queries(2):  # those who came, and their letters
        assert ask_how_it_was() == {"due": count}


def test_one_tap_answers_and_another_changes_it(client, held):
    place = come(held)
    url = own_url(place)
    assert "Did you feel welcome?" in text_of(client.get(url))

    for answer, label in (("partly", "Partly"), ("yes", "Yes")):
        response = client.post(url, {"do": "welcome", "answer": answer}, follow=True)

        assert f"Your answer: {label}." in text_of(response)
        place.refresh_from_db()
        assert place.felt_welcome == answer
        others = {each["value"] for each in soup(response).find_all("button", {"name": "answer"})}
        assert others == {"yes", "partly", "no"} - {answer}


def test_looking_answers_nothing(client, held):
    place = come(held)

    for _time in range(3):
        client.get(f"{own_url(place)}?do=welcome&answer=no")
        client.head(own_url(place))

    place.refresh_from_db()
    assert place.felt_welcome == ""


@pytest.mark.parametrize("answer", ["", "perhaps", "YES"])
def test_answer_that_is_none_is_refused(client, held, answer):
    place = come(held)

    response = client.post(own_url(place), {"do": "welcome", "answer": answer})

    assert response.status_code == 400


def test_nobody_else_is_asked_on_their_page(client, held, occurrence):
    for place in (come(held, signup__is_first_time=False), come(occurrence, "coming")):
        assert "Did you feel welcome?" not in text_of(client.get(own_url(place)))
        answer = client.post(own_url(place), {"do": "welcome", "answer": "no"})
        assert answer.status_code == 409
        with pytest.raises(SignupRefused):
            say_welcome(place=place, answer=Welcome.NO)


def test_page_says_nothing_of_it_where_the_date_was_called_off(client, add_date):
    place = come(add_date(local_date=YESTERDAY, cancelled=True))

    assert "Did you feel welcome?" not in text_of(client.get(own_url(place)))


def test_answers_are_counted_of_the_series_and_few_are_not_shown(held, add_date, frozen):
    old = add_date(local_date=TODAY - timedelta(days=400))
    come(old, "old", felt_welcome="no")
    for number in range(LEAST - 1):
        come(held, f"parent-{number}", felt_welcome="yes")
    come(held, "silent")
    assert answers_words(held.series) == ""

    come(add_date(local_date=YESTERDAY - timedelta(weeks=1)), "fifth", felt_welcome="partly")

    assert answers_words(held.series) == (
        "5 families have said after their first visit whether they felt welcome. "
        "Yes: 4, Partly: 1, No: 0."
    )


def test_staff_read_it_on_the_list_of_a_date_and_not_who_said_what(held, coordinator, sign_in):
    for number in range(LEAST):
        come(held, f"parent-{number}", felt_welcome="no")

    page = sign_in(coordinator).get(f"/admin/signups/{held.uid}/").text

    assert "5 familier har efter deres første besøg svaret" in page
    assert page.count("Nej: 5") == 1
