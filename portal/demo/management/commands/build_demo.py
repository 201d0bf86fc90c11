"""``manage.py build_demo``: a house to try out, or to measure."""

from time import perf_counter
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from portal.demo.house import build
from portal.house.quiet import quiet


class Command(BaseCommand):
    help = (
        "Builds the demo house: its rooms, pages, series, dates and families, with dates relative "
        "to today. What stands is left as it is, so a second run changes nothing."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--series",
            type=int,
            default=0,
            metavar="N",
            help="also see to it that there are N synthetic weekly series, for measuring",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        started = perf_counter()
        with quiet():
            report = build(measuring_series=options["series"])
        for line in report.lines():
            self.stdout.write(line)
        words = (
            "Nothing to do: the demo house stands" if report.is_empty else "The demo house stands"
        )
        self.stdout.write(f"{words} ({perf_counter() - started:.1f} s).")
