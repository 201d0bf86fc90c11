"""What families have signed up for, and what they were asked."""

from .question import Answer, Question
from .signup import Place, Signup, party_columns

__all__ = ["Answer", "Place", "Question", "Signup", "party_columns"]
