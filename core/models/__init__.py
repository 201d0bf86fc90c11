from .change import Change
from .job import JobRun
from .pages import BasePage, SubjectPage
from .subject import Link, Subject, Topic
from .user import User

__all__ = [
    "BasePage",
    "Change",
    "JobRun",
    "Link",
    "Subject",
    "SubjectPage",
    "Topic",
    "User",
]
