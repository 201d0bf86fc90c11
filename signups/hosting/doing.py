"""What a host's page sends: one thing that was done, now or a while ago.

``deed`` is a name that a phone has given it, ``phone`` one that it has given itself for the
evening, and ``ago`` how many milliseconds have passed since, by the same phone: its clock may be
wrong, but it goes at the right pace. A form without script has none of them, and means now.
"""

from collections.abc import Callable, Mapping
from datetime import timedelta
from functools import partial
from uuid import UUID

from django import forms
from django.core.exceptions import BadRequest
from django.utils import timezone

from events.models import Occurrence

from ..actions import count_heads, leave_note, note_attendance, take_note_away, tick
from ..models import Deed
from .forms import HeadcountForm, NoteForm

Sent = Mapping[str, str]

#: In milliseconds; no evening lasts longer, and no number is too long to reckon with.
LONGEST_AGO = 60 * 24 * 3600 * 1000


class Unfit(Exception):
    """What was written has to be written anew; ``form`` says why, and is ``name`` on the page."""

    def __init__(self, name: str, form: forms.ModelForm) -> None:
        super().__init__(name)
        self.name, self.form = name, form

    @property
    def words(self) -> str:
        return " ".join(text for texts in self.form.errors.values() for text in texts)


def do(sent: Sent, occurrence: Occurrence) -> str:
    """Do it, and return where on the page it stands.

    Raises BadRequest, Unfit, and SignupRefused.
    """
    act = _ACTS.get(sent.get("do", ""))
    if act is None:
        raise BadRequest("do: no such thing")
    return act(sent, occurrence, _deed(sent))


def is_by_script(sent: Sent) -> bool:
    """Whether a phone's queue has sent it, which reads words and no page."""
    return "deed" in sent


def _deed(sent: Sent) -> Deed:
    if not is_by_script(sent):
        return Deed()
    try:
        uid, phone = UUID(sent["deed"]), UUID(sent.get("phone", ""))
    except ValueError as error:
        raise BadRequest("deed, phone: no such name") from error
    # A clock that is put right in between may be years off: then all that is known is "long ago".
    ago = timedelta(milliseconds=min(_number(sent, "ago"), LONGEST_AGO))
    return Deed(uid=uid, phone=phone, done_at=timezone.now() - ago)


def _number(sent: Sent, name: str, *, most: int = 10**17) -> int:
    text = sent.get(name, "")
    if not (text.isascii() and text.isdigit() and len(text) < 18 and int(text) <= most):
        raise BadRequest(f"{name}: no such number")
    return int(text)


def _attend(sent: Sent, occurrence: Occurrence, deed: Deed, *, came: bool | None) -> str:
    place = _number(sent, "place")
    note_attendance(occurrence=occurrence, place=place, came=came, deed=deed)
    return f"place-{place}"


def _count(sent: Sent, occurrence: Occurrence, deed: Deed) -> str:
    form = HeadcountForm(sent)
    if not form.is_valid():
        raise Unfit("headcount", form)
    count_heads(occurrence=occurrence, heads=form.heads, deed=deed)
    return "headcount"


def _leave_note(sent: Sent, occurrence: Occurrence, deed: Deed) -> str:
    form = NoteForm(sent)
    if not form.is_valid():
        raise Unfit("note", form)
    leave_note(occurrence=occurrence, text=form.cleaned_data["text"], deed=deed)
    return "notes"


def _take_away(sent: Sent, occurrence: Occurrence, _deed: Deed) -> str:
    take_note_away(occurrence=occurrence, note=_number(sent, "note"))
    return "notes"


def _tick(sent: Sent, occurrence: Occurrence, deed: Deed, *, is_done: bool) -> str:
    item = _number(sent, "item")
    tick(occurrence=occurrence, item=item, is_done=is_done, deed=deed)
    return f"item-{item}"


_ACTS: dict[str, Callable[[Sent, Occurrence, Deed], str]] = {
    "came": partial(_attend, came=True),
    "away": partial(_attend, came=False),
    "unknown": partial(_attend, came=None),
    "count": _count,
    "note": _leave_note,
    "forget": _take_away,
    "tick": partial(_tick, is_done=True),
    "untick": partial(_tick, is_done=False),
}
