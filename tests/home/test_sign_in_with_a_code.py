"""A code by mail: the one way in for families, and the first step for staff."""

import re

import pytest
from allauth.account.models import EmailAddress
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from core.models import User
from outbox.delivery import deliver_due
from outbox.models import Letter
from tests.factories.core import UserFactory
from tests.support.codes import SIGN_IN, WRITE_CODE, ask_for_code, code_sent_to

FAMILY_PAGE = "/da/min-familie/"

pytestmark = pytest.mark.django_db


def wrong(code):
    return "1234-5678" if code != "1234-5678" else "8765-4321"


def is_signed_in(client):
    return client.get(FAMILY_PAGE).status_code == 200


def test_code_opens_the_family_page(client, family, site):
    asked = ask_for_code(client, family.email)
    answered = client.post(asked["Location"], {"code": code_sent_to(family.email)})

    assert (asked.status_code, asked["Location"]) == (302, WRITE_CODE)
    assert (answered.status_code, answered["Location"]) == (302, FAMILY_PAGE)
    assert is_signed_in(client)


def test_first_code_that_comes_back_makes_the_account(client, site):
    ask_for_code(client, "New@Example.org")
    assert not User.objects.exists()

    client.post(WRITE_CODE, {"code": code_sent_to("new@example.org")})

    user = User.objects.get()
    assert (user.email, user.is_staff, user.is_superuser) == ("new@example.org", False, False)
    assert user.emailaddress_set.get().verified
    assert not user.groups.exists()
    assert is_signed_in(client)


def test_address_that_no_letter_can_reach_is_refused(client):
    refused = ask_for_code(client, f"a@{'ö' * 60}.dk")

    assert refused.status_code == 400
    assert not Letter.objects.exists()


def test_asking_leaves_no_account_behind(client):
    ask_for_code(client, "never@example.org")

    assert (User.objects.count(), EmailAddress.objects.count()) == (0, 0)


@pytest.mark.parametrize("language", ["da", "en", "ar"])
def test_pages_and_letter_speak_the_language_of_the_address(client, site, language):
    sign_in = f"/{language}/konto/log-ind/"
    page = client.get(sign_in)
    asked = client.post(sign_in, {"email": "a@example.org"})
    client.post(asked["Location"], {"code": code_sent_to("a@example.org")})

    assert f'<html lang="{language}"' in page.text
    assert asked["Location"] == f"/{language}/konto/log-ind/kode/"
    assert Letter.objects.get().language == language


def answer_to(address):
    client = Client()
    response = ask_for_code(client, address)
    after = client.get(response["Location"])
    cookies = {
        name: {key: value for key, value in morsel.items() if key != "expires"}
        for name, morsel in client.cookies.items()
    }
    headers = {name: value for name, value in response.items() if name != "Expires"}
    shown = re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", after.text)
    return response.status_code, headers, response.content, cookies, shown.replace(address, "…")


def test_known_unknown_and_closed_addresses_get_the_same_answer(site, editor):
    UserFactory(email="closed@example.org", is_active=False)

    known, unknown, closed = map(
        answer_to, ["editor@example.org", "nobody@example.org", "closed@example.org"]
    )

    assert known == unknown == closed
    assert Letter.objects.count() == 3
    deliver_due()
    bodies = {re.sub(r"\d{4}-\d{4}", "", letter.body) for letter in Letter.objects.all()}
    assert len(bodies) == 1


def test_asking_sends_the_same_statements_whoever_asks(editor):
    def statements(address):
        with CaptureQueriesContext(connection) as captured:
            ask_for_code(Client(), address)
        return [re.sub(r"VALUES.*|s\d+_x\d+|'[^']*'", "", each["sql"]) for each in captured]

    assert statements(editor.email) == statements("nobody@example.org")


def test_third_wrong_code_ends_it(client, site, family):
    ask_for_code(client, family.email)
    code = code_sent_to(family.email)

    tries = [client.post(WRITE_CODE, {"code": wrong(code)}) for _ in range(3)]
    too_late = client.post(WRITE_CODE, {"code": code})

    assert [each.status_code for each in tries] == [400, 400, 302]
    assert tries[2]["Location"] == too_late["Location"] == SIGN_IN
    assert not is_signed_in(client)


def test_tries_are_counted_across_requests_that_read_the_session_at_the_same_time(
    client, site, family
):
    ask_for_code(client, family.email)
    code = code_sent_to(family.email)
    at_the_start = dict(client.session)

    for _ in range(3):
        client.post(WRITE_CODE, {"code": wrong(code)})
        session = client.session
        session.update(at_the_start)  # as a request sees it that came in beside the first
        session.save()
    late = client.post(WRITE_CODE, {"code": code})

    assert late["Location"] == SIGN_IN
    assert not is_signed_in(client)


