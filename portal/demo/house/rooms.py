"""The two halves of the cellar: one open to everybody every day, one booked for groups."""

from dataclasses import dataclass
from datetime import time

from portal.house.report import Report
from portal.house.text import Text
from rooms.models import PLAN, OpeningHours, Zone

OPENS, CLOSES = time(8), time(22)


@dataclass(frozen=True)
class Room:
    slug: str
    name: Text
    is_shared: bool
    plan: tuple[int, int, int, int]  # from the left, from the top, width, height: half metres


#: What they leave free in the middle is the hall, where stairs and lift come down.
ROOMS = (
    Room("stuen", Text("Stuen", "The living room", "غرفة الجلوس"), True, (0, 0, 9, 7)),
    Room("koekkenet", Text("Køkkenet", "The kitchen", "المطبخ"), True, (0, 7, 9, 8)),
    Room("legegulvet", Text("Legegulvet", "The play floor", "ركن اللعب"), True, (9, 9, 7, 6)),
    Room("legesalen", Text("Legesalen", "The playroom", "قاعة اللعب"), False, (16, 0, 9, 6)),
    Room(
        "samtalerummet",
        Text("Samtalerummet", "The talking room", "غرفة الحوار"),
        False,
        (16, 6, 9, 4),
    ),
    Room("vaerkstedet", Text("Værkstedet", "The workshop", "الورشة"), False, (16, 10, 9, 5)),
)


def build(report: Report) -> None:
    for order, room in enumerate(ROOMS, start=1):
        facts = {
            "names": room.name.names,
            "is_shared": room.is_shared,
            "sort_order": order,
            **dict(zip(PLAN, room.plan, strict=True)),
        }
        zone, is_new = Zone.objects.get_or_create(slug=room.slug, defaults=facts)
        if not is_new:
            report.found("zones")
            continue
        report.made("zones")
        if room.is_shared:
            _open_every_day(zone, report)


def _open_every_day(zone: Zone, report: Report) -> None:
    for weekday in range(7):
        OpeningHours.objects.create(zone=zone, weekday=weekday, opens=OPENS, closes=CLOSES)
        report.made("opening hours")
