"""What no honest browser sends: 400 or 404 in the site's clothes, never a 500."""

import pytest
from django.db import models
from django.test import RequestFactory
from wagtail.models import Page

from core.models import Topic
from portal.middleware import BadInputMiddleware
from tests.factories.events import EventPageFactory
from tests.factories.home import OrdinaryPageFactory

SIGN_IN = "/da/konto/log-ind/"

pytestmark = pytest.mark.django_db


def is_ours(response):
    return "site-header" in response.text


@pytest.mark.parametrize(
    "address",
    [
        "/da/%00/",
        "/%00",
        "/da/kalender/%00/",
        "/da/soeg/?q=%00",
        "/da/soeg/?q=a%00b",
        "/da/soeg/?%00=a",
        "/da/kalender/?livsfase=%00&emne=x",
        "/da/konto/log-ind/?next=%00",
        "/admin/%00/",
    ],
)
def test_nul_in_an_address_is_refused(site, client, address):
    response = client.get(address)

    assert response.status_code == 400
    assert is_ours(response)


@pytest.mark.parametrize(
    "address",
    ["/da/soeg/?q=%FF%FE", "/da/soeg/?q=%C3%28", "/da/%FF/", "/da/soeg/?q=%ED%A0%80", "/da/?%"],
)
def test_bytes_that_are_no_text_break_nothing(site, client, address):
    assert client.get(address).status_code in (200, 400, 404)


@pytest.mark.parametrize("encoded", [True, False])
@pytest.mark.parametrize("fields", [{"email": "a\0@example.org"}, {"a\0b": "c"}])
def test_nul_in_a_form_is_refused(client, fields, encoded):
    kwargs = {"content_type": "application/x-www-form-urlencoded"} if encoded else {}
    data = "&".join(f"{k}={v}".replace("\0", "%00") for k, v in fields.items())

    response = client.post(SIGN_IN, data if encoded else fields, **kwargs)

    assert response.status_code == 400
    assert is_ours(response)


def test_half_a_character_is_refused(client):
    body = b"email=%2B2AA-"
    multipart = b'--x\r\nContent-Disposition: form-data; name="email"\r\n\r\n+2AA-\r\n--x--\r\n'

    for content, kind in [
        (body, "application/x-www-form-urlencoded; charset=utf-7"),
        (multipart, "multipart/form-data; boundary=x; charset=utf-7"),
    ]:
        assert client.post(SIGN_IN, content, content_type=kind).status_code == 400


def test_nul_in_a_cookie_is_refused(client, site):
    # A cookie may write any byte as \ooo in quotes; PostgreSQL would stumble on the session's key.
    response = client.get(
        "/da/min-familie/", headers={"Cookie": 'sessionid="' + "\\000" * 32 + '"'}
    )

    assert response.status_code == 400


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/da/soeg/?q=" + "x" * 100_000, {200, 400}),
        ("/da/soeg/?" + "&".join(f"a{n}=1" for n in range(10_001)), {400}),
        ("/da/" + "x" * 10_000 + "/", {404}),
        ("/da/kalender/" + "a/" * 2_000, {404}),
    ],
)
def test_too_much_is_refused_or_borne(site, client, address, status):
    response = client.get(address)

    assert response.status_code in status
    assert is_ours(response)


def test_form_with_too_many_fields_is_refused(client):
    response = client.post(SIGN_IN, {f"field{n}": "1" for n in range(10_001)})

    assert response.status_code == 400
    assert is_ours(response)


def test_form_that_is_too_large_is_refused(client):
    body = "email=" + "x" * 3_000_000

    response = client.post(SIGN_IN, body, content_type="application/x-www-form-urlencoded")

    assert response.status_code == 400
    assert is_ours(response)


def test_broken_multipart_is_refused(client):
    response = client.post(SIGN_IN, b"nonsense", content_type="multipart/form-data; boundary=")

    assert response.status_code == 400


@pytest.mark.parametrize("text", ["Søren Åse", "عائلة", "👶🏽", "a\r\nb", "%00", "\\0"])
def test_what_people_write_passes(text):
    passed = BadInputMiddleware(lambda request: request)
    request = RequestFactory().post("/", {"name": text})

    assert passed(request) is request


def test_body_that_is_no_form_is_left_to_its_view():
    passed = BadInputMiddleware(lambda request: request.body)
    request = RequestFactory().post("/", b'{"a": "\\u0000"}', content_type="application/json")

    assert passed(request) == b'{"a": "\\u0000"}'


def test_form_can_still_be_read_as_bytes_after_us():
    passed = BadInputMiddleware(lambda request: request.body)
    request = RequestFactory().post("/", b"a=1", content_type="application/x-www-form-urlencoded")

    assert passed(request) == b"a=1"


def page_form(page, **changes):
    """A page's form as the editor posts it."""
    return {
        "title": page.title,
        "slug": page.slug,
        "lead": "",
        "comments-TOTAL_FORMS": "0",
        "comments-INITIAL_FORMS": "0",
        "body-count": "0",
    } | changes


@pytest.mark.parametrize(
    "change",
    [
        {"body-count": None},
        {"body-count": "many"},
        {"body-count": "1"},
        {"body-count": "1", "body-0-deleted": "", "body-0-order": "x", "body-0-type": "paragraph"},
    ],
)
def test_malformed_page_form_is_400_in_the_admin(site, calendar, editor, sign_in, caplog, change):
    page = OrdinaryPageFactory(parent=site.root_page)
    form = {k: v for k, v in page_form(page, **change).items() if v is not None}

    response = sign_in(editor).post(f"/admin/pages/{page.pk}/edit/", form)

    assert response.status_code == 400
    assert "malformed form" in caplog.text
    assert Page.objects.get(pk=page.pk).latest_revision is None


def test_well_formed_page_form_is_saved(site, editor, sign_in):
    page = OrdinaryPageFactory(parent=site.root_page)

    response = sign_in(editor).post(
        f"/admin/pages/{page.pk}/edit/", page_form(page, title="A new title")
    )

    assert response.status_code == 302
    assert Page.objects.get(pk=page.pk).latest_revision.content["title"] == "A new title"


def test_malformed_event_form_is_400_too(calendar, editor, sign_in):
    page = EventPageFactory(parent=calendar)
    form = page_form(page)
    del form["body-count"]

    assert sign_in(editor).post(f"/admin/pages/{page.pk}/edit/", form).status_code == 400


@pytest.mark.parametrize("error", [KeyError("x"), ValueError("x"), models.ObjectDoesNotExist()])
def test_bug_of_ours_in_the_admin_stays_a_bug(site, coordinator, sign_in, monkeypatch, error):
    client = sign_in(coordinator)
    client.raise_request_exception = False

    def broken(*args, **kwargs):
        raise error

    monkeypatch.setattr(Topic, "save", broken)
    response = client.post("/admin/snippets/core/topic/add/", {"names_da": "Søvn", "slug": "soevn"})

    assert response.status_code == 500
    assert is_ours(response)


def test_outside_the_admin_nothing_is_taken_for_malformed(rf):
    middleware = BadInputMiddleware(lambda request: None)
    try:
        value_from_datadict({})
    except KeyError as error:
        raised = error

    assert middleware.process_exception(rf.post("/da/tilmeld/x/"), raised) is None
    assert middleware.process_exception(rf.get("/admin/pages/"), raised) is None
    assert middleware.process_exception(rf.post("/admin/pages/"), raised).status_code == 400


def value_from_datadict(data):
    return data["missing"]
