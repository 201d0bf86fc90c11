"""What the house holds of a family: read, taken along as a file, and erased."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import pgettext

from core import privacy
from core.decorators import personal
from core.models import User
from core.privacy import PersonalData
from signups.models import Place

from .visitor import Visitor


@dataclass(frozen=True)
class Held:
    """One table of the registry, and what of it is this family's."""

    data: PersonalData
    rows: Sequence[Mapping[str, Any]]


def data(request: HttpRequest, visitor: Visitor) -> HttpResponse:
    """In words: what is held, why, and for how long."""
    context = {"ways": visitor.ways, "visitor": visitor, "held": _held(visitor)}
    return render(request, "home/family/data.html", context)


def export(request: HttpRequest, visitor: Visitor) -> HttpResponse:
    """All of it as a file, each table with what it is: those that hold nothing too."""
    told = {
        "address": visitor.email,
        "told": timezone.now().isoformat(),
        "held": [
            {
                "table": held.data.label,
                "what": str(held.data.what),
                "why": str(held.data.why),
                "basis": str(held.data.basis),
                "kept": str(held.data.kept),
                "rows": held.rows,
            }
            for held in _held(visitor)
        ],
    }
    text = json.dumps(told, ensure_ascii=False, indent=2)
    response = HttpResponse(text, content_type="application/json; charset=utf-8")
    name = pgettext("name of a file", "what-we-hold.json")
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def erase(request: HttpRequest, visitor: Visitor) -> HttpResponse:
    """GET says what goes and what comes of it; POST does it. Whoever does something here for the
    house is taken off by the house, and not by a click in a letter."""
    works_here = _works_here(visitor.email)
    if request.method == "POST" and not works_here:
        privacy.erase_person(visitor.email)
        if visitor.user:
            logout(request)
        return HttpResponseRedirect(reverse("home:erased"), status=303)
    context = {
        "ways": visitor.ways,
        "visitor": visitor,
        "works_here": works_here,
        "held": [held for held in _held(visitor) if held.rows],
        "coming": Place.objects.to_come().filter(email_key=visitor.email).count(),
    }
    status = 403 if request.method == "POST" else 200
    return render(request, "home/family/erase.html", context, status=status)


@personal
def erased(request: HttpRequest) -> HttpResponse:
    """Where everybody comes who has just been erased; it knows nobody."""
    return render(request, "home/family/erased.html")


def _held(visitor: Visitor) -> list[Held]:
    found = privacy.export_person(visitor.email)
    return [Held(data, found[data.label]) for data in privacy.registered()]


def _works_here(email: str) -> bool:
    accounts = User.objects.filter(email__iexact=email)
    return accounts.exclude(pk__in=User.objects.of_families()).exists()
