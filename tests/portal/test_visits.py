"""Everything a visitor can meet is on the list of visits, and is what the list says it is."""

from itertools import chain

import pytest
from django.conf import settings
from django.test.signals import template_rendered

from core.templatetags import core_tags, frame_tags
from events.templatetags import calendar_tags
from tests.support.sources import templates
from tests.support.visiting import meet
from tests.support.visits import VISITS

pytestmark = [pytest.mark.slow, pytest.mark.either, pytest.mark.urls("tests.support.failing_urls")]

#: What is drawn once for its arguments and then kept.
DRAWN_ONCE = (core_tags, frame_tags, calendar_tags)
LANGUAGES = [code for code, _name in settings.LANGUAGES]
#: What no visitor meets: the admin's, the demo's own doors, the page about components.
NOT_MET = (
    *("wagtailadmin/", "wagtailcore/", "wagtailimages/", "wagtailusers/", "wagtail_localize/"),
    *("events/schedule/", "events/closures/", "events/widgets/", "signups/participants/"),
    "signups/broadcasts/",
    "outreach/admin/",
    *(
        "home/enquiries/",
        "home/operations/",
        "home/report/",
        "outbox/admin/",
        "partners/admin/",
        "search/admin/",
        "resources/admin/",
        "rooms/admin/",
        "core/admin/",
        "core/widgets/",
        "core/blocks/previews/",
    ),
    *("demo/", "pattern_library/"),
    # No page but a piece of one, fetched while typing: tests/journeys/test_search.py.
    "search/suggestions.html",
)


def test_every_template_a_visitor_can_meet_is_visited(visited_house):
    met = set()
    for each in chain.from_iterable(vars(tags).values() for tags in DRAWN_ONCE):
        if hasattr(each, "cache_clear"):
            each.cache_clear()  # what was drawn for another test would not be drawn again

    def note(sender, template, **kwargs):
        met.add(template.name)

    template_rendered.connect(note)
    for visit in VISITS:
        meet(visited_house.client(visit.user), visit, "da")
    template_rendered.disconnect(note)

    pages = {name for name, _path in templates() if name.endswith(".html")}
    assert {name for name in pages - met if not name.startswith(NOT_MET)} == set()
    assert len(met) > len(pages - met)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_visit_is_what_it_says(visited_house, language):
    wrong = {
        f"{visit.name}: {response.status_code} at {visit.path(language)}"
        for visit in VISITS
        if (response := meet(visited_house.client(visit.user), visit, language)).status_code
        != visit.status
    }

    assert wrong == set()


@pytest.mark.pure
def test_visits_have_names_of_their_own():
    assert len({visit.name for visit in VISITS}) == len(VISITS)