@pytest.mark.parametrize(("minutes", "leads_to"), [(9, "min-familie"), (11, "konto/log-ind")])
def test_code_holds_for_ten_minutes(client, site, family, frozen, minutes, leads_to):
    asked = client.post("/en/konto/log-ind/", {"email": family.email})
    code = code_sent_to(family.email)

    frozen.shift(minutes * 60)
    page = client.post(asked["Location"], {"code": code}, follow=True)

    assert page.redirect_chain == [(f"/en/{leads_to}/", 302)]
    assert ("That code is no longer valid." in page.text) == (minutes > 10)


def test_code_too_old_to_hold_is_not_sent(client, frozen):
    ask_for_code(client, "a@example.org")

    frozen.shift(11 * 60)
    deliver_due()

    assert Letter.objects.get().status == "dropped"


def test_code_is_good_once(client, site, family):
    ask_for_code(client, family.email)
    code = code_sent_to(family.email)
    client.post(WRITE_CODE, {"code": code})
    client.post("/da/konto/log-ud/")

    again = client.post(WRITE_CODE, {"code": code})

    assert again["Location"] == SIGN_IN
    assert not is_signed_in(client)


def test_code_opens_only_the_browser_that_asked(client, site, family):
    ask_for_code(client, family.email)
    other = Client()

    answered = other.post(WRITE_CODE, {"code": code_sent_to(family.email)})

    assert answered["Location"] == SIGN_IN
    assert not is_signed_in(other)


def test_closed_account_stays_closed(client, site):
    closed = UserFactory(email="closed@example.org", is_active=False)
    ask_for_code(client, closed.email)

    answered = client.post(WRITE_CODE, {"code": code_sent_to(closed.email)})

    assert answered["Location"] == "/da/konto/lukket/"
    assert client.get(answered["Location"]).status_code == 200
    assert not is_signed_in(client)


def test_account_that_is_closed_loses_its_sessions(client, site, family):
    client.force_login(family)
    assert is_signed_in(client)

    User.objects.filter(pk=family.pk).update(is_active=False)

    assert not is_signed_in(client)


def test_address_changed_by_staff_closes_the_old_mailbox(client, site, family):
    User.objects.filter(pk=family.pk).update(email="moved@example.org")
    ask_for_code(client, "family@example.org")

    client.post(WRITE_CODE, {"code": code_sent_to("family@example.org")})

    assert client.session["_auth_user_id"] != str(family.pk)
    assert User.objects.get(email="family@example.org").pk != family.pk


def test_user_without_allauths_row_signs_in(client, site):
    """As made by a command, by Wagtail's user form, or in capitals."""
    user = User.objects.create(email="Made.By@Wagtail.example")
    ask_for_code(client, "made.by@wagtail.example")

    client.post(WRITE_CODE, {"code": code_sent_to("made.by@wagtail.example")})

    assert client.session["_auth_user_id"] == str(user.pk)
    assert user.emailaddress_set.get().verified


def test_next_is_kept_and_leads_nowhere_else(client, site, family):
    for target, leads_to in [
        ("/da/kalender/", "/da/kalender/"),
        ("https://evil.example/", FAMILY_PAGE),
    ]:
        browser = Client()
        asked = browser.post(SIGN_IN, {"email": family.email, "next": target})
        answered = browser.post(asked["Location"], {"code": code_sent_to(family.email)})
        assert answered["Location"] == leads_to


@pytest.mark.parametrize("address", ["", "no-at-sign", "a@b", "x" * 300 + "@example.org", "æ@ø"])
def test_what_is_no_address_gets_no_letter(client, address):
    response = ask_for_code(client, address)

    assert response.status_code == 400
    assert "data-error-summary" in response.text
    assert not Letter.objects.exists()


def test_signing_out_takes_the_cookie_away(client, site, family):
    client.force_login(family)

    shown = client.get("/da/konto/log-ud/")
    left = client.post("/da/konto/log-ud/")

    assert shown.status_code == 200
    assert left["Location"] == "/"
    assert left.cookies["sessionid"]["max-age"] == 0
    assert not is_signed_in(client)


def test_pages_are_kept_nowhere(client, site, family):
    pages = [SIGN_IN, "/da/konto/lukket/", "/da/konto/log-ud/", WRITE_CODE, FAMILY_PAGE]
    anonymous = [client.get(page) for page in pages]
    client.force_login(family)

    for response in anonymous + [client.get(page) for page in pages]:
        assert "no-store" in response["Cache-Control"]
        assert "private" in response["Cache-Control"]


def test_forms_say_where_they_come_from(client, site, family):
    """Hidden from other sites, a page's forms come from "null", which Django's CSRF refuses."""
    client.force_login(family)

    for page in (FAMILY_PAGE, "/da/konto/log-ud/"):
        assert client.get(page)["Referrer-Policy"] == "same-origin"
    assert Client().get(SIGN_IN)["Referrer-Policy"] == "same-origin"


def test_sign_in_has_one_address():
    assert reverse("account_login") == reverse("account_request_login_code") == SIGN_IN
