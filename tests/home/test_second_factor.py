"""The second step for those who may enter the admin."""

import json
import re

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from django.test import Client

from tests.factories.core import SecondFactorFactory, UserFactory
from tests.support.codes import (
    AGAIN,
    SIGN_IN,
    code_now,
    code_sent_to,
    secret_of,
    signed_in_by_mail,
)

STEP_TWO = "/da/konto/log-ind/trin-2/"
SET_UP = "/da/konto/trin-2/"
CODE_APP = "/da/konto/trin-2/kodeapp/"
SPARE_CODES = "/da/konto/trin-2/reservekoder/"
ADMIN = "/admin/"

pytestmark = pytest.mark.django_db


@pytest.fixture
def newcomer(db):
    """An editor who has not set up a second factor yet."""
    return UserFactory(email="newcomer@example.org", role="editor")


def opens_admin(client):
    return client.get(ADMIN).status_code == 200


def set_up_code_app(client):
    page = client.get(CODE_APP)
    secret = re.search(r"<code><bdi>(\w+)</bdi>", page.text)[1]
    return client.post(CODE_APP, {"code": code_now(secret)})


def test_code_by_mail_alone_does_not_open_the_admin(site, newcomer):
    client = signed_in_by_mail(newcomer)

    response = client.get("/admin/pages/")

    assert response["Location"] == f"{SET_UP}?next=/admin/pages/"
    assert client.get(response["Location"]).status_code == 200


@pytest.mark.django_db(transaction=True)  # allauth tells of a new factor on commit
def test_newcomer_sets_up_a_code_app_and_goes_in(site, newcomer):
    client = signed_in_by_mail(newcomer)

    done = set_up_code_app(client)
    spare = client.get(done["Location"])

    assert done["Location"] == SPARE_CODES
    assert spare.status_code == 200
    assert len(re.findall(r"<bdi>\d{8}</bdi>", spare.text)) == 10
    assert opens_admin(client)


def test_editor_signs_in_with_mail_and_app(site, editor):
    client = Client()
    asked = client.post(f"{SIGN_IN}?next=/admin/pages/", {"email": editor.email})
    step_one = client.post(asked["Location"], {"code": code_sent_to(editor.email)})
    assert step_one["Location"] == STEP_TWO
    assert not opens_admin(client)
    assert "_auth_user_id" not in client.session

    step_two = client.post(STEP_TWO, {"code": code_now(secret_of(editor))})

    assert step_two["Location"] == "/admin/pages/"
    assert opens_admin(client)


def test_code_of_the_app_is_good_once(site, editor, frozen):
    code = code_now(secret_of(editor))
    first, second = signed_in_by_mail(editor), signed_in_by_mail(editor)

    first.post(STEP_TWO, {"code": code})
    again = second.post(STEP_TWO, {"code": code})

    assert opens_admin(first)
    assert again.status_code == 200
    assert "Koden passer ikke" in again.text or "did not fit" in again.text
    assert not opens_admin(second)


def test_spare_code_opens_once(site, editor):
    codes = RecoveryCodes.activate(editor)
    code = codes.get_unused_codes()[0]
    first, second = signed_in_by_mail(editor), signed_in_by_mail(editor)

    first.post(STEP_TWO, {"code": code})
    second.post(STEP_TWO, {"code": code})

    assert opens_admin(first)
    assert not opens_admin(second)


def test_five_wrong_codes_and_the_right_one_waits(site, editor):
    client = signed_in_by_mail(editor)
    for _ in range(5):
        client.post(STEP_TWO, {"code": "000000"})

    client.post(STEP_TWO, {"code": code_now(secret_of(editor))})

    assert not opens_admin(client)


def test_factor_that_is_only_set_up_is_not_enough(site, newcomer):
    """Set up in another browser: this session has not shown it."""
    client = signed_in_by_mail(newcomer)
    secret = SecondFactorFactory(user=newcomer).data["secret"]

    turned_away = client.get("/admin/pages/")
    shown = client.post(turned_away["Location"], {"code": code_now(secret)})

    assert turned_away["Location"] == f"{AGAIN}?next=/admin/pages/"
    assert shown["Location"] == "/admin/pages/"
    assert opens_admin(client)


