"""A Danish personal number is seen, however it is written; other numbers pass."""

import pytest
from django.core.exceptions import ValidationError

from core.cpr import validate_no_cpr

pytestmark = pytest.mark.pure


@pytest.mark.parametrize(
    "text",
    [
        "010226-1234",
        "Hun er født 3112991234.",
        "cpr: 150370 0001",
        "010226-1234, tak",
        "010226–1234",
        "010226\u00a01234",
        "010226 - 1234",
        "010226\n1234",
        "01.02.26-1234",
        "01 02 26 1234",
        "01021926-1234",
        "٠١٠٢٢٦-١٢٣٤",
        "０１０２２６１２３４",
    ],
)
def test_personal_number_is_refused(text):
    with pytest.raises(ValidationError, match="CPR"):
        validate_no_cpr(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "12 34 56 78",
        "+45 12 05 26 12",
        "12 05 26 12, 20 10 20 30",
        "kl. 10.30–12.00 den 1. februar 2026",
        "den 01.02.2026 kl. 10.30",
        "451326-1234",
        "0102261234567",
    ],
)
def test_other_numbers_pass(text):
    validate_no_cpr(text)
