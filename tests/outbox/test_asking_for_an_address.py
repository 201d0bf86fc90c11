"""A mail address in a form: one that a letter reaches, written in one way."""

import pytest
from django.core.exceptions import ValidationError

from outbox.fields import AddressField

pytestmark = pytest.mark.pure


@pytest.mark.parametrize("typed", ["anna@example.org", " Anna@Example.ORG "])
def test_address_comes_in_small_letters(typed):
    assert AddressField().clean(typed) == "anna@example.org"


@pytest.mark.parametrize(
    "typed",
    ["anna", "\u212aim@example.org", f"a@{'ö' * 60}.dk", "a@example.org,b@example.org"],
    ids=["no address", "another's in small letters", "out of reach", "two"],
)
def test_address_that_is_none_is_refused(typed):
    with pytest.raises(ValidationError, match="@"):
        AddressField().clean(typed)


def test_address_that_may_be_left_out_is_empty():
    assert AddressField(required=False).clean("") == ""
