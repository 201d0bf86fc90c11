"""Erase the person with this mail address everywhere. With --dry-run, count the very same rows.

Places still to come are let go of, and those who wait hear of them.
"""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from core import privacy


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("address", help="The mail address; capitals do not matter.")
        parser.add_argument("--dry-run", action="store_true", help="Only count.")

    def handle(self, *args: Any, address: str, dry_run: bool, **options: Any) -> None:
        verb = "would be erased" if dry_run else "erased"
        for label, count in privacy.erase_person(address, dry_run=dry_run).items():
            self.stdout.write(f"{label}: {count} {verb}")
