"""Writing to the house: a form behind each of the four doors, and a page of thanks.

Without session, cookie or CSRF token, as a sign-up (docs/adr/0006).
"""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from core.decorators import personal

from .actions import write_to_house
from .door_words import DOORS, DoorWords
from .enquiry_forms import EnquiryForm
from .enums import Door


@personal
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def write(request: HttpRequest, door: str) -> HttpResponse:
    words = _words(door)
    is_sent = request.method == "POST"
    form = EnquiryForm(request.POST if is_sent else None, request=request, words=words)
    if is_sent and form.is_valid():
        write_to_house(
            door=words.door,
            facts=form.facts,
            language=get_language(),
            form_token=form.cleaned_data["form_token"],
        )
        return HttpResponseRedirect(reverse("home:thanks", args=[words.door]), status=303)
    context = {"words": words, "form": form}
    status = form.status if is_sent else 200
    return render(request, "home/write.html", context, status=status)


@personal
@require_safe
def thanks(request: HttpRequest, door: str) -> HttpResponse:
    return render(request, "home/thanks.html", {"words": _words(door)})


def _words(door: str) -> DoorWords:
    try:
        return DOORS[Door(door)]
    except ValueError as error:
        raise Http404 from error
