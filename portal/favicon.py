"""The house's mark, where programs look that read no page: browsers on plain text, calendars."""

from django.http import HttpRequest, HttpResponseRedirect
from django.templatetags.static import static
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

DAY = 24 * 3600


@require_safe
@cache_control(public=True, max_age=DAY)
def favicon(request: HttpRequest) -> HttpResponseRedirect:
    """Lead to the picture under its present name, which changes with what is drawn in it."""
    return HttpResponseRedirect(static("images/favicon.svg"))
