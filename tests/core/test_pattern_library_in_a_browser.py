"""The components as people meet them: with script and without, in both themes, at every width."""

import mimetypes
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from django.template.loader import render_to_string
from django.utils import translation

from core.pattern_library import samples

pytestmark = [pytest.mark.journey, pytest.mark.pure]

SITE = "http://library.test"
STATIC = Path(settings.BASE_DIR) / "static"
AXE_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
POLICY = "; ".join(
    f"{name} {' '.join(values)}"
    for name, values in settings.CONTENT_SECURITY_POLICY["DIRECTIVES"].items()
)


@pytest.fixture
def open_library(chromium):
    """``open_library(language, width=…, …)``: the page in a browser, under the content policy.

    Needs no server: the browser's requests are answered here. Whatever the browser complains
    about, and any request that cannot be answered, fails the test.
    """
    contexts, complaints = [], []

    def open_(language="da", *, width=390, **options):
        with translation.override(language):
            html = render_to_string("pattern_library/index.html", samples())

        def answer(route):
            path = route.request.url.removeprefix(SITE).partition("?")[0]
            if path == "/":
                headers = {"Content-Type": "text/html", "Content-Security-Policy": POLICY}
                route.fulfill(body=html, headers=headers)
            elif path.startswith("/static/") and (STATIC / path[8:]).is_file():
                kind = mimetypes.guess_type(path)[0] or "font/woff2"
                route.fulfill(path=STATIC / path[8:], content_type=kind)
            else:
                complaints.append(route.request.url)
                route.abort()

        context = chromium.new_context(viewport={"width": width, "height": 844}, **options)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.route("**/*", answer)
        page.goto(f"{SITE}/")
        return page

    yield open_
    for context in contexts:
        context.close()
    assert complaints == []


@pytest.mark.parametrize(
    ("language", "theme", "width"),
    [
        ("da", "light", 320),
        ("da", "dark", 768),
        ("da", "light", 1280),
        ("da", "dark", 1280),
        ("en", "light", 768),
        ("ar", "dark", 320),
        ("ar", "light", 1280),
    ],
)
def test_components_are_accessible_and_never_scroll_sideways(open_library, language, theme, width):
    page = open_library(language, width=width, color_scheme=theme)

    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": AXE_RULES}})

    assert [(rule["id"], rule["nodes"][0]["html"]) for rule in found.response["violations"]] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_twice_the_text_size_still_fits_a_phone(open_library):
    page = open_library(width=390)

    page.evaluate("document.documentElement.style.setProperty('font-size', '200%')")

    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_stepper_counts_within_its_bounds_and_keeps_the_focus(open_library):
    page = open_library()
    adults = page.get_by_label("Voksne", exact=True).first
    fewer, more = (
        page.locator("[data-stepper]").first.get_by_role("button").nth(n) for n in (0, 1)
    )

    fewer.click(force=True)
    for _ in range(9):
        more.click(force=True)

    assert adults.input_value() == "8"
    assert more.get_attribute("aria-disabled") == "true"
    assert fewer.get_attribute("aria-disabled") == "false"
    assert more.evaluate("button => button === document.activeElement")
    assert page.locator("[data-stepper] output").first.inner_text() == "8"


def test_children_come_and_go_with_their_numbers(open_library):
    page = open_library("en")
    field = page.locator("[data-child-ages]")

    field.get_by_role("button", name="One more child").click()
    field.locator("select").nth(2).select_option("4")
    field.get_by_role("button", name="Remove child 1").click()

    assert field.locator("label").all_inner_texts() == ["Child 1", "Child 2"]
    assert field.get_by_label("Child 2").input_value() == "4"
    assert field.locator("select").evaluate_all("all => all.map((one) => one.id)") == [
        "child_ages_1",
        "child_ages_2",
    ]
    assert field.locator("select").first.evaluate("one => one === document.activeElement")


def test_no_more_children_than_a_party_may_have(open_library):
    page = open_library()
    add = page.locator("[data-child-ages] [data-add]")

    for _ in range(10):
        add.click()

    assert not add.is_visible()

    assert page.locator("[data-child-ages] li").count() == 12


def test_error_summary_takes_the_focus_and_leads_to_its_fields(open_library):
    page = open_library()
    summary = page.locator("[data-error-summary]")

    assert summary.evaluate("element => element === document.activeElement")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    assert page.evaluate("document.activeElement.id") == "id_wrong-adults"


def test_without_script_every_field_is_a_plain_field(open_library):
    page = open_library("en", java_script_enabled=False)

    assert page.locator("[data-stepper] button:visible").count() == 0
    assert page.locator("[data-stepper] input[type=number]").first.is_visible()
    assert page.locator("[data-remove]:visible").count() == 0
    more = page.get_by_role("button", name="One more child")
    assert more.get_attribute("name") == "more"
    assert more.get_attribute("type") == "submit"


def test_languages_open_without_script_each_in_its_own(open_library):
    page = open_library(java_script_enabled=False)

    page.locator(".languages summary").click()

    links = page.locator(".languages a")
    assert links.all_inner_texts() == ["Dansk", "English", "العربية"]
    assert links.nth(2).get_attribute("lang") == "ar"
    assert links.nth(2).is_visible()


def test_keyboard_begins_with_the_way_past_the_header(open_library):
    page = open_library(java_script_enabled=False)

    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    assert page.url.endswith("#main")
