"""Who comes into the admin, and where everybody else is sent."""

import pytest
from django.contrib.auth.models import Permission
from django.test import Client

from core.models import User
from tests.factories.core import SecondFactorFactory, UserFactory
from tests.support.codes import SIGN_IN, signed_in_by_mail

WAYS_IN = [
    "/admin/login/",
    "/admin/password_reset/",
    "/admin/password_reset/done/",
    "/admin/password_reset/confirm/MQ/set-password/",
    "/admin/password_reset/complete/",
]
ADDRESSES = ["/admin/", "/admin/pages/", "/admin/account/", "/admin/users/", "/admin/nothing/"]

pytestmark = pytest.mark.django_db


@pytest.fixture
def superuser(db):
    return UserFactory(email="superuser@example.org", is_superuser=True, staff=True)


@pytest.mark.parametrize("who", ["editor", "coordinator", "superuser"])
def test_staff_come_in(site, sign_in, request, who):
    response = sign_in(request.getfixturevalue(who)).get("/admin/")

    assert response.status_code == 200
    assert "no-store" in response["Cache-Control"]


@pytest.mark.parametrize("address", ADDRESSES)
def test_strangers_are_asked_to_sign_in(site, client, address):
    response = client.get(address)

    assert (response.status_code, response["Location"]) == (302, f"{SIGN_IN}?next={address}")
    assert response["Cache-Control"] == "no-store"


@pytest.mark.parametrize("address", [*ADDRESSES, *WAYS_IN])
@pytest.mark.parametrize("who", ["family", "partner", "stranger"])
def test_for_all_others_the_admin_does_not_exist(site, sign_in, request, who, address):
    client = sign_in(request.getfixturevalue(who))

    for response in (client.get(address), client.post(address, {"a": "b"})):
        assert response.status_code == 404
        assert "site-header" in response.text
        assert "unsafe-inline" not in response["Content-Security-Policy"]


def test_host_has_no_way_in(site, sign_in):
    assert sign_in(UserFactory(role="host")).get("/admin/").status_code == 404


def test_staff_flag_alone_opens_nothing(site, sign_in):
    assert sign_in(UserFactory(staff=True)).get("/admin/").status_code == 404


def test_second_factor_alone_opens_nothing(site, sign_in, family):
    SecondFactorFactory(user=family)

    assert sign_in(family).get("/admin/").status_code == 404


@pytest.mark.parametrize("address", WAYS_IN)
def test_wagtails_ways_in_take_no_password(site, client, address, editor):
    User.objects.filter(pk=editor.pk).update(password=_hashed("a-password"))
    credentials = {"username": editor.email, "email": editor.email, "password": "a-password"}

    shown, posted = client.get(address), client.post(address, credentials)

    assert shown["Location"].startswith(SIGN_IN)
    assert posted["Location"].startswith(SIGN_IN)
    assert "_auth_user_id" not in client.session


@pytest.mark.parametrize("address", WAYS_IN)
def test_wagtails_ways_in_are_shut_from_inside_too(site, sign_in, editor, address):
    client = sign_in(editor)

    for response in (client.get(address), client.post(address, {"username": "a", "password": "b"})):
        assert response["Location"] == SIGN_IN


def _hashed(password):
    user = User()
    user.set_password(password)
    return user.password


@pytest.mark.parametrize("address", ["/admin/", *WAYS_IN])
@pytest.mark.parametrize("who", [None, "family", "editor", "newcomer"])
def test_nobody_goes_in_circles(site, sign_in, request, who, address):
    if who == "newcomer":
        client = sign_in(UserFactory(role="editor"))
    else:
        client = sign_in(request.getfixturevalue(who)) if who else Client()

    # Django's test client raises on a loop, and after twenty redirects.
    response = client.get(address, follow=True)

    assert response.status_code == (404 if who == "family" else 200)
    assert len(response.redirect_chain) <= 2


def test_posting_never_comes_back_as_the_next_address(site, client):
    response = client.post("/admin/pages/1/delete/")

    assert response["Location"] == f"{SIGN_IN}?next=/admin/"


def test_script_of_an_open_page_gets_403_and_no_form(site, client, sign_in):
    headers = {"X-Requested-With": "XMLHttpRequest"}

    for browser in (client, sign_in(UserFactory(role="editor"))):
        assert browser.get("/admin/pages/", headers=headers).status_code == 403


def test_leaving_by_wagtails_button_ends_at_sign_in(site, sign_in, editor):
    client = sign_in(editor)

    response = client.post("/admin/logout/", follow=True)

    assert response.redirect_chain == [(SIGN_IN, 302)]
    assert client.get("/admin/")["Location"].startswith(SIGN_IN)


def test_taking_the_role_away_shuts_the_door_at_once(site, sign_in, editor):
    client = sign_in(editor)
    assert client.get("/admin/").status_code == 200

    editor.groups.clear()

    assert client.get("/admin/").status_code == 404


def test_closing_the_account_ends_its_sessions(site, sign_in, editor):
    client = sign_in(editor)

    User.objects.filter(pk=editor.pk).update(is_active=False)

    assert client.get("/admin/")["Location"].startswith(SIGN_IN)


def test_changed_password_ends_sessions(site, sign_in, editor):
    client = sign_in(editor)

    editor.set_password("something else")
    editor.save()

    assert client.get("/admin/")["Location"].startswith(SIGN_IN)


def test_editors_cannot_reach_users(site, sign_in, coordinator):
    client = sign_in(coordinator)

    assert client.get("/admin/users/")["Location"] == "/admin/"
    assert client.get("/admin/groups/")["Location"] == "/admin/"


def test_right_of_entry_is_the_permission_and_not_the_group(site, sign_in):
    guest = UserFactory(staff=True)
    guest.user_permissions.add(Permission.objects.get(codename="access_admin"))

    assert sign_in(guest).get("/admin/").status_code == 200


def test_user_made_in_wagtail_signs_in(site, sign_in, superuser):
    """No password, no row of allauth's, capitals as typed."""
    admin = sign_in(superuser)
    form = admin.get("/admin/users/new/").text
    assert 'name="name"' in form
    assert 'name="password1"' not in form
    assert 'name="first_name"' not in form

    admin.post("/admin/users/new/", {"email": "New.Editor@example.org", "name": "A New Editor"})

    made = User.objects.get(name="A New Editor")
    client = signed_in_by_mail(made)
    assert client.session["_auth_user_id"] == str(made.pk)


def test_superuser_closes_an_account_in_wagtail(site, sign_in, superuser, editor):
    sign_in(superuser).post(
        f"/admin/users/edit/{editor.pk}/", {"email": editor.email, "name": "An Editor"}
    )

    editor.refresh_from_db()
    assert (editor.name, editor.is_active) == ("An Editor", False)


def test_superuser_cannot_close_their_own_account(site, sign_in, superuser):
    page = sign_in(superuser).get(f"/admin/users/edit/{superuser.pk}/")

    assert page.status_code == 200
    assert 'name="is_active"' not in page.text
