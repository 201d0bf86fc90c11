"""The form of a date, filled in with what a family has told us of itself.

A public form knows nobody, and an address that filled it in would be passed on with the family's
names in it. So this one is a page of theirs; it is sent as everybody's form is.
"""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse

from signups.models import Signup
from signups.parties import age_value
from signups.views.signing_up import form_filled_in

from .visitor import Visitor


def sign_up_as_us(request: HttpRequest, visitor: Visitor, uid: UUID) -> HttpResponse:
    return form_filled_in(request, uid, known_of(visitor))


def known_of(visitor: Visitor) -> dict[str, Any]:
    """By the names of the form's fields. What they are called, and their phone, is as the newest
    of their sign-ups says; a child whose age nobody knows is an empty line."""
    known: dict[str, Any] = {"email": visitor.email}
    newest = Signup.objects.of_person(visitor.email).order_by("-pk").first()
    if newest:
        known |= {"name": newest.name, "phone": newest.phone}
    if (household := visitor.household) is None:
        return known
    if household.adults is not None:
        known["adults"] = household.adults
    children = [child for child in household.children.all() if not child.is_grown_up]
    ages = ["" if child.age is None else age_value(child.age) for child in children]
    return known | {"children": len(children), "child_ages": ages}
