"""A phone number in a form: as people write it, in the digits the house dials with."""

import pytest
from django.core.exceptions import ValidationError

from core.phones import PhoneField

pytestmark = pytest.mark.pure


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("12 34 56 78", "12 34 56 78"), (" +45 12345678 ", "+45 12345678"), ("١٢٣٤٥٦٧٨", "12345678")],
)
def test_number_is_kept_as_it_is_dialled(typed, kept):
    assert PhoneField().clean(typed) == kept


def test_number_may_be_left_out():
    assert PhoneField().clean("") == ""


@pytest.mark.parametrize("typed", ["ring", "1", "12345678901234567890123456789012"])
def test_what_is_no_number_is_refused(typed):
    with pytest.raises(ValidationError):
        PhoneField().clean(typed)
