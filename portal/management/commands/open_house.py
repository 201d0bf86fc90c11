"""Make what visitors first see and editors write under: ``manage.py open_house``.

Once after the first ``migrate``: the languages, the front page and the calendar in each of them,
the site at the address that BASE_URL names, and the usual school holidays of two years.
Run again it only makes what is missing; after BASE_URL has changed it moves the site there.
"""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import translation

from portal.house import school_holidays, tree
from portal.house.quiet import quiet
from portal.house.report import Report


class Command(BaseCommand):
    help = (
        "Make the languages, the site, the front page, the calendar and the school holidays, "
        "where they are missing."
    )

    @transaction.atomic
    def handle(self, *args: Any, **options: Any) -> None:
        report = Report()
        with quiet(), translation.override(settings.LANGUAGE_CODE):
            try:
                tree.build(report)
                school_holidays.build(report)
            except LookupError as error:
                raise CommandError("The database is empty. Run manage.py migrate first.") from error
        for line in report.lines():
            self.stdout.write(line)
        self.stdout.write(f"The house stands at {settings.WAGTAILADMIN_BASE_URL}/")
