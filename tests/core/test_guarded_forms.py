"""Forms for strangers: people are taken at their word, machines asked to send again."""

import pytest
from django import forms
from django.http import QueryDict
from django.test import RequestFactory
from django.utils import translation

from core.form_tokens import new_form_token
from core.guarded_forms import GuardedForm
from core.models import Contact

pytestmark = pytest.mark.django_db


class Note(GuardedForm):
    limit = "note"

    email = forms.EmailField()


@pytest.fixture(autouse=True)
def house(settings, frozen):
    settings.LIMITS = {"note": "2/h/ip,2/h/key"}
    with translation.override("en"):
        yield


def posted(**fields):
    data = QueryDict(mutable=True)
    data.update({"email": "a@example.org", "website": "", **fields})
    return Note(data, request=RequestFactory().post("/"), purpose="note")


def token(frozen, *, age=5, purpose="note"):
    made = new_form_token(purpose)
    frozen.shift(age)
    return made


def refusals(form):
    assert not form.is_valid()
    return list(form.non_field_errors())


def test_form_of_a_person_is_taken_and_gives_the_token_itself(frozen):
    signed = token(frozen)

    form = posted(form_token=signed)

    assert form.is_valid()
    assert form.cleaned_data["form_token"] == signed.split(":")[0]


def test_new_form_has_a_token_of_its_own():
    blank = [Note(request=RequestFactory().get("/"), purpose="note") for _ in range(2)]

    assert blank[0]["form_token"].value() != blank[1]["form_token"].value()


@pytest.mark.parametrize(
    ("fields", "age", "purpose", "said"),
    [
        ({"website": "https://example.org"}, 60, "note", "a machine could have done it"),
        ({}, 1, "note", "a machine could have done it"),
        ({}, 25 * 3600, "note", "more than a day old"),
        ({}, 60, "another", "not sent from our page"),
    ],
    ids=["field that nobody sees", "too fast", "yesterday's", "another form's"],
)
def test_form_that_looks_wrong_comes_back_filled_in_and_is_taken_the_second_time(
    frozen, fields, age, purpose, said
):
    form = posted(form_token=token(frozen, age=age, purpose=purpose), **fields)
    (refusal,) = refusals(form)
    again = {name: form[name].value() for name in form.fields}
    frozen.shift(5)

    assert said in refusal
    assert form.status == 400
    assert (again["email"], again["website"]) == ("a@example.org", "")
    assert posted(**again).is_valid()


def test_form_that_was_too_fast_is_taken_as_soon_as_its_first_time_was_long_enough(frozen):
    form = posted(form_token=token(frozen, age=3))
    refusals(form)
    frozen.shift(1)

    assert posted(form_token=form["form_token"].value()).is_valid()


def test_form_with_something_to_put_right_keeps_its_token(frozen):
    form = posted(email="a", form_token=token(frozen))

    assert not form.is_valid()
    assert posted(form_token=form["form_token"].value()).is_valid()


def test_third_form_within_an_hour_is_told_to_wait_and_how_to_reach_us(frozen):
    Contact.objects.create(phone="12 34 56 78")
    signed = token(frozen)
    for _time in range(2):
        assert posted(form_token=signed).is_valid()

    form = posted(form_token=signed)
    (refusal,) = refusals(form)

    assert refusal.startswith("Many have been sent from here in a short time.")
    assert refusal.endswith("Call us on 12 34 56 78.")
    assert form.status == 429


def test_form_that_is_not_taken_anyway_does_not_count(frozen):
    signed = token(frozen)
    for _time in range(3):
        assert not posted(email="a", form_token=signed).is_valid()

    assert posted(form_token=signed).is_valid()
