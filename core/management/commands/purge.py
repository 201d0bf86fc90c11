"""Erase personal data whose time is up. With --dry-run, count the very same rows."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from core import privacy


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--dry-run", action="store_true", help="Only count.")

    def handle(self, *args: Any, dry_run: bool, **options: Any) -> None:
        verb = "would be forgotten" if dry_run else "forgotten"
        for label, count in privacy.purge(dry_run=dry_run).items():
            self.stdout.write(f"{label}: {count} {verb}")
