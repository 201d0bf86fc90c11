"""What is to be written, and to whom of those who want news."""

from typing import Any

from django.utils.translation import gettext_lazy, ngettext

from outbox.broadcasts.forms import BroadcastForm

from .audiences import Audience, audiences, readers


class NewsForm(BroadcastForm):
    around = gettext_lazy("Below it stands why they get it, and the link that stops the emails.")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, readers=readers(), purpose="news", **kwargs)
        self.fields["to"].choices = [(each.key, _words(each)) for each in audiences()]
        self.fields["to"].help_text = gettext_lazy("Who asked for several gets one email.")


def _words(audience: Audience) -> str:
    return ngettext(
        "%(title)s: %(count)s person", "%(title)s: %(count)s people", audience.count
    ) % {"title": audience.title, "count": audience.count}