def test_records_of_another_user_do_not_count(site, editor, newcomer, sign_in):
    SecondFactorFactory(user=newcomer)
    client = sign_in(editor)
    records = client.session["account_authentication_methods"]
    client.force_login(newcomer)
    session = client.session
    session["account_authentication_methods"] = records
    session["account_authentication_methods_user"] = str(newcomer.pk)
    session.save()

    assert not opens_admin(client)


def test_removing_the_factor_closes_what_it_opened(site, editor, sign_in):
    here, there = sign_in(editor), sign_in(editor)
    assert opens_admin(there)
    # Removing asks for the factor once more.
    here.post(AGAIN, {"code": code_now(secret_of(editor))})

    removed = here.post(f"{CODE_APP}fjern/")

    assert removed["Location"] == SET_UP
    assert not opens_admin(here)
    assert not opens_admin(there)


def test_new_spare_codes_close_what_the_old_ones_opened(site, editor):
    code = RecoveryCodes.activate(editor).get_unused_codes()[0]
    client = signed_in_by_mail(editor)
    client.post(STEP_TWO, {"code": code})
    assert opens_admin(client)

    Authenticator.objects.filter(type=Authenticator.Type.RECOVERY_CODES).delete()
    RecoveryCodes.activate(editor)

    assert not opens_admin(client)


@pytest.mark.parametrize(
    "address", [CODE_APP + "fjern/", SPARE_CODES, SPARE_CODES + "nye/", SET_UP + "noegler/ny/"]
)
def test_changing_factors_asks_for_one_first(site, editor, sign_in, address):
    RecoveryCodes.activate(editor)

    response = sign_in(editor).get(address)

    assert response["Location"].startswith(AGAIN)


@pytest.mark.parametrize(
    "address",
    ["", "igen/", "igen/noegle/", "kodeapp/", "kodeapp/fjern/", "noegler/ny/", "reservekoder/"],
)
def test_families_have_nothing_to_set_up(site, family, partner, sign_in, client, address):
    for user in (family, partner):
        assert sign_in(user).get(SET_UP + address).status_code == 404
    assert client.get(SET_UP + address)["Location"].startswith(SIGN_IN)


def test_pages_of_step_two_are_kept_nowhere(site, newcomer):
    client = signed_in_by_mail(newcomer)

    for address in (SET_UP, CODE_APP, f"{SET_UP}noegler/ny/"):
        response = client.get(address)
        assert response.status_code == 200
        assert "no-store" in response["Cache-Control"]


NONSENSE = {
    "id": "YWJj",
    "rawId": "YWJj",
    "type": "public-key",
    "response": {
        "clientDataJSON": "e30",
        "authenticatorData": "AA",
        "signature": "AA",
        "userHandle": "OTk5OTk5OTk5OTk5OTk5OTk5OTk5OTk5OTk5",
        "attestationObject": "oA",
    },
}


@pytest.mark.parametrize(
    "credential",
    ["", "{}", "[]", "1", '"x"', "null", "{", '{"id": 1}', json.dumps(NONSENSE)]
    + [json.dumps({**NONSENSE, part: value}) for part in NONSENSE for value in (None, [], "æ")],
)
def test_nonsense_for_a_passkey_is_refused(site, client, newcomer, credential):
    signed_in = signed_in_by_mail(newcomer)
    client.get(f"{SIGN_IN}noegle/", headers={"Accept": "application/json"})
    signed_in.get(f"{SET_UP}noegler/ny/")

    used = client.post(f"{SIGN_IN}noegle/", {"credential": credential})
    added = signed_in.post(f"{SET_UP}noegler/ny/", {"credential": credential})

    assert used["Location"] == SIGN_IN
    assert added.status_code == 200
    assert not Authenticator.objects.exists()


def test_another_ones_passkey_is_nobodys(site, newcomer):
    client = signed_in_by_mail(newcomer)
    with_passkey = Authenticator.objects.create(
        user=UserFactory(), type=Authenticator.Type.WEBAUTHN, data={"name": "Another’s"}
    )

    for number in (with_passkey.pk, 10**30):
        assert client.post(f"{SET_UP}noegler/{number}/fjern/").status_code == 404
    assert Authenticator.objects.get() == with_passkey
