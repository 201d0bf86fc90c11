"""Every page in the site's clothes is on the list of visits, and is what the list says it is."""

import re

import pytest
from django.conf import settings
from django.test.signals import template_rendered

from tests.support.sources import templates
from tests.support.visiting import meet
from tests.support.visits import VISITS

pytestmark = [pytest.mark.slow, pytest.mark.sqlite, pytest.mark.urls("tests.support.failing_urls")]

LANGUAGES = [code for code, _name in settings.LANGUAGES]
#: Doors of the demo, and the page about components: a real house has neither.
NOT_MET = ("demo/", "pattern_library/")
_EXTENDS = re.compile(r'{% extends "([^"]+)" %}')


def in_the_sites_clothes():
    """Templates that stand in ``base.html``, be it through another one."""
    parents = {
        name: found[1]
        for name, path in templates()
        if name.endswith(".html") and (found := _EXTENDS.match(path.read_text()))
    }
    clothed = {"base.html"}
    while more := {name for name in parents if parents[name] in clothed} - clothed:
        clothed |= more
    return clothed


def test_every_template_in_the_sites_clothes_is_visited(visited_house):
    met = set()

    def note(sender, template, **kwargs):
        met.add(template.name)

    template_rendered.connect(note)
    for visit in VISITS:
        meet(visited_house.client(visit.user), visit, "da")
    template_rendered.disconnect(note)

    missing = in_the_sites_clothes() - met
    assert {name for name in missing if not name.startswith(NOT_MET)} == set()
    assert len(met) > len(missing)


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
