from .pages import PartnerIndexPage, PartnerPage
from .partner import Partner

__all__ = ["Partner", "PartnerIndexPage", "PartnerPage"]
