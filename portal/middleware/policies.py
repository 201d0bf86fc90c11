"""Headers that tell browsers what pages of ours may do."""

from collections.abc import Callable

from csp.constants import HEADER
from csp.middleware import CSPMiddleware, PolicyParts
from csp.utils import build_policy
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import Resolver404, resolve
from django.utils import translation
from django.utils.cache import add_never_cache_headers

from core import signed
from core.decorators import PERSONAL, declared_headers

View = Callable[[HttpRequest], HttpResponse]


class ContentSecurityPolicyMiddleware(CSPMiddleware):
    """The strict policy everywhere, but for those in the admin.

    Wagtail's admin has inline scripts and styles and gives neither a nonce (wagtail#1288).
    """

    def __init__(self, get_response: View) -> None:
        super().__init__(get_response)
        self.strict = build_policy()

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        """Most answers have no policy of their own; theirs is not put into words each time."""
        is_told = any(name.startswith("_csp") for name in vars(response))
        if is_told or settings.DEBUG or getattr(request, "is_in_admin", False):
            return super().process_response(request, response)
        response.headers.setdefault(HEADER, self.strict)
        return response

    def get_policy_parts(
        self, request: HttpRequest, response: HttpResponse, report_only: bool = False
    ) -> PolicyParts:
        parts = super().get_policy_parts(request, response, report_only)
        if not report_only and getattr(request, "is_in_admin", False):
            parts.replace = settings.ADMIN_CONTENT_SECURITY_POLICY | (parts.replace or {})
        return parts


class PermissionsPolicyMiddleware:
    """``Permissions-Policy`` from the setting: feature to the origins that may use it."""

    def __init__(self, get_response: View) -> None:
        self.get_response = get_response
        self.value = ", ".join(
            f"{feature}=({' '.join(origins)})"
            for feature, origins in settings.PERMISSIONS_POLICY.items()
        )

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response.headers.setdefault("Permissions-Policy", self.value)
        return response


class KeptNowhereMiddleware:
    """What ``personal`` and ``private`` promise, on whatever answers at the view's address."""

    def __init__(self, get_response: View) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        view = _view_at(request)
        headers = declared_headers(view) if view else None
        if headers is None and signed.is_in(request.path):
            headers = PERSONAL  # the way to a family's page, such as from a link without its slash
        if headers is not None:
            if not response.has_header("Cache-Control"):  # the view has a reason of its own
                add_never_cache_headers(response)
            for name, value in headers.items():
                response[name] = value
        return response


def _view_at(request: HttpRequest) -> View | None:
    """The view of the address, also where a middleware answered before Django had looked for it."""
    if request.resolver_match:
        return request.resolver_match.func
    with translation.override(translation.get_language_from_request(request, check_path=True)):
        try:
            return resolve(request.path_info).func
        except Resolver404:
            return None
