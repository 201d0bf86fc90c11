"""The ways to the schedule: a panel in the page editor, a button in its header and its listing."""

import pytest
from django.urls import reverse
from wagtail_localize.models import Translation

from events.schedule.buttons import DatesMenuItem
from tests.factories.events import EventPageFactory
from tests.factories.home import OrdinaryPageFactory

from .scheduling import save, weekly_lines

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]


def editor_of(page):
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def test_panel_says_the_plan_in_words_and_leads_to_it(desk, page, line, schedule_url):
    answer = desk.get(editor_of(page))

    assert "Every Tuesday, 10:00–12:00, until 10 November 2026." in answer.text
    assert "Tuesday 20 October 2026, 10:00–12:00" in answer.text
    assert f'href="{schedule_url}">Change the dates</a>' in answer.text


def test_panel_of_a_page_without_dates_offers_to_plan_them(desk, page, schedule_url):
    answer = desk.get(editor_of(page))

    assert f'href="{schedule_url}">Plan dates</a>' in answer.text


def test_panel_of_a_page_not_saved_yet_says_to_save_first(desk, calendar):
    answer = desk.get(reverse("wagtailadmin_pages:add", args=["events", "eventpage", calendar.pk]))

    assert "Save a draft first; then plan its dates here." in answer.text
    assert "/admin/events/schedule/" not in answer.text


def test_header_of_the_editor_leads_to_the_dates(desk, page, schedule_url):
    header = desk.get(editor_of(page)).text.split("data-edit-form")[0]

    assert schedule_url in header


def test_translation_leads_to_the_one_schedule(desk, page, line, translate, schedule_url):
    english = translate(page, "en", title="Dads’ playroom")

    assert schedule_url in desk.get(editor_of(english)).text


def test_translation_that_stands_on_its_own_shows_the_same_plan(
    desk, page, line, translate, schedule_url
):
    english = translate(page, "en", title="Dads’ playroom")
    Translation.objects.update(enabled=False)

    answer = desk.get(editor_of(english))

    assert "Every Tuesday, 10:00–12:00, until 10 November 2026." in answer.text
    assert "Dates are the same in every language." in answer.text
    assert f'href="{schedule_url}">Change the dates</a>' in answer.text


def test_listing_leads_to_the_dates_of_each_event(desk, calendar, page, schedule_url):
    answer = desk.get(reverse("wagtailadmin_explore", args=[calendar.pk]))

    assert schedule_url in answer.text


def test_alias_has_no_dates_of_its_own(desk, calendar, page, schedule_url):
    alias = page.create_alias(parent=calendar, update_slug="spejl")

    answer = desk.get(reverse("wagtailadmin_explore", args=[calendar.pk]))

    assert str(alias.translation_key) not in answer.text
    assert schedule_url in answer.text


def test_ordinary_page_has_no_dates(desk, front_page):
    ordinary = OrdinaryPageFactory(parent=front_page)

    assert "/admin/events/schedule/" not in desk.get(editor_of(ordinary)).text


def test_who_may_not_plan_is_shown_no_way(desk, editor, page, line):
    editor.groups.get().permissions.filter(codename="change_series").delete()

    answer = desk.get(editor_of(page))

    assert "Every Tuesday" in answer.text
    assert "/admin/events/schedule/" not in answer.text


@pytest.mark.parametrize("count", [1, 3])
def test_button_asks_nothing_of_the_database(editor, calendar, page, assert_queries, count):
    pages = [EventPageFactory(parent=calendar) for _number in range(count)]

    def show():
        return [DatesMenuItem(page=each).is_shown(editor) for each in pages]

    assert assert_queries(0, show) == [True] * count


@pytest.mark.parametrize("count", [1, 3])
def test_panel_costs_the_same_however_long_the_plan(desk, page, series, assert_queries, count):
    save(series, *weekly_lines(series, count))

    assert_queries(44, desk.get, editor_of(page))
