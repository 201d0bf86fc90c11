"""Where nothing else leads on, there is the way to be told of new dates."""

import pytest

from tests.factories.events import OccurrenceFactory, SeriesFactory
from tests.factories.resources import StagePageFactory
from tests.signups.pages import soup

from .pages import form_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]


def ways_on(client, address):
    response = client.get(address)
    assert response.status_code == 200
    return {each["href"] for each in soup(response).main.find_all("a")}


@pytest.fixture
def series(subject):
    return subject.series


def test_page_of_a_series_offers_it_with_dates_and_without(client, series):
    offered = form_of(series.subject, language="da")

    assert offered in ways_on(client, "/da/kalender/fars-legestue/")
    OccurrenceFactory(series=series)
    assert offered in ways_on(client, "/da/kalender/fars-legestue/")


@pytest.mark.parametrize("trait", [{"over": True}, {"cancelled": True}])
def test_sign_up_that_is_closed_offers_it(client, series, trait):
    series.mode = SeriesFactory.build(sign_up=True).mode
    series.save()
    date = OccurrenceFactory(series=series, **trait)

    assert form_of(series.subject, language="da") in ways_on(client, f"/da/tilmeld/{date.uid}/")


def test_date_where_one_just_comes_needs_no_such_offer_on_its_form(client, series):
    date = OccurrenceFactory(series=series)

    offered = form_of(series.subject, language="da")
    assert offered not in ways_on(client, f"/da/tilmeld/{date.uid}/")


def test_page_of_a_stage_offers_news_of_the_stage(client, front_page):
    StagePageFactory(parent=front_page, title="Baby", stage="baby")

    assert form_of(stage="baby", language="da") in ways_on(client, "/da/baby/")
