"""Passwords, registering, Wagtail's own doors: none of it opens anything."""

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import Collection, CollectionViewRestriction, PageViewRestriction

from core.models import User
from tests.factories.core import SecondFactorFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def collection(db):
    return Collection.get_first_root_node().add_child(name="Referater")


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


def test_no_page_is_put_behind_a_shared_password(front_page, editor, sign_in):
    client = sign_in(editor)
    address = reverse("wagtailadmin_pages:set_privacy", args=[front_page.pk])

    assert "password" not in client.get(address).json()["html"]
    client.post(address, {"restriction_type": "password", "password": "sesame"})
    assert not PageViewRestriction.objects.exists()

    client.post(address, {"restriction_type": "login"})
    assert PageViewRestriction.objects.exists()


def test_no_files_are_put_behind_a_shared_password(site, collection, sign_in):
    superuser = User.objects.create_superuser("operator@example.org")
    SecondFactorFactory(user=superuser)
    client = sign_in(superuser)
    address = reverse("wagtailadmin_collections:set_privacy", args=[collection.pk])

    client.post(address, {"restriction_type": "password", "password": "sesame"})
    assert not CollectionViewRestriction.objects.exists()

    client.post(address, {"restriction_type": "login"})
    assert CollectionViewRestriction.objects.exists()


def test_wagtails_pages_that_ask_for_a_shared_password_are_closed(client, front_page, collection):
    page = PageViewRestriction.objects.create(
        page=front_page, restriction_type="password", password="sesame"
    )
    files = CollectionViewRestriction.objects.create(
        collection=collection, restriction_type="password", password="sesame"
    )

    for address in (
        f"/da/_util/authenticate_with_password/{page.pk}/{front_page.pk}/",
        f"/documents/authenticate_with_password/{files.pk}/",
    ):
        shown = client.get(address)
        posted = client.post(address, {"password": "sesame", "return_url": "/da/"})
        assert shown["Location"] == posted["Location"] == "/da/konto/log-ind/"
        assert not client.cookies
