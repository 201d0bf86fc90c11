"""Telling one state of a series' plan from another, so that two editors notice each other.

The schedule view puts the version of what it shows into its form; saving compares it under the
lock (``events.actions.save_schedule``).
"""

import json
from hashlib import sha256
from uuid import UUID

from django.forms.models import model_to_dict

from core.enums import LinkKind
from core.models import Link

from .models import Series

_LENGTH = 16


def version_of(subject: UUID) -> str:
    """A short word for all the schedule view writes, as it is stored now; also before any."""
    series = Series.objects.filter(subject=subject).prefetch_related("lines__zones").first()
    links = Link.objects.filter(from_subject=subject, kind=LinkKind.NEXT)
    state = {
        "series": model_to_dict(series) if series else None,
        "lines": [
            model_to_dict(line, exclude=["rule", "zones"])
            | {
                "pk": line.pk,
                "is_ended": line.is_ended,
                "rule": str(line.rule),
                "zones": sorted(zone.pk for zone in line.zones.all()),
            }
            for line in (series.lines.all() if series else ())
        ],
        "leads_on_to": sorted(str(key) for key in links.values_list("to_subject", flat=True)),
    }
    return sha256(json.dumps(state, sort_keys=True, default=str).encode()).hexdigest()[:_LENGTH]
