"""Run the jobs that are due and send the letters that wait. The worker is this in a loop."""

import signal
import time
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import InterfaceError, OperationalError, connections

from core import jobs

#: How long a worker at rest may take to notice that it should end, in seconds.
NOTICE = 0.2


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--loop", action="store_true", help="Go on until told to stop.")
        parser.add_argument(
            "--pause",
            type=float,
            default=2.0,
            help="Seconds between two passes of the loop.",
        )

    def handle(self, *args: Any, loop: bool, pause: float, **options: Any) -> None:
        if loop:
            self.work(pause)
            return
        try:
            self.one_pass()
        except (InterfaceError, OperationalError) as error:
            raise CommandError(f"The database does not answer: {type(error).__name__}.") from error

    def work(self, pause: float) -> None:
        """Pass after pass, until a signal: what has been begun is finished, nothing else begun."""
        for each in (signal.SIGTERM, signal.SIGINT):
            signal.signal(each, lambda *_: jobs.stop())
        while not jobs.is_stopping():
            # A kept one would go on with a file of SQLite's that has been put away meanwhile.
            connections.close_all()
            try:
                self.one_pass()
            except (InterfaceError, OperationalError) as error:
                # A database that restarts is back in seconds.
                self.stderr.write(f"The database does not answer: {type(error).__name__}.")
            self.rest(pause)

    def one_pass(self) -> None:
        for name, counts in jobs.run_due().items():
            said = ", ".join(f"{count} {what}" for what, count in counts.items() if count)
            if said:
                self.stdout.write(f"{name}: {said}")

    def rest(self, seconds: float) -> None:
        """Sleep in short naps: Python goes back to sleep after a signal's handler has run."""
        until = time.monotonic() + seconds
        while not jobs.is_stopping() and (left := until - time.monotonic()) > 0:
            time.sleep(min(left, NOTICE))
