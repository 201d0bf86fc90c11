"""Logging in as anybody, and reading everybody's mail."""

from allauth.account.adapter import get_adapter
from csp.decorators import csp
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.http import require_POST, require_safe

from core.decorators import View, private
from core.models import User
from outbox import kinds
from outbox.enums import LetterStatus
from outbox.models import Letter
from outbox.wording import worded

from .cast import become, parts

SHOWN = 200

# A letter is somebody's words beside our session: it may draw itself and open links, no more.
LETTER_POLICY = {
    "default-src": ["'none'"],
    "style-src": ["'unsafe-inline'"],
    "img-src": ["data:"],
    "frame-ancestors": ["'self'"],
    "sandbox": ["allow-top-navigation-by-user-activation"],
}


def _demo(view: View) -> View:
    """Once more at the door itself, should the addresses ever be mounted without the setting."""

    def shown(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        if not settings.DEMO_DOORS:
            raise Http404
        return view(request, *args, **kwargs)

    return private(shown)


@_demo
@require_safe
def cast(request: HttpRequest) -> HttpResponse:
    return render(request, "demo/cast.html", {"parts": parts()})


@_demo
@require_POST
def log_in_as(request: HttpRequest, pk: int) -> HttpResponse:
    become(get_object_or_404(User, pk=pk, is_active=True), request)
    return HttpResponseRedirect(get_adapter().get_login_redirect_url(request))


@_demo
@require_safe
def mailbox(request: HttpRequest) -> HttpResponse:
    """The newest letters, whether sent or on their way."""
    letters = list(Letter.objects.all()[:SHOWN])
    for each in letters:
        _word(each)
    return render(request, "demo/mailbox.html", {"letters": letters})


@_demo
@require_safe
def letter(request: HttpRequest, pk: int) -> HttpResponse:
    found = get_object_or_404(Letter, pk=pk)
    _word(found)
    return render(request, "demo/letter.html", {"letter": found})


@_demo
@require_safe
@xframe_options_sameorigin
@csp(LETTER_POLICY)
def letter_html(request: HttpRequest, pk: int) -> HttpResponse:
    """The letter as a mail program shows it, for the frame on its page."""
    found = get_object_or_404(Letter, pk=pk)
    _word(found)
    if not found.html:
        raise Http404
    # Links open in place of our page and not in the frame, where their own policy refuses them.
    return HttpResponse(found.html.replace("<head>", '<head><base target="_top">', 1))


def _word(letter: Letter) -> None:
    """A letter is worded when it is sent; one on its way is shown as it would go now."""
    letter.kind_title = kinds.title(letter.kind)
    if letter.status in (LetterStatus.QUEUED, LetterStatus.SENDING):
        worded(letter)
