"""A letter is worded when it is sent, and then only if it is still wanted."""

from email import message_from_bytes, policy

import pytest
from django.core import mail

from outbox.delivery import deliver_due
from outbox.enums import LetterStatus
from outbox.kinds import Attachment, Message
from tests.factories.outbox import LetterFactory

ICS = b"BEGIN:VCALENDAR\r\nSUMMARY:Fars Legestue \xc3\xa6\xc3\xb8\xc3\xa5\r\nEND:VCALENDAR\r\n"


@pytest.fixture
def send(letter_kind, db):
    """``send(message)`` is the mail in which these words leave the house."""

    def worded(message, **facts):
        letter = LetterFactory(kind=letter_kind(lambda letter: message), **facts)
        deliver_due()
        letter.refresh_from_db()
        return letter, mail.outbox[-1]

    return worded


def test_mail_holds_every_part_of_the_message_as_text_and_as_html(send):
    letter, sent = send(
        Message(
            subject="Du har en plads: Fars Legestue",
            paragraphs=["Hej", "I er tilmeldt."],
            facts=[("Hvornår", "onsdag den 14. oktober"), ("Hvor", "Kælderen")],
            button=("Se eller afmeld", "https://huset.example/da/min-tilmelding/x/"),
            after=["Kan I ikke komme?"],
        )
    )

    assert (sent.to, sent.subject) == ([letter.to], "Du har en plads: Fars Legestue")
    assert sent.body == (
        "Hej\n\nI er tilmeldt.\n\nHvornår: onsdag den 14. oktober\nHvor: Kælderen\n\n"
        "Se eller afmeld:\nhttps://huset.example/da/min-tilmelding/x/\n\nKan I ikke komme?\n\n"
        "-- \nFamilieværket\nhttp://localhost:8000/da/\n"
    )
    html = sent.alternatives[0].content
    for part in ("I er tilmeldt.", "Kælderen", 'href="https://huset.example/da/min-', "Kan I ikke"):
        assert part in html
    assert (letter.subject, letter.body, letter.html) == (sent.subject, sent.body, html)


def test_mail_says_that_a_machine_wrote_it_and_keeps_its_message_id(send):
    letter, sent = send(
        Message("Hej", ["Hej"], headers={"List-Unsubscribe": "<https://x.example>"})
    )

    assert sent.extra_headers == {
        "Message-ID": letter.message_id,
        "Auto-Submitted": "auto-generated",
        "List-Unsubscribe": "<https://x.example>",
    }


def test_what_people_wrote_is_text_in_the_html_and_untouched_in_the_text(send):
    _letter, sent = send(Message("Hej", ["Hej <b>Æble & Co</b>"]))

    assert sent.body.startswith("Hej <b>Æble & Co</b>\n")
    assert "Hej &lt;b&gt;Æble &amp; Co&lt;/b&gt;" in sent.alternatives[0].content


def test_subject_is_one_line_that_fits_whatever_the_kind_says(send):
    letter, sent = send(Message("Hej\r\nBcc: other@example.org\n" + "æ" * 300, ["Hej"]))

    assert sent.subject.startswith("Hej Bcc: other@example.org ææ")
    assert len(sent.subject) == 250
    assert sent.recipients() == [letter.to]


@pytest.mark.parametrize(
    ("language", "direction", "day"),
    [("da", "ltr", "onsdag"), ("en", "ltr", "Wednesday"), ("ar", "rtl", "الأربعاء")],
)
def test_letter_is_worded_in_its_language_whoever_sends_it(
    letter_kind, db, language, direction, day
):
    from django.utils.dates import WEEKDAYS

    kind = letter_kind(lambda letter: Message(str(WEEKDAYS[2]), ["…"]))
    LetterFactory(kind=kind, language=language)

    deliver_due()

    assert mail.outbox[0].subject == day
    assert f'<html lang="{language}" dir="{direction}">' in mail.outbox[0].alternatives[0].content


def test_attachment_arrives_as_it_was_made(letter_kind, mail_server, db):
    files = [
        Attachment("dato.ics", ICS, "text/calendar"),
        Attachment("plakat.pdf", bytes(range(256)), "application/pdf"),
    ]
    LetterFactory(kind=letter_kind(lambda letter: Message("Hej", ["Hej"], attachments=files)))

    deliver_due()

    arrived = [
        (file.get_filename(), file.get_content_type(), file.get_payload(decode=True))
        for file in mail_server.received[0].message.iter_attachments()
    ]
    assert arrived == [(file.name, file.mime_type, file.content) for file in files]


