"""My family, and who they are: GET shows, only POST acts."""

from collections.abc import Callable

from django.core.exceptions import BadRequest
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.utils import translation

from families.actions import (
    HouseholdRefused,
    choose_calendar_words,
    end,
    follow_calendar,
    remove_child,
    renew_calendar,
    revoke_links,
    say_yes,
    stop_calendar,
    want_news,
    write_adults,
    write_child,
)
from families.interests import NoInterest, in_stage
from families.models import Child, Household, Subscription

from ..accounts import may_enter_admin
from .actions import choose_language
from .forms import AdultsForm, ChildForm, LanguageForm
from .page import family_context, own_children, wording_for
from .visitor import Visitor

#: What a button of the calendar's section can ask for.
_CALENDAR: dict[str, Callable[..., None]] = {
    "follow": follow_calendar,
    "renew": renew_calendar,
    "unfollow": stop_calendar,
}


def family(request: HttpRequest, visitor: Visitor) -> HttpResponse:
    """All of it, each with the way to see and change it."""
    if request.method == "POST":
        return _act(request, visitor)
    context = family_context(request, visitor)
    context["may_enter_admin"] = bool(visitor.user) and may_enter_admin(visitor.user)
    return render(request, "home/family/family.html", context)


def who(request: HttpRequest, visitor: Visitor) -> HttpResponse:
    """How many adults usually come, and the way to each child."""
    household = visitor.household
    form = AdultsForm(initial={"adults": household.adults if household else None})
    if request.method == "POST":
        form = AdultsForm(request.POST)
        if form.is_valid():
            write_adults(household=visitor.acts(), adults=form.cleaned_data["adults"])
            return _back(visitor, "who")
    context = {"ways": visitor.ways, "visitor": visitor, "form": form}
    context["children"] = own_children(visitor)
    return render(request, "home/family/who.html", context, status=_status(form))


def child(request: HttpRequest, visitor: Visitor, pk: int | None = None) -> HttpResponse:
    """A new child, or one of theirs; that of another family is not there."""
    found = _own_child(visitor, pk) if pk else None
    form = ChildForm.of(found)
    if request.method == "POST":
        if found and request.POST.get("do") == "remove":
            visitor.acts()
            remove_child(child=found)
            return _back(visitor, "who")
        form = ChildForm(request.POST)
        if form.is_valid() and _write(form, visitor, found):
            return _back(visitor, "who")
    context = {"ways": visitor.ways, "visitor": visitor, "form": form, "child": found}
    return render(request, "home/family/child.html", context, status=_status(form))


def _write(form: ChildForm, visitor: Visitor, found: Child | None) -> bool:
    try:
        write_child(
            household=visitor.acts(),
            child=found,
            first_name=" ".join(form.cleaned_data["first_name"].split()),
            birth_month=form.cleaned_data["birth_month"],
        )
    except HouseholdRefused as error:
        form.add_error(None, str(error))
        return False
    return True


def _act(request: HttpRequest, visitor: Visitor) -> HttpResponse:
    """What one button of the page asks for, and back to its section."""
    verb, household = request.POST.get("do", ""), visitor.acts()
    if verb in _CALENDAR:
        _CALENDAR[verb](household=household)
        return _back(visitor, section="calendar")
    if verb == "calendar_words":
        choose_calendar_words(household=household, names_dates="names_dates" in request.POST)
        return _back(visitor, section="calendar")
    if verb == "want":
        _want(request, household)
        return _back(visitor, section="news")
    if verb in ("stop", "yes"):
        for subscription in _own_subscription(visitor, request.POST.get("subscription", "")):
            if verb == "stop":
                end(subscription=subscription)
            else:
                say_yes(subscription=subscription, wording=wording_for(subscription))
        return _back(visitor, section="news")
    if verb == "language":
        return _speak(request, visitor, household)
    if verb == "close":
        revoke_links(household=household)
        return HttpResponseRedirect(visitor.url("family"), status=303)
    raise BadRequest("do: no such thing")


def _want(request: HttpRequest, household: Household) -> None:
    try:
        interest = in_stage(request.POST.get("stage", ""))
    except NoInterest as error:
        raise BadRequest("stage: no such stage") from error
    want_news(interest=interest, email=household.email, language=household.language)


def _speak(request: HttpRequest, visitor: Visitor, household: Household) -> HttpResponse:
    form = LanguageForm(request.POST)
    if not form.is_valid():
        raise BadRequest("language: no such language")
    language = form.cleaned_data["language"]
    choose_language(household=household, language=language)
    with translation.override(language):
        return _back(visitor)


def _own_child(visitor: Visitor, pk: int) -> Child:
    return get_object_or_404(Child.objects.filter(household=visitor.household), pk=pk)


def _own_subscription(visitor: Visitor, key: str) -> QuerySet[Subscription]:
    """None where it has ended already, or is another's."""
    if not (key.isascii() and key.isdigit() and len(key) < 19):
        raise BadRequest("subscription: no number")
    return Subscription.objects.of_person(visitor.email).filter(pk=int(key))


def _back(visitor: Visitor, name: str = "family", *, section: str = "") -> HttpResponse:
    anchor = f"#{section}" if section else ""
    return HttpResponseRedirect(visitor.url(name) + anchor, status=303)


def _status(form: AdultsForm | ChildForm) -> int:
    return 400 if form.errors else 200
