"""Input that no honest browser sends."""

import logging
from collections.abc import Callable, Iterable
from itertools import chain
from types import TracebackType

from django.http import HttpRequest, HttpResponse, UnreadablePostError
from django.utils.datastructures import MultiValueDictKeyError

from portal.errors import bad_request

from .admin_door import ADMIN

View = Callable[[HttpRequest], HttpResponse]
logger = logging.getLogger(__name__)

FORMS = ("application/x-www-form-urlencoded", "multipart/form-data")


class BadInputMiddleware:
    """400 for what a database would stumble on later.

    PostgreSQL takes no NUL in text and no half of a character; SQLite takes both, so only one of
    them would fail. Too many fields and too large bodies Django refuses while we read them.
    """

    def __init__(self, get_response: View) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if self._is_unfit(request):
            return bad_request(request)
        return self.get_response(request)

    def _is_unfit(self, request: HttpRequest) -> bool:
        try:
            return any(map(_unfit, _texts(request)))
        except UnreadablePostError:
            # The visitor has gone; nobody reads the answer.
            return True

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Wagtail's editor reads some of its form's fields as if they were always there.

        Only errors from inside a widget's or block's own reading of raw form data: anything else
        is a bug of ours and stays a 500.
        """
        if request.method != "POST" or not request.path_info.startswith(ADMIN):
            return None
        if not isinstance(exception, LookupError | ValueError | TypeError):
            return None
        if isinstance(exception, MultiValueDictKeyError) or _reads_form_data(exception):
            logger.warning("malformed form on %s", request.path_info, exc_info=exception)
            return bad_request(request)
        return None


def _texts(request: HttpRequest) -> Iterable[str]:
    """All that the visitor wrote: address, query, cookies, and the fields of a form."""
    yield request.path_info
    yield from request.COOKIES.values()
    fields = [request.GET]
    if request.method == "POST" and request.content_type in FORMS:
        fields.append(request.POST)
    for name, values in chain.from_iterable(each.lists() for each in fields):
        yield name
        yield from values


def _unfit(text: str) -> bool:
    if "\0" in text:
        return True
    try:
        text.encode()
    except UnicodeEncodeError:
        return True
    return False


def _reads_form_data(exception: Exception) -> bool:
    trace: TracebackType | None = exception.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_name == "value_from_datadict":
            return True
        trace = trace.tb_next
    return False
