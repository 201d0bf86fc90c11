"""What a log may say of an error: what it is and where it came from, never its words.

The text of an error from a database or a mail server quotes what people wrote: an address, a
name. A log outlives what has been erased.
"""

import traceback


def trace(error: BaseException) -> str:
    """The error's type and the lines of code it passed, without its text or any value."""
    lines = "".join(traceback.format_tb(error.__traceback__))
    return f"{type(error).__name__}\n{lines}"
