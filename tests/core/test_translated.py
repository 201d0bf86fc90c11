"""Names in several languages: what is stored, what is read, what an editor fills in."""

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django import forms
from django.core.exceptions import ValidationError
from django.utils import translation
from wagtail.admin.panels import FieldPanel, ObjectList

from core.translated import MAX_LENGTH, in_language, validate_names
from rooms.models import Zone

NO_DANISH = "Fill in “Dansk”: the other languages use it when they have no name."
LIVING_ROOM = {"da": "Stuen", "en": "Living room", "ar": "غرفة المعيشة"}


class ZoneForm(forms.ModelForm):
    class Meta:
        model = Zone
        fields = ["names"]


def filled_in(**lines: str) -> ZoneForm:
    """The form as a browser sends it: every line is there, empty or not."""
    return ZoneForm({f"names_{code}": lines.get(code, "") for code in ("da", "en", "ar")})


def error_codes(form: ZoneForm) -> list[str]:
    return [error.code for error in form.errors.as_data()["names"]]


# --- Reading --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("da", "Stuen"),
        ("en", "Living room"),
        ("en-gb", "Living room"),
        ("uk", "Stuen"),
        (None, "Stuen"),
    ],
)
def test_in_language_falls_back_to_the_default_language(language: str | None, name: str) -> None:
    assert in_language(LIVING_ROOM, language) == name


@pytest.mark.parametrize("names", [None, {}, {"en": "Living room"}, {"da": ""}])
def test_in_language_without_a_usable_name_is_empty(names: dict[str, str] | None) -> None:
    assert in_language(names, "da") == ""


def test_name_follows_the_active_language() -> None:
    zone = Zone(names={"da": "Stuen", "en": "Living room"})

    with translation.override("en"):
        assert (zone.name, str(zone)) == ("Living room", "Living room")
    with translation.override("ar"):
        assert (zone.name, str(zone)) == ("Stuen", "Stuen")
    with translation.override(None):
        assert zone.name == "Stuen"


def test_unnamed_can_still_be_printed() -> None:
    assert str(Zone()) == ""


# --- What may be stored ---------------------------------------------------------------------


@pytest.mark.parametrize(
    "names", [{"da": "Stuen"}, LIVING_ROOM, {"da": "x" * MAX_LENGTH}, {"da": "Ro 👶🏽 & <leg>"}]
)
def test_validate_names_accepts(names: dict[str, str]) -> None:
    validate_names(names)


@pytest.mark.parametrize(
    ("names", "code"),
    [
        ([], "no_mapping"),
        ("Stuen", "no_mapping"),
        (None, "no_mapping"),
        ({}, "no_default"),
        ({"en": "Living room"}, "no_default"),
        ({"da": "Stuen", "tlh": "pa"}, "unknown_language"),
        ({"da": "Stuen", 1: "x"}, "unknown_language"),
        ({"da": ""}, "empty_name"),
        ({"da": " \u00a0"}, "empty_name"),
        ({"da": "Stuen", "en": ""}, "empty_name"),
        ({"da": ["Stuen"]}, "empty_name"),
        ({"da": "x" * (MAX_LENGTH + 1)}, "too_long"),
        ({"da": "Stu\0en"}, "unfit"),
        ({"da": "Stuen\r\nBcc: x"}, "unfit"),
        ({"da": "Stuen", "en": "Living\u2028room"}, "unfit"),
        ({"da": "Stuen\ud800"}, "unfit"),
    ],
)
def test_validate_names_refuses(names: Any, code: str) -> None:
    with pytest.raises(ValidationError) as refused:
        validate_names(names)

    assert refused.value.error_list[0].code == code


def test_validate_names_says_what_is_missing_in_words() -> None:
    with translation.override("en"):
        with pytest.raises(ValidationError) as refused:
            validate_names({"en": "Living room"})

        assert refused.value.messages == [NO_DANISH]


