"""What the letter with new dates says, on the day it leaves."""

from datetime import date, timedelta

import pytest

from core.enums import Stage
from events.actions import cancel_dates
from events.models import Occurrence
from events.news import tell_news
from families.actions import end
from families.links import Purpose, token
from families.models import Subscription
from outbox.models import Letter
from tests.factories.events import EventPageFactory, OccurrenceFactory, SeriesFactory
from tests.factories.families import SubscriptionFactory
from tests.families.pages import post
from tests.support.clock import NOW

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]

FIRST = date(2026, 10, 21)
#: Pages know the site's own address, links of ours the one in the settings.
PAGES, SITE = "http://localhost", "http://localhost:8000"


@pytest.fixture
def series(calendar):
    page = EventPageFactory(parent=calendar, title="Fars Legestue", stages=["baby"])
    return SeriesFactory(page=page)


@pytest.fixture
def announce():
    """``announce(series, 3)`` are three new dates, a week apart, told to whoever asked."""

    def tell(series, count=1, *, first=FIRST):
        rows = [
            OccurrenceFactory(
                series=series,
                local_date=first + timedelta(weeks=week),
                is_news=True,
                updated_at=NOW - timedelta(hours=2),
            )
            for week in range(count)
        ]
        tell_news()
        return rows

    return tell


def stop_link(subscription):
    return f"{SITE}/{subscription.language}/sig-til/stop/{token(subscription, Purpose.STOP)}/"


def test_letter_of_a_series_in_danish(series, announce):
    subscription = SubscriptionFactory(subject=series.subject)
    announce(series, 2)

    (sent,) = post()

    assert sent.subject == "Nye datoer: Fars Legestue"
    assert sent.body == (
        "Fars Legestue\n\nDer er 2 nye datoer:\n\n"
        f"Onsdag den 21. oktober kl.\xa010–12\n{PAGES}/da/kalender/fars-legestue/2026-10-21/\n\n"
        f"Onsdag den 28. oktober kl.\xa010–12\n{PAGES}/da/kalender/fars-legestue/2026-10-28/\n\n"
        f"Se alle datoer:\n{PAGES}/da/kalender/fars-legestue/\n\n"
        "I får mailen, fordi I har bedt om at høre om nye datoer.\n\n"
        f"Stop mailene:\n{stop_link(subscription)}\n\n"
        f"-- \nFamilieværket\n{SITE}/da/\n"
    )


def test_letter_of_one_date_says_one(series, announce):
    SubscriptionFactory(subject=series.subject, language="en")
    announce(series)

    (sent,) = post()

    assert sent.subject == "A new date: Fars Legestue"
    assert "There is a new date:" in sent.body


def test_letter_of_a_stage_names_each_series_and_not_the_stage_in_its_subject(
    calendar, series, announce
):
    other = SeriesFactory(
        page=EventPageFactory(parent=calendar, title="Babysalmesang", stages=["baby"])
    )
    SubscriptionFactory(stage=Stage.BABY, language="en")
    OccurrenceFactory(
        series=other, local_date=FIRST, is_news=True, updated_at=NOW - timedelta(hours=2)
    )
    announce(series, first=FIRST - timedelta(days=1))

    (sent,) = post()

    assert sent.subject == "New dates in the house"
    assert "There are 2 new dates for families in the stage you asked about (Baby):" in sent.body
    assert sent.body.index(": Fars Legestue\n") < sent.body.index(": Babysalmesang\n")
    assert f"{PAGES}/en/kalender/?livsfase=baby" in sent.body


def test_letter_in_arabic_reads_from_the_right(series, announce):
    subscription = SubscriptionFactory(subject=series.subject, language="ar")
    announce(series)

    (sent,) = post()

    html = sent.alternatives[0].content
    assert '<html lang="ar" dir="rtl">' in html
    assert "<bdi>" in html
    assert "/ar/kalender/fars-legestue/2026-10-21/" in html
    assert stop_link(subscription) in html
    assert "new date" not in sent.body.lower()


def test_mail_programs_find_the_way_out_in_its_headers(client, series, announce):
    subscription = SubscriptionFactory(subject=series.subject)
    announce(series)

    (sent,) = post()

    assert sent.extra_headers["List-Unsubscribe"] == f"<{stop_link(subscription)}>"
    assert sent.extra_headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    path = sent.extra_headers["List-Unsubscribe"].strip("<>").removeprefix(SITE)
    assert client.post(path, {"List-Unsubscribe": "One-Click"}).status_code == 200
    assert not Subscription.objects.exists()


def test_six_dates_are_named_and_the_rest_counted(series, announce):
    SubscriptionFactory(subject=series.subject, language="en")
    announce(series, 60)

    (sent,) = post()

    assert sent.body.count("/en/kalender/fars-legestue/2026") == 6
    assert "There are 60 new dates:" in sent.body
    assert "And 54 more dates." in sent.body


def test_date_that_was_cancelled_meanwhile_is_left_out(series, announce):
    SubscriptionFactory(subject=series.subject, language="en")
    first, *_others = announce(series, 3)
    cancel_dates(dates=[first], reason="Sygdom", by=None)

    (sent,) = post()

    assert "There are 2 new dates:" in sent.body
    assert first.date_path() not in sent.body


@pytest.mark.parametrize("what", ["cancelled", "over", "hidden", "ended", "not confirmed"])
def test_letter_that_has_nothing_to_tell_or_nobody_to_tell_is_dropped(
    frozen, series, announce, what
):
    subscription = SubscriptionFactory(subject=series.subject)
    (row,) = announce(series)
    if what == "cancelled":
        cancel_dates(dates=[row], reason="Sygdom", by=None)
    elif what == "over":
        frozen.shift(10 * 24 * 3600)
    elif what == "hidden":
        series.subject.is_public = False
        series.subject.save()
    elif what == "ended":
        end(subscription=subscription)
    else:
        Subscription.objects.update(confirmed_at=None)

    assert [mail for mail in post() if mail.to == [subscription.email]] == []
    assert Letter.objects.get(kind="events/new_dates").status == "dropped"


def test_letter_remembers_dates_by_their_numbers_only(series, announce):
    SubscriptionFactory(subject=series.subject)
    announce(series, 2)

    keys = list(Occurrence.objects.order_by("pk").values_list("pk", flat=True))
    assert Letter.objects.get().data == {"dates": keys, "count": 2}
