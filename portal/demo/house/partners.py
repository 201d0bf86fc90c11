"""A partner of the demo house: who it is in words, how to reach it in facts."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.enums import Stage
from portal.house.text import Text, Words


@dataclass(frozen=True)
class DemoPartner:
    """``is_outside``: help elsewhere in the area, whom the house only points to."""

    slug: str
    words: Words
    stages: Sequence[Stage]
    topics: Sequence[str] = ()
    is_outside: bool = False
    phone: str = ""
    email: str = ""
    website: str = ""
    hours: Text | None = None
    price: Text | None = None
    #: What one needs before coming, where not everybody can just call: "Henvisning fra egen læge".
    referral: Text | None = None
    #: Spoken there, by ISO 639-1 code.
    languages: Sequence[str] = ("da",)
    has_interpreter: bool = False
    is_step_free: bool | None = None
    checked_days_ago: int | None = 20
