"""Paying the visits of ``tests.support.visits`` with a browser."""

import pytest

from .visited_house import build

_SEND = """(fields) => {
    const names = Object.keys(fields);
    const form = document.querySelector(`main [name="${names[0]}"]`).form;
    for (const name of names) form.querySelector(`[name="${name}"]`).value = fields[name];
    HTMLFormElement.prototype.submit.call(form);
}"""


class Visitor:
    """Goes to each page as whoever the visit is for; a tab of the browser for each of them."""

    def __init__(self, open_page, house, *, minds=True, **options):
        """``minds`` is whether a page must be in the state that its visit names."""
        self._open_page, self._house, self._options = open_page, house, options
        self._minds = minds
        self._pages = {}

    def go(self, visit, language):
        """The page, loaded, after the form on it was sent if the visit says so."""
        page = self._page_of(visit.user)
        response = page.goto(visit.path(language))
        if visit.sends:
            with page.expect_navigation() as sent:
                page.evaluate(_SEND, dict(visit.sends))
            response = sent.value
        if self._minds:
            assert response.status == visit.status, f"{visit.name}: {response.status}"
        return page

    def _page_of(self, name):
        if name not in self._pages:
            client = self._house.client(name) if name else None
            self._pages[name] = self._open_page(client=client, **self._options)
        return self._pages[name]


@pytest.fixture
def go_visiting(open_page, live_house):
    """``go_visiting(javascript=False)`` is a visitor of a live house that has one of everything."""
    house = build(with_picture=False)
    return lambda **options: Visitor(open_page, house, **options)
