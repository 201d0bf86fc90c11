"""Write the whole house into one file: its database and its uploads. The worker does it nightly.

It goes to BACKUP_DIR, or the folder that is named, and is read through once more before it counts.
"""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from core.backups import archive
from core.backups.databases import NoProgram


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("folder", nargs="?", help="Another one than BACKUP_DIR.")

    def handle(self, *args: Any, folder: str | None, **options: Any) -> None:
        try:
            backup = archive.read(archive.write(Path(folder or settings.BACKUP_DIR)))
        except (NoProgram, archive.Damaged) as error:
            raise CommandError(str(error)) from error
        self.stdout.write(
            f"{backup.path}: rows {sum(backup.rows.values())}, uploads {len(backup.checksums) - 1}"
        )
