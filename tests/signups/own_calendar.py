"""A family's own calendar, fed by what stands in its mails: a small and faithful calendar client.

It does what RFC 5546 asks of one (§2.1.5, §3.2.2, §3.2.5), no more and no less. A REQUEST puts a
date in, or replaces the one of the same UID. A CANCEL takes it out. Of two that are about the same
UID the higher SEQUENCE holds, then the later DTSTAMP, in whatever order they come; and it remembers
of a date that was taken out up to where it has been told.
"""

from email import message_from_bytes, policy
from email.utils import parseaddr

from icalendar import Calendar


def as_sent(mail):
    """The message as it goes over the wire, and as a mail program reads it."""
    return message_from_bytes(mail.message().as_bytes(linesep="\r\n"), policy=policy.SMTP)


def calendar_parts(mail):
    """The calendar parts of a mail as it goes over the wire."""
    return [part for part in as_sent(mail).walk() if part.get_content_type() == "text/calendar"]


def told(mail):
    """``(method, date)`` of the one calendar part of a mail; None where there is none.

    What mail programs look at before they believe it is held here, for every mail of every test.
    """
    parts = calendar_parts(mail)
    assert len(parts) < 2
    if not parts:
        return None
    message = as_sent(mail)
    assert message.get_content_type() == "multipart/alternative"
    part = [*message.iter_parts()][-1]  # the form that is preferred
    assert part.get_content_type() == "text/calendar"
    calendar = Calendar.from_ical(part.get_payload(decode=True))
    assert part.get_param("method") == str(calendar["METHOD"])
    (event,) = calendar.events
    assert event["ORGANIZER"] == f"mailto:{parseaddr(message['From'])[1]}"
    assert event["ATTENDEE"] == f"mailto:{message['To']}"  # a list where there are several
    return str(calendar["METHOD"]), event


class OwnCalendar:
    """``dates`` is what stands in it, by UID; ``known`` is how far it has been told of each."""

    def __init__(self):
        self.dates = {}
        self.known = {}

    def take(self, mail):
        """Heed a mail; whether it did anything."""
        if (found := told(mail)) is None:
            return False
        method, event = found
        uid = str(event["UID"])
        news = int(event["SEQUENCE"]), event["DTSTAMP"].dt
        if uid in self.known and not self._is_newer(uid, method, news):
            return False
        if method == "REQUEST":
            self.dates[uid] = event
        elif uid in self.known:
            self.dates.pop(uid, None)
        else:
            return False  # what never was there cannot be taken out
        self.known[uid] = news
        return True

    def _is_newer(self, uid, method, news):
        if method == "REQUEST" and uid not in self.dates:
            return news[0] > self.known[uid][0]  # only a higher number brings it back
        return news > self.known[uid]
