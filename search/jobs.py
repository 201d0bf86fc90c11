"""The search's one job: an index of what pages say today."""

from datetime import time

from django.core.management import call_command

from core.jobs import job


@job("search.index", daily_at=time(4, 10))
def index_anew() -> None:
    """Wagtail's own. A page is indexed when it is saved, but is found by more than its own words:
    by the house's telephone, and by what this release makes of a word.
    """
    call_command("update_index", verbosity=0)
