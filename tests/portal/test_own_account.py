"""What somebody in the admin says of themselves at ``/admin/account/``."""

import re

import pytest

pytestmark = pytest.mark.django_db

ACCOUNT = "/admin/account/"
ASKED_BESIDES = {
    "locale-preferred_language": "da",
    "theme-theme": "system",
    "theme-contrast": "system",
    "theme-density": "default",
    "theme-keyboard_shortcuts": "on",
}


def fields_of(page):
    return set(re.findall(r'name="(name_email-\w+)"', page.text))


def test_editor_gives_their_name(site, editor, sign_in):
    client = sign_in(editor)
    assert fields_of(client.get(ACCOUNT)) == {"name_email-name"}

    saved = client.post(ACCOUNT, {**ASKED_BESIDES, "name_email-name": "Mette Holm"})

    assert saved["Location"] == ACCOUNT
    editor.refresh_from_db()
    assert editor.name == "Mette Holm"
    assert 'value="Mette Holm"' in client.get(ACCOUNT).text


def test_name_that_is_too_long_is_refused_with_everything_beside_it(site, editor, sign_in):
    before = editor.name

    answer = sign_in(editor).post(ACCOUNT, {**ASKED_BESIDES, "name_email-name": "M" * 151})

    assert answer.status_code == 200
    assert "w-field__errors" in answer.text
    editor.refresh_from_db()
    assert editor.name == before


def test_account_keeps_what_else_wagtail_asks_for(site, editor, sign_in):
    editor.name = "Mette Holm"
    editor.save()

    client = sign_in(editor)
    client.post(
        ACCOUNT,
        {**ASKED_BESIDES, "name_email-name": editor.name, "locale-preferred_language": "en"},
    )

    assert editor.wagtail_userprofile.preferred_language == "en"


def test_account_is_not_kept_in_the_browser(site, editor, sign_in):
    assert "no-store" in sign_in(editor).get(ACCOUNT)["Cache-Control"]
