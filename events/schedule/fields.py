"""The form's side of a recurrence rule: RFC 5545 text in, a rule or a sentence out."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from recurrence import Recurrence

from ..recurrence import RuleRefused
from ..rule_text import parse_rule, write_rule
from .widgets import RecurrenceWidget


class RuleField(forms.CharField):
    """A line's rule. What only the line knows, such as its first date, is judged by the line."""

    widget = RecurrenceWidget

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("label", _("Repeats"))
        kwargs.setdefault("required", False)
        super().__init__(strip=True, **kwargs)

    def prepare_value(self, value: Any) -> Any:
        return write_rule(value) if isinstance(value, Recurrence) else value

    def clean(self, value: Any) -> Recurrence:
        text = super().clean(value)
        try:
            return parse_rule(text)
        except RuleRefused as error:
            raise ValidationError(str(error), code="unreadable") from error

    def has_changed(self, initial: Any, data: Any) -> bool:
        return bool(super().has_changed(self.prepare_value(initial), data))