def test_alternative_arrives_as_the_last_form_of_the_letter_with_its_name(
    letter_kind, mail_server, db
):
    file = Attachment("dato.ics", ICS, "text/calendar; method=REQUEST", is_alternative=True)
    LetterFactory(kind=letter_kind(lambda letter: Message("Hej", ["Hej"], attachments=[file])))

    deliver_due()

    arrived = mail_server.received[0].message
    assert arrived.get_content_type() == "multipart/alternative"
    *_words, calendar = arrived.iter_parts()
    assert calendar["Content-Type"].params == {
        "method": "REQUEST",
        "charset": "utf-8",
        "name": "dato.ics",
    }
    assert calendar.get_payload(decode=True) == ICS


def test_letter_that_is_no_longer_wanted_is_dropped_unworded(letter_kind, db):
    letter = LetterFactory(kind=letter_kind(still_wanted=lambda letter: False), body="")

    assert deliver_due() == {"dropped": 1}

    letter.refresh_from_db()
    assert (letter.status, letter.body) == (LetterStatus.DROPPED, "")
    assert mail.outbox == []


def test_still_wanted_is_asked_at_every_try_just_before_sending(
    letter_kind, mail_server, frozen, db
):
    wanted = [True]
    letter = LetterFactory(kind=letter_kind(still_wanted=lambda letter: wanted[0]))
    mail_server.recipient_replies[letter.to] = "451 Try again"
    assert deliver_due() == {"put off": 1}
    del mail_server.recipient_replies[letter.to]
    wanted[0] = False

    frozen.shift(60)

    assert deliver_due() == {"dropped": 1}
    assert mail_server.received == []


def test_letter_that_cannot_be_worded_stops_no_other_and_tells_nothing_of_people(
    letter_kind, frozen, db, caplog
):
    def compose(letter):
        raise ValueError(f"no such place for {letter.to}")

    broken = LetterFactory(kind=letter_kind(compose), to="canary@example.org")
    unknown = LetterFactory(kind="tests/unregistered", to="canary@example.org")
    forged = LetterFactory(
        kind=letter_kind(lambda letter: Message("Hej", ["Hej"], headers={"X-A": "b\nBcc: c"})),
        to="canary@example.org",
    )
    fine = LetterFactory()

    assert deliver_due() == {"put off": 3, "sent": 1}

    for letter, error in (
        (broken, "wording: ValueError"),
        (unknown, "wording: KeyError"),
        (forged, "wording: BadHeaderError"),
    ):
        letter.refresh_from_db()
        assert (letter.status, letter.error) == (LetterStatus.QUEUED, error)
    assert [sent.to for sent in mail.outbox] == [[fine.to]]
    assert "in compose" in caplog.text  # where it happened …
    assert "canary" not in caplog.text  # … and nothing of whom


def test_letter_that_lists_has_a_link_on_each_line(send):
    _letter, sent = send(
        Message(
            "Nye datoer",
            ["Der er nye datoer."],
            links=[
                ("Onsdag den 21. oktober", "https://huset.example/1/"),
                ("<b>Fredag</b>", "https://huset.example/2/"),
            ],
        )
    )

    assert sent.body.startswith(
        "Der er nye datoer.\n\nOnsdag den 21. oktober\nhttps://huset.example/1/\n\n"
        "<b>Fredag</b>\nhttps://huset.example/2/\n\n-- \n"
    )
    html = sent.alternatives[0].content
    assert 'href="https://huset.example/1/"' in html
    assert "&lt;b&gt;Fredag" in html


def test_way_out_stands_in_the_letter_and_where_mail_programs_look(send):
    """RFC 8058: an address that takes a POST, and the word that it does."""
    url = f"https://huset.example/da/sig-til/stop/{'x' * 120}/"
    _letter, sent = send(Message("Nye datoer", ["Hej"], way_out=("Stop mailene", url)))

    parsed = message_from_bytes(sent.message().as_bytes(), policy=policy.default)
    assert parsed["List-Unsubscribe"].strip() == f"<{url}>"
    assert parsed["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert sent.body.endswith(
        f"Stop mailene:\n{url}\n\n-- \nFamilieværket\nhttp://localhost:8000/da/\n"
    )
    assert f'href="{url}"' in sent.alternatives[0].content


def test_letter_without_a_way_out_has_no_such_header(send):
    _letter, sent = send(Message("Hej", ["Hej"]))

    assert "List-Unsubscribe" not in sent.message()
