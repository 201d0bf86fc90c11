"""Words of a fixed set about series and dates."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Mode(TextChoices):
    """How families come to a series."""

    DROP_IN = "drop_in", _("Just come, no sign-up")
    DATE = "date", _("Sign-up for each date")
    PICK = "pick", _("Sign-up for several dates at once, those one picks")
    SERIES = "series", _("Sign-up for all dates together")
    SLOTS = "slots", _("Sign-up for a talk: each date is divided into times, one family each")


class Kind(TextChoices):
    """What sort of thing a series is; the values are words of the calendar's addresses."""

    CAFE = "cafe", _("Café")
    PLAY = "legestue", _("Playroom")
    GROUP = "gruppe", _("Group")
    COURSE = "kursus", _("Course")
    WORKSHOP = "vaerksted", _("Workshop")
    TALK = "oplaeg", _("Talk")
    COUNSELLING = "raadgivning", _("Counselling")
    THEMED_DAY = "temadag", _("Themed day")


#: Among the languages of the calendar's addresses: whichever one speaks, an interpreter helps.
INTERPRETER = "tolk"


class Noise(TextChoices):
    """How loud it gets, for families who must know beforehand."""

    QUIET = "quiet", _("Quiet")
    MIXED = "mixed", _("Sometimes quiet, sometimes lively")
    LIVELY = "lively", _("Lively")


class TakesSeat(TextChoices):
    """Who of a party takes a seat."""

    EVERYONE = "everyone", _("Everyone")
    ADULTS = "adults", _("Adults")
    CHILDREN = "children", _("Children")
    PARTY = "party", _("The whole party together takes one")


#: Beside these, where dates are divided into talks: one family has one, however many come to it.
TALK = "talk"


class State(TextChoices):
    """What is stored of a date; moved, closed and full are derived."""

    PLANNED = "planned", _("Planned")
    CANCELLED = "cancelled", _("Cancelled")
    SKIPPED = "skipped", _("Skipped")


class OnHolidays(TextChoices):
    """What a line makes of days on which the country, or its schools, are off."""

    KEEP = "keep", _("As on other days")
    SKIP = "skip", _("No dates")
    ASK = "ask", _("We decide about each day")
