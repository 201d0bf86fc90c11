"""Somebody writes through one of the four doors, and both sides hear that it has come."""

import pytest
from django.core import mail
from django.test import Client
from wagtail.users.models import UserProfile

from core.models import Contact
from home.models import Enquiry
from outbox.delivery import deliver_due
from outbox.models import Letter
from tests.factories.core import UserFactory
from tests.factories.home import EnquiryFactory
from tests.signups.pages import assert_personal, errors_of, soup, text_of

from .enquiring import FACTS, filled_in, form_of, write

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen", "site")]

DOORS = ["spoerg", "ide", "frivillig", "partner"]


def post():
    """Let the worker send what is due; returns the mails that left, to whom each."""
    before = len(mail.outbox)
    deliver_due()
    return {sent.to[0]: sent for sent in mail.outbox[before:]}


def shown_again(response):
    """What stands in the form, which says that it has errors."""
    page = soup(response)
    assert page.title.string.strip().startswith("Fejl:")
    written = {each["name"]: each.get("value", "") for each in page.main.form.find_all("input")}
    return written | {"text": page.main.form.textarea.get_text().strip()}


@pytest.mark.parametrize("door", DOORS)
def test_each_door_has_a_form_of_few_fields_and_says_what_happens_next(client, door):
    page = client.get(form_of(door))

    assert page.status_code == 200
    assert_personal(page)
    fields = [each["name"] for each in soup(page).main.form.find_all(["input", "textarea"])]
    assert fields == ["text", "name", "email", "phone", "website", "form_token"]
    labels = {label.get_text() for label in soup(page).main.form.find_all("label")}
    assert len(labels) == 5


def test_doors_ask_and_answer_differently(client):
    pages = [text_of(client.get(form_of(door))) for door in DOORS]

    assert len(set(pages)) == 4
    assert "Hvad har du lyst til, og hvornår har du tid?" in pages[2]
    assert "ser huset først" in pages[2]


def test_what_was_written_is_kept_as_it_was(client, frozen):
    answer = write(client, frozen, "ide", text="En hjemmeskolegruppe.\r\n\r\nOm tirsdagen.")

    enquiry = Enquiry.objects.get()
    assert (answer.status_code, answer.url) == (303, "/da/skriv-til-os/ide/tak/")
    assert_personal(answer)
    assert (enquiry.door, enquiry.language) == ("ide", "da")
    assert (enquiry.name, enquiry.email) == (FACTS["name"], FACTS["email"])
    assert enquiry.phone == FACTS["phone"]
    assert enquiry.text == "En hjemmeskolegruppe.\r\n\r\nOm tirsdagen."
    assert enquiry.answered_at is None


def test_page_of_thanks_says_what_happens_next_and_nothing_of_the_writer(client, frozen):
    page = client.get(write(client, frozen, "partner").url)

    assert page.status_code == 200
    assert_personal(page)
    assert "vi finder en tid at mødes" in text_of(page)
    assert FACTS["name"] not in page.text


@pytest.mark.parametrize(
    ("language", "subject", "inside"),
    [
        ("da", "Vi har fået det, I skrev", "svarer på mail"),
        ("en", "We have got your message", "answer by email"),
        ("ar", "وصلنا ما كتبتم", "نقرأ ما كتبتم"),
    ],
)
def test_writer_gets_a_receipt_in_their_language_without_their_words(
    client, frozen, language, subject, inside
):
    write(client, frozen, language=language)

    sent = post()[FACTS["email"]]
    assert sent.subject == subject
    assert inside in sent.body
    for words in (FACTS["text"], FACTS["name"], FACTS["phone"]):
        assert words not in sent.body
        assert words not in sent.alternatives[0].content


def test_every_coordinator_hears_that_there_is_something_and_not_what(
    client, frozen, coordinator, editor
):
    other = UserFactory(email="second@example.org", staff=True, role="coordinator")
    UserProfile.objects.create(user=other, preferred_language="en")
    UserFactory(email="gone@example.org", role="coordinator", is_active=False)
    write(client, frozen, "frivillig")

    sent = post()

    assert set(sent) == {FACTS["email"], coordinator.email, other.email}
    assert sent[coordinator.email].subject == "Nogen har skrevet til huset"
    assert sent[other.email].subject == "Somebody has written to the house"
    assert "Bliv frivillig" in sent[coordinator.email].body
    assert "http://localhost:8000/admin/enquiry/" in sent[coordinator.email].body
    for to in (coordinator.email, other.email):
        whole = sent[to].message().as_string() + sent[to].body
        assert not [words for words in FACTS.values() if words in whole]


def test_house_without_a_coordinator_hears_at_its_own_address(client, frozen):
    Contact.objects.create(mail="hej@example.org")
    write(client, frozen)

    assert set(post()) == {FACTS["email"], "hej@example.org"}


