"""An editor's way into the admin: by passkey, and by code app without JavaScript."""

import re

import pytest
from playwright.sync_api import expect

from tests.factories.core import UserFactory
from tests.factories.home import SiteFactory
from tests.support.codes import code_now, code_sent_to

pytestmark = [pytest.mark.journey, pytest.mark.either]


@pytest.fixture
def newcomer(live_house):
    SiteFactory()
    return UserFactory(email="newcomer@example.org", name="A New Editor", role="editor")


@pytest.fixture
def open_by_name(chromium, live_house):
    """``open_by_name(javascript=True)``: the house called by its name, in an English browser.

    Passkeys belong to a name and never to a number.
    """
    contexts, complaints = [], []

    def open_(*, javascript=True):
        context = chromium.new_context(
            base_url=live_house.base_url.replace("127.0.0.1", "localhost"),
            locale="en-GB",
            java_script_enabled=javascript,
        )
        context.set_default_timeout(15_000)
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", lambda message: _note(message, complaints))
        return page

    yield open_
    for context in contexts:
        context.close()
    assert complaints == []


def _note(message, complaints):
    if message.type == "error":
        complaints.append(message.text)


def give_a_passkey_to(page):
    """A device with a finger that is always there, as Chromium's own protocol makes it."""
    device = page.context.new_cdp_session(page)
    device.send("WebAuthn.enable")
    made = device.send(
        "WebAuthn.addVirtualAuthenticator",
        {
            "options": {
                "protocol": "ctap2",
                "transport": "internal",
                "hasResidentKey": True,
                "hasUserVerification": True,
                "isUserVerified": True,
                "automaticPresenceSimulation": True,
            }
        },
    )
    return device, made["authenticatorId"]


def sign_in_by_mail(page, address):
    page.goto("/en/konto/log-ind/")
    page.get_by_label("Email address").fill(address)
    page.get_by_role("button", name="Send me a code").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Write the code")
    page.get_by_label("Code").fill(code_sent_to(address))
    page.get_by_role("button", name="Sign in").click()


def test_editor_sets_up_a_passkey_and_from_then_on_needs_nothing_else(open_by_name, newcomer):
    page = open_by_name()
    device, finger = give_a_passkey_to(page)

    sign_in_by_mail(page, newcomer.email)
    expect(page.get_by_role("heading", level=1)).to_have_text("Step two when you sign in")
    page.get_by_role("link", name="Add a passkey").click()
    page.get_by_label("What do you call it?").fill("My laptop")
    page.get_by_role("button", name="Add a passkey").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Spare codes")
    expect(page.get_by_role("listitem").filter(has_text=re.compile(r"^\d{8}$"))).to_have_count(10)
    page.get_by_role("link", name="Go to the admin").click()
    expect(page).to_have_url(re.compile(r"/admin/$"))

    keys = device.send("WebAuthn.getCredentials", {"authenticatorId": finger})["credentials"]
    assert [(key["isResidentCredential"], key["rpId"]) for key in keys] == [(True, "localhost")]

    page.context.clear_cookies()
    page.goto("/admin/pages/")
    page.get_by_role("button", name="Sign in with a passkey").click()

    expect(page).to_have_url(re.compile(r":\d+/admin/pages/"))

    # Once more from a code by mail: the passkey is step two there.
    page.context.clear_cookies()
    sign_in_by_mail(page, newcomer.email)
    page.get_by_role("button", name="Use your passkey").click()
    expect(page).to_have_url(re.compile(r"/admin/$"))


def test_passkey_that_is_refused_leaves_the_other_way_open(open_by_name, newcomer):
    page = open_by_name()
    device, finger = give_a_passkey_to(page)
    device.send("WebAuthn.setUserVerified", {"authenticatorId": finger, "isUserVerified": False})

    sign_in_by_mail(page, newcomer.email)
    page.get_by_role("link", name="Add a passkey").click()
    page.get_by_role("button", name="Add a passkey").click()

    expect(page.get_by_text("That did not work. Try again, or choose another way.")).to_be_visible()
    assert not newcomer.authenticator_set.exists()


def test_code_app_without_javascript(open_by_name, newcomer):
    page = open_by_name(javascript=False)

    sign_in_by_mail(page, newcomer.email)
    expect(page.get_by_role("button", name="passkey")).to_have_count(0)
    page.get_by_role("link", name="Set up a code app").click()
    secret = page.locator("code").inner_text()
    page.get_by_role("textbox").fill(code_now(secret))
    page.get_by_role("button", name="Set up").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Spare codes")
    spare = page.locator("code").first.inner_text()
    page.get_by_role("link", name="Go to the admin").click()
    expect(page).to_have_url(re.compile(r"/admin/$"))

    page.context.clear_cookies()
    sign_in_by_mail(page, newcomer.email)
    expect(page.get_by_role("heading", level=1)).to_have_text("Step two")
    page.get_by_role("textbox").fill(spare)
    page.get_by_role("button", name="Go on").click()
    expect(page).to_have_url(re.compile(r"/admin/$"))
