"""Pictures: what they show in words, and whether the people in them have agreed to be seen."""

import mimetypes
from base64 import b64encode
from datetime import date
from io import BytesIO

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.images.models import AbstractImage, AbstractRendition, Filter

from ..querysets import HouseImageQuerySet


class HouseImage(AbstractImage):
    """A picture of the house's. ``description`` says what it shows, to those who cannot see it.

    People in it have agreed for a time; when that is over it is no longer shown
    (``can_be_shown``). What a camera wrote into the file, its place on earth among it, is taken
    out when it is uploaded (``core.image_forms``).
    """

    shows_people = models.BooleanField(
        _("people can be recognised"),
        default=False,
        help_text=_("Then they must have agreed, for children their parents."),
    )
    consent_until = models.DateField(
        _("they have agreed until"),
        null=True,
        blank=True,
        help_text=_("After this day the picture is no longer shown anywhere."),
    )

    objects = HouseImageQuerySet.as_manager()

    # Wagtail's image form asks for these.
    admin_form_fields = (
        "title",
        "file",
        "description",
        "shows_people",
        "consent_until",
        "collection",
        "tags",
        "focal_point_x",
        "focal_point_y",
        "focal_point_width",
        "focal_point_height",
    )

    class Meta(AbstractImage.Meta):
        verbose_name = _("image")
        verbose_name_plural = _("images")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(shows_people=False) | models.Q(consent_until__isnull=False),
                name="image_of_people_has_consent",
                violation_error_message=_("Write until when the people in it have agreed."),
            )
        ]

    def __str__(self) -> str:
        """As the admin names it wherever it has been chosen."""
        if self.can_be_shown():
            return str(self.title)
        return gettext("%(title)s (consent has run out)") % {"title": self.title}

    def clean(self) -> None:
        super().clean()
        if self.shows_people and not self.consent_until:
            raise ValidationError(
                {"consent_until": _("Write until when the people in it have agreed.")}
            )

    def get_rendition(self, spec: Filter | str) -> AbstractRendition:
        """Cut and scaled; what may not be shown is drawn for the admin alone and stored nowhere."""
        if self.can_be_shown():
            return super().get_rendition(spec)
        spec = Filter(spec=spec) if isinstance(spec, str) else spec
        with self.open_file() as file:
            return self.generate_rendition_instance(spec, BytesIO(file.read()))

    def get_renditions(self, *specs: Filter | str) -> dict[str, AbstractRendition]:
        if self.can_be_shown():
            return super().get_renditions(*specs)
        drawn = [self.get_rendition(spec) for spec in specs]
        return {rendition.filter_spec: rendition for rendition in drawn}

    @property
    def default_alt_text(self) -> str:
        """What choosers fill in: Wagtail's would be the title, which is often the file's name."""
        return str(self.description)

    def can_be_shown(self, today: date | None = None) -> bool:
        """Whether it has no people in it, or today is not past the day they agreed to."""
        if not self.shows_people:
            return True
        return self.consent_until is not None and self.consent_until >= (
            today or timezone.localdate()
        )


class HouseRendition(AbstractRendition):
    """A picture cut and scaled for one place; one that is not stored carries itself along."""

    image = models.ForeignKey(HouseImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        verbose_name = _("rendition")
        verbose_name_plural = _("renditions")
        constraints = [
            models.UniqueConstraint(
                fields=["image", "filter_spec", "focal_point_key"], name="rendition_is_made_once"
            )
        ]

    @property
    def url(self) -> str:
        # Not by its key: one of several made at once has none until it is asked for again.
        if self.image.can_be_shown():
            return str(self.file.url)
        kind, _encoding = mimetypes.guess_type(self.file.name)
        self.file.seek(0)
        return f"data:{kind};base64,{b64encode(self.file.read()).decode()}"
