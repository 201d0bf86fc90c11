"""Where pages have gone, in every language."""

from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.utils.translation import get_language_from_path
from wagtail.contrib.redirects.middleware import RedirectMiddleware, get_redirect
from wagtail.contrib.redirects.models import Redirect

from core.addresses import readable_at


class LanguageRedirectMiddleware(RedirectMiddleware):  # type: ignore[misc]
    """Wagtail writes down where a page has gone for its own language. What is not translated is
    read in Danish under the address of every language, and has gone there too."""

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        found: HttpResponse = super().process_response(request, response)
        language = get_language_from_path(request.path_info)
        if found.status_code != 404 or language in (None, settings.LANGUAGE_CODE):
            return found
        danish = readable_at(request.path_info, settings.LANGUAGE_CODE)
        redirect = get_redirect(request, Redirect.normalise_path(danish, decode_unicode=False))
        if redirect is None or redirect.redirect_page is None:
            return found
        path = urlsplit(redirect.link or "").path
        return HttpResponsePermanentRedirect(readable_at(path, language)) if path else found
