"""What stands at each of the four doors: outside, inside, and what happens next."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from core.enums import Stage

from .enums import Door


@dataclass(frozen=True)
class DoorWords:
    """``stage`` lends its colours and its block; no door is for a stage."""

    door: Door
    stage: Stage
    text: str | Promise
    prompt: str | Promise
    answer: str | Promise

    @property
    def title(self) -> str:
        return str(self.door.label)

    @property
    def url(self) -> str:
        return reverse("home:write", args=[self.door])


DOORS = {
    words.door: words
    for words in (
        DoorWords(
            Door.ASK,
            Stage.BARN,
            text=_("About a date, about the house, or about something else."),
            prompt=_("What would you like to know?"),
            answer=_("We read it, and answer by email as soon as we can."),
        ),
        DoorWords(
            Door.IDEA,
            Stage.BABY,
            text=_("Something you would like to see here, and make happen with others."),
            prompt=_("What would you like to begin?"),
            answer=_(
                "The coordinator writes to you. Then we talk about what it takes, and which room "
                "fits."
            ),
        ),
        DoorWords(
            Door.VOLUNTEER,
            Stage.TUMLING,
            text=_("A few hours a month are a great help."),
            prompt=_("What would you like to do, and when do you have time?"),
            answer=_("The coordinator writes to you, and you come by and see the house first."),
        ),
        DoorWords(
            Door.PARTNER,
            Stage.TEEN,
            text=_("For those who know something families need, and would like to bring it here."),
            prompt=_("Who are you, and what do you offer families?"),
            answer=_("The coordinator writes to you, and we find a time to meet."),
        ),
    )
}
