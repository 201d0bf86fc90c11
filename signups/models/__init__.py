"""What families have signed up for, what they were asked, and what hosts do when they come."""

from .headcount import Headcount
from .hosting import ChecklistItem, Deed, HostNote, Tick
from .question import Answer, Question
from .signup import Place, Signup, party_columns

__all__ = [
    "Answer",
    "ChecklistItem",
    "Deed",
    "Headcount",
    "HostNote",
    "Place",
    "Question",
    "Signup",
    "Tick",
    "party_columns",
]
