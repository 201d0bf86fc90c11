from .change import Change
from .contact import Contact
from .generation import Generation
from .job import JobRun
from .pages import BasePage, SubjectPage
from .subject import Link, Subject, Topic
from .user import User

__all__ = [
    "BasePage",
    "Change",
    "Contact",
    "Generation",
    "JobRun",
    "Link",
    "Subject",
    "SubjectPage",
    "Topic",
    "User",
]
