"""Who comes along, and how many seats that takes. Pure."""

from dataclasses import dataclass

MOST_ADULTS = 10
MOST_CHILDREN = 12


@dataclass(frozen=True)
class Party:
    """A family as it comes to one date. Ages are in months, and only known where asked."""

    adults: int
    children: int
    child_ages: tuple[int, ...] = ()

    @property
    def people(self) -> int:
        return self.adults + self.children

    def seats(self, takes_seat: str) -> int:
        """Seats it takes where ``takes_seat`` (``events.enums.TakesSeat``) says who takes one."""
        return {
            "everyone": self.people,
            "adults": self.adults,
            "children": self.children,
            "party": 1,
        }[takes_seat]


def months(text: str) -> int:
    """An age as forms write it: "8m" is months, "4" is years; ValueError on anything else."""
    unit = 1 if text.endswith("m") else 12
    number = text.removesuffix("m")
    # str.isdigit() knows other scripts' digits; int() would take them, a select never sends them.
    if not (number.isascii() and number.isdigit() and len(number) <= 3):
        raise ValueError(text)
    age = int(number) * unit
    if age >= 18 * 12:
        raise ValueError(text)
    return age
