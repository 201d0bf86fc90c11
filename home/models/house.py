"""The page about the house: can we just come, and how do we get in with a pram."""

from functools import cached_property
from typing import Any
from uuid import UUID

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils import timezone, translation
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail_localize.fields import SynchronizedField

from core.generation import PAGES, kept
from core.models import BasePage, Body, HouseImage
from rooms.house import opening, week_of_house, zones
from rooms.opening_sentence import sentence

from ..closed_soon import closed_soon
from ..reaching_us import words_for_reaching_us
from ..rooms_today import rooms_today

FACT = 200  # characters: a fact is a sentence or two
#: Each fact's icon and the word for it, in the order of somebody on their way in.
FACTS = {
    "entrance": ("door-open", _("The door")),
    "steps": ("door-stairwell", _("Steps")),
    "lift": ("arrow-up-down", _("Lift")),
    "pram": ("accessibility", _("Pram")),
    "changing": ("baby", _("Changing table")),
    "food": ("microwave", _("Food")),
    "parking": ("square-parking", _("Parking")),
    "bus": ("bus", _("Bus")),
}


class HousePage(Body, BasePage):
    """Everything somebody needs to know who stands at the door with a pram.

    Opening hours and rooms are facts of ``rooms``. What stands here is also what the pages of dates
    say of the house; a fact left empty is left out there too.
    """

    entrance = models.CharField(_("how to find the door"), max_length=FACT, blank=True)
    steps = models.CharField(_("steps"), max_length=FACT, blank=True)
    lift = models.CharField(_("lift"), max_length=FACT, blank=True)
    pram = models.CharField(_("where the pram can stand"), max_length=FACT, blank=True)
    changing = models.CharField(_("changing table"), max_length=FACT, blank=True)
    food = models.CharField(_("food and microwave"), max_length=FACT, blank=True)
    parking = models.CharField(_("parking"), max_length=FACT, blank=True)
    bus = models.CharField(_("bus"), max_length=FACT, blank=True)
    first_time = models.TextField(
        _("first time"),
        blank=True,
        max_length=600,
        help_text=_("What happens when one comes for the first time, a step on each line."),
    )
    entrance_image = models.ForeignKey(
        "core.HouseImage",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("picture of the entrance"),
    )

    parent_page_types = ["home.HomePage"]
    max_count_per_parent = 1

    content_panels = [
        *BasePage.content_panels,
        MultiFieldPanel(
            [
                FieldPanel("entrance"),
                FieldPanel("entrance_image"),
                FieldPanel("steps"),
                FieldPanel("lift"),
                FieldPanel("pram"),
                FieldPanel("changing"),
                FieldPanel("food"),
                FieldPanel("parking"),
                FieldPanel("bus"),
            ],
            _("Getting here and getting in"),
        ),
        FieldPanel("first_time"),
        FieldPanel("body"),
    ]

    override_translatable_fields = [
        *BasePage.override_translatable_fields,
        SynchronizedField("entrance_image", overridable=False),
    ]

    class Meta:
        verbose_name = _("the house")

    def clean(self) -> None:
        super().clean()
        if self.entrance_image and not self.entrance_image.description:
            raise ValidationError(
                {
                    "entrance_image": _(
                        "First write in the picture's description what it shows, for those who "
                        "cannot see it."
                    )
                }
            )

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        now, times = timezone.now(), opening(get_language())
        state, week = times.state(now), week_of_house(get_language())
        return context | {
            "opening": sentence(state, now) if times.week else "",
            "is_open": state.is_open,
            "week": week,
            "closed_soon": closed_soon(times.closed, now),
            "rooms": rooms_today(request, week, is_open=state.is_open),
            "open_zones": [zone.pk for zone in zones() if zone.is_shared],
            "other_zones": [zone for zone in zones() if not zone.is_shared],
        }

    @property
    def facts(self) -> list[dict[str, str]]:
        """What is known, as components/facts shows it; ``name`` is the field's."""
        return [
            {
                "name": name,
                "icon": icon,
                "term": str(term),
                "text": text,
                "language": self.language_code,
            }
            for name, (icon, term) in FACTS.items()
            if (text := getattr(self, name))
        ]

    @cached_property
    def entrance_to_show(self) -> HouseImage | None:
        """The Danish page's, in every language, as soon as it is published there."""
        is_source = self.language_code == settings.LANGUAGE_CODE
        image = self.entrance_image if is_source else _entrance_image(self.translation_key)
        return image if image and image.can_be_shown() else None

    @property
    def entrance_alt(self) -> str:
        """What the picture shows is written in Danish. Others hear what it is of; what they need to
        know stands beside it in their language."""
        if self.language_code == get_language() == settings.LANGUAGE_CODE:
            return str(self.entrance_to_show.default_alt_text)
        _icon, term = FACTS["entrance"]
        return str(term)

    @property
    def first_steps(self) -> list[str]:
        return [line.strip() for line in self.first_time.splitlines() if line.strip()]

    @property
    def search_text(self) -> str:
        """Its facts by their names too: "parkering" is what people look for, not "bag huset"."""
        with translation.override(self.language_code):
            facts = [f"{fact['term']} {fact['text']}" for fact in self.facts]
        reaching_us = words_for_reaching_us(self.language_code)
        return " ".join([super().search_text, *facts, self.first_time, reaching_us])


@kept(PAGES)
def _entrance_image(house: UUID) -> HouseImage | None:
    """Of the Danish page as it is published."""
    pages = HousePage.objects.live().filter(locale__language_code=settings.LANGUAGE_CODE)
    page = pages.filter(translation_key=house).select_related("entrance_image").first()
    return page.entrance_image if page else None
