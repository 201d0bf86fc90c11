"""Who comes along, and how many seats that takes. Pure; ages are in months."""

from dataclasses import dataclass
from typing import NamedTuple

from events.age_words import COUNTED_IN_YEARS

MOST_ADULTS = 10
MOST_CHILDREN = 12
GROWN_UP = 18 * 12


@dataclass(frozen=True)
class Party:
    """A family as it comes to one date. Ages are only known where asked."""

    adults: int
    children: int
    child_ages: tuple[int, ...] = ()

    @property
    def people(self) -> int:
        return self.adults + self.children

    def seats(self, takes_seat: str) -> int:
        """Seats it takes where ``takes_seat`` (``events.enums``) says who takes one."""
        return {
            "everyone": self.people,
            "adults": self.adults,
            "children": self.children,
            "party": 1,
            "talk": 1,
        }[takes_seat]


class Heads(NamedTuple):
    """Families, and the people of all of them together: grown-ups, and children by their age."""

    families: int = 0
    adults: int = 0
    babies: int = 0
    toddlers: int = 0
    children: int = 0
    teenagers: int = 0

    @property
    def people(self) -> int:
        return sum(self[1:])


def months(text: str) -> int:
    """An age as forms write it: "8m" is months, "4" is years; ValueError on anything else."""
    unit = 1 if text.endswith("m") else 12
    number = text.removesuffix("m")
    # int() would take digits of other scripts too, which a select never sends.
    if not (number.isascii() and number.isdigit() and len(number) <= 3):
        raise ValueError(text)
    age = int(number) * unit
    if age >= GROWN_UP:
        raise ValueError(text)
    return age


def age_value(age: int) -> str:
    """An age as the select writes it."""
    return f"{age}m" if age < COUNTED_IN_YEARS else str(age // 12)
