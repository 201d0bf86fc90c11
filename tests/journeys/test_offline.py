"""A phone that loses its connection."""

import pytest
from playwright.sync_api import expect

from signups.models import Signup

pytestmark = pytest.mark.journey


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


def test_form_that_was_not_sent_can_be_sent_again(kept, playroom):
    kept.locator(".timetable-row a").first.click()
    kept.locator(".thumb-bar").get_by_role("link", name="Tilmeld jer").click()
    kept.get_by_label("Barn 1", exact=True).select_option("8 måneder")
    kept.locator("[name=name]").fill("En forælder")
    kept.locator("[name=email]").fill("parent@example.org")
    kept.context.set_offline(True)
    kept.get_by_role("button", name="Tilmeld jer").click()
    expect(kept.get_by_role("heading", level=1)).to_contain_text("Der er ingen forbindelse")
    expect(kept.locator("main")).to_contain_text("Gå tilbage")

    kept.context.set_offline(False)
    kept.go_back()
    kept.get_by_role("button", name="Tilmeld jer").click()

    expect(kept.get_by_role("heading", level=1)).to_have_text("I har en plads")
    assert Signup.objects.count() == 1


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
