"""What stands in the letters: whole, in the family's language, nothing of it in the subject."""

import re

import pytest
from django.utils import translation
from wagtail.models import Page

from events.models import EventPage
from outbox import kinds
from outbox.actions import write_letters
from outbox.models import Letter, Wording
from signups.actions import cancel_place, change_party, rejoin
from signups.letter_words import offer
from signups.letters import Kind, draft
from signups.links import place_url
from signups.models import Signup
from signups.parties import Party
from tests.factories.rooms import ZoneFactory
from tests.factories.signups import PlaceFactory

from .families import place_of, post, sign_up

pytestmark = pytest.mark.django_db

CANARIES = {
    "name": "Navnekanarie",
    "email": "kanarie@example.org",
    "phone": "99887766",
}


@pytest.fixture
def occurrence(add_date):
    room = ZoneFactory(names={"da": "Legesalen", "en": "The playroom", "ar": "قاعة اللعب"})
    return add_date(capacity=3, zones=[room])


@pytest.fixture
def english(playroom, translate):
    page = EventPage.objects.get(translation_key=playroom.subject_id)
    return translate(page, "en", title="Dads’ playroom")


def test_receipt_says_all_there_is_to_know(occurrence, english):
    place = sign_up(occurrence, adults=1, children=2)

    (mail,) = post()

    link = place_url(place, "en")
    assert mail.subject == "You have a place: Dads’ playroom"
    assert mail.body == (
        "Hi A Parent,\n\n"
        "You are signed up. We look forward to seeing you.\n\n"
        "What: Dads’ playroom\n"
        "When: Wednesday 21 October 2026, 10:00–12:00\n"
        "Where: The playroom\n"
        "Who: 1 adult and 2 children\n\n"
        f"See, change or cancel:\n{link}\n\n"
        "Can you not come? Please let go of your place, so that others can have it.\n\n"
        "-- \nFamilieværket\nhttp://localhost:8000/en/\n"
    )


def test_receipt_reads_like_danish(occurrence):
    place = sign_up(occurrence, language="da", adults=2, children=1)

    (mail,) = post()

    link = place_url(place, "da")
    assert mail.subject == "I har en plads: Fars Legestue"
    assert mail.body == (
        "Hej A Parent\n\n"
        "I er tilmeldt. Vi glæder os til at se jer.\n\n"
        "Hvad: Fars Legestue\n"
        "Hvornår: onsdag den 21. oktober 2026 kl.\N{NO-BREAK SPACE}10–12\n"
        "Hvor: Legesalen\n"
        "Hvem: 2 voksne og 1 barn\n\n"
        f"Se, ret eller meld fra:\n{link}\n\n"
        "Kan I alligevel ikke komme? Så meld fra, så andre kan få pladsen.\n\n"
        "-- \nFamilieværket\nhttp://localhost:8000/da/\n"
    )


@pytest.mark.parametrize(("language", "direction"), [("da", "ltr"), ("en", "ltr"), ("ar", "rtl")])
def test_letter_and_its_link_are_in_the_familys_language(occurrence, language, direction):
    sign_up(occurrence, language=language)

    with translation.override("en"):  # whatever the worker speaks
        (mail,) = post()

    html, mime_type = mail.alternatives[0].content, mail.alternatives[0].mimetype
    assert mime_type == "text/html"
    assert f'<html lang="{language}" dir="{direction}">' in html
    assert f"/{language}/min-tilmelding/" in mail.body
    assert f"/{language}/min-tilmelding/" in html


def test_family_without_a_page_in_its_language_reads_the_danish_title(occurrence):
    sign_up(occurrence, language="ar")

    (mail,) = post()

    assert "Fars Legestue" in mail.subject


def test_letter_of_a_page_that_is_down_still_says_what_and_when(occurrence, playroom):
    sign_up(occurrence)
    pages = Page.objects.filter(translation_key=playroom.subject_id)
    title = pages.first().title
    pages.update(live=False)

    (mail,) = post()

    assert mail.subject == f"You have a place: {title}"
    assert "When: Wednesday 21 October 2026, 10:00–12:00" in mail.body


def test_letter_of_a_page_that_was_deleted_still_says_what_and_when(occurrence, playroom):
    sign_up(occurrence)
    page = Page.objects.get(translation_key=playroom.subject_id)
    page.delete()

    (mail,) = post()

    assert mail.subject == f"You have a place: {page.title}"
    assert "When: Wednesday 21 October 2026, 10:00–12:00" in mail.body


def test_links_of_letters_lead_to_the_familys_page(occurrence, client):
    sign_up(occurrence)
    (mail,) = post()

    own, home = re.findall(r"http://localhost:8000(\S+)", mail.body)

    assert client.get(own).status_code == 200
    assert home == "/en/"


