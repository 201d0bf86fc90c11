"""Who has a talk with a counsellor is nobody else's business: letters, calendars, staff's lists."""

from datetime import timedelta

import pytest

from events.actions import cancel_dates
from events.enums import Mode
from events.models import Occurrence
from signups.actions import cancel_place, rejoin
from signups.hosting.links import token as host_token

from .families import place_of, post, sign_up
from .own_calendar import told
from .pages import form_url, soup

pytestmark = pytest.mark.django_db


def test_reason_of_a_cancellation_stays_on_the_public_page(talks, frozen):
    sign_up(talks, "anna@example.org", slot=1)
    post()
    frozen.shift(60)
    cancel_dates(dates=[talks], reason="The family therapist is ill", by=None)
    frozen.shift(601)

    mails = [mail for mail in post() if mail.to == ["anna@example.org"]]

    assert mails
    assert "therapist" not in mails[0].message().as_string()
    assert "10:30–11:00" in mails[0].body
    assert str(told(mails[0])[1]["SUMMARY"]) == "Cancelled: a talk in the house"


def test_talk_stays_private_whatever_becomes_of_its_series(talks, coordinator, sign_in, frozen):
    sign_up(talks, "anna@example.org", name="Anna", slot=0)
    frozen.move_to(talks.ends_at + timedelta(hours=1))
    talks.series.mode = Mode.DROP_IN
    talks.series.save()

    page = sign_in(coordinator).get(f"/admin/signups/{talks.uid}/")

    assert page.status_code == 200
    assert "Anna" not in page.text


def test_neither_letters_nor_messages_tell_the_staff_who_comes(talks, coordinator, sign_in):
    sign_up(talks, "anna@example.org", slot=0)
    post()
    client = sign_in(coordinator)

    assert "anna@example.org" not in client.get("/admin/letter/").text
    assert client.get(f"/admin/signups/{talks.uid}/write/").status_code in (302, 403)


def test_letters_and_the_familys_calendar_do_not_say_what_it_is_about(talks, frozen):
    sign_up(talks, "anna@example.org", slot=1)
    frozen.move_to(talks.starts_at - timedelta(hours=40))
    cancel_place(place=place_of(talks, "anna@example.org"))
    rejoin(place=place_of(talks, "anna@example.org"))

    mails = post()

    assert {mail.to[0] for mail in mails} == {"anna@example.org"}
    for mail in mails:
        assert "Fars Legestue" not in mail.message().as_string()
        assert "fars-legestue" not in mail.message().as_string()
    method, date = next(found for mail in mails if (found := told(mail)))
    assert method == "REQUEST"
    assert date["summary"] == "a talk in the house"
    assert (date.start.minute, date.end.minute) == (30, 0)


def test_letters_about_other_dates_say_what_they_are_about(occurrence):
    sign_up(occurrence)

    assert "Fars Legestue" in post()[0].subject


def test_counsellor_sees_who_comes_when(client, talks, counsellor):
    sign_up(talks, "ben@example.org", name="Ben", slot=3)
    sign_up(talks, "anna@example.org", name="Anna", slot=0)

    page = client.get(f"/en/vaert/{host_token(talks, counsellor)}/")

    rows = [row.get_text(" ", strip=True) for row in soup(page).select(".families__one")]
    assert [(row.split()[0], "10:00" in row, "11:30" in row) for row in rows] == [
        ("Anna", True, False),
        ("Ben", False, True),
    ]


def test_nobody_else_on_the_staff_sees_who_comes(talks, coordinator, sign_in):
    place = sign_up(talks, "anna@example.org", name="Anna", slot=0)
    client = sign_in(coordinator)
    base = f"/admin/signups/{talks.uid}/"

    page = client.get(base)

    assert page.status_code == 200
    assert "Anna" not in page.text
    assert "anna@example.org" not in page.text
    assert "1 af 4 pladser er taget" in page.text
    assert client.get(f"{base}sheet/").status_code in (302, 403)
    for verb in ("take-off", "take-off-all", "seat"):
        assert client.post(f"{base}{place.pk}/{verb}/").status_code in (302, 403)
    assert place_of(talks, "anna@example.org").status == "confirmed"

    Occurrence.objects.filter(pk=talks.pk).update(responsible=coordinator)
    assert "Anna" in client.get(base).text
    assert "10–10.30" in client.get(base).text


def test_other_families_see_only_what_is_free(client, talks):
    sign_up(talks, "anna@example.org", name="Anna", slot=0)
    page = client.get(form_url(talks))

    assert "Anna" not in page.text
    assert "10:00–10:30" not in soup(page).select_one(".slots").get_text()
