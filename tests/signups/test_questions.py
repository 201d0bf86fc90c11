"""What a series asks when families sign up: said why, asked of whom it is to be, and answered."""

import pytest
from django.core.exceptions import ValidationError

from signups.enums import AnswerType, Basis
from signups.models import Answer, Question, Signup
from tests.factories.signups import QuestionFactory

from .pages import errors_of, filled_in, form_url, soup, text_of

pytestmark = pytest.mark.django_db

PARENT = "parent@example.org"


def send(client, occurrence, **facts):
    return client.post(form_url(occurrence), filled_in(occurrence, **facts))


def answers():
    return list(Answer.objects.order_by("question", "person").values_list("person", "text"))


def test_form_says_why_it_asks_and_how_long_it_keeps_the_answer(client, occurrence, ask):
    ask(reasons={"da": "x", "en": "There is room for three prams"}, keep_days=3)

    page = text_of(client.get(form_url(occurrence)))

    assert "Do you bring a pram?" in page
    assert "There is room for three prams We delete the answer 3 days after the last date." in page
    assert "You need not answer" not in page


def test_question_that_is_written_in_danish_alone_says_so(client, occurrence):
    QuestionFactory(series=occurrence.series)

    marked = soup(client.get(form_url(occurrence))).select("form [lang=da]")

    assert [each.text for each in marked] == ["Kommer I med barnevogn?", "Der er plads til tre."]


def test_what_families_choose_to_tell_is_said_to_be_their_choice(client, occurrence, ask):
    ask("Allergies?", basis=Basis.CONSENT)

    page = text_of(client.get(form_url(occurrence)))

    assert "You need not answer; if you do, you agree that we keep it until then." in page


def test_answer_is_kept_with_the_sign_up(client, occurrence, ask):
    question = ask()

    assert (
        send(client, occurrence, **{f"question_{question.pk}": "Yes, a wide one"}).status_code
        == 303
    )

    assert answers() == [(0, "Yes, a wide one")]


def test_nothing_answered_is_no_answer(client, occurrence, ask):
    ask()

    send(client, occurrence)

    assert answers() == []


def test_question_that_has_to_be_answered_is_said_beside_it(client, occurrence, ask):
    question = ask(required=True)

    answer = send(client, occurrence)

    assert answer.status_code == 400
    name = f"id_question_{question.pk}"
    assert errors_of(answer) == [(name, "Answer this, so that we can prepare the date.")]


@pytest.mark.parametrize("text", ["Hun er 010203-1234", "0102031234"])
def test_what_looks_like_a_cpr_number_is_refused(client, occurrence, ask, text):
    question = ask(field_type=AnswerType.MULTILINE)

    answer = send(client, occurrence, **{f"question_{question.pk}": text})

    assert answer.status_code == 400
    assert "That looks like a CPR number." in text_of(answer)
    assert not Signup.objects.exists()


def test_words_to_choose_among_are_the_readers_and_kept_in_danish(client, occurrence, ask):
    question = ask(
        field_type=AnswerType.DROPDOWN, choices={"da": "ja, nej, måske", "en": "yes, no, perhaps"}
    )

    page = client.get(form_url(occurrence))
    options = [each.text for each in soup(page).select(f"#id_question_{question.pk} option")]
    send(client, occurrence, **{f"question_{question.pk}": "måske"})

    assert options == ["Choose", "yes", "no", "perhaps"]
    assert answers() == [(0, "måske")]


@pytest.mark.parametrize("value", ["3", "-1", "perhaps", "x" * 5000])
def test_word_that_is_not_among_them_is_refused(client, occurrence, ask, value):
    question = ask(field_type=AnswerType.DROPDOWN, choices={"da": "ja, nej, måske"})

    assert send(client, occurrence, **{f"question_{question.pk}": value}).status_code == 400


def test_tick_is_an_answer(client, occurrence, ask):
    question = ask(field_type=AnswerType.CHECKBOX)

    send(client, occurrence, **{f"question_{question.pk}": "on"})

    assert answers() == [(0, "ja")]


