from .body import Body
from .change import Change
from .contact import Contact
from .generation import Generation
from .image import HouseImage, HouseRendition
from .job import JobRun
from .pages import BasePage, SubjectPage
from .subject import Link, Subject, Topic
from .user import User

__all__ = [
    "BasePage",
    "Body",
    "Change",
    "Contact",
    "Generation",
    "HouseImage",
    "HouseRendition",
    "JobRun",
    "Link",
    "Subject",
    "SubjectPage",
    "Topic",
    "User",
]
