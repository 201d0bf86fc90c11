"""Passwords, registering, Wagtail's own doors: none of it opens anything."""

import pytest
from django.test import Client

from core.models import User

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "address",
    [
        "signup/",
        "email/",
        "confirm-email/",
        "confirm-email/abc/",
        "reauthenticate/",
        "password/change/",
        "password/set/",
        "password/reset/",
        "password/reset/done/",
        "password/reset/key/1-abc/",
        "login/",
        "login/code/",
        "2fa/",
        "",
    ],
)
def test_allauths_other_pages_do_not_exist(client, site, family, address):
    stranger, client = client, Client()
    client.force_login(family)
    for browser in (stranger, client):
        for path in (f"/da/konto/{address}", f"/konto/{address}", f"/accounts/{address}"):
            posted = browser.post(path, {"login": family.email, "password": "x"}, follow=True)
            assert browser.get(path, follow=True).status_code == posted.status_code == 404


def test_wagtails_login_for_visitors_is_closed(client, site, family):
    User.objects.filter(pk=family.pk).update(password="")
    family.set_password("a-password")
    family.save()

    for path in ("/da/_util/login/", "/en/_util/login/"):
        shown = client.get(path)
        posted = client.post(path, {"username": family.email, "password": "a-password"})
        assert shown["Location"] == posted["Location"] == path.split("_")[0] + "konto/log-ind/"
    assert "_auth_user_id" not in client.session


def test_no_password_opens_anything(client, family):
    family.set_password("a-password")
    family.save()

    assert not client.login(username=family.email, password="a-password")
    assert not client.login(email=family.email, password="a-password")
    assert not User.objects.get(pk=family.pk).has_usable_password()
