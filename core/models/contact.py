"""How to reach the house."""

from urllib.parse import urlencode

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting


@register_setting(icon="mail")
class Contact(BaseGenericSetting):
    """Stands at the foot of every page and letter; the same in every language.

    Where a fact is empty, nobody is asked to use it (``core.contact``).
    """

    phone = models.CharField(
        _("phone"),
        max_length=30,
        blank=True,
        validators=[
            RegexValidator(
                r"\A\+?\d[\d ]{3,28}\Z",
                _("Write the phone number with digits, such as 12 34 56 78."),
            )
        ],
    )
    mail = models.EmailField(_("mail address"), blank=True)
    address = models.CharField(
        _("address"),
        max_length=200,
        blank=True,
        help_text=_("Street, number, postcode and town."),
    )

    panels = [FieldPanel("phone"), FieldPanel("mail"), FieldPanel("address")]

    class Meta:
        verbose_name = _("contact")

    @property
    def phone_link(self) -> str:
        """The number as telephones dial it."""
        return self.phone.replace(" ", "")

    @property
    def map_link(self) -> str:
        """Where a map shows the address; only who follows it asks anything of that site."""
        return f"https://www.openstreetmap.org/search?{urlencode({'query': self.address})}"
