"""A coordinator writes the words of letters anew, and sees how they read before they are sent."""

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from django.utils import translation
from wagtail.models import ModelLogEntry

from outbox import texts
from outbox.models import Wording
from outbox.wording_forms import WordingForm

LIST = "/admin/wording/"
OFFER = "/admin/wording/signups/offer/"
LANGUAGES = ("da", "en", "ar")
EMPTY = {f"{name}_{code}": "" for name in ("subject", "text") for code in LANGUAGES}
WRITTEN = EMPTY | {
    "subject_da": "Plads til jer: {titel}",
    "text_da": "Hurra, der er plads!\n\nSvar inden {frist}.",
}


@pytest.fixture
def desk(sign_in, coordinator, site):
    return sign_in(coordinator)


def soup(answer):
    return BeautifulSoup(answer.content, "html.parser")


def test_list_leads_to_every_text_and_says_where_the_house_has_words_of_its_own(desk):
    Wording.objects.create(name="signups/offer", texts={"da": "Svar {frist}", "en": "{frist}"})

    rows = soup(desk.get(LIST)).select("main tbody tr")

    assert len(rows) == len(texts.all_texts()) > 15
    (row,) = [row for row in rows if row.a["href"] == OFFER]
    assert row.find_all("td")[1].get_text(strip=True) == "Dansk, English"
    others = {row.find_all("td")[1].get_text(strip=True) for row in rows if row.a["href"] != OFFER}
    assert others == {"–"}


@pytest.mark.parametrize("count", [0, 5])
def test_list_costs_the_same_however_much_is_written(desk, assert_queries, count):
    for text in texts.all_texts()[:count]:
        Wording.objects.create(name=text.name, subjects={"da": "Nyt"})

    assert_queries(11, desk.get, LIST)


def test_form_shows_our_words_in_each_language_and_what_may_stand_in_them(desk):
    page = soup(desk.get(OFFER))

    assert page.find(id="id_subject_da")["placeholder"] == "Der er plads til jer: {titel}"
    assert "{frist}" in page.find(id="id_text_en")["placeholder"]
    assert page.find(id="id_text_ar")["dir"] == "rtl"
    assert {code.get_text() for code in page.select("code")} == {"{titel}", "{antal}", "{frist}"}


def test_words_are_saved_and_said_so(desk, coordinator):
    answer = desk.post(OFFER, WRITTEN)

    assert answer["Location"] == LIST
    wording = Wording.objects.get()
    assert wording.subjects == {"da": "Plads til jer: {titel}"}
    assert wording.languages == ["da"]
    entry = ModelLogEntry.objects.get(action="wagtail.edit")
    assert entry.user == coordinator


def test_ours_come_back_where_the_house_takes_its_own_away(desk):
    desk.post(OFFER, WRITTEN)
    desk.post(OFFER, EMPTY)

    assert Wording.objects.get().languages == []


def test_looking_saves_nothing_and_shows_it_with_an_example(desk):
    answer = desk.post(OFFER, WRITTEN | {"preview": "1"})

    danish, english, _arabic = soup(answer).select(".broadcast-preview__words")
    assert "Plads til jer: Babycafé" in danish.get_text()
    assert "Svar inden fredag den 4. december 2026 kl. 10." in danish.get_text()
    assert "2 places have come free" in english.get_text()
    assert not Wording.objects.exists()


@pytest.mark.parametrize(
    ("field", "words", "said"),
    [
        ("text_da", "Svar snart!", "I det her brev skal {frist} stå."),
        ("text_da", "Hej {navn}, svar inden {frist}", "{navn} står ikke for noget her."),
        ("subject_da", "Hej {navn}", "{navn} står ikke for noget her."),
        ("text_en", "010203-1234 {frist}", "Det ligner et CPR-nummer"),
        ("subject_da", "x" * 121, "120"),
    ],
)
@pytest.mark.parametrize("button", [{}, {"preview": "1"}])
def test_what_would_not_do_is_said_beside_its_field(desk, field, words, said, button):
    answer = desk.post(OFFER, EMPTY | {field: words} | button)

    assert list(answer.context["form"].errors) == [field]
    assert said in answer.text
    assert not Wording.objects.exists()


def test_what_an_editor_types_is_not_drawn_as_html(desk):
    answer = desk.post(OFFER, WRITTEN | {"text_da": "<img src=x> {frist}", "preview": "1"})

    assert "<img src=x>" not in answer.text


@pytest.mark.django_db
def test_model_refuses_what_the_form_does():
    with pytest.raises(ValidationError) as refusal:
        Wording(name="signups/offer", texts={"da": "Svar nu"}, subjects={"da": "A\nB"}).full_clean()

    assert refusal.value.message_dict.keys() == {"texts", "subjects"}


@pytest.mark.parametrize("address", [LIST, OFFER])
def test_who_may_not_change_words_does_not_see_them(sign_in, editor, site, address):
    assert sign_in(editor).get(address)["Location"] == "/admin/"


def test_text_that_there_is_none_of_does_not_exist(desk):
    assert desk.get("/admin/wording/signups/nothing/").status_code == 404


@pytest.mark.parametrize("code", LANGUAGES)
def test_our_own_words_could_be_saved_as_they_stand(code):
    """What the form shows in grey can be copied into it and changed a little."""
    for text in texts.all_texts():
        form = WordingForm(text=text, wording=Wording(name=text.name))
        subject, body = (form.fields[f"{name}_{code}"] for name in ("subject", "text"))
        with translation.override(code):
            subject.clean(subject.widget.attrs["placeholder"])
            body.clean(body.widget.attrs["placeholder"])
