"""A family's own calendar, fed by what stands in its mails, as RFC 5546 has it."""

from email import message_from_bytes, policy

from icalendar import Calendar


def calendar_parts(mail):
    """The calendar parts of a mail as it goes over the wire."""
    message = message_from_bytes(mail.message().as_bytes(linesep="\r\n"), policy=policy.SMTP)
    return [part for part in message.walk() if part.get_content_type() == "text/calendar"]


def told(mail):
    """``(method, date)`` of the one calendar part of a mail; None where there is none."""
    parts = calendar_parts(mail)
    assert len(parts) < 2
    if not parts:
        return None
    (part,) = parts
    calendar = Calendar.from_ical(part.get_payload(decode=True))
    assert part.get_param("method") == str(calendar["METHOD"])
    (event,) = calendar.events
    return str(calendar["METHOD"]), event


class OwnCalendar:
    """``dates`` is what stands in it, by UID."""

    def __init__(self):
        self.dates = {}
        self.last = {}

    def take(self, mail):
        """Heed a mail, unless it has been overtaken by another."""
        if (found := told(mail)) is None:
            return
        method, event = found
        uid = str(event["UID"])
        before, at = self.last.get(uid, ("", (-1, None)))
        at_now = (int(event["SEQUENCE"]), event["DTSTAMP"].dt)
        # The other way round only by a higher number; the same once more may have the same one.
        assert at_now[0] > at[0] if before != method else at_now >= at
        self.last[uid] = (method, at_now)
        if method == "CANCEL":
            assert before, "what never was there cannot be taken out"
            self.dates.pop(uid, None)
        else:
            self.dates[uid] = event
