"""What to read before a date and after it: on its pages, and from the article to the dates."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.utils import timezone

from core.models import Link
from events.enums import Kind
from tests.factories.events import EventPageFactory, OccurrenceFactory, SeriesFactory
from tests.factories.resources import ArticleIndexPageFactory, ArticlePageFactory

from .scheduling import posted

pytestmark = pytest.mark.usefixtures("frozen")


@pytest.fixture
def shelf(front_page):
    return ArticleIndexPageFactory(parent=front_page)


@pytest.fixture
def nights(shelf):
    return ArticlePageFactory(parent=shelf, title="Nætter", slug="naetter")


@pytest.fixture
def bedtime(shelf):
    return ArticlePageFactory(parent=shelf, title="Godnat", slug="godnat")


@pytest.fixture
def a_series(calendar):
    """``a_series("Temadag", 2, 9, before=[page])``: dates in so many days, and what to read."""

    def make(title, *days, before=(), after=(), **facts):
        series = SeriesFactory(page=EventPageFactory(parent=calendar, title=title), **facts)
        for day in days:
            local_date = timezone.localdate() + timedelta(days=day)
            OccurrenceFactory(series=series, local_date=local_date)
        for kind, articles in (("before", before), ("after", after)):
            for article in articles:
                Link.objects.create(
                    from_subject=series.subject, to_subject_id=article.translation_key, kind=kind
                )
        return series

    return make


@pytest.fixture
def sections(client):
    """``sections("/en/…")``: under each heading of the page its links, by their text."""

    def ask(address):
        soup = BeautifulSoup(client.get(address).content, "html.parser")
        return {
            heading.get_text(): {
                link.get_text(): link["href"] for link in heading.find_parent("section")("a")
            }
            for heading in soup.main("h2")
            if heading.find_parent("section")
        }

    return ask


@pytest.mark.parametrize("address", ["temadag/", "temadag/2026-10-16/"])
def test_series_and_its_dates_say_what_to_read(sections, a_series, nights, bedtime, address):
    a_series("Temadag", 2, before=[nights], after=[bedtime, nights])

    found = sections(f"/en/kalender/{address}")

    assert found["Read before"] == {"Nætter": "/en/viden/naetter/"}
    assert found["Read after"] == {"Godnat": "/en/viden/godnat/", "Nætter": "/en/viden/naetter/"}
    assert "See also" not in found


def test_where_nothing_is_to_be_read_nothing_is_said(sections, a_series, shelf):
    draft = ArticlePageFactory(parent=shelf, draft=True)
    a_series("Temadag", 2, before=[draft])

    assert "Read before" not in sections("/en/kalender/temadag/")
    assert "Read after" not in sections("/en/kalender/temadag/")


def test_article_leads_to_the_next_date_of_each_the_soonest_first(sections, a_series, nights):
    a_series("Temadag", 30, before=[nights])
    a_series("Oplæg", 9, 16, after=[nights])
    a_series("Punkt på dagen", 20, before=[nights], part_of=a_series("Dag", kind=Kind.THEMED_DAY))
    a_series("Forbi", -2, before=[nights])
    a_series("Noget andet", 3)

    found = sections("/en/viden/naetter/")["Read it before or after"]

    assert list(found.values()) == [
        "/en/kalender/oplaeg/2026-10-23/",
        "/en/kalender/punkt-paa-dagen/2026-11-03/",
        "/en/kalender/temadag/2026-11-13/",
    ]


def test_date_that_the_text_leads_on_to_stands_there_only(sections, a_series, nights):
    series = a_series("Temadag", 2, before=[nights])
    page = EventPageFactory._meta.model.objects.get(translation_key=series.subject_id)
    nights.body = [("next_step", {"page": page})]
    nights.save_revision().publish()

    assert "Read it before or after" not in sections("/en/viden/naetter/")


def test_article_that_belongs_to_nothing_says_so_by_silence(sections, nights):
    assert "Read it before or after" not in sections("/en/viden/naetter/")


@pytest.mark.parametrize("count", [1, 5])
def test_article_costs_one_statement_more_however_many_dates_it_belongs_to(
    client, a_series, nights, assert_queries, count
):
    for number in range(count):
        a_series(f"Forløb {number}", 2, before=[nights])

    # Since when what is kept is as it is; the dates.
    assert_queries(2, client.get, "/da/viden/naetter/")


def test_editor_says_what_is_to_be_read(desk, page, nights, bedtime, schedule_url):
    before, after = str(nights.translation_key), str(bedtime.translation_key)

    desk.post(schedule_url, posted(page.translation_key, read_before=[before], read_after=[after]))

    form = desk.get(schedule_url).context["series_form"]
    assert (form["read_before"].value(), form["read_after"].value()) == ([before], [after])
    assert set(Link.objects.values_list("from_subject", "to_subject", "kind")) == {
        (page.translation_key, nights.translation_key, "before"),
        (page.translation_key, bedtime.translation_key, "after"),
    }


def test_editor_chooses_among_articles_by_their_danish_titles(
    desk, page, nights, bedtime, translate, schedule_url
):
    translate(nights, "en", title="Nights")

    form = desk.get(schedule_url).context["series_form"]

    for name in ("read_before", "read_after"):
        assert [title for _key, title in form.fields[name].choices] == ["Godnat", "Nætter"]


def test_where_there_is_nothing_to_choose_nothing_is_asked(desk, page, schedule_url):
    answer = desk.get(schedule_url)

    assert "Where it leads" not in answer.text
    assert answer.context["series_form"].link_fields == []
