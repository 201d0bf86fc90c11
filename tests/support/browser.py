"""Visitors with a browser: an installed Chromium, driven by Playwright."""

import pytest
from django.conf import settings
from playwright.sync_api import sync_playwright

from scripts.chromium import installed_chromium

from .cast import signed_in_client

PHONE, DESK = 390, 1280
TIMEOUT = 15_000  # milliseconds


@pytest.fixture(scope="session")
def launch():
    """``launch("--flag")`` starts a browser; each ends with the run."""
    path = installed_chromium()
    if path is None:
        pytest.skip("no Chromium is installed; CHROMIUM can name one")
    # Playwright runs an event loop in this thread, where Django would refuse to touch the database.
    with pytest.MonkeyPatch.context() as patch, sync_playwright() as playwright:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
        browsers = []

        def launch(*flags):
            arguments = ["--no-sandbox", "--disable-dev-shm-usage", *flags]
            browsers.append(playwright.chromium.launch(executable_path=path, args=arguments))
            return browsers[-1]

        yield launch
        for browser in browsers:
            browser.close()


@pytest.fixture(scope="session")
def chromium(launch):
    """One browser for the run."""
    return launch()


@pytest.fixture(scope="session")
def large_letters(launch):
    """One in which a reader has asked for letters of twice the size."""
    return launch("--blink-settings=defaultFontSize=32,defaultFixedFontSize=26")


@pytest.fixture
def open_page(chromium, live_house):
    """``open_page(width=PHONE, javascript=True, user=None)``: a visitor's page on the live house.

    Each call is another visitor with cookies of their own; with ``client`` those of a test client.
    What a visitor never sees fails the test as well: a script error, whatever else the browser
    complains of, such as the content policy, a request to anybody else. ``browser`` is another one
    than usual.
    """
    contexts, complaints = [], []

    def open_(*, width=PHONE, javascript=True, user=None, client=None, browser=chromium):
        context = browser.new_context(
            base_url=live_house.base_url,
            viewport={"width": width, "height": 844 if width < 600 else 800},
            has_touch=width < 600,
            java_script_enabled=javascript,
            locale="da-DK",
            timezone_id="Europe/Copenhagen",
        )
        context.set_default_timeout(TIMEOUT)
        contexts.append(context)
        if client := signed_in_client(user) if user else client:
            context.add_cookies([_session_of(client, live_house.base_url)])
        page = context.new_page()
        page.on("pageerror", lambda error: complaints.append(f"script: {error}"))
        page.on("console", lambda message: _note_error(message, page, complaints))
        page.on("request", lambda request: _note_stranger(request, live_house, complaints))
        return page

    yield open_
    for context in contexts:
        context.close()
    assert complaints == []


@pytest.fixture
def phone(open_page):
    """A visitor's page on a phone."""
    return open_page(width=PHONE)


@pytest.fixture
def desk(open_page):
    """A visitor's page on a wide screen."""
    return open_page(width=DESK)


def _session_of(client, url):
    session = client.cookies[settings.SESSION_COOKIE_NAME]
    return {"name": settings.SESSION_COOKIE_NAME, "value": session.value, "url": url}


def _note_error(message, page, complaints):
    # That the page itself was answered with an error is for the test to like or not.
    where = message.location["url"]
    if message.type == "error" and where != page.url:
        complaints.append(f"{page.url}: {where}: {message.text}")


def _note_stranger(request, house, complaints):
    if not request.url.startswith((house.base_url, "data:", "blob:")):
        complaints.append(f"third party: {request.url}")
