"""Log in as, and the readable mailbox: open in a demo, impossible where families are."""

import os
import subprocess
import sys

import pytest
from django.core.checks import Tags, run_checks
from django.test import Client
from django.urls import Resolver404, resolve

import portal.urls  # noqa: F401  read here, while the doors are shut
from outbox.actions import Draft, write_letters
from scripts.check import PRODUCTION
from tests.factories.core import UserFactory
from tests.factories.outbox import LetterFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def demo(settings, site):
    settings.DEMO_DOORS = True
    settings.ROOT_URLCONF = "tests.portal.demo_urls"
    return Client()


def in_production(code, tmp_path, settings_module=None):
    environment = os.environ | PRODUCTION | {"VAR_DIR": str(tmp_path)}
    if settings_module:
        (tmp_path / "house_settings.py").write_text(settings_module)
        environment |= {
            "DJANGO_SETTINGS_MODULE": "house_settings",
            "PYTHONPATH": os.pathsep.join([str(tmp_path), os.getcwd()]),
        }
    return subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False
    )


def test_cast_lists_everybody_by_role(demo, editor, coordinator, partner, family):
    UserFactory(email="host@example.org", role="host")
    UserFactory(email="superuser@example.org", is_superuser=True)
    UserFactory(email="closed@example.org", is_active=False)

    page = demo.get("/demo/")

    listed = [(part.name, [user.email for user in part.users]) for part in page.context["parts"]]
    assert [emails for _name, emails in listed] == [
        ["superuser@example.org"],
        ["editor@example.org"],
        ["coordinator@example.org"],
        ["partner@example.org"],
        ["host@example.org"],
        ["family@example.org"],
    ]
    assert "no-store" in page["Cache-Control"]


def test_empty_house_says_what_to_do(demo):
    assert "build_demo" in demo.get("/demo/").text


@pytest.mark.parametrize(
    ("who", "leads_to"),
    [
        ("editor", "/admin/"),
        ("coordinator", "/admin/"),
        ("partner", "/da/min-familie/"),
        ("family", "/da/min-familie/"),
    ],
)
def test_one_click_is_signed_in(demo, request, who, leads_to):
    user = request.getfixturevalue(who)
    user.authenticator_set.all().delete()

    clicked = demo.post(f"/demo/log-ind/{user.pk}/")

    assert clicked["Location"] == leads_to
    assert demo.get(leads_to).status_code == 200


def test_next_one_is_nobody_but_themselves(demo, editor, family):
    demo.post(f"/demo/log-ind/{editor.pk}/")

    demo.post(f"/demo/log-ind/{family.pk}/")

    assert demo.get("/admin/").status_code == 404


def test_looking_at_the_button_does_nothing(demo, editor):
    assert demo.get(f"/demo/log-ind/{editor.pk}/").status_code == 405
    assert "_auth_user_id" not in demo.session


def test_button_of_another_site_does_nothing(editor, settings, site):
    settings.DEMO_DOORS = True
    settings.ROOT_URLCONF = "tests.portal.demo_urls"
    careful = Client(enforce_csrf_checks=True)

    assert careful.post(f"/demo/log-ind/{editor.pk}/").status_code == 403


def test_closed_and_unknown_users_cannot_be_played(demo):
    closed = UserFactory(is_active=False)

    for pk in (closed.pk, 10**6, 10**30):
        assert demo.post(f"/demo/log-ind/{pk}/", follow=True).status_code == 404


def test_admin_stays_shut_to_a_demo_session_where_there_is_no_demo(demo, editor, settings):
    demo.post(f"/demo/log-ind/{editor.pk}/")
    assert demo.get("/admin/").status_code == 200

    settings.DEMO_DOORS = False

    assert demo.get("/admin/")["Location"].startswith("/da/konto/trin-2/igen/")


def test_mailbox_shows_the_newest_first_also_those_on_their_way(demo):
    LetterFactory(subject="Sent before", sent=True)
    write_letters(
        [
            Draft(
                kind="home/sign_in_code",
                to="a@example.org",
                language="da",
                dedupe_key="a",
                data={"code": "1234-5678"},
            )
        ]
    )

    letters = demo.get("/demo/mail/").context["letters"]

    assert [letter.subject for letter in letters] == [letters[0].subject, "Sent before"]
    assert "1234-5678" in demo.get(f"/demo/mail/{letters[0].pk}/").text
    assert "1234-5678" in demo.get(f"/demo/mail/{letters[0].pk}/html/").text


