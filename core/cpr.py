"""Danish personal numbers (CPR), which the house never wants to hold."""

import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

# Day, month and year of a birth, then four digits; not in the middle of a longer number.
_CPR = re.compile(r"(?<!\d)(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d\d[ -]?\d{4}(?!\d)")


def validate_no_cpr(text: str) -> None:
    if _CPR.search(text):
        raise ValidationError(
            _("That looks like a CPR number. Please take it out: we do not need it."), code="cpr"
        )