@pytest.mark.parametrize("names", [None, {}, {"en": "Living room"}, {"da": "Stu\0en"}])
def test_model_refuses_unfit_names(names: Any) -> None:
    with pytest.raises(ValidationError) as refused:
        Zone(slug="stuen", names=names).full_clean(
            validate_unique=False, validate_constraints=False
        )

    assert list(refused.value.error_dict) == ["names"]


@pytest.mark.django_db
def test_names_come_back_from_the_database_as_they_went_in() -> None:
    Zone.objects.create(slug="stuen", names=LIVING_ROOM)
    Zone.objects.create(slug="alrum", names={"da": "Alrummet"})

    assert Zone.objects.get(slug="stuen").names == LIVING_ROOM
    assert Zone.objects.get(names__en="Living room").slug == "stuen"
    assert list(Zone.objects.order_by("names__da").values_list("slug", flat=True)) == [
        "alrum",
        "stuen",
    ]


# --- What an editor fills in ----------------------------------------------------------------


def test_form_keeps_the_languages_that_were_filled_in() -> None:
    form = filled_in(da=" Stuen ", en="", ar="غرفة المعيشة")

    assert form.is_valid(), form.errors
    assert form.cleaned_data == {"names": {"da": "Stuen", "ar": "غرفة المعيشة"}}
    assert form.instance.names == {"da": "Stuen", "ar": "غرفة المعيشة"}


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        ({}, "required"),
        ({"da": "  "}, "required"),
        ({"en": "Living room"}, "no_default"),
        ({"da": "x" * (MAX_LENGTH + 1)}, "max_length"),
        ({"da": "Stuen", "en": "Living\x07room"}, "unfit"),
        ({"da": "Stu\nen"}, "unfit"),
        ({"da": "Stu\0en"}, "null_characters_not_allowed"),
    ],
)
def test_form_refuses_unfit_names(lines: dict[str, str], code: str) -> None:
    form = filled_in(**lines)

    assert not form.is_valid()
    assert code in error_codes(form)


def test_form_without_its_lines_is_refused() -> None:
    form = ZoneForm({"names": "Stuen"})

    assert not form.is_valid()
    assert error_codes(form) == ["required"]


def test_form_speaks_the_language_of_its_reader_not_of_its_making() -> None:
    form = filled_in(en="Living room")

    with translation.override("en"):
        assert form.errors["names"] == [NO_DANISH]


def test_form_shows_a_labelled_line_per_language_with_its_direction() -> None:
    html = ZoneForm(instance=Zone(names={"da": 'Stuen "<b>"', "ar": "غرفة"})).as_p()
    soup = BeautifulSoup(html, "html.parser")

    labels = {label["for"]: label.text for label in soup.find_all("label") if label.get("for")}
    lines = [
        (
            line["lang"],
            line["dir"],
            line.get("value", ""),
            labels[line["id"]],
            "required" in line.attrs,
        )
        for line in soup.find_all("input", type="text")
    ]

    assert lines == [
        ("da", "ltr", 'Stuen "<b>"', "Dansk", True),
        ("en", "ltr", "", "English", False),
        ("ar", "rtl", "غرفة", "العربية", False),
    ]
    assert {line["maxlength"] for line in soup.find_all("input", type="text")} == {"200"}


def test_form_shows_what_was_typed_when_it_is_refused() -> None:
    html = str(filled_in(da="Stu\x07en", en="Living room")["names"])

    assert 'value="Living room"' in html


def test_form_notices_a_change_in_one_language_only() -> None:
    stored = Zone(names={"da": "Stuen"})

    same = ZoneForm({"names_da": "Stuen", "names_en": "", "names_ar": ""}, instance=stored)
    other = ZoneForm({"names_da": "Stuen", "names_en": "Parlour", "names_ar": ""}, instance=stored)

    assert not same.has_changed()
    assert other.changed_data == ["names"]


def test_wagtail_edits_names_with_the_same_lines() -> None:
    form_class = ObjectList([FieldPanel("names")]).bind_to_model(Zone).get_form_class()

    form = form_class({"names_da": "Stuen", "names_en": "Living room", "names_ar": ""})

    assert form.is_valid(), form.errors
    assert form.cleaned_data["names"] == {"da": "Stuen", "en": "Living room"}
