"""The command that makes what every house stands on: languages, site, front page, calendar."""

import io

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from wagtail.models import Locale, Page, Site

from core.models import User
from events.models import CalendarPage
from home.models import HomePage
from tests.factories.core import SecondFactorFactory
from tests.factories.home import HomePageFactory, root_page

pytestmark = pytest.mark.django_db

LANGUAGES = [code for code, _name in settings.LANGUAGES]
CALENDAR = {"da": "Kalender", "en": "Calendar", "ar": "التقويم"}


@pytest.fixture(autouse=True)
def migrated(db):
    """The database as ``migrate`` leaves it, also after tests that emptied it."""
    root_page()


def open_house():
    said = io.StringIO()
    call_command("open_house", stdout=said)
    return said.getvalue().splitlines()


def everything():
    return {model: list(model.objects.order_by("pk").values()) for model in (Locale, Site, Page)}


def in_clothes(answer, language):
    clothes = ('<header class="site-header">', f'<html lang="{language}"')
    return answer.status_code == 200 and all(piece in answer.text for piece in clothes)


def test_all_pages_stand_under_a_danish_name():
    open_house()

    assert Page.get_first_root_node().title == "Alle sider"


def test_house_can_be_visited_in_every_language(client):
    open_house()
    call_command("create_editor", "anna@example.org", stdout=io.StringIO())

    for language in LANGUAGES:
        front = client.get(f"/{language}/")
        calendar = client.get(f"/{language}/kalender/")
        assert in_clothes(front, language)
        assert in_clothes(calendar, language)
        assert CALENDAR[language] in front.text
        assert CALENDAR[language] in calendar.text
    assert client.get("/", follow=True).redirect_chain[-1][0].endswith("/da/")


def test_first_editor_writes_and_plans_in_it(sign_in):
    open_house()
    call_command("create_editor", "anna@example.org", stdout=io.StringIO())
    anna = User.objects.get(email="anna@example.org")
    SecondFactorFactory(user=anna)
    calendar = CalendarPage.objects.get(locale__language_code="da")
    client = sign_in(anna)

    addresses = [f"{each}/edit/" for each in Page.objects.filter(depth__gt=1).values_list("pk")]
    addresses = [
        f"{pk}/edit/" for pk in Page.objects.filter(depth__gt=1).values_list("pk", flat=True)
    ]
    for address in [*addresses, f"add/events/eventpage/{calendar.pk}/"]:
        assert client.get(f"/admin/pages/{address}").status_code == 200


@pytest.mark.parametrize(
    ("address", "host", "port"),
    [
        ("https://familievaerket.example", "familievaerket.example", 443),
        ("http://familievaerket.example", "familievaerket.example", 80),
        ("http://localhost:8123", "localhost", 8123),
    ],
)
def test_site_has_the_address_of_the_settings(settings, address, host, port):
    settings.WAGTAILADMIN_BASE_URL = address

    open_house()

    site = Site.objects.get()
    assert (site.hostname, site.port, site.is_default_site) == (host, port, True)
    assert site.root_page.specific == HomePage.objects.get(locale__language_code="da")


def test_what_wagtail_starts_with_goes():
    open_house()

    assert not [page for page in Page.objects.filter(depth=2) if page.specific_class is Page]


def test_again_changes_nothing():
    first = open_house()
    before = everything()

    again = open_house()

    assert everything() == before
    assert "pages in Danish: 2 made, 0 found" in first
    assert "pages in Danish: 0 made, 2 found" in again


def test_again_leaves_alone_what_editors_have_done_since():
    open_house()
    front = HomePage.objects.get(locale__language_code="da")
    calendar = CalendarPage.objects.get(locale__language_code="da")
    front.title, front.slug = "Huset i Herning", "huset-i-herning"
    front.save_revision().publish()
    calendar.lead = "Kom ind."
    calendar.save_revision().publish()
    calendar.get_translation(Locale.objects.get(language_code="ar")).delete()
    before = everything()

    open_house()

    # Nobody has said "Kom ind." in Arabic yet: that page is for an editor to translate.
    assert everything() == before


def test_house_whose_front_page_was_made_by_hand_keeps_it():
    front = HomePageFactory(title="Forsiden", slug="forsiden")
    Site.objects.update_or_create(is_default_site=True, defaults={"root_page": front})

    open_house()

    assert HomePage.objects.filter(locale__language_code="da").get() == front
    assert CalendarPage.objects.child_of(front).exists()


@pytest.mark.either
def test_demo_stands_in_the_same_tree():
    open_house()
    before = set(Page.objects.values_list("pk", flat=True))

    call_command("build_demo", stdout=io.StringIO())

    made = Page.objects.exclude(pk__in=before)
    assert before <= set(Page.objects.values_list("pk", flat=True))
    assert not [page for page in made if page.specific_class in (HomePage, CalendarPage)]


def test_database_without_a_root_is_refused():
    Page.objects.all().delete()

    with pytest.raises(CommandError, match=r"manage\.py migrate"):
        open_house()
