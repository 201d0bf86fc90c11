"""Visitors with a browser: an installed Chromium, driven by Playwright."""

import pytest
from django.conf import settings
from playwright.sync_api import sync_playwright

from scripts.chromium import installed_chromium

from .cast import signed_in_client

PHONE, DESK = 390, 1280
TIMEOUT = 15_000  # milliseconds


@pytest.fixture(scope="session")
def chromium():
    """One browser for the run."""
    path = installed_chromium()
    if path is None:
        pytest.skip("no Chromium is installed; CHROMIUM can name one")
    # Playwright runs an event loop in this thread, where Django would refuse to touch the database.
    with pytest.MonkeyPatch.context() as patch, sync_playwright() as playwright:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
        browser = playwright.chromium.launch(
            executable_path=path, args=["--no-sandbox", "--disable-dev-shm-usage"]
        )
        yield browser
        browser.close()


@pytest.fixture
def open_page(chromium, live_house):
    """``open_page(width=PHONE, javascript=True, user=None)``: a visitor's page on the live house.

    Each call is another visitor with cookies of their own. What a visitor never sees fails the
    test as well: a script error, something the content policy refused, a request to anybody else.
    """
    contexts, complaints = [], []

    def open_(*, width=PHONE, javascript=True, user=None):
        context = chromium.new_context(
            base_url=live_house.base_url,
            viewport={"width": width, "height": 844 if width < 600 else 800},
            has_touch=width < 600,
            java_script_enabled=javascript,
            locale="da-DK",
            timezone_id="Europe/Copenhagen",
        )
        context.set_default_timeout(TIMEOUT)
        contexts.append(context)
        if user:
            context.add_cookies([_session_of(user, live_house.base_url)])
        page = context.new_page()
        page.on("pageerror", lambda error: complaints.append(f"script: {error}"))
        page.on("console", lambda message: _note_refusal(message, complaints))
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


def _session_of(user, url):
    session = signed_in_client(user).cookies[settings.SESSION_COOKIE_NAME]
    return {"name": settings.SESSION_COOKIE_NAME, "value": session.value, "url": url}


def _note_refusal(message, complaints):
    if message.type == "error" and "Content Security Policy" in message.text:
        complaints.append(f"policy: {message.text}")


def _note_stranger(request, house, complaints):
    if not request.url.startswith((house.base_url, "data:", "blob:")):
        complaints.append(f"third party: {request.url}")
