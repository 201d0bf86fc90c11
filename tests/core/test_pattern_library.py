"""The pattern library: every component is in it, and keeps the rules of all pages."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.template.loader import render_to_string
from django.test.signals import template_rendered
from django.utils import translation

from core.pattern_library import samples
from core.templatetags import core_tags
from events.templatetags import calendar_tags

pytestmark = pytest.mark.pure

COMPONENTS = Path(settings.BASE_DIR) / "templates" / "components"


@pytest.fixture
def rendered_templates():
    """Names of all templates rendered from here on, those kept from earlier drawn anew."""
    for kept in ("_timetable_row", "_day_heading", "_stage_list", "_state_label"):
        getattr(core_tags, kept).cache_clear()
    calendar_tags._month_day.cache_clear()
    names = set()

    def note(sender, template, **kwargs):
        names.add(template.name)

    template_rendered.connect(note)
    yield names
    template_rendered.disconnect(note)


def page(language: str = "da") -> str:
    with translation.override(language):
        return render_to_string("pattern_library/index.html", samples())


def test_every_component_has_a_sample(rendered_templates):
    page()

    components = {
        f"components/{path.relative_to(COMPONENTS)}" for path in COMPONENTS.rglob("*.html")
    }
    assert components - rendered_templates == set()


def test_every_component_says_what_it_takes():
    silent = [
        path.name
        for path in COMPONENTS.rglob("*.html")
        if not re.match(r"({% load [\w ]+ %})?{% comment %}\n\S", path.read_text())
    ]

    assert silent == []


@pytest.mark.parametrize("language", ["da", "en", "ar"])
def test_no_component_carries_style_or_script_the_content_policy_would_refuse(language):
    html = page(language)

    assert re.findall(r"<style|<script(?![^>]* src=)|\sstyle=|\son\w+=|javascript:", html) == []


def test_page_says_its_language_and_direction():
    assert '<html lang="da" dir="ltr">' in page("da")
    assert '<html lang="ar" dir="rtl">' in page("ar")


def test_arabic_font_is_fetched_ahead_on_arabic_pages_only():
    assert "readex" not in page("da")
    assert "readex" in page("ar")


def test_ids_are_unique_so_that_labels_and_errors_find_their_fields():
    ids = re.findall(r'\sid="([^"]+)"', re.sub(r"(?s)<template>.*?</template>", "", page()))

    assert len(ids) == len(set(ids))


def test_everything_referred_to_by_id_is_there():
    html = page()
    ids = set(re.findall(r'\sid="([^"]+)"', html))

    referred = {
        name
        for names in re.findall(r'\s(?:for|aria-(?:labelledby|describedby))="([^"]+)"', html)
        for name in names.split()
    }

    assert referred - ids == set()
