"""The demo house is what it promises to be, and twice is the same as once."""

import io
from collections import Counter
from datetime import date, time, timedelta
from itertools import pairwise
from urllib.parse import urlsplit

import pytest
import time_machine
from allauth.account.models import EmailAddress
from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from django.core.serializers import serialize
from django.test import TestCase
from django.utils import timezone

from core.models import User
from events.models import EventPage, Occurrence, Series
from outbox.models import Letter
from partners.models import PartnerPage
from portal.demo.house.content.series import fars_legestue, hjemmeskolegruppe
from resources.models import ArticlePage
from rooms.models import OpeningHours, Zone
from signups.actions import cancel_place
from signups.enums import PlaceStatus
from signups.first_visits import answers_words
from signups.models import Place
from tests.support.clock import NOW

from .whole_pages import crawl


def build_demo(*arguments):
    """Runs the command; returns what it said."""
    said = io.StringIO()
    call_command("build_demo", *arguments, stdout=said)
    return said.getvalue()


def dates_of(slug):
    page = EventPage.objects.get(slug=slug, locale__language_code="da")
    return page.dates.upcoming().in_order()


def local_times(dates):
    return {
        (timezone.localtime(row.starts_at).time(), timezone.localtime(row.ends_at).time())
        for row in dates
    }


