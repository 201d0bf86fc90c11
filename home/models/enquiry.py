"""What somebody has written to the house."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ..enums import Door


class Enquiry(models.Model):
    """A line of the coordinator's list, through one of the four doors of the contact page.

    ``form_token`` makes two posts of one form the same.
    """

    door = models.CharField(_("about"), max_length=10, choices=Door)
    name = models.CharField(_("name"), max_length=100)
    email = models.EmailField(_("mail address"))
    phone = models.CharField(_("phone"), max_length=30, blank=True)
    text = models.TextField(_("text"), max_length=4_000)
    language = models.CharField(_("language"), max_length=5, choices=settings.LANGUAGES)
    form_token = models.CharField(max_length=64, unique=True, editable=False)
    created_at = models.DateTimeField(_("written"), default=timezone.now, editable=False)
    answered_at = models.DateTimeField(_("answered"), null=True, blank=True, editable=False)

    class Meta:
        verbose_name = _("enquiry")
        verbose_name_plural = _("enquiries")
        ordering = ["-created_at", "-pk"]

    def __str__(self) -> str:
        return f"enquiry {self.pk}"
