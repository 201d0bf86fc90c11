"""An article as readers get it: what they can rely on, and where it leads on."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from core.enums import Stage
from core.models import Topic
from tests.factories.core import HouseImageFactory, TopicFactory
from tests.factories.events import EventPageFactory, OccurrenceFactory, SeriesFactory
from tests.factories.partners import PartnerFactory, PartnerIndexPageFactory, PartnerPageFactory
from tests.factories.resources import ArticlePageFactory, StagePageFactory, TopicPageFactory

pytestmark = pytest.mark.usefixtures("frozen")


@pytest.fixture
def sleep(shelf):
    topic = TopicFactory(slug="soevn", names={"da": "Søvn", "en": "Sleep"})
    TopicPageFactory(parent=shelf, title="Søvn", topic=topic)
    return topic


def article(shelf, title="Nætter", **words):
    return ArticlePageFactory(parent=shelf, title=title, **words)


def test_article_says_how_long_it_takes_and_who_has_read_it_through(client, shelf):
    article(
        shelf,
        body=[("paragraph", "ord " * 1_000)],
        reviewed_by="sundhedsplejerske",
        reviewed_on=date(2026, 10, 3),
    )

    page = client.get("/en/viden/naetter/").text

    who = '<span lang="da" dir="ltr">sundhedsplejerske</span>'
    assert f"5 minutes to read. Read through by {who} on 3 October 2026" in page


def test_stages_and_topics_lead_to_their_pages(client, shelf, front_page, sleep):
    StagePageFactory(parent=front_page, title="Baby", stage=Stage.BABY)
    StagePageFactory(parent=front_page, title="Barn", stage=Stage.BARN)
    TopicPageFactory(parent=shelf, title="Noget andet")
    article(shelf, stages=[Stage.BABY, Stage.TEEN], topics=[sleep, TopicFactory()])

    page = client.get("/en/viden/naetter/").text

    assert '<a class="chip" href="/en/baby/" data-stage="baby">Baby</a>' in page
    assert '<a class="chip" href="/en/viden/soevn/">Sleep</a>' in page
    assert page.count('class="chip"') == 2  # what has no page of its own leads nowhere


def test_what_is_for_the_whole_family_leads_to_no_single_stage(client, shelf, front_page):
    StagePageFactory(parent=front_page, title="Baby", stage=Stage.BABY)
    article(shelf, stages=list(Stage))

    page = client.get("/en/viden/naetter/").text

    assert 'class="chip"' not in page
    assert "The whole family" in page


@pytest.mark.parametrize("needed", [True, False])
def test_box_for_those_who_need_help_now_stands_where_it_is_needed(client, shelf, needed):
    article(shelf, needs_help_box=needed)

    page = client.get("/en/viden/naetter/").text

    assert ("Do you need help now?" in page) is needed
    assert ('<a href="tel:112">' in page) is needed


def test_further_reading_is_of_the_topic_first_and_then_of_the_stage(client, shelf, sleep):
    article(shelf, "Samme alder", stages=[Stage.BABY])
    article(shelf, "Noget andet", stages=[Stage.TEEN])
    article(shelf, "Samme emne", topics=[sleep])
    article(shelf, "Begge dele", topics=[sleep], stages=[Stage.BABY])
    article(shelf, topics=[sleep], stages=[Stage.BABY])

    page = client.get("/da/viden/naetter/").text

    titles = ("Begge dele", "Samme emne", "Samme alder")
    places = [page.index(title) for title in titles]
    assert places == sorted(places)
    assert "Noget andet" not in page


def test_picture_that_opens_the_text_stands_beside_the_title_and_nowhere_else(client, shelf):
    image = HouseImageFactory(title="Sengen", focal_point_x=10, focal_point_y=10)
    image.contextual_alt_text = "En seng"
    article(shelf, body=[("picture", {"image": image}), ("paragraph", "<p>Om natten.</p>")])

    page = client.get("/da/viden/naetter/").text

    assert page.count('alt="En seng"') == 1
    assert page.index('alt="En seng"') < page.index('class="wrap band')
    assert '<svg class="motif motif--bare"' not in page
    shared = image.renditions.get(filter_spec="fill-1200x630|format-jpeg")
    assert f'<meta property="og:image" content="{shared.full_url}">' in page
    assert shared.focal_point_key  # cut round what matters in it


def test_picture_of_people_who_no_longer_agree_is_shown_nowhere(client, shelf):
    yesterday = timezone.localdate() - timedelta(days=1)
    image = HouseImageFactory(title="Sengen", shows_people=True, consent_until=yesterday)
    article(shelf, body=[("picture", {"image": image}), ("paragraph", "<p>Om natten.</p>")])

    page = client.get("/da/viden/naetter/").text

    assert "<picture" not in page
    assert "Om natten." in page
    assert "preview.png" in page
    assert not image.renditions.exists()


def test_next_step_to_a_series_shows_its_next_dates(client, shelf, calendar):
    event = EventPageFactory(parent=calendar, title="Barselscafé")
    series = SeriesFactory(page=event)
    for days in (20, 2, 9):
        OccurrenceFactory(series=series, local_date=timezone.localdate() + timedelta(days=days))
    article(shelf, body=[("next_step", {"page": event, "text": "Kom og mød andre."})])

    page = client.get("/en/viden/naetter/").text

    assert 'href="/en/kalender/barselscafe/"' in page
    assert "Kom og mød andre." in page
    assert "Friday 16 October" in page
    assert "Friday 23 October" in page
    assert "3 November" not in page


def test_next_step_in_a_danish_text_says_dates_in_the_readers_language(client, shelf, calendar):
    event = EventPageFactory(parent=calendar, title="Barselscafé")
    OccurrenceFactory(series=SeriesFactory(page=event))
    article(shelf, body=[("next_step", {"page": event, "text": "Kom og mød andre."})])

    assert '<div lang="en" dir="ltr"><ul class="date-list' in client.get("/en/viden/naetter/").text
    assert '<div lang="ar" dir="rtl"><ul class="date-list' in client.get("/ar/viden/naetter/").text
    assert '<div><ul class="date-list' in client.get("/da/viden/naetter/").text


def test_next_step_to_a_partner_shows_how_to_reach_it_while_that_is_fresh(
    client, shelf, front_page, frozen
):
    index = PartnerIndexPageFactory(parent=front_page)
    partner = PartnerPageFactory(parent=index, title="Sundhedsplejen")
    PartnerFactory(page=partner, phone="12 34 56 78", checked_on=timezone.localdate())
    article(shelf, body=[("next_step", {"page": partner})])

    assert '<a href="tel:12345678">' in client.get("/da/viden/naetter/").text

    frozen.shift(timedelta(days=150))
    assert "tel:12345678" not in client.get("/da/viden/naetter/").text


def test_next_step_to_a_page_that_is_down_is_left_out(client, shelf, calendar):
    event = EventPageFactory(parent=calendar, title="Barselscafé")
    article(shelf, body=[("next_step", {"page": event, "text": "Kom."}), ("heading", "Efter")])
    event.unpublish()

    page = client.get("/da/viden/naetter/").text

    assert "next-step" not in page
    assert "Efter" in page


def test_danish_article_says_to_others_that_it_is_danish(client, shelf):
    article(shelf, lead="Om nætter.", body=[("paragraph", "<p>Om natten.</p>")])

    page = client.get("/en/viden/naetter/").text

    assert "This page is only in Danish so far." in page
    assert '<h1 lang="da" dir="ltr">Nætter</h1>' in page
    assert '<div lang="da" dir="ltr"><div class="body flow">' in page
    assert "only in Danish" not in client.get("/da/viden/naetter/").text


def test_translation_older_than_its_original_says_so(client, shelf, translate, frozen):
    page = article(shelf, last_published_at=timezone.now())
    translate(page, "en", title="Nights")
    assert "newer than this translation" not in client.get("/en/viden/naetter/").text

    frozen.shift(timedelta(hours=1))
    page.refresh_from_db()
    page.save_revision().publish()

    answer = client.get("/en/viden/naetter/").text
    assert "The Danish page is newer than this translation." in answer
    assert 'href="/da/viden/naetter/">Read it in Danish</a>' in answer


def test_draft_is_nobodys(client, shelf, stranger, sign_in):
    article(shelf, draft=True)

    assert client.get("/da/viden/naetter/").status_code == 404
    assert sign_in(stranger).get("/da/viden/naetter/").status_code == 404


@pytest.mark.parametrize("count", [1, 6])
def test_article_costs_the_same_however_much_it_leads_to(
    client, shelf, calendar, front_page, sleep, assert_queries, count
):
    steps = []
    index = PartnerIndexPageFactory(parent=front_page)
    for number in range(count):
        event = EventPageFactory(parent=calendar, title=f"Forløb {number}", stages=[Stage.BABY])
        OccurrenceFactory.create_batch(3, series=SeriesFactory(page=event))
        partner = PartnerPageFactory(parent=index)
        PartnerFactory(page=partner, phone="12 34 56 78", checked_on=timezone.localdate())
        steps += [("next_step", {"page": event}), ("next_step", {"page": partner})]
        article(shelf, f"Artikel {number}", topics=list(Topic.objects.all()))
    article(shelf, topics=[sleep], stages=[Stage.BABY], body=steps)

    for language in ("da", "en"):
        # Since when what is kept is as it is; the dates of what it leads on to.
        assert_queries(2, client.get, f"/{language}/viden/naetter/")
