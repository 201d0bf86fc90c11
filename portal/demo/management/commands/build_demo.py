"""``manage.py build_demo``: a house to try out, or to measure."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from time import perf_counter
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from portal.demo.house import build


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
        with _quiet():
            report = build(measuring_series=options["series"])
        for line in report.lines():
            self.stdout.write(line)
        words = (
            "Nothing to do: the demo house stands" if report.is_empty else "The demo house stands"
        )
        self.stdout.write(f"{words} ({perf_counter() - started:.1f} s).")


@contextmanager
def _quiet() -> Iterator[None]:
    """Wagtail tells of every page and every task; hundreds of lines would bury ours."""
    loggers = [logging.getLogger(name) for name in ("wagtail", "django_tasks")]
    levels = [logger.level for logger in loggers]
    for logger in loggers:
        logger.setLevel(logging.WARNING)
    try:
        yield
    finally:
        for logger, level in zip(loggers, levels, strict=True):
            logger.setLevel(level)
