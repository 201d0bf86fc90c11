"""What the search does at night: an index of what pages say today, and what is still not found."""

from datetime import time

from django.core.management import call_command
from django.utils.translation import gettext_lazy as _

from core.jobs import Counts, job

from .actions import forget_missed


@job("search.index", daily_at=time(4, 10), title=_("The search index is brought up to date"))
def index_anew() -> None:
    """Wagtail's own. A page is indexed when it is saved, but is found by more than its own words:
    by the house's telephone, and by what this release makes of a word.
    """
    call_command("update_index", verbosity=0)


@job(
    "search.missed", daily_at=time(4, 30), title=_("Words that find something by now are forgotten")
)
def look_again() -> Counts:
    """After the index: a new page or new synonyms may have answered what was looked for."""
    return {"deleted": forget_missed()}
