"""Print everything held of the person with this mail address, as JSON, table by table.

A table that holds nothing of them is named all the same.
"""

import json
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from core import privacy


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("address", help="The mail address; capitals do not matter.")

    def handle(self, *args: Any, address: str, **options: Any) -> None:
        held = privacy.export_person(address)
        self.stdout.write(json.dumps(held, ensure_ascii=False, indent=2))
