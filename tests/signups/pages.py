"""Families at the form and at their own page, in a browser without JavaScript."""

from bs4 import BeautifulSoup

from signups.forms import new_form_token
from signups.links import token

FILLED_IN = {
    "name": "A Parent",
    "email": "parent@example.org",
    "phone": "12 34 56 78",
    "adults": "1",
    "children": "0",
}
#: What every page of one family says of itself.
PERSONAL_HEADERS = {
    "Cache-Control": "max-age=0, no-cache, no-store, must-revalidate, private",
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex",
}


def form_url(occurrence, language="en"):
    return f"/{language}/tilmeld/{occurrence.uid}/"


def own_url(place, language="en"):
    return f"/{language}/min-tilmelding/{token(place.signup)}/"


def filled_in(occurrence, **facts):
    """The form as a family sends it; a field given as None is left out."""
    form = {**FILLED_IN, "form_token": new_form_token(occurrence), **facts}
    return {name: value for name, value in form.items() if value is not None}


def soup(response):
    return BeautifulSoup(response.content, "html.parser")


def ages_in(page):
    """What stands in the lines for the children's ages."""
    lines = [each for each in soup(page).find_all("select") if not each.find_parent("template")]
    assert [each["id"] for each in lines] == [f"child_ages_{n + 1}" for n in range(len(lines))]
    chosen = [each.find("option", selected=True) for each in lines]
    return [option["value"] if option else "" for option in chosen]


def text_of(response):
    """The main part of a page as one line."""
    return " ".join(soup(response).main.get_text(" ").split())


def errors_of(response):
    """The error summary: where each line leads, and what it says."""
    summary = soup(response).find(attrs={"data-error-summary": True})
    if summary is None:
        return []
    return [
        (item.a["href"].removeprefix("#") if item.a else None, item.get_text(strip=True))
        for item in summary.find_all("li")
    ]


def assert_shown_again(response, status, **typed):
    """The page in the site's clothes with its errors, each leading to a field that is there, and
    what was typed still in it."""
    page = soup(response)
    assert response.status_code == status
    assert page.title.string.strip().startswith("Error:")
    assert page.find("header", class_="site-header")
    errors = errors_of(response)
    assert errors
    ids = {each["id"] for each in page.find_all(id=True)}
    assert {target for target, _text in errors if target} <= ids
    for name, value in typed.items():
        assert page.find(attrs={"name": name})["value"] == value


def assert_personal(response):
    """Kept nowhere, found by nobody, told to no other site, and without a cookie."""
    assert {name: response.headers.get(name) for name in PERSONAL_HEADERS} == PERSONAL_HEADERS
    assert not response.cookies
    assert "Cookie" not in response.headers.get("Vary", "")
