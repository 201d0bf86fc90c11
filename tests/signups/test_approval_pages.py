"""What families and staff see where somebody says yes or no to each family."""

import pytest
from django.urls import reverse

from events.enums import Mode
from signups.participants.home_panel import approval_panel

from .broadcasts import fields_of, write_url
from .broadcasts import send as write
from .families import post, sign_up, standing
from .pages import filled_in, form_url, own_url, soup, text_of

pytestmark = pytest.mark.django_db

POLICY = "Somebody in the house says yes or no to each family."
WAITS, COMES = "requested", "confirmed"


@pytest.mark.parametrize("language", ["da", "en", "ar"])
def test_form_and_thanks_say_how_it_works(client, asking, language):
    form = client.get(form_url(asking, language))
    taken = client.post(form_url(asking, language), filled_in(asking))
    thanks = client.get(taken["Location"])

    policy = {
        "da": "Nogen i huset siger ja eller nej til hver familie.",
        "en": POLICY,
        "ar": "يجيب أحد العاملين في البيت كل عائلة بنعم أو لا.",
    }[language]
    assert policy in text_of(form)
    assert policy in text_of(thanks)


def test_own_page_says_that_the_answer_is_ours_and_takes_the_sign_up_back(client, asking):
    place = sign_up(asking)
    url = own_url(place)

    page = text_of(client.get(url))
    assert "You wait for our answer" in page
    assert POLICY in page
    assert "Take our sign-up back" in page

    client.post(url, {"do": "cancel"})

    assert standing(asking) == {"parent": "cancelled"}


def test_series_without_it_says_nothing_of_it(client, occurrence):
    assert POLICY not in text_of(client.get(form_url(occurrence)))


# Staff


def list_of(occurrence):
    return f"/admin/signups/{occurrence.uid}/"


@pytest.mark.parametrize(("verb", "status"), [("approve", COMES), ("decline", "cancelled")])
def test_list_answers_with_a_button(desk, asking, verb, status):
    place = sign_up(asking)
    page = desk.get(list_of(asking))
    section = soup(page).main.find("section", recursive=True)
    assert "Waiting for approval" in section.h3.get_text()
    assert f"{list_of(asking)}{place.pk}/{verb}/" in page.text

    desk.post(f"{list_of(asking)}{place.pk}/{verb}/")

    assert standing(asking) == {"parent": status}
    assert f"/{verb}/" not in desk.get(list_of(asking)).text


@pytest.mark.parametrize("verb", ["approve", "decline"])
def test_strangers_answer_nobody(client, sign_in, editor, asking, verb):
    place = sign_up(asking)
    url = f"{list_of(asking)}{place.pk}/{verb}/"

    for stranger in (client, sign_in(editor)):
        assert stranger.post(url).status_code == 302
    assert standing(asking) == {"parent": WAITS}


def test_front_of_the_admin_leads_to_who_waits(desk, asking):
    assert 'id="panel-approval' not in desk.get("/admin/").text

    sign_up(asking)
    home = soup(desk.get("/admin/"))

    (link,) = home.find_all("a", href=list_of(asking))
    assert link.get_text() == "Fars Legestue"
    assert "1 family" in link.parent.get_text()


@pytest.mark.parametrize("count", [1, 4])
def test_front_of_the_admin_costs_the_same_however_many_wait(desk, asking, assert_queries, count):
    for number in range(count):
        sign_up(asking, f"family-{number}@example.org")

    panel = assert_queries(2, approval_panel)
    assert len(panel.asked) == 1


def test_plan_has_a_tick_for_it(desk, asking):
    page = desk.get(reverse("schedule:edit", args=[asking.series.subject_id]))

    assert soup(page).find("input", {"name": "needs_approval"}).has_attr("checked")


def test_who_waits_for_an_answer_can_be_written_to(desk, asking, frozen):
    sign_up(asking)
    post()
    shown = desk.get(write_url(asking))
    assert "1 family waiting for an answer" in text_of(shown)
    assert fields_of(shown)["to"] == ["asking"]

    write(desk, asking, to=["asking"])
    frozen.shift(600)

    assert [mail.to for mail in post()] == [["parent@example.org"]]


def test_where_nobody_asks_there_is_nothing_to_tick(desk, date_of_four):
    assert "waiting for an answer" not in text_of(desk.get(write_url(date_of_four)))


def test_list_says_that_an_answer_is_for_all_dates_of_a_form(desk, asking, course):
    said = "Your answer is for all dates"
    sign_up(asking, "other@example.org")
    assert said in text_of(desk.get(list_of(asking)))

    asking.series.mode = Mode.DATE
    asking.series.save()
    assert said not in text_of(desk.get(list_of(asking)))
