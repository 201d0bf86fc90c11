"""What families have signed up for, and what they were asked."""

from .question import Answer, Question
from .signup import Place, Signup

__all__ = ["Answer", "Place", "Question", "Signup"]