def test_answer_that_is_too_long_is_refused(client, occurrence, ask):
    question = ask()

    assert send(client, occurrence, **{f"question_{question.pk}": "x" * 501}).status_code == 400


def test_everybody_of_the_party_is_asked_once_it_is_known_how_many_they_are(
    client, occurrence, ask
):
    question = ask("Allergies?", is_per_person=True)
    name = f"question_{question.pk}"

    again = send(client, occurrence, adults="1", children="1", asked="1", **{f"{name}_1": "none"})

    assert again.status_code == 200
    assert not Signup.objects.exists()
    page = soup(again)
    assert page.title.string.startswith("Please look once more:")
    assert "Each of you is asked something, further down." in text_of(again)
    assert page.find("input", {"name": f"{name}_1"})["value"] == "none"
    assert page.find("input", {"name": "name"})["value"] == "A Parent"
    assert page.find("input", {"name": f"{name}_2"})
    token = page.find("input", {"name": "form_token"})["value"]

    send(
        client,
        occurrence,
        adults="1",
        children="1",
        asked=page.find("input", {"name": "asked"})["value"],
        form_token=token,
        **{f"{name}_1": "none", f"{name}_2": "nuts"},
    )

    assert answers() == [(1, "none"), (2, "nuts")]


@pytest.mark.parametrize("adults", ["99999", "-1", "x", "1٢", "²"])
def test_rubbish_for_how_many_they_are_is_an_error_of_that(client, occurrence, ask, adults):
    ask("Allergies?", is_per_person=True)

    for asked in ("1", "0", "10"):
        answer = send(client, occurrence, adults=adults, asked=asked)
        assert answer.status_code in (200, 400)
    assert not Signup.objects.exists()


def test_question_that_was_answered_stays_with_its_series(client, desk, occurrence, ask):
    question = ask()
    url = f"/admin/snippets/signups/question/edit/{question.pk}/"
    assert not soup(desk.get(url)).find("select", {"name": "series"}).has_attr("disabled")
    send(client, occurrence, **{f"question_{question.pk}": "Yes"})

    assert soup(desk.get(url)).find("select", {"name": "series"}).has_attr("disabled")


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({"required": True, "basis": Basis.CONSENT}, "required"),
        ({"required": True, "field_type": AnswerType.CHECKBOX}, "required"),
        ({"field_type": AnswerType.DROPDOWN, "choices": {"da": "kun én"}}, "choices"),
        ({"keep_days": 31}, "keep_days"),
        ({"labels": {"en": "No Danish"}}, "labels"),
    ],
)
def test_question_that_makes_no_sense_is_refused(occurrence, facts, field):
    question = Question(
        series=occurrence.series,
        **{"labels": {"da": "Barnevogn?"}, "reasons": {"da": "Plads."}, **facts},
    )

    with pytest.raises(ValidationError) as refused:
        question.full_clean()

    assert set(refused.value.message_dict) == {field}


def test_coordinator_asks_something_new(desk, occurrence):
    add = "/admin/snippets/signups/question/add/"
    page = desk.get(f"{add}?series={occurrence.series_id}")
    assert soup(page).find("option", selected=True, string="Fars Legestue")

    answer = desk.post(
        add,
        {
            "series": occurrence.series_id,
            "labels_da": "Kommer I med barnevogn?",
            "labels_en": "Do you bring a pram?",
            "labels_ar": "",
            "reasons_da": "Der er plads til tre.",
            "reasons_en": "",
            "reasons_ar": "",
            "choices_da": "",
            "choices_en": "",
            "choices_ar": "",
            "field_type": "singleline",
            "basis": "needed",
            "keep_days": "14",
            "sort_order": "0",
        },
    )

    assert answer.status_code == 302
    assert Question.objects.get().labels["en"] == "Do you bring a pram?"


def test_editor_may_not(sign_in, editor, occurrence):
    answer = sign_in(editor).get("/admin/snippets/signups/question/add/")

    assert answer.status_code in (302, 404)
