from .contact import ContactPage
from .enquiry import Enquiry
from .front import HomePage
from .house import HousePage
from .ordinary import OrdinaryPage

__all__ = ["ContactPage", "Enquiry", "HomePage", "HousePage", "OrdinaryPage"]
