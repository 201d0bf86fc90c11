"""Words of a fixed set about what can be found."""

from django.db.models import TextChoices
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from core.enums import SubjectKind


class Group(TextChoices):
    """What sort of thing is found, in the order of the page; the values are words of addresses."""

    DATES = "datoer", _("Dates")
    ARTICLES = "artikler", _("Articles")
    PARTNERS = "partnere", _("Partners")
    PAGES = "sider", _("Pages")

    @property
    def one(self) -> str | Promise:
        """What one of them is, beside its title."""
        return {
            Group.DATES: SubjectKind.EVENT.label,
            Group.ARTICLES: SubjectKind.ARTICLE.label,
            Group.PARTNERS: SubjectKind.PARTNER.label,
        }.get(self, _("Page"))
