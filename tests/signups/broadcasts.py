"""Writing to the families of a date in tests, the way a coordinator does."""

from outbox.models import Letter
from signups.broadcasts.letters import KIND

from .pages import soup

WORDS = {"to": ["coming"], "subject_da": "Husk regntøj", "text_da": "Vi går ud.\n\nOgså i regn."}


def write_url(occurrence):
    return f"/admin/signups/{occurrence.uid}/write/"


def fields_of(page):
    """What the form on the page would send."""
    found = {}
    form = soup(page).main.find("form")
    for each in form.find_all(["input", "textarea"]):
        if each.get("type") in ("checkbox", "radio") and not each.has_attr("checked"):
            continue
        found.setdefault(each["name"], []).append(each.get("value", each.get_text()))
    return found


def preview(desk, occurrence, **words):
    form = fields_of(desk.get(write_url(occurrence)))
    return desk.post(write_url(occurrence), form | WORDS | words)


def send(desk, occurrence, **words):
    """Look, then press the button; returns the list."""
    return desk.post(
        write_url(occurrence), fields_of(preview(desk, occurrence, **words)), follow=True
    )


def undo_of(page):
    """Where the button on the list leads; None without one."""
    form = soup(page).find("form", action=lambda url: url and "/undo/" in url)
    return form and form["action"]


def told():
    """To whom a letter of the kind is written, whatever has become of it."""
    letters = Letter.objects.filter(kind=KIND).order_by("pk")
    return [(letter.to.partition("@")[0], letter.status) for letter in letters]
