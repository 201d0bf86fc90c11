"""What a log may say: what happened and where, never the words of people, and no key to their page.

The text of an error from a database or a mail server quotes what people wrote: an address, a
name. The address of a page may be a family's link. A log outlives what has been erased.
"""

import logging
import traceback

from . import signed


def trace(error: BaseException) -> str:
    """The error's type and the lines of code it passed, without its text or any value."""
    lines = "".join(traceback.format_tb(error.__traceback__))
    return f"{type(error).__name__}\n{lines}"


class Discreet(logging.Filter):
    """Lets every record pass, without signed addresses and without the words of its error.

    Beside the handler of all records it stands at Django's own logger of requests, and takes the
    request itself from the record: what a house adds to that (mails to its administrators, say)
    sees no more.
    """

    def filter(self, record: logging.LogRecord) -> bool:
        try:
            record.msg, record.args = signed.masked(record.getMessage()), ()
        except (LookupError, TypeError, ValueError):
            return True  # words and values that do not go together: the handler says so
        if hasattr(record, "request"):
            del record.request
        error = record.exc_info[1] if record.exc_info else None
        if error is not None:
            record.exc_info, record.exc_text = None, trace(error)
        return True
