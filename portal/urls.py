"""Every address of the site. Pages of the Wagtail tree come last, under their language."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path, re_path
from django.views.decorators.cache import never_cache
from django.views.static import serve
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.admin.auth import require_admin_access
from wagtail.documents import urls as wagtaildocs_urls

from core.kept_files import DocumentDeleteView, ImageDeleteView
from core.pattern_library import pattern_library
from events.views import date_calendar, house_calendar, page_calendar
from home.views import to_sign_in

from . import health, offline
from .favicon import favicon
from .robots import robots
from .sitemap import sitemap
from .staff import OwnAccountView

urlpatterns = [
    path("healthz", health.alive, name="alive"),
    path("readyz", health.ready, name="ready"),
    path("favicon.ico", favicon, name="favicon"),
    path("robots.txt", robots, name="robots"),
    path("sitemap.xml", sitemap, name="sitemap"),
    path("sw.js", offline.service_worker, name="service_worker"),
    path(
        "calendar.ics",
        house_calendar,
        {"language": settings.LANGUAGE_CODE},
        name="calendar_ics",
    ),
    # Wagtail's own ways in stand open beside the second factor: ours take their addresses.
    path("admin/login/", to_sign_in),
    re_path(r"^admin/password_reset/", to_sign_in),
    path("admin/account/", never_cache(require_admin_access(OwnAccountView.as_view()))),
    # What pages show is not deleted (core.kept_files).
    path(
        "admin/images/<int:image_id>/delete/",
        never_cache(require_admin_access(ImageDeleteView.as_view())),
    ),
    path(
        "admin/documents/delete/<int:document_id>/",
        never_cache(require_admin_access(DocumentDeleteView.as_view())),
    ),
    path("admin/", include(wagtailadmin_urls)),
    re_path(r"^documents/authenticate_with_password/", to_sign_in),
    path("documents/", include(wagtaildocs_urls)),
]

if settings.DEMO_DOORS:
    urlpatterns += [
        path("demo/", include("portal.demo.urls")),
        # Nobody stands in front of a demo to hand out what was uploaded.
        path("media/<path:path>", serve, {"document_root": settings.MEDIA_ROOT}),
    ]

if settings.DEBUG:
    urlpatterns += [path("pattern-library/", pattern_library)]

urlpatterns += i18n_patterns(
    path("uden-net/", offline.offline, name="offline"),
    path("calendar.ics", house_calendar, name="calendar_ics_in_language"),
    path("<path:path>/calendar.ics", page_calendar, name="calendar_ics_of_page"),
    path("dato/<uuid:uid>.ics", date_calendar, name="date_ics"),
    path("soeg/", include("search.urls")),
    path("", include("signups.urls")),
    path("", include("families.urls")),
    path("", include("home.urls")),
    path("konto/", include("home.account_urls")),
    path("_util/login/", to_sign_in),
    re_path(r"^_util/authenticate_with_password/", to_sign_in),
    path("", include(wagtail_urls)),
)

handler400 = "portal.errors.bad_request"
handler403 = "portal.errors.forbidden"
handler404 = "portal.errors.not_found"
handler500 = "portal.errors.server_error"
