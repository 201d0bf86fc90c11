from .pages import PartnerIndexPage, PartnerPage
from .partner import Partner, partners_by_subject, subjects_of_partners

__all__ = [
    "Partner",
    "PartnerIndexPage",
    "PartnerPage",
    "partners_by_subject",
    "subjects_of_partners",
]
