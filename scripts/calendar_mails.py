"""``make calendar-mails``: the mails that a calendar reads, as files to open in a mail program.

    python -m scripts.calendar_mails

Builds a demo house in a folder of its own. A family signs up for a date, which is then moved; it
lets go of its place and takes one again; then the date is cancelled. What it is told each time goes
to var/calendar-mails as it would leave. What a mail program made of it stands in
docs/calendar-programs.md.
"""

import os
import sys
import tempfile
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import django
from django.core.management import call_command

from scripts.demo import ROOT, environment_of

MAILS = ROOT / "var" / "calendar-mails"
# Not one of the demo's own, who have letters already.
FAMILY = "familie-99@example.org"
AHEAD = timedelta(days=14)
# On the same day: on another one the house may be closed.
LATER = timedelta(hours=3)


def main() -> int:
    MAILS.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="fv-mails-") as folder:
        os.environ.update(environment_of("8000", Path(folder)))
        django.setup()
        print("Building a demo house …", flush=True)
        call_command("migrate", verbosity=0)
        with open(os.devnull, "w") as nowhere:
            call_command("build_demo", stdout=nowhere)
        for name, mail in mails():
            (MAILS / name).write_bytes(mail)
    print(f"To {FAMILY}: {', '.join(path.name for path in sorted(MAILS.glob('*.eml')))}")
    print(f"They are in {MAILS.relative_to(ROOT)}/")
    return 0


def mails() -> Iterator[tuple[str, bytes]]:
    """What the family is told, each with the name of its file."""
    # Not before Django is set up.
    from django.utils import timezone

    from events.actions import cancel_dates, change_dates
    from events.date_states import written_times
    from events.enums import Mode
    from events.models import Occurrence
    from signups.actions import Family, cancel_place, take_places
    from signups.models import Place
    from signups.parties import Party

    far = timezone.now() + AHEAD
    empty = Occurrence.objects.planned().filter(
        series__mode=Mode.DATE, capacity__gte=4, taken=0, starts_at__gt=far
    )
    date = empty.select_related("series").in_order()[0]
    family = Family("Familien Eksempel 99", FAMILY, "", "da", Party(1, 1, (18,)))

    take_places(occurrence=date, family=family, form_token="calendar-mails-1")
    yield "1-sign-up.eml", newest()

    times = written_times(date.starts_at + LATER, date.ends_at + LATER, is_all_day=date.is_all_day)
    change_dates(series=date.series, wanted={date.pk: {"time": times}}, by=None)
    yield "2-moved.eml", newest()

    cancel_place(place=Place.objects.get(occurrence=date, email_key=FAMILY))
    yield "3-let-go.eml", newest()

    date = Occurrence.objects.select_related("series").get(pk=date.pk)
    take_places(occurrence=date, family=family, form_token="calendar-mails-2")
    yield "4-again.eml", newest()

    cancel_dates(dates=[date], reason="Vi er syge.", by=None)
    yield "5-cancelled.eml", newest()


def newest() -> bytes:
    """The family's newest letter as it leaves; that it waits for ten minutes is left out."""
    from outbox import kinds
    from outbox.models import Letter
    from outbox.wording import is_wanted, worded

    letter = Letter.objects.filter(to=FAMILY).latest("pk")
    if not is_wanted(letter):
        raise SystemExit(f"Nobody wants the letter of the kind {letter.kind} any more.")
    mail = worded(letter)
    kinds.get(letter.kind).sent(letter)
    return bytes(mail.message().as_bytes(linesep="\r\n"))


if __name__ == "__main__":
    sys.exit(main())
