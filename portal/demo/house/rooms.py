"""The two halves of the cellar: one open to everybody every day, one booked for groups."""

from dataclasses import dataclass
from datetime import time

from portal.house.report import Report
from portal.house.text import Text
from rooms.models import OpeningHours, Zone

OPENS, CLOSES = time(8), time(22)


@dataclass(frozen=True)
class Room:
    slug: str
    name: Text
    is_shared: bool


ROOMS = (
    Room("stuen", Text("Stuen", "The living room", "غرفة الجلوس"), is_shared=True),
    Room("koekkenet", Text("Køkkenet", "The kitchen", "المطبخ"), is_shared=True),
    Room("legegulvet", Text("Legegulvet", "The play floor", "ركن اللعب"), is_shared=True),
    Room("legesalen", Text("Legesalen", "The playroom", "قاعة اللعب"), is_shared=False),
    Room(
        "samtalerummet", Text("Samtalerummet", "The talking room", "غرفة الحوار"), is_shared=False
    ),
    Room("vaerkstedet", Text("Værkstedet", "The workshop", "الورشة"), is_shared=False),
)


def build(report: Report) -> None:
    for order, room in enumerate(ROOMS, start=1):
        facts = {"names": room.name.names, "is_shared": room.is_shared, "sort_order": order}
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
