"""What machines that read the whole site leave alone (RFC 9309)."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

DAY = 24 * 3600

#: Beginnings of addresses where there is nothing for everybody: of one family, behind sign-in, or
#: forms. A test holds that no such view is missing.
IN_NO_LANGUAGE = ("admin/", "documents/authenticate_with_password/")
IN_EACH_LANGUAGE = (
    "_util/",
    "konto/",
    "min-familie/",
    "min-kalender/",
    "min-tilmelding/",
    "sig-til/",
    "skriv-til-os/",
    "soeg/forslag/",
    "tilmeld/",
    "vaert/",
)


@require_safe
@cache_control(public=True, max_age=DAY)
def robots(request: HttpRequest) -> HttpResponse:
    closed = [
        *IN_NO_LANGUAGE,
        *(f"{code}/{path}" for code, _name in settings.LANGUAGES for path in IN_EACH_LANGUAGE),
    ]
    lines = [
        "User-agent: *",
        *(f"Disallow: /{path}" for path in closed),
        "",
        f"Sitemap: {settings.WAGTAILADMIN_BASE_URL}/sitemap.xml",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")
