"""What there is to measure in a built house; runs in a process of its own, with its settings.

    python -m scripts.bench.targets 5 1000

prints, as JSON, the address of a date, how calendars write a day and a month to come, the address
of a form, the uids of five dates with room for everyone, and 1,000 form tokens as their sign-up
forms hand them out, in equal parts for each. Signs families up for other dates first: a house that
is measured has been in use for a while.
"""

import json
import sys
from collections.abc import Sequence
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import django
from django.utils import timezone

if TYPE_CHECKING:
    from events.models import Occurrence

# A measuring series with sign-up and room for everyone; see portal.demo.house.measuring.
HOT = "maaleserie-2"
SHOWN = "fars-legestue"
# Of tables that were nearly empty when a connection first asked, PostgreSQL goes on reading every
# row, however many there are by then, until it looks at them anew; in a house that happens daily.
FAMILIES = 5000


def targets(hot: int, tokens: int) -> dict[str, Any]:
    from events.asked_days import last_of_month, month_word
    from events.models import EventPage
    from signups.forms import new_form_token

    later = timezone.now() + timedelta(days=3)
    dates = {
        page.slug: page.dates.planned().filter(starts_at__gt=later).in_order()
        for page in EventPage.objects.filter(slug__in=[HOT, SHOWN], locale__language_code="da")
    }
    shown = dates[SHOWN].filter(waiting=0)[0]
    hot_dates = list(dates[HOT][:hot])
    sign_families_up(dates[HOT][hot:])
    return {
        "date": f"/da/kalender/{SHOWN}/{shown.date_path()}/",
        "day": f"{shown.local_date}",
        # All of its days are still to come.
        "month": month_word(last_of_month(timezone.localdate()) + timedelta(days=1)),
        "form": f"/da/tilmeld/{shown.uid}/",
        "hot": [str(each.uid) for each in hot_dates],
        "tokens": [new_form_token(each) for each in hot_dates for _number in range(tokens // hot)],
    }


def sign_families_up(dates: Sequence["Occurrence"]) -> None:
    """As many as come in a year, in equal parts for each of these dates."""
    from signups.actions.placing import new_place
    from signups.enums import PlaceStatus
    from signups.models import Place, Signup
    from signups.seats import recount

    families = [
        Signup(
            name="A measuring family",
            email=f"family-{number}@example.com",
            language="da",
            adults=1,
            children=1,
            form_token=f"measuring-{number}",
        )
        for number in range(FAMILIES)
    ]
    Signup.objects.bulk_create(families)
    held = list(dates)
    Place.objects.bulk_create(
        new_place(family, held[number % len(held)], PlaceStatus.CONFIRMED)
        for number, family in enumerate(families)
    )
    recount(*held)


if __name__ == "__main__":
    django.setup()
    print(json.dumps(targets(*map(int, sys.argv[1:]))))
