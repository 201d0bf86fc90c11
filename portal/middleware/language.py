"""Which language an answer is in."""

from django.http import HttpRequest, HttpResponse
from django.middleware.locale import LocaleMiddleware
from django.utils import translation

from .admin_door import ADMIN


class LanguageMiddleware(LocaleMiddleware):
    """Django's, which looks for what it does not find in the visitor's language: ``/`` in ``/da/``.

    Not so under ``/admin/``: for whom it does not exist, it exists in no language either.
    """

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        if request.path_info.startswith(ADMIN):
            response.headers.setdefault("Content-Language", translation.get_language() or "")
            return response
        answer: HttpResponse = super().process_response(request, response)
        return answer
