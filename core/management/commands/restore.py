"""Build the house again from a backup, and erase once more who was erased since it was written.

Stop the web server and the worker first. Where somebody has an account already, --instead says that
all that is there goes. Ledgers of erasures are read beside the backup and in BACKUP_DIR.
"""

import tempfile
from pathlib import Path
from sqlite3 import DatabaseError
from subprocess import CalledProcessError
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connection

from core import generation, privacy
from core.backups import archive, databases, erasures


class Command(BaseCommand):
    help = __doc__
    # The tables are those of the backup, or none.
    requires_migrations_checks = False

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", help="A backup.")
        parser.add_argument("--instead", action="store_true", help="What is there goes.")

    def handle(self, *args: Any, file: str, instead: bool, **options: Any) -> None:
        try:
            backup = archive.read(Path(file))
        except archive.Damaged as error:
            raise CommandError(str(error)) from error
        if backup.vendor != connection.vendor:
            raise CommandError(
                f"It is of {backup.vendor}, and this house is on {connection.vendor}."
            )
        if databases.is_lived_in() and not instead:
            raise CommandError("Somebody has an account here. With --instead all that goes.")
        with tempfile.TemporaryDirectory() as folder:
            try:
                databases.read_from(archive.unpack_database(backup, Path(folder)))
            except (databases.NoProgram, CalledProcessError, DatabaseError, OSError) as error:
                raise CommandError(str(error)) from error
        found = databases.rows()
        if missing := [name for name in found if found[name] != backup.rows.get(name, found[name])]:
            raise CommandError(f"Not all rows are back: {', '.join(missing)}.")
        databases.skip_keys()
        archive.unpack_uploads(backup)
        if instead:
            archive.clear_away_other_uploads(backup)
        call_command("migrate", verbosity=0)
        generation.begin_everything()
        erased = self._erase_again(backup)
        purged = sum(privacy.purge().values())
        self.stdout.write(
            f"As of {backup.made_at:%Y-%m-%d %H:%M} UTC: rows {sum(backup.rows.values())}, "
            f"uploads {len(backup.checksums) - 1}, erased again {erased}, purged {purged}"
        )

    def _erase_again(self, backup: archive.Backup) -> int:
        ledgers = {backup.path.resolve().parent, Path(settings.BACKUP_DIR).resolve()}
        hashes = erasures.noted_since(backup.made_at, ledgers)
        addresses = erasures.addresses_among(hashes)
        for address in addresses:
            privacy.erase_person(address)
        return len(addresses)