def test_link_holds_nothing_of_the_family(occurrence):
    place = sign_up(occurrence, CANARIES["email"], name=CANARIES["name"], phone="99887766")
    (mail,) = post()

    link, _home = re.findall(r"http://localhost:8000(\S+)", mail.body)

    assert link.startswith(f"/en/min-tilmelding/{place.signup_id}-1.")
    assert not [word for word in CANARIES.values() if word in link]


@pytest.fixture
def every_message(occurrence):
    """What a letter of each kind would say now, whether anybody wants it or not."""
    place = PlaceFactory(
        occurrence=occurrence,
        signup__language="en",
        signup__children=1,
        **{f"signup__{name}": word for name, word in CANARIES.items()},
    )
    write_letters([draft(kind, place, once="") for kind in Kind])
    letters = Letter.objects.all()
    return {letter.kind: kinds.get(letter.kind).compose(letter) for letter in letters}


def test_no_subject_names_the_family(every_message):
    assert set(every_message) == set(Kind)
    for message in every_message.values():
        assert not [word for word in CANARIES.values() if word in message.subject]
        assert message.subject.endswith(": Fars Legestue")


def test_every_letter_greets_by_name_and_leads_to_the_page(every_message):
    for message in every_message.values():
        assert message.paragraphs[0] == "Hi Navnekanarie,"
        assert "/en/min-tilmelding/" in message.button[1]


def test_markup_in_a_name_stays_text(occurrence):
    sign_up(occurrence, name="<b>Å</b> & Co")

    (mail,) = post()

    assert "Hi <b>Å</b> & Co," in mail.body
    assert "Hi &lt;b&gt;Å&lt;/b&gt; &amp; Co," in mail.alternatives[0].content


def test_waiting_family_reads_its_number_and_how_the_list_works(occurrence):
    PlaceFactory(occurrence=occurrence, signup__adults=2)
    sign_up(occurrence, adults=3)

    (mail,) = post()

    assert mail.subject == "You are on the waiting list: Fars Legestue"
    assert "You are number 1 on the waiting list; 2 places are missing." in mail.body
    assert "have until the same time next day to answer" in mail.body


def test_offer_names_its_deadline(occurrence):
    first = sign_up(occurrence, "first@example.org", adults=3)
    sign_up(occurrence, adults=2)
    post()

    cancel_place(place=first)

    (mail,) = [mail for mail in post() if mail.to == ["parent@example.org"]]
    assert "2 places have come free, and we hold them for you." in mail.body
    assert "Please answer before Thursday 15 October 2026, 09:00." in mail.body


def test_letter_tells_how_things_stand_when_it_leaves(occurrence):
    place = sign_up(occurrence, adults=1)
    change_party(signup=place.signup, party=Party(2, 0))

    mails = post()

    assert [mail.subject.partition(":")[0] for mail in mails] == [
        "You have a place",
        "Your sign-up has been changed",
    ]
    assert all("Who: 2 adults" in mail.body for mail in mails)


def test_family_that_came_back_at_once_is_not_told_that_it_is_off(occurrence, frozen):
    place = sign_up(occurrence)
    post()
    cancel_place(place=place)
    frozen.shift(1)
    rejoin(place=place)

    (mail,) = post()

    assert mail.subject.startswith("You have a place")


def test_letter_to_an_address_the_family_no_longer_has_does_not_leave(occurrence):
    place = sign_up(occurrence)
    Signup.objects.update(email="other@example.org")

    assert post() == []
    assert place_of(occurrence).pk == place.pk


# In the words of the house


def test_letter_says_it_in_the_houses_words_and_tells_the_facts_itself(occurrence, english):
    Wording.objects.create(
        name="signups/receipt",
        subjects={"en": "Yes, {titel}!", "da": "Ja, {titel}!"},
        texts={"en": "You are in.\n\nBring warm socks.", "da": "I er med."},
    )
    place = sign_up(occurrence)

    (mail,) = post()

    assert mail.subject == "Yes, Dads’ playroom!"
    assert mail.body.startswith("Hi A Parent,\n\nYou are in.\n\nBring warm socks.\n\nWhat: Dads’")
    assert place_url(place, "en") in mail.body


def test_reader_of_another_language_gets_our_words_and_not_the_danish_ones(occurrence):
    Wording.objects.create(name="signups/receipt", texts={"da": "I er med."})
    sign_up(occurrence)

    (mail,) = post()

    assert "You are signed up. We look forward to seeing you." in mail.body


def test_offer_in_the_houses_words_says_until_when(occurrence, frozen):
    Wording.objects.create(name="signups/offer", texts={"en": "Room for {antal} until {frist}."})
    place = PlaceFactory(occurrence=occurrence, offered=True, signup__language="en")

    message = offer(place)

    assert message.paragraphs[1].startswith(f"Room for {place.seats} until ")
    assert "{" not in message.paragraphs[1]
