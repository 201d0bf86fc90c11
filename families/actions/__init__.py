"""What families do here without signing up for a date."""

from .households import (
    HouseholdRefused,
    choose_calendar_words,
    choose_language,
    follow_calendar,
    note_use,
    remove_child,
    renew_calendar,
    revoke_links,
    stop_calendar,
    write_adults,
    write_child,
)
from .news import ask_for_news, end, say_yes, want_news

__all__ = [
    "HouseholdRefused",
    "ask_for_news",
    "choose_calendar_words",
    "choose_language",
    "end",
    "follow_calendar",
    "note_use",
    "remove_child",
    "renew_calendar",
    "revoke_links",
    "say_yes",
    "stop_calendar",
    "want_news",
    "write_adults",
    "write_child",
]