def test_coordinators_are_not_woken_at_night_and_writers_are_answered_at_once(
    client, frozen, coordinator
):
    frozen.shift(14 * 3600)  # 23 o'clock
    write(client, frozen)

    assert set(post()) == {FACTS["email"]}
    frozen.shift(8 * 3600)
    assert set(post()) == {coordinator.email}


def test_what_is_answered_before_the_notice_leaves_needs_none(client, frozen, coordinator):
    write(client, frozen)
    Enquiry.objects.update(answered_at="2026-10-14T08:00Z")

    assert set(post()) == {FACTS["email"]}


def test_double_post_is_one_enquiry_and_one_letter_each(client, frozen, coordinator):
    form = filled_in(frozen)
    answers = [client.post(form_of(), form) for _time in range(2)]

    assert [answer.status_code for answer in answers] == [303, 303]
    assert Enquiry.objects.count() == 1
    assert Letter.objects.count() == 2


def test_page_of_thanks_that_is_gone_back_from_and_sent_again_stays_answered(client, frozen):
    form = filled_in(frozen)
    client.post(form_of(), form)
    Enquiry.objects.update(answered_at="2026-10-14T08:00Z")

    client.post(form_of(), form)

    assert Enquiry.objects.get().answered_at is not None


def test_same_form_with_something_put_right_is_the_same_enquiry(client, frozen, coordinator):
    form = filled_in(frozen, email="ana@example.org")
    client.post(form_of(), form)
    Enquiry.objects.update(answered_at="2026-10-14T08:00Z")
    client.post(form_of(), {**form, "email": FACTS["email"], "text": "Eller vores kat?"})

    enquiry = Enquiry.objects.get()
    assert (enquiry.email, enquiry.text) == (FACTS["email"], "Eller vores kat?")
    assert enquiry.answered_at is None
    assert set(post()) == {FACTS["email"], coordinator.email}


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"text": ""}, "id_text"),
        ({"text": "x" * 4_001}, "id_text"),
        ({"text": "Hun hedder Alma, 010226-1234."}, "id_text"),
        ({"name": " "}, "id_name"),
        ({"name": "a\u2028b"}, "id_name"),
        ({"email": "anna"}, "id_email"),
        ({"phone": "ring til mig"}, "id_phone"),
        ({"form_token": "x"}, None),
        ({"website": "https://example.org"}, None),
    ],
)
def test_form_that_is_not_taken_comes_back_filled_in_and_nothing_is_kept(
    client, frozen, fields, wrong
):
    answer = write(client, frozen, **fields)

    assert answer.status_code == 400
    assert_personal(answer)
    assert [target for target, _text in errors_of(answer)] == [wrong]
    typed = {**FACTS, **fields} if wrong else FACTS
    assert {name: shown_again(answer)[name].strip() for name in FACTS} == {
        name: typed[name].strip() for name in FACTS
    }
    assert not Enquiry.objects.exists()
    assert not Letter.objects.exists()


def test_form_of_yesterday_comes_back_and_is_taken_the_second_time(client, frozen):
    form = filled_in(frozen)
    frozen.shift(25 * 3600)
    again = shown_again(client.post(form_of(), form))
    frozen.shift(5)

    assert client.post(form_of(), again).status_code == 303
    assert Enquiry.objects.get().text == FACTS["text"]


@pytest.mark.parametrize("known", [True, False])
def test_answer_is_the_same_whether_the_address_is_known(client, frozen, known):
    if known:
        EnquiryFactory(email=FACTS["email"])
        UserFactory(email=FACTS["email"])

    answer = write(client, frozen)

    assert (answer.status_code, answer.url) == (303, "/da/skriv-til-os/spoerg/tak/")
    assert set(post()) == {FACTS["email"]}


def test_five_an_hour_from_one_place_and_the_sixth_keeps_its_words(client, frozen):
    answers = [write(client, frozen, email=f"{n}@example.org") for n in range(6)]

    assert [answer.status_code for answer in answers] == [303] * 5 + [429]
    assert shown_again(answers[-1])["text"] == FACTS["text"]
    assert Enquiry.objects.count() == 5


def test_five_an_hour_with_one_address(frozen):
    answers = [write(Client(REMOTE_ADDR=f"192.0.2.{n}"), frozen).status_code for n in range(6)]

    assert answers == [303] * 5 + [429]


@pytest.mark.parametrize("method", ["get", "head"])
def test_looking_writes_nothing(client, method):
    for url in (form_of(), f"{form_of()}tak/"):
        assert getattr(client, method)(url).status_code == 200

    assert not Enquiry.objects.exists()


def test_other_methods_and_other_doors_are_refused(client):
    assert client.put(form_of()).status_code == 405
    assert client.post(f"{form_of()}tak/").status_code == 405
    for url in (form_of("bagdoer"), f"{form_of('bagdoer')}tak/"):
        assert client.get(url).status_code == 404


def test_neither_cookie_nor_token_is_needed(frozen):
    answer = write(Client(enforce_csrf_checks=True), frozen)

    assert answer.status_code == 303
    assert not answer.cookies
