"""A set of choices in one integer column: indexed queries on both databases, no join."""

from collections.abc import Iterable, Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from .enums import Spoken, Stage


class ChoiceSetField(models.Field):
    """Any number of members of one enumeration; in Python a list of them in the order below."""

    #: The bit of each member is its place here. Append only: stored numbers hang on the order.
    order: Sequence[models.TextChoices]
    empty_strings_allowed = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("default", list)
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)

    @classmethod
    def mask(cls, members: Iterable[str]) -> int:
        """The stored number of a set; raises ValueError on a word that is no member."""
        enum = type(cls.order[0])
        return sum(1 << cls.order.index(enum(member)) for member in set(members))

    @classmethod
    def unmask(cls, number: int) -> list[Any]:
        """The members of a stored number."""
        return [member for bit, member in enumerate(cls.order) if number >> bit & 1]

    def get_internal_type(self) -> str:
        return "PositiveSmallIntegerField"

    def from_db_value(self, value: int | None, *_args: Any) -> list[Any]:
        return self.unmask(value or 0)

    def to_python(self, value: Any) -> list[Any]:
        if isinstance(value, int):
            return self.unmask(value)
        if isinstance(value, str):
            value = [word for word in value.split(",") if word]
        try:
            return self.unmask(self.mask(value or ()))
        except ValueError as error:
            raise ValidationError(_("That is not one of the choices.")) from error

    def get_prep_value(self, value: Any) -> int:
        return value if isinstance(value, int) else self.mask(value or ())

    def value_to_string(self, obj: models.Model) -> str:
        return ",".join(self.value_from_object(obj))

    def formfield(self, **kwargs: Any) -> forms.Field:
        enum = type(self.order[0])
        return forms.TypedMultipleChoiceField(
            choices=enum.choices,
            coerce=enum,
            required=not self.blank,
            label=kwargs.get("label", capfirst(self.verbose_name)),
            help_text=kwargs.get("help_text", self.help_text),
            widget=forms.CheckboxSelectMultiple,
        )


@ChoiceSetField.register_lookup
class Overlaps(models.Lookup):
    """``stages__overlaps=["baby"]``: rows that hold at least one of these."""

    lookup_name = "overlaps"

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, list[Any]]:
        lhs, params = self.process_lhs(compiler, connection)
        return f"({lhs} & %s) <> 0", [*params, self.rhs]


class StageSetField(ChoiceSetField):
    """Stages of a family's life, youngest first."""

    description = _("Stages of a family's life")
    order = (Stage.GRAVID, Stage.BABY, Stage.TUMLING, Stage.BARN, Stage.TEEN)


class SpokenSetField(ChoiceSetField):
    """Languages that are spoken somewhere."""

    description = _("Spoken languages")
    order = (
        Spoken.DANISH,
        Spoken.ENGLISH,
        Spoken.ARABIC,
        Spoken.GERMAN,
        Spoken.UKRAINIAN,
        Spoken.POLISH,
        Spoken.TURKISH,
        Spoken.SOMALI,
        Spoken.PERSIAN,
        Spoken.SIGNS,
    )
