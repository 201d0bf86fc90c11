"""Run the jobs that are due and send the letters that wait. The worker is this in a loop."""

import signal
import time
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.db import OperationalError, close_old_connections

from core import jobs


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--loop", action="store_true", help="Go on until told to stop."
        )
        parser.add_argument(
            "--pause",
            type=float,
            default=2.0,
            help="Seconds between two passes of the loop.",
        )

    def handle(self, *args: Any, loop: bool, pause: float, **options: Any) -> None:
        self.stopping = False
        if loop:
            for each in (signal.SIGTERM, signal.SIGINT):
                signal.signal(each, self.stop)
        while True:
            self.one_pass()
            if self.stopping or not loop:
                break
            time.sleep(pause)

    def one_pass(self) -> None:
        close_old_connections()
        try:
            done = jobs.run_due()
        except OperationalError as error:
            # A database that restarts is back in seconds; without a loop the caller must know.
            self.stderr.write(f"database: {type(error).__name__}")
            time.sleep(1)
            return
        for name, counts in done.items():
            said = ", ".join(f"{count} {what}" for what, count in counts.items())
            self.stdout.write(f"{name}: {said}")

    def stop(self, *_signal: Any) -> None:
        self.stopping = True
