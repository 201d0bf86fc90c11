"""What went wrong when signing in, in words that are true of it."""

import pytest

from tests.support.codes import SIGN_IN, WRITE_CODE, ask_for_code

pytestmark = pytest.mark.django_db


def summary(response):
    """The head of the error summary."""
    page = response.text
    start = page.index("data-error-summary")
    return page[start : page.index("<ul", start)]


def test_missing_address_is_no_loss_of_what_was_written(client, site):
    response = client.post(SIGN_IN, {"email": ""})

    assert "Det lykkedes ikke" in summary(response)
    assert "gemme" not in summary(response)
    assert "I skrev" not in summary(response)


def test_wrong_code_has_no_more_to_say(client, family, site):
    ask_for_code(client, family.email)

    response = client.post(WRITE_CODE, {"code": "0000-0000"})

    assert "Det lykkedes ikke" in summary(response)
    assert "<p>" not in summary(response)
