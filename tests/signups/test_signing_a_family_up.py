"""Somebody of the house signs a family up: only with its yes, and the family learns of it."""

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from core.models import Subject
from events.enums import Mode
from events.models import Occurrence
from signups.models import Signup
from tests.factories.signups import PlaceFactory

from .courses import take
from .families import place_of, post
from .pages import errors_of, filled_in, soup, text_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(sign_in, coordinator):
    return sign_in(coordinator)


def form_for(occurrence):
    return reverse("signups_admin:sign_up", args=[occurrence.uid])


def written(occurrence, **typed):
    return filled_in(occurrence, **{"language": "ar", "agreed": "on", **typed})


def test_family_has_a_place_and_reads_in_its_language_who_signed_it_up(
    desk, coordinator, occurrence
):
    answer = desk.post(form_for(occurrence), written(occurrence))

    assert answer["Location"] == reverse("signups_admin:participants", args=[occurrence.uid])
    signup = place_of(occurrence).signup
    assert (signup.signed_up_by, signup.language) == (coordinator, "ar")
    assert signup.agreed_at is not None
    (mail,) = post()
    assert mail.to == [signup.email]
    assert coordinator.name in mail.body


def test_nobody_is_signed_up_unasked(desk, occurrence):
    answer = desk.post(form_for(occurrence), written(occurrence, agreed=""))

    assert answer.status_code == 400
    assert [where for where, _said in errors_of(answer)] == ["id_agreed"]
    assert not Signup.objects.exists()


def test_database_holds_a_sign_up_by_somebody_to_a_yes(desk, coordinator, occurrence):
    desk.post(form_for(occurrence), written(occurrence))

    with pytest.raises(IntegrityError), transaction.atomic():
        Signup.objects.update(agreed_at=None)


def test_who_signs_up_itself_reads_nothing_of_anybody(client, occurrence):
    client.post(reverse("signups:sign_up", args=[occurrence.uid]), filled_in(occurrence))

    signup = place_of(occurrence).signup
    assert (signup.signed_up_by, signup.agreed_at) == (None, None)
    (mail,) = post()
    assert "signed you up" not in mail.body


def test_second_click_is_the_same_sign_up(desk, occurrence):
    typed = written(occurrence)
    desk.post(form_for(occurrence), typed)
    desk.post(form_for(occurrence), typed)

    assert Signup.objects.count() == 1
    assert len(post()) == 1


def test_list_leads_there_while_families_can_sign_up(desk, occurrence):
    there = reverse("signups_admin:participants", args=[occurrence.uid])
    assert soup(desk.get(there)).find("a", href=form_for(occurrence))

    Occurrence.objects.filter(pk=occurrence.pk).update(state="cancelled")

    assert not soup(desk.get(there)).find("a", href=form_for(occurrence))
    assert desk.get(form_for(occurrence))["Location"] == there


def test_nobody_is_signed_up_for_what_families_cannot_see(desk, occurrence):
    Subject.objects.filter(pk=occurrence.series.subject_id).update(is_public=False)
    there = reverse("signups_admin:participants", args=[occurrence.uid])

    assert not soup(desk.get(there)).find("a", href=form_for(occurrence))
    assert desk.post(form_for(occurrence), written(occurrence))["Location"] == there
    assert not Signup.objects.exists()


def test_form_asks_for_the_family_and_not_for_the_reader(desk, occurrence):
    page = desk.get(form_for(occurrence))

    assert "Familiens navn" in text_of(page)
    assert "Dit navn" not in text_of(page)
    assert "no-store" in page["Cache-Control"]
    said = [words for _field, words in errors_of(desk.post(form_for(occurrence), {}))]
    assert "Skriv, hvad familien hedder." in said
    assert "Skriv, hvor familien får sin mail." in said


def test_who_comes_to_a_talk_is_signed_up_by_its_counsellor_alone(desk, coordinator, talks):
    assert desk.get(form_for(talks))["Location"] == "/admin/"
    Occurrence.objects.filter(pk=talks.pk).update(responsible=coordinator)

    desk.post(form_for(talks), written(talks, slot="1"))

    assert place_of(talks).slot == 1


def test_who_may_not_change_places_sees_no_form(sign_in, editor, occurrence):
    assert sign_in(editor).get(form_for(occurrence))["Location"] == "/admin/"


@pytest.mark.parametrize("method", ["get", "post"])
def test_stranger_is_sent_to_sign_in(client, occurrence, method):
    answer = getattr(client, method)(form_for(occurrence))

    assert answer.status_code in (302, 404)
    assert not Signup.objects.exists()


# Several dates


def test_whole_course_is_signed_up_for_with_one_form(desk, coordinator, dates):
    shown = desk.get(form_for(dates[0]))
    assert len(soup(shown).select("aside .date-list li")) == 4

    desk.post(form_for(dates[0]), written(dates[0], seen=""))

    signup = Signup.objects.get()
    assert (signup.whole_series, signup.signed_up_by) == (True, coordinator)
    assert list(signup.places.values_list("status", flat=True)) == ["confirmed"] * 4
    (mail,) = post()
    assert coordinator.name in mail.body


def test_dates_are_picked_for_the_family(desk, dates):
    dates[0].series.mode = Mode.PICK
    dates[0].series.save()

    desk.post(form_for(dates[0]), written(dates[0], seen="", dates=[dates[1].pk, dates[3].pk]))

    places = Signup.objects.get().places.order_by("occurrence__starts_at")
    assert [place.occurrence for place in places] == [dates[1], dates[3]]


def test_whoever_signs_up_is_told_where_the_family_would_wait(desk, dates):
    PlaceFactory(occurrence=dates[1], signup__adults=3)

    told = desk.post(form_for(dates[0]), written(dates[0], seen=""))

    assert told.status_code == 200
    assert not Signup.objects.filter(email="parent@example.org").exists()
    seen = soup(told).find("input", {"name": "seen"})["value"]
    again = written(dates[0], seen=seen)
    assert desk.post(form_for(dates[0]), again).status_code == 302
    places = Signup.objects.get(email="parent@example.org").places
    assert places.filter(status="waiting").count() == 1


def test_course_that_has_closed_is_for_nobody(desk, dates, frozen):
    frozen.move_to("2026-12-01T09:00+01:00")

    assert desk.get(form_for(dates[0])).status_code == 302


def test_family_that_has_asked_for_the_course_is_not_said_to_have_places(desk, dates):
    dates[0].series.needs_approval = True
    dates[0].series.save()
    take(dates)

    page = desk.post(form_for(dates[0]), written(dates[0], seen=""), follow=True)

    assert "De havde tilmeldt sig i forvejen." in page.text
