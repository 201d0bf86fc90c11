"""Partners are trades and associations. Who keeps their pages is an account of ``core``."""

from core import privacy

from .models import Partner, PartnerIndexPage, PartnerPage

privacy.holds_none(Partner, PartnerIndexPage, PartnerPage)