def test_looking_at_a_letter_leaves_it_as_it_was(demo):
    write_letters(
        [
            Draft(
                kind="home/sign_in_code",
                to="a@x.dk",
                language="da",
                dedupe_key="a",
                data={"code": "1"},
            )
        ]
    )
    letter = demo.get("/demo/mail/").context["letters"][0]
    demo.get(f"/demo/mail/{letter.pk}/")

    letter.refresh_from_db()

    assert (letter.status, letter.body, letter.subject) == ("queued", "", "")


def test_links_of_a_letter_can_be_clicked_and_its_words_do_nothing(demo):
    letter = LetterFactory(
        body="See https://house.example/da/min-tilmelding/abc/\n<script>alert(1)</script>",
        html="<html><head></head><body><script>alert(1)</script></body></html>",
    )

    page = demo.get(f"/demo/mail/{letter.pk}/")
    drawn = demo.get(f"/demo/mail/{letter.pk}/html/")

    assert 'href="https://house.example/da/min-tilmelding/abc/"' in page.text
    assert "<script>alert" not in page.text
    policy = drawn["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "script-src" not in policy
    assert "sandbox allow-top-navigation-by-user-activation" in policy


def test_letter_without_a_drawn_form_has_none(demo):
    letter = LetterFactory(html="")

    assert demo.get(f"/demo/mail/{letter.pk}/html/", follow=True).status_code == 404
    assert "<iframe" not in demo.get(f"/demo/mail/{letter.pk}/").text


@pytest.mark.parametrize("address", ["/demo/", "/demo/mail/", "/demo/log-ind/1/", "/demo/mail/1/"])
def test_without_the_setting_there_are_no_doors(client, site, editor, settings, address):
    assert client.get(address, follow=True).status_code == 404
    assert client.post(address, follow=True).status_code == 404
    with pytest.raises(Resolver404):
        resolve(address)

    settings.ROOT_URLCONF = "tests.portal.demo_urls"  # mounted by mistake
    assert client.get(address, follow=True).status_code == 404
    assert client.post(address, follow=True).status_code == 404


@pytest.mark.slow
@pytest.mark.either
def test_production_has_no_doors(tmp_path):
    done = in_production(
        "import django; django.setup()\n"
        "from django.apps import apps\n"
        "from django.conf import settings\n"
        "from django.urls import Resolver404, resolve\n"
        "assert settings.HOLDS_FAMILIES and not settings.DEMO_DOORS and not settings.DEBUG\n"
        "assert not apps.is_installed('portal.demo')\n"
        "for address in ('/demo/', '/demo/mail/', '/demo/log-ind/1/'):\n"
        "    try:\n"
        "        resolve(address)\n"
        "    except Resolver404:\n"
        "        print('no door')\n",
        tmp_path,
    )

    assert done.stdout.split("\n")[:-1] == ["no door"] * 3, done.stderr


@pytest.mark.slow
@pytest.mark.either
def test_production_with_the_setting_fails_the_check_and_does_not_start(tmp_path):
    module = "from portal.settings.production import *\nDEMO_DOORS = True\n"

    checked = in_production(
        "from django.core.management import execute_from_command_line as run\n"
        "run(['manage.py', 'check', '--tag', 'security'])",
        tmp_path,
        module,
    )
    started = in_production(
        "import portal.wsgi; from django.urls import resolve; resolve('/da/')", tmp_path, module
    )

    assert checked.returncode == 1
    assert "portal.E001" in checked.stderr
    assert started.returncode == 1
    assert "portal.demo is not installed" in started.stderr


@pytest.mark.slow
@pytest.mark.either
def test_production_with_the_app_does_not_start(tmp_path):
    module = (
        "from portal.settings.production import *\n"
        "INSTALLED_APPS = [*INSTALLED_APPS, 'portal.demo']\n"
    )

    started = in_production("import portal.wsgi", tmp_path, module)

    assert started.returncode == 1
    assert "lets anybody log in as anybody" in started.stderr


@pytest.mark.parametrize(
    ("holds_families", "doors", "errors"),
    [(False, True, []), (True, False, []), (True, True, ["portal.E001"])],
)
def test_check_looks_at_both_settings(settings, holds_families, doors, errors):
    settings.HOLDS_FAMILIES, settings.DEMO_DOORS = holds_families, doors

    found = [each.id for each in run_checks(tags=[Tags.security]) if each.id.startswith("portal")]

    assert found == errors
