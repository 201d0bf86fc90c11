"""Danish personal numbers (CPR), which the house never wants to hold."""

import re
import unicodedata

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

# Day, month and year of a birth, then four digits; not in the middle of a longer number. Between
# them whatever people write: nothing, a dash of any length, points, blanks.
_BETWEEN = r"[^0-9a-z]{0,3}"
_CPR = re.compile(
    rf"(?<!\d)(?:0[1-9]|[12]\d|3[01]){_BETWEEN}(?:0[1-9]|1[0-2]){_BETWEEN}(?:19|20)?\d\d{_BETWEEN}"
    r"\d{4}(?!\d)",
    re.IGNORECASE,
)


def validate_no_cpr(text: str) -> None:
    if _CPR.search(_in_our_digits(text)):
        raise ValidationError(
            _("That looks like a CPR number. Please take it out: we do not need it."), code="cpr"
        )


def _in_our_digits(text: str) -> str:
    """Digits of every script as 0 to 9: whoever writes Arabic may write their own."""
    return "".join(
        str(digit) if (digit := unicodedata.decimal(each, None)) is not None else each
        for each in text
    )
