"""A set of stages in one integer column: indexed queries on both databases, no join."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from .enums import Stage

# The bit of each stage is its place here. Append only: stored numbers hang on the order.
_ORDER = (Stage.GRAVID, Stage.BABY, Stage.TUMLING, Stage.BARN, Stage.TEEN)


def mask(stages: Iterable[str]) -> int:
    """The stored number of a set of stages; raises ValueError on a word that is no stage."""
    return sum(1 << _ORDER.index(Stage(stage)) for stage in set(stages))


def unmask(number: int) -> list[Stage]:
    """The stages of a stored number, youngest first."""
    return [stage for bit, stage in enumerate(_ORDER) if number >> bit & 1]


class StageSetField(models.Field):
    """Any number of stages; in Python a list of :class:`Stage`, youngest first."""

    description = _("Stages of a family's life")
    empty_strings_allowed = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("default", list)
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)

    def get_internal_type(self) -> str:
        return "PositiveSmallIntegerField"

    def from_db_value(self, value: int | None, *_args: Any) -> list[Stage]:
        return unmask(value or 0)

    def to_python(self, value: Any) -> list[Stage]:
        if isinstance(value, int):
            return unmask(value)
        if isinstance(value, str):
            value = [word for word in value.split(",") if word]
        try:
            return unmask(mask(value or ()))
        except ValueError as error:
            raise ValidationError(_("That is not a stage of life.")) from error

    def get_prep_value(self, value: Any) -> int:
        return value if isinstance(value, int) else mask(value or ())

    def value_to_string(self, obj: models.Model) -> str:
        return ",".join(self.value_from_object(obj))

    def formfield(self, **kwargs: Any) -> forms.Field:
        return forms.TypedMultipleChoiceField(
            choices=Stage.choices,
            coerce=Stage,
            required=not self.blank,
            label=kwargs.get("label", capfirst(self.verbose_name)),
            help_text=kwargs.get("help_text", self.help_text),
            widget=forms.CheckboxSelectMultiple,
        )


@StageSetField.register_lookup
class Overlaps(models.Lookup):
    """``stages__overlaps=["baby"]``: rows that hold at least one of these stages."""

    lookup_name = "overlaps"

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, list[Any]]:
        lhs, params = self.process_lhs(compiler, connection)
        return f"({lhs} & %s) <> 0", [*params, self.rhs]
