"""Letters of one change to one person leave as one mail, where their kind says such together."""

from datetime import timedelta

import pytest
from django.db import connection
from django.db.models import Exists

from outbox import delivery
from outbox.delivery import deliver_due
from outbox.enums import LetterStatus
from outbox.kinds import Message, Together
from outbox.models import Letter
from tests.factories.core import ChangeFactory
from tests.factories.outbox import LetterFactory
from tests.support.clock import NOW

pytestmark = pytest.mark.django_db

LEASE = timedelta(seconds=120)
PARENT = "parent@example.org"


def _numbers(letters):
    return Message("Hej", [", ".join(str(letter.data["number"]) for letter in letters)])


@pytest.fixture
def kind(letter_kind):
    """A letter with an odd number needs a mail to itself."""
    return letter_kind(
        compose=lambda letter: _numbers([letter]),
        still_wanted=lambda letter: letter.data["number"] < 100,
        together=Together(compose=_numbers, may_join=lambda each: each.data["number"] % 2 == 0),
    )


@pytest.fixture
def write(kind):
    """``write(2, 4)``: letters of one change with these numbers."""
    change = ChangeFactory()

    def written(*numbers, **facts):
        facts = {"kind": kind, "change": change, "to": PARENT, "about": "a sign-up", **facts}
        return [LetterFactory(data={"number": number}, **facts) for number in numbers]

    return written


def texts(mail_server):
    """What the mails that arrived say, but for greeting and foot."""
    return [mail.message.get_body(("plain",)).get_content() for mail in mail_server.received]


def test_letters_of_one_change_to_one_person_are_one_mail(mail_server, write, frozen):
    write(2, 4, 6)

    assert deliver_due() == {"sent": 3}

    (text,) = texts(mail_server)
    assert "2, 4, 6" in text
    assert len(mail_server.ids) == 1
    kept = set(Letter.objects.values_list("status", "attempts", "sent_at", "body"))
    assert [row[:3] for row in kept] == [(LetterStatus.SENT, 1, NOW)]
    assert "2, 4, 6" in kept.pop()[3]


def test_letter_that_needs_a_mail_to_itself_has_one(mail_server, write):
    write(1, 2, 3, 4)

    deliver_due()

    assert len(mail_server.received) == 3


@pytest.mark.parametrize(
    "other",
    [
        {"to": "another@example.org"},
        {"about": "another sign-up"},
        {"language": "ar"},
        {"not_before": NOW + timedelta(minutes=1)},
        {"change": None},
    ],
    ids=lambda other: next(iter(other)),
)
def test_what_differs_in_more_than_what_it_says_is_another_mail(mail_server, write, other, frozen):
    write(2)
    write(4, **other)

    deliver_due()
    frozen.shift(60)
    deliver_due()

    assert len(mail_server.received) == 2


def test_letters_of_two_changes_are_two_mails(mail_server, write):
    write(2)
    write(4, change=ChangeFactory())

    deliver_due()

    assert len(mail_server.received) == 2


def test_letters_of_no_change_are_a_mail_each(mail_server, write):
    write(2, 4, change=None)

    deliver_due()

    assert len(mail_server.received) == 2


def test_what_nobody_wants_is_left_out_of_the_mail(mail_server, write):
    write(2, 100, 4)

    assert deliver_due() == {"sent": 2, "dropped": 1}

    (text,) = texts(mail_server)
    assert "2, 4" in text


def test_where_nobody_wants_any_there_is_no_mail(mail_server, write):
    write(100, 102)

    assert deliver_due() == {"dropped": 2}
    assert mail_server.received == []


def test_refused_address_fails_all_of_them(mail_server, write):
    mail_server.recipient_replies[PARENT] = "550 5.1.1 No such user"
    write(2, 4)

    assert deliver_due() == {"failed": 2}


def test_cut_after_data_all_of_them_come_again_under_the_same_message_id(
    mail_server, write, frozen
):
    write(2, 4)
    mail_server.cuts = 1
    deliver_due()
    frozen.shift(60)

    assert deliver_due() == {"sent": 2}
    assert len({*mail_server.ids}) == 1


def test_worker_that_dies_leaves_all_of_them_to_another(mail_server, write, frozen):
    write(2, 4)
    Letter.objects.update(status=LetterStatus.SENDING, attempts=1, next_try_at=NOW + LEASE)
    frozen.shift(LEASE)

    assert deliver_due() == {"sent": 2}
    assert len(mail_server.received) == 1


def test_kind_that_cannot_tell_what_may_join_keeps_no_letter_from_leaving(
    mail_server, letter_kind, write
):
    def fail(letter):
        raise KeyError(letter.pk)

    broken = letter_kind(together=Together(compose=_numbers, may_join=fail))
    write(2, 4, kind=broken)

    assert deliver_due() == {"sent": 2}
    assert len(mail_server.received) == 2


def test_worker_that_dies_while_it_writes_down_what_left_has_written_nothing(
    mail_server, write, frozen, monkeypatch
):
    write(2, 4, 6)
    ends = []
    real = delivery._finish

    def die(letter, *facts):
        ends.append(letter)
        if len(ends) == 2:
            raise KeyboardInterrupt
        return real(letter, *facts)

    monkeypatch.setattr(delivery, "_finish", die)
    with pytest.raises(KeyboardInterrupt):
        deliver_due()
    monkeypatch.undo()
    frozen.shift(LEASE)

    assert deliver_due() == {"sent": 3}
    assert len(mail_server.ids) == 2
    assert len({*mail_server.ids}) == 1


def test_only_the_first_of_a_change_is_begun_with(write, frozen):
    """Whoever comes while another worker holds the first takes none of the others."""
    first, *_others = write(2, 4, 6)

    free = Letter.objects.due(NOW).exclude(Exists(delivery._earlier(NOW)))

    assert [letter.pk for letter in free] == [first.pk]


def test_mail_that_is_said_again_is_the_same_mail_and_without_one_of_them_another(
    mail_server, write, frozen
):
    """A mail that says other things must not be taken for one that has arrived already."""
    first, _second, _third = write(2, 4, 6)
    mail_server.cuts = 2
    deliver_due()
    frozen.shift(LEASE)
    deliver_due()
    Letter.objects.filter(pk=first.pk).update(data={"number": 100})
    frozen.shift(2 * LEASE)
    deliver_due()

    same, again, other = mail_server.ids
    assert same == again != other


def test_those_that_are_put_off_together_are_tried_together(mail_server, write):
    write(2, 4, 6)
    mail_server.data_replies[PARENT] = "451 later"

    deliver_due()

    assert len({*Letter.objects.values_list("next_try_at", flat=True)}) == 1


def test_thousands_of_one_change_are_looked_through_by_an_index(write):
    write(1)

    plan = Letter.objects.exclude(Exists(delivery._earlier(NOW))).explain()

    assert "letter_of_change" in plan or connection.vendor == "postgresql"
