"""How often strangers may do something.

``is_within`` counts for all processes together, ``is_within_here`` for its own process only.
allauth counts, the first of them in the shared cache (``core.caches``), and knows who asks behind
our own proxy. What may be done how often stands in the setting ``LIMITS``;
``ACCOUNT_RATE_LIMITS`` is allauth's own.
"""

import time

from allauth.core.internal import ratelimit  # its public door knows allauth's setting only
from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest


def is_within(request: HttpRequest, action: str, *, key: str | None = None) -> bool:
    """Count this try; False when there have been too many. ``key`` is what is counted by itself,
    such as a mail address, beside the place that the request comes from."""
    usage = ratelimit.consume(
        request, app="core", action=action, config=settings.LIMITS, key=key, limit_get=True
    )
    return usage is not None


def is_within_here(request: HttpRequest, action: str, *, key: str = "") -> bool:
    """The same for this process alone, without a statement: for what is asked letter by letter."""
    place = ratelimit.get_ip(request)
    for rate in ratelimit.get_rates(app="core", action=action, config=settings.LIMITS):
        counted = f"limits:{action}:{rate}:{place}:{key}"
        is_allowed, tries = ratelimit.apply_rate(cache.get(counted, []), time.time(), rate)
        cache.set(counted, tries, rate.duration)
        if not is_allowed:
            return False
    return True