@pytest.mark.slow
@pytest.mark.either
@time_machine.travel(NOW, tick=False)
class TestDemoHouse(TestCase):
    """Built once for all of these; each leaves it as it found it."""

    @classmethod
    def setUpTestData(cls):
        cls.said = build_demo()

    def test_second_run_changes_nothing(self):
        before = everything()

        said = build_demo()

        assert everything() == before
        assert "Nothing to do" in said
        assert "Nothing to do" not in self.said

    def test_second_run_leaves_alone_what_was_done_since(self):
        place = Place.objects.to_come().holding_seats().first()
        cancel_place(place=place)
        EventPage.objects.filter(slug="tumlingecafe").update(title="Café for tumlinger")
        before = everything()

        build_demo()

        assert everything() == before

    def test_people_have_roles_and_proven_addresses_and_no_passwords(self):
        roles = {
            user.email: [group.name for group in user.groups.all()]
            for user in User.objects.prefetch_related("groups")
        }

        assert roles == {
            "superuser@example.com": [],
            "coordinator@example.com": ["coordinator"],
            "editor@example.com": ["editor"],
            "partner@example.com": ["partner"],
            "host@example.com": ["host"],
            "family@example.com": [],
        }
        assert not any(user.has_usable_password() for user in User.objects.all())
        proven = EmailAddress.objects.filter(verified=True, primary=True)
        assert set(proven.values_list("email", flat=True)) == set(roles)

    def test_open_half_is_open_every_day(self):
        shared = Zone.objects.filter(is_shared=True)

        assert shared.count() == Zone.objects.filter(is_shared=False).count() == 3
        for zone in shared:
            hours = OpeningHours.objects.filter(zone=zone).values_list("weekday", "opens", "closes")
            assert sorted(hours) == [(day, time(8), time(22)) for day in range(7)]

    def test_no_two_dates_want_the_same_room_of_the_bookable_half(self):
        for zone in Zone.objects.filter(is_shared=False):
            # What is on the programme of a themed day is where the day is.
            dates = zone.occurrences.upcoming().not_items().order_by("starts_at")
            spans = dates.values_list("starts_at", "ends_at")
            ends = timezone.now() - timedelta(days=1)
            for starts_at, ends_at in spans:
                assert starts_at >= ends
                ends = ends_at

    def test_house_is_closed_over_christmas_and_its_dates_say_so(self):
        closed = Occurrence.objects.filter(closure__isnull=False, local_date__year=2026)
        assert {*closed.values_list("local_date__month", "reason")} == {(12, "Juleferie")}

    def test_house_had_a_last_week_and_first_visits_were_answered(self):
        over = Place.objects.came().filter(occurrence__ends_at__lt=timezone.now())

        assert over.filter(signup__is_first_time=True).count() == 6
        assert "5 familier" in answers_words(Series.objects.get(occurrences__places=over.first()))

    def test_one_date_is_full_with_five_families_waiting_in_order(self):
        full = dates_of("fars-legestue")[1]

        assert (full.capacity, full.taken, full.waiting) == (12, 12, 5)
        waiting = full.places.waiting().order_by("queued_at", "pk")
        names = [place.signup.name for place in waiting.select_related("signup")]
        assert names == [f"Familien Eksempel {each.number}" for each in fars_legestue.WAITING]

    def test_first_who_waits_does_not_fit_into_two_free_seats_but_the_second_does(self):
        full = dates_of("fars-legestue")[1]
        first, second, *_rest = full.places.waiting().order_by("queued_at", "pk")
        of_two = full.places.holding_seats().filter(seats=2).first()

        cancel_place(place=of_two)

        first.refresh_from_db()
        second.refresh_from_db()
        assert (first.seats, first.status) == (3, PlaceStatus.WAITING)
        assert (second.seats, second.status) == (2, PlaceStatus.OFFERED)

    def test_one_date_is_cancelled_with_its_reason_and_its_families_are_told(self):
        cancelled = Occurrence.objects.get(state="cancelled")

        assert cancelled == dates_of("hjemmeskolegruppe")[2]
        assert cancelled.reason == hjemmeskolegruppe.REASON
        letters = Letter.objects.filter(change__kind="dates_cancelled")
        assert sorted(letters.values_list("to", flat=True)) == sorted(
            family.email for family in hjemmeskolegruppe.OF_THE_CANCELLED
        )
        assert all(letter.not_before > timezone.now() for letter in letters)

    def test_families_of_a_full_date_are_written_to(self):
        letters = Letter.objects.filter(kind="signups/broadcast")

        assert letters.count() == len(fars_legestue.FULL)

    def test_fars_legestue_is_at_ten_across_both_changes_of_the_clocks(self):
        dates = list(dates_of("fars-legestue"))

        assert local_times(dates) == {(time(10), time(12))}
        hours = [row.starts_at.hour for row in dates]  # in UTC: 8 in summer, 9 in winter
        changes = set(pairwise(hours))
        assert changes >= {(8, 9), (9, 8)}

    def test_workshop_is_every_second_week_but_for_one_left_out_and_one_put_in(self):
        days = dates_of("kreativt-vaerksted").values_list("local_date", flat=True)

        assert list(days[:5]) == [
            date(2026, 10, 20),
            date(2026, 11, 3),
            # 17 November is left out.
            date(2026, 12, 1),
            date(2026, 12, 10),  # a Thursday, put in
            date(2026, 12, 15),
        ]

    def test_evening_and_themed_day_are_single_dates(self):
        assert dates_of("oplaeg-naar-barnet-ikke-vil-spise").count() == 1
        assert dates_of("temadag-om-soevn").count() == 1

    def test_six_series_and_a_programme_are_live_in_english_with_the_same_dates(self):
        english = EventPage.objects.live().filter(locale__language_code="en")

        items = english.filter(slug__startswith="soevn-")
        assert sorted(english.exclude(pk__in=items).values_list("title", flat=True)) == [
            "A Day about Sleep",
            "Baby Café",
            "Dads' Playroom",
            "Drop in on the health visitor",
            "Due-Date Groups",
            "Toddler Café",
        ]
        assert items.count() == 3
        playroom = english.get(slug="fars-legestue")
        assert playroom.body[0].value == "What it is like"
        assert list(playroom.dates.upcoming().in_order()) == list(dates_of("fars-legestue"))

    def test_two_series_are_live_in_arabic(self):
        arabic = EventPage.objects.live().filter(locale__language_code="ar")

        assert sorted(page.slug for page in arabic) == [
            "aaben-raadgivning-sundhedsplejerske",
            "barselscafe",
        ]

    def test_twelve_articles_lead_on_to_dates_and_partners(self):
        articles = ArticlePage.objects.live().filter(locale__language_code="da")

        assert articles.count() == 12
        for page in articles:
            kinds = [block.block_type for block in page.body]
            assert "next_step" in kinds, page.slug
            assert page.reviewed_by, page.slug
            assert page.reviewed_on, page.slug

    def test_day_about_sleep_is_read_before_and_after_and_the_articles_say_so(self):
        day = dates_of("temadag-om-soevn").get()
        address = f"/da/kalender/temadag-om-soevn/{day.local_date}/"

        page = self.client.get(address).text

        for slug in ("det-foerste-aars-naetter", "godnat-uden-kamp"):
            assert f'href="/da/viden/{slug}/"' in page
            assert "/da/kalender/temadag-om-soevn/" in self.client.get(f"/da/viden/{slug}/").text

    def test_whoever_needs_help_now_is_told_whom_to_call(self):
        for address in (
            "viden/foedsel/",
            "viden/de-sidste-uger-foer-termin/",
            "kalender/aaben-raadgivning-sundhedsplejerske/",
            "kalender/aaben-raadgivning-familieterapeut/",
            "partnere/sorg-og-tab/",
            "partnere/familieterapeuterne/",
        ):
            assert 'id="help-now"' in self.client.get(f"/da/{address}").text, address

    def test_beside_grief_stands_nothing_that_is_only_for_families(self):
        page = self.client.get("/da/partnere/sorg-og-tab/").text

        assert "Læs om det" not in page
        assert "shelf" not in page.partition("<main")[2]

    def test_partners_have_their_facts(self):
        pages = PartnerPage.objects.live().filter(locale__language_code="da")

        assert {page.partner.is_outside for page in pages} == {True, False}

    def test_day_about_sleep_has_a_programme_with_seats_of_its_own(self):
        day = dates_of("temadag-om-soevn").get()

        programme = Occurrence.objects.on_the_programme_of(day)
        assert sorted(programme.values_list("capacity", flat=True)) == [8, 24, 24]

    def test_every_series_says_who_meets_families_there(self):
        silent = [
            (page.language_code, page.slug)
            for page in EventPage.objects.live().filter(alias_of__isnull=True)
            if not (page.host or page.series.partner)
        ]

        assert silent == []

    def test_baby_cafe_leads_on_to_the_toddlers_cafe(self):
        page = self.client.get("/da/kalender/barselscafe/").content.decode()

        assert '<a class="more" href="/da/kalender/tumlingecafe/">Tumlingecafé</a>' in page

    def test_every_page_that_can_be_reached_is_whole(self):
        seen = crawl(self.client, [f"/{code}/" for code, _name in settings.LANGUAGES])

        languages = Counter(urlsplit(path).path.split("/")[1] for path in seen)
        assert min(languages[code] for code, _name in settings.LANGUAGES) >= 3
        assert len(seen) > 200
        assert {path: flaws for path, flaws in seen.items() if flaws} == {}

    def test_measuring_series_come_beside_the_house_and_only_those_that_are_missing(self):
        house = Occurrence.objects.count()

        build_demo("--series=2")
        some = EventPage.objects.filter(title__startswith="Måleserie ")
        first = {page.title: page.dates.count() for page in some}
        said = build_demo("--series=3")

        assert list(first) == ["Måleserie 1", "Måleserie 2"]
        assert min(first.values()) >= 78  # eighteen months of weeks
        assert "measuring series: 1 made, 2 found" in said
        assert [page.title for page in some.all()] == [*first, "Måleserie 3"]
        assert Occurrence.objects.filter(series__in=house_series()).count() == house


def house_series():
    titles = EventPage.objects.filter(title__startswith="Måleserie ")
    pages = EventPage.objects.filter(locale__language_code="da").exclude(pk__in=titles)
    return [page.series for page in pages]


def everything():
    """Every row of every table of ours and Wagtail's, by its key; uids with it."""
    return {
        model._meta.label: serialize("json", model._base_manager.order_by("pk"))
        for model in apps.get_models()
        if not model._meta.proxy
    }
