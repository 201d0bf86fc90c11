"""What families have answered: theirs to see and take back, seen by who prepares, and forgotten."""

from datetime import timedelta

import pytest

from core.privacy import erase_person, export_person, purge
from signups.actions import cancel_place
from signups.enums import AnswerType, Basis
from signups.models import Answer, Question, Signup
from tests.factories.signups import AnswerFactory, PlaceFactory

from .families import place_of
from .pages import assert_personal, filled_in, form_url, own_url, text_of

pytestmark = pytest.mark.django_db

PARENT = "parent@example.org"


def send(client, occurrence, **facts):
    return client.post(form_url(occurrence), filled_in(occurrence, **facts))


def answers():
    return list(Answer.objects.order_by("question", "person").values_list("person", "text"))


def test_same_form_put_right_puts_the_answer_right(client, occurrence, ask):
    question = ask()
    form = filled_in(occurrence)

    for text in ("Yes", "No", "No"):
        client.post(form_url(occurrence), form | {f"question_{question.pk}": text})

    assert answers() == [(0, "No")]


def test_stranger_who_types_the_address_changes_no_answer(client, occurrence, ask):
    question = ask()
    send(client, occurrence, **{f"question_{question.pk}": "Ours"})

    send(client, occurrence, **{f"question_{question.pk}": "A stranger's"})

    assert answers() == [(0, "Ours")]


def test_what_was_agreed_to_by_answering_is_kept_in_the_words_it_was_read_in(
    client, occurrence, ask
):
    chosen, needed = ask("Allergies?", basis=Basis.CONSENT, keep_days=5), ask("A pram?")
    form = filled_in(occurrence)
    answers = {f"question_{question.pk}": "Yes" for question in (chosen, needed)}
    page = text_of(client.get(form_url(occurrence)))

    client.post(form_url(occurrence), form | answers)
    Question.objects.filter(pk=chosen.pk).update(labels={"da": "Andet?"}, keep_days=30)

    by_question = {row["question"]: row["agreed_to"] for row in exported()}
    agreed = by_question.pop("Andet?")
    assert agreed.startswith("Allergies? ")
    assert agreed.removeprefix("Allergies? ") in page
    assert "We delete the answer 5 days after the last date. You need not answer" in agreed
    assert list(by_question.values()) == [""]


def exported():
    return export_person(PARENT)["signups.answer"]


def test_family_sees_what_it_answered_and_takes_it_back(client, occurrence, ask):
    question = ask()
    send(client, occurrence, **{f"question_{question.pk}": "Yes <b>"})
    url = own_url(place_of(occurrence))

    page = client.get(url)
    assert_personal(page)
    assert "Do you bring a pram? Yes <b>" in text_of(page)

    assert client.post(url, {"do": "forget"}).status_code == 303
    assert answers() == []
    assert "What you have told us" not in text_of(client.get(url))


def test_family_reads_what_it_chose_in_its_own_words(client, occurrence, ask):
    chosen = ask(field_type=AnswerType.DROPDOWN, choices={"da": "ja, nej", "en": "yes, no"})
    ticked = ask("Twins?", field_type=AnswerType.CHECKBOX)
    send(
        client,
        occurrence,
        **{f"question_{chosen.pk}": "nej", f"question_{ticked.pk}": "on"},
    )

    page = text_of(client.get(own_url(place_of(occurrence))))

    assert "Do you bring a pram? no" in page
    assert "Twins? yes" in page


def test_staff_and_the_sheet_have_the_answers(client, desk, occurrence, ask):
    question = ask()
    send(client, occurrence, **{f"question_{question.pk}": "=1+1"})

    page = desk.get(f"/admin/signups/{occurrence.uid}/").content.decode()

    assert "Do you bring a pram? <bdi>=1+1</bdi>" in page


@pytest.mark.parametrize("count", [1, 20])
def test_list_costs_one_statement_more_however_many_answers(
    desk, occurrence, ask, assert_queries, count
):
    question = ask()
    for place in PlaceFactory.create_batch(count, occurrence=occurrence):
        AnswerFactory(signup=place.signup, question=question)

    assert_queries(17, desk.get, f"/admin/signups/{occurrence.uid}/")


def test_export_and_erase_reach_the_answers(client, occurrence, ask):
    question = ask()
    send(client, occurrence, **{f"question_{question.pk}": "Yes"})

    assert export_person(PARENT)["signups.answer"] == [
        {
            "question": "Do you bring a pram?",
            "person": 0,
            "answer": "Yes",
            "answered": "2026-10-14T07:00:00+00:00",
            "agreed_to": "",
        }
    ]
    erase_person(PARENT)
    assert answers() == []


@pytest.mark.parametrize("days", [0, 3, 14])
def test_answers_go_on_their_day_and_the_sign_up_stays(client, occurrence, ask, frozen, days):
    question = ask(keep_days=days)
    send(client, occurrence, **{f"question_{question.pk}": "Yes"})

    frozen.move_to(occurrence.ends_at + timedelta(days=days))
    purge()
    assert answers() == [(0, "Yes")]

    frozen.shift(1)
    purge()
    assert answers() == []
    assert Signup.objects.of_person(PARENT).exists()


def test_answer_is_kept_as_long_as_was_said_when_it_was_given(client, occurrence, ask, frozen):
    question = ask(keep_days=3)
    send(client, occurrence, **{f"question_{question.pk}": "Yes"})
    Question.objects.update(keep_days=30)

    frozen.move_to(occurrence.ends_at + timedelta(days=3, seconds=1))
    purge()

    assert answers() == []


def test_answers_of_who_only_waited_go_with_them(client, occurrence, ask, frozen):
    question = ask(keep_days=30)
    PlaceFactory(occurrence=occurrence, signup__adults=3)
    send(client, occurrence, **{f"question_{question.pk}": "Yes"})

    frozen.move_to(occurrence.ends_at + timedelta(days=7, seconds=1))
    purge()

    assert not Signup.objects.of_person(PARENT).exists()
    assert answers() == []


def test_fewer_of_them_take_their_answers_along(client, occurrence, ask):
    question = ask("Allergies?", is_per_person=True)
    name = f"question_{question.pk}"
    send(client, occurrence, adults="2", asked="2", **{f"{name}_1": "", f"{name}_2": "nuts"})
    url = own_url(place_of(occurrence))
    assert "Person 2: nuts" in text_of(client.get(url))

    client.post(url, {"do": "change", "adults": "1", "children": "0"})

    assert answers() == []


def test_staff_see_no_answer_of_who_does_not_come(client, desk, occurrence, ask):
    question = ask()
    send(client, occurrence, **{f"question_{question.pk}": "A secret"})
    cancel_place(place=place_of(occurrence))

    assert "A secret" not in desk.get(f"/admin/signups/{occurrence.uid}/").content.decode()


def test_answers_of_who_lets_go_are_not_kept(client, occurrence, ask):
    question = ask()
    send(client, occurrence, **{f"question_{question.pk}": "Yes"})
    cancel_place(place=place_of(occurrence))

    purge()

    assert answers() == []
