"""What our answers tell browsers and caches."""

import pytest

from tests.factories.events import EventPageFactory, OccurrenceFactory, SeriesFactory
from tests.factories.home import ContactPageFactory, OrdinaryPageFactory
from tests.factories.rooms import ZoneFactory

pytestmark = pytest.mark.django_db

PUBLIC = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "frame-src": "'self'",
    "manifest-src": "'self'",
    "worker-src": "'self'",
    "form-action": "'self'",
    "frame-ancestors": "'self'",
    "base-uri": "'none'",
    "object-src": "'none'",
}
IN_THE_ADMIN = PUBLIC | {
    "script-src": "'self' 'unsafe-inline'",
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' data: blob:",
    "base-uri": "'self'",
}


def policy_of(response):
    parts = (part.split(" ", 1) for part in response["Content-Security-Policy"].split("; "))
    return dict(parts)


@pytest.fixture
def public_pages(calendar):
    """One of each page that everybody sees."""
    page = EventPageFactory(parent=calendar, title="Fars Legestue", stages=["baby"])
    date = OccurrenceFactory(series=SeriesFactory(page=page), zones=[ZoneFactory()])
    OrdinaryPageFactory(parent=calendar.get_parent(), title="Om huset")
    ContactPageFactory(parent=calendar.get_parent())
    return [
        "/da/",
        "/da/kalender/",
        "/da/kalender/fars-legestue/",
        f"/da/kalender/fars-legestue/{date.date_path()}/",
        "/da/om-huset/",
        "/da/kontakt/",
        "/da/soeg/",
        "/da/soeg/?q=fars",
        "/calendar.ics",
        "/da/calendar.ics",
    ]


def test_public_pages_set_no_cookie_and_are_the_same_for_everybody(public_pages, client):
    for address in public_pages:
        response = client.get(address)

        assert response.status_code == 200, address
        assert not response.cookies, address
        assert "cookie" not in response.get("Vary", "").lower(), address
        assert "csrfmiddlewaretoken" not in response.text, address


def test_signed_in_people_get_the_very_same_public_pages(public_pages, client, editor, sign_in):
    signed_in = sign_in(editor)

    for address in public_pages:
        stranger_sees, editor_sees = client.get(address), signed_in.get(address)
        assert stranger_sees.content == editor_sees.content, address
        assert not editor_sees.cookies, address
        assert "cookie" not in editor_sees.get("Vary", "").lower(), address


def test_public_pages_have_the_strict_policy(public_pages, client):
    for address in [*public_pages, "/da/intet-her/", "/da/konto/log-ind/", "/admin/"]:
        assert policy_of(client.get(address)) == PUBLIC, address


def test_admin_has_the_weaker_policy_only_inside(site, client, editor, family, sign_in):
    assert policy_of(sign_in(editor).get("/admin/")) == IN_THE_ADMIN
    assert policy_of(sign_in(editor).get("/admin/pages/")) == IN_THE_ADMIN
    assert policy_of(sign_in(family).get("/admin/")) == PUBLIC
    assert policy_of(sign_in(editor).get("/da/min-familie/")) == PUBLIC


def test_every_answer_carries_the_other_headers(public_pages, client, editor, sign_in):
    for response in [client.get("/da/"), client.get("/da/x/"), sign_in(editor).get("/admin/")]:
        assert response["X-Content-Type-Options"] == "nosniff"
        assert response["X-Frame-Options"] == "SAMEORIGIN"
        assert response["Referrer-Policy"] == "same-origin"
        assert response["Cross-Origin-Opener-Policy"] == "same-origin"
        policy = response["Permissions-Policy"].split(", ")
        assert "camera=()" in policy
        assert "publickey-credentials-get=(self)" in policy


def test_personal_pages_are_kept_nowhere(site, family, editor, sign_in):
    addresses = {"/da/min-familie/": family, "/admin/": editor, "/admin/pages/": editor}

    for address, user in addresses.items():
        assert "no-store" in sign_in(user).get(address)["Cache-Control"], address
