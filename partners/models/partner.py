"""The facts of a partner: how to reach it, and what one must know before coming."""

from uuid import UUID

from django.core.validators import RegexValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.fields import SpokenSetField
from core.generation import FACTS, kept
from core.models import Subject
from core.translated import TranslatedNameField

from ..enums import Freshness
from ..freshness import freshness


class Partner(models.Model):
    """Who does something here with the house, or helps families elsewhere in the area.

    What it is in words stands on its page. The facts are named after the Human Services Data
    Specification of Open Referral. What nobody has answered is no fact: nothing is said of it.
    """

    subject = models.OneToOneField(Subject, on_delete=models.PROTECT, related_name="partner")
    is_outside = models.BooleanField(
        _("outside the house"),
        default=False,
        help_text=_("Help elsewhere in the area, that we only point to."),
    )
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
    email = models.EmailField(_("mail address"), blank=True)
    website = models.URLField(_("web address"), blank=True)
    hours = TranslatedNameField(_("when one can reach them"), blank=True, default=dict)
    price = TranslatedNameField(_("price"), blank=True, default=dict)
    is_free = models.BooleanField(
        _("it is free"),
        default=False,
        help_text=_("Where neither this nor a price is said, readers are told nothing of it."),
    )
    referral = TranslatedNameField(
        _("referral"),
        blank=True,
        default=dict,
        help_text=_("What one needs before coming."),
    )
    needs_no_referral = models.BooleanField(
        _("no referral is needed"),
        default=False,
        help_text=_("Readers are told that they can just call or write."),
    )
    languages = SpokenSetField(_("spoken languages"))
    has_interpreter = models.BooleanField(_("interpreter can be had"), default=False)
    is_step_free = models.BooleanField(_("one gets in without steps"), null=True, blank=True)
    checked_on = models.DateField(
        _("facts last checked"),
        null=True,
        blank=True,
        help_text=_("The day on which somebody last made sure that all of this is so."),
    )

    class Meta:
        verbose_name = _("partner")
        verbose_name_plural = _("partners")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(is_free=False) | models.Q(price={}),
                name="partner_is_free_or_has_a_price",
                violation_error_message=_("Either it is free, or it has a price."),
            ),
            models.CheckConstraint(
                condition=models.Q(needs_no_referral=False) | models.Q(referral={}),
                name="partner_needs_no_referral_or_says_which",
                violation_error_message=_("Either no referral is needed, or say which one is."),
            ),
        ]

    def __str__(self) -> str:
        return f"partner {self.pk}"

    @property
    def freshness(self) -> Freshness:
        """How far its facts can be relied on today."""
        return freshness(self.checked_on, timezone.localdate())

    @property
    def phone_link(self) -> str:
        """The number as telephones dial it."""
        return self.phone.replace(" ", "")


@kept(FACTS)
def partners_by_subject() -> dict[UUID, Partner]:
    """The facts of every partner, by the key of its subject."""
    return {partner.subject_id: partner for partner in Partner.objects.all()}


@kept(FACTS)
def subjects_of_partners() -> dict[int, UUID]:
    """The key of each partner's subject, by its own."""
    return dict(Partner.objects.values_list("pk", "subject"))
