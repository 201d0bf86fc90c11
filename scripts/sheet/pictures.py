"""Taking the pictures and laying them out; runs in a process of its own, with the demo's settings.

    python -m scripts.sheet.pictures http://127.0.0.1:8000 var/sheet [calendar]

prints how many it took, and which visits the demo has nothing for.
"""

import sys
from collections import defaultdict
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import django
from playwright.sync_api import Browser, Page, sync_playwright

from scripts.chromium import installed_chromium

from .looks import LOOKS, Look
from .page import sheet

TALLEST = 4000  # of a long list the beginning says enough
#: As when one has scrolled there: what is out of sight is not drawn (timetable.css).
_DRAW_ALL = """() => document.querySelectorAll(".timetable-row").forEach((row) => {
    row.style.contentVisibility = "visible";
})"""
#: Of tests/support/visits.py; who works in the admin sees more.
GROUPS = ("PAGES", "CALENDAR", "SIGNING_UP", "NEWS", "WRITING", "SEARCH", "SIGNED_IN", "ERRORS")
#: Who in the demo plays whom among the visits.
CAST = {"family": "family@example.com", "newcomer": "host@example.com"}


def take(base_url: str, folder: Path, only: str) -> str:
    from tests.support import visits
    from tests.support.browsing import Visitor

    groups = {
        group: [visit for visit in getattr(visits, group) if only in visit.name] for group in GROUPS
    }
    taken: dict[str, list[Look]] = defaultdict(list)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=installed_chromium(), args=["--no-sandbox"]
        )
        for language in ("da", "ar", "en"):
            # A visitor each: who has begun to sign in is led on where they left off.
            tabs = _Tabs(browser, base_url)
            visitor = Visitor(tabs.open, SimpleNamespace(client=_client), minds=False)
            for visit in (visit for group in groups.values() for visit in group):
                if visit.find() is not None:
                    page = visitor.go(visit, language)
                    taken[visit.name] += _pictures(page, visit.name, language, folder)
    listed = {
        group.capitalize().replace("_", " "): {visit.name: taken[visit.name] for visit in visits}
        for group, visits in groups.items()
    }
    (folder / "index.html").write_text(sheet(listed))
    return "\n".join(
        [
            *(f"None in the demo: {name}" for name, looks in taken.items() if not looks),
            f"{sum(map(len, taken.values()))} pictures",
        ]
    )


def _pictures(page: Page, name: str, language: str, folder: Path) -> list[Look]:
    """The page as it is loaded, in each look of its language."""
    looks = [look for look in LOOKS if look.language == language]
    page.evaluate(_DRAW_ALL)
    for look in looks:
        page.emulate_media(color_scheme=look.theme, reduced_motion="reduce")
        page.set_viewport_size({"width": look.width, "height": 844})
        height = min(page.evaluate("document.documentElement.scrollHeight"), TALLEST)
        seen = {"x": 0, "y": 0, "width": look.width, "height": height}
        page.screenshot(path=folder / look.file(name), full_page=True, clip=seen)
    return looks


class _Tabs:
    """A browser's tabs on the house, each with the cookies of one visitor."""

    def __init__(self, browser: Browser, base_url: str) -> None:
        self._browser, self._base_url = browser, base_url

    def open(self, client: Any) -> Page:
        context = self._browser.new_context(base_url=self._base_url, locale="da-DK")
        if client:
            value = client.cookies["sessionid"].value
            cookie = {"name": "sessionid", "value": value, "url": self._base_url}
            context.add_cookies([cookie])
        return context.new_page()


def _client(name: str) -> Any:
    from core.models import User
    from tests.support.cast import signed_in_client

    return signed_in_client(User.objects.get(email=CAST[name]))


if __name__ == "__main__":
    django.setup()
    print(take(sys.argv[1], Path(sys.argv[2]), " ".join(sys.argv[3:])))
