"""What families have signed up for, and what they were asked."""

from .headcount import Headcount
from .question import Answer, Question
from .signup import Place, Signup, party_columns

__all__ = ["Answer", "Headcount", "Place", "Question", "Signup", "party_columns"]
