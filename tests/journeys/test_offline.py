"""A phone that loses its connection."""

import pytest
from playwright.sync_api import expect

from tests.factories.core import UserFactory

pytestmark = [pytest.mark.journey, pytest.mark.either]


@pytest.fixture
def kept(phone, playroom):
    """A visitor's phone that has kept what it needs, on a page of the calendar."""
    playroom.add_date(capacity=12)
    phone.goto("/da/kalender/")
    phone.evaluate("navigator.serviceWorker.ready.then(({active}) => active.state)")
    phone.wait_for_function("caches.keys().then((names) => names.length === 1)")
    return phone


@pytest.mark.parametrize(
    ("language", "words", "title"),
    [
        ("da", "Der er ingen forbindelse", "Fars Legestue"),
        ("en", "No connection just now", "Dads’ Playroom"),
    ],
)
def test_a_page_that_cannot_be_fetched_is_one_of_ours_until_it_can(kept, language, words, title):
    # What the browser keeps of its own accord may be gone when it is needed.
    kept.context.new_cdp_session(kept).send("Network.clearBrowserCache")
    kept.context.set_offline(True)

    kept.goto(f"/{language}/kalender/")
    heading = kept.get_by_role("heading", level=1)
    expect(heading).to_contain_text(words)
    assert "Familjen" in heading.evaluate("heading => getComputedStyle(heading).fontFamily")

    kept.context.set_offline(False)
    kept.locator("main a.button").click()
    expect(kept.locator(".timetable-row h3")).to_contain_text(title)


def test_form_that_could_not_be_sent_is_left_to_the_browser(kept):
    """It has what was written, and offers to send it again; a page of ours would not."""
    kept.goto("/da/soeg/")
    kept.locator("main form").evaluate("form => { form.method = 'post' }")
    kept.context.set_offline(True)

    with kept.expect_event("requestfailed", lambda request: request.method == "POST"):
        kept.locator("main form").evaluate("form => form.submit()")

    expect(kept.get_by_text("Der er ingen forbindelse")).to_have_count(0)


def test_pages_of_the_admin_too_are_asked_for_once(live_house, open_page, playroom):
    page = open_page(user=UserFactory(email="boss@example.org", staff=True, role="coordinator"))
    page.goto("/da/kalender/")
    page.evaluate("navigator.serviceWorker.ready.then(({active}) => active.state)")
    page.goto("/admin/reports/missed-words/")
    page.goto("/admin/pages/")

    for address in ("/da/kalender/", "/admin/reports/missed-words/", "/admin/pages/"):
        assert live_house.log.count(f"GET {address} ") == 1


def test_nothing_that_was_read_is_kept(kept):
    kept.goto("/da/soeg/?q=legestue")
    kept.goto("/da/")

    addresses = kept.evaluate(
        """async () => {
          const caches_ = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
          const kept = await Promise.all(caches_.map((cache) => cache.keys()));
          return kept.flat().map(({ url }) => new URL(url).pathname);
        }"""
    )

    pages = sorted(path for path in addresses if not path.startswith("/static/"))
    assert pages == ["/ar/uden-net/", "/da/uden-net/", "/en/uden-net/"]
