"""A themed day is a series of one date; what is on its programme are series of their own."""

from datetime import date

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from core.enums import Stage
from events.enums import Kind, Mode
from events.models import EventPage, Series
from tests.factories.core import SubjectFactory
from tests.factories.events import EventPageFactory, OccurrenceFactory, SeriesFactory
from tests.factories.partners import PartnerFactory, PartnerIndexPageFactory, PartnerPageFactory

from .scheduling import posted

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]

DAY = date(2026, 11, 1)


@pytest.fixture
def themed_day(calendar):
    page = EventPageFactory(parent=calendar, title="Temadag om søvn", stages=[Stage.BABY])
    return SeriesFactory(page=page, kind=Kind.THEMED_DAY)


@pytest.fixture
def add_item(calendar, themed_day):
    def add(title, day=DAY, **facts):
        page = EventPageFactory(parent=calendar, title=title)
        series = SeriesFactory(page=page, kind=Kind.TALK, part_of=themed_day, mode=Mode.DATE)
        return OccurrenceFactory(series=series, local_date=day, **facts)

    return add


def titles(response, selector):
    soup = BeautifulSoup(response.content, "html.parser")
    return [" ".join(each.get_text(" ").split()) for each in soup.select(selector)]


def test_programme_stands_on_the_days_own_page_with_each_items_seats(client, themed_day, add_item):
    OccurrenceFactory(series=themed_day, local_date=DAY)
    add_item("Putning uden kamp", capacity=12)
    add_item("En anden dags oplæg", day=date(2026, 11, 8))

    page = client.get("/da/kalender/temadag-om-soevn/2026-11-01/")

    (item,) = page.context["programme"]
    assert (item.title, item.state.kind) == ("Putning uden kamp", "free")
    assert "Putning uden kamp" in " ".join(titles(page, "#programme ~ .timetable h3"))


def test_programme_says_with_whom_each_item_is(client, themed_day, add_item, front_page):
    OccurrenceFactory(series=themed_day, local_date=DAY)
    partners = PartnerIndexPageFactory(parent=front_page)
    partner = PartnerFactory(page=PartnerPageFactory(parent=partners, title="Sundhedsplejen"))
    held = add_item("Det første år")
    add_item("Børnene imens")
    Series.objects.filter(pk=held.series_id).update(partner=partner)
    EventPage.objects.filter(title="Børnene imens").update(host="Frivillige fra huset")

    page = client.get("/da/kalender/temadag-om-soevn/2026-11-01/")

    assert {row.title: row.host for row in page.context["programme"]} == {
        "Det første år": "Sundhedsplejen",
        "Børnene imens": "Frivillige fra huset",
    }
    assert "Frivillige fra huset" in " ".join(titles(page, "#programme ~ .timetable p"))


def test_calendar_lists_the_day_and_not_its_items(client, themed_day, add_item):
    OccurrenceFactory(series=themed_day, local_date=DAY)
    add_item("Putning uden kamp")

    (day,) = client.get("/da/kalender/").context["days"]

    assert [row.title for row in day.entries] == ["Temadag om søvn"]


@pytest.mark.parametrize("facts", [{"skipped": True}, {"local_date": date(2026, 11, 8)}])
def test_item_whose_themed_day_is_not_that_day_is_listed_like_any_other(
    client, themed_day, add_item, facts
):
    OccurrenceFactory(**{"series": themed_day, "local_date": DAY} | facts)
    add_item("Putning uden kamp")

    first, *_others = client.get("/da/kalender/").context["days"]

    assert [row.title for row in first.entries] == ["Putning uden kamp"]


def test_item_leads_to_the_day_it_belongs_to(client, themed_day, add_item):
    OccurrenceFactory(series=themed_day, local_date=DAY)
    add_item("Putning uden kamp")

    page = client.get("/da/kalender/putning-uden-kamp/2026-11-01/")

    assert page.context["whole"].title == "Temadag om søvn"
    assert page.context["whole"].url == "/da/kalender/temadag-om-soevn/2026-11-01/"


def test_pages_of_both_series_lead_to_each_other(client, themed_day, add_item):
    OccurrenceFactory(series=themed_day, local_date=DAY)
    item = add_item("Putning uden kamp", capacity=12)

    whole = client.get("/da/kalender/temadag-om-soevn/")
    part = client.get("/da/kalender/putning-uden-kamp/")

    assert titles(whole, "#programme") == ["Program søndag den 1. november 2026"]
    assert [each.occurrence for each in whole.context["programme"]] == [item]
    assert part.context["whole"].url == "/da/kalender/temadag-om-soevn/2026-11-01/"
    assert "På programmet for Temadag om søvn" in titles(part, "main p.small")


def test_day_one_just_comes_to_says_where_its_items_are_signed_up_for(client, themed_day, add_item):
    OccurrenceFactory(series=themed_day, local_date=DAY)
    alone = client.get("/da/kalender/temadag-om-soevn/2026-11-01/").text
    add_item("Putning uden kamp", capacity=12)

    page = client.get("/da/kalender/temadag-om-soevn/2026-11-01/").text

    assert "I skal ikke tilmelde jer" in alone
    assert "I skal ikke tilmelde jer" not in page
    assert "på programmet har et bestemt antal pladser" in page


def test_only_a_themed_day_has_a_programme(themed_day):
    ordinary = SeriesFactory(kind=Kind.CAFE)
    item = SeriesFactory(kind=Kind.THEMED_DAY, part_of=themed_day)

    for wrong in (ordinary, item):
        with pytest.raises(ValidationError, match=r"Only a themed day|Kun en temadag"):
            Series(subject=SubjectFactory(), part_of=wrong).full_clean()


def test_database_itself_refuses_a_series_that_is_part_of_itself(themed_day):
    with pytest.raises(IntegrityError), transaction.atomic():
        Series.objects.filter(pk=themed_day.pk).update(part_of=themed_day)


def test_editor_says_what_a_series_is(sign_in, editor, calendar, themed_day):
    page = EventPageFactory(parent=calendar, title="Putning uden kamp")
    partner = PartnerFactory()
    fields = posted(page.translation_key) | {
        "kind": "oplaeg",
        "partner": str(partner.pk),
        "part_of": str(themed_day.pk),
        "languages": ["da", "ar"],
        "has_interpreter": "on",
        "noise": "quiet",
    }

    sign_in(editor).post(f"/admin/events/schedule/{page.translation_key}/", fields)

    series = Series.objects.get(subject=page.translation_key)
    assert (series.kind, series.partner, series.part_of) == (Kind.TALK, partner, themed_day)
    assert (series.languages, series.has_interpreter, series.noise) == (["da", "ar"], True, "quiet")
