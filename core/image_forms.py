"""What is uploaded as a picture: pixels only.

Cameras write where and when a picture was taken into its file, and renditions keep that. So the
file is written anew without it, before anything of it is stored.
"""

from io import BytesIO
from pathlib import Path

from django.core.files.uploadedfile import InMemoryUploadedFile, UploadedFile
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from PIL import Image, ImageOps
from pillow_heif import register_heif_opener
from wagtail.images.forms import BaseImageForm

from .date_widgets import HouseDateInput

register_heif_opener()

QUALITY = 92
KEPT_AS_THEY_ARE = {"JPEG": ".jpg", "PNG": ".png", "WEBP": ".webp"}


class PictureForm(BaseImageForm):
    """Wagtail's form of an image; all its ways to upload use it."""

    class Meta(BaseImageForm.Meta):
        widgets = BaseImageForm.Meta.widgets | {"consent_until": HouseDateInput}
        help_texts = {
            "consent_until": gettext_lazy(
                "Write it as 31.12.2027. After this day pages no longer show the picture, and it "
                "can no longer be chosen."
            )
        }

    def clean_file(self) -> UploadedFile | None:
        file = self.cleaned_data.get("file")
        return without_traces(file) if isinstance(file, UploadedFile) else file

    def _post_clean(self) -> None:
        """Wagtail puts aside a new picture whose other fields are wrong, just as it was sent.

        Only here has the model said what is wrong with them too.
        """
        super()._post_clean()
        if self.errors and "file" in self.cleaned_data and not self.instance.pk:
            self.add_error("file", _("The picture has not been kept. Please choose it again."))


def without_traces(file: UploadedFile) -> UploadedFile:
    """The same picture, upright, without anything a camera or a program noted in it.

    What browsers cannot be given as it is (HEIC from telephones, AVIF) becomes a JPEG.
    """
    file.seek(0)
    with Image.open(file) as picture:
        kind = picture.format if picture.format in KEPT_AS_THEY_ARE else "JPEG"
        upright = ImageOps.exif_transpose(picture)
        colours = picture.info.get("icc_profile")
    if kind == "JPEG" and upright.mode not in ("RGB", "L", "CMYK"):
        upright = upright.convert("RGB")
    # Which colour of a palette nobody sees is part of the picture.
    upright.info = {key: upright.info[key] for key in ("transparency",) if key in upright.info}
    clean = BytesIO()
    options = {} if kind == "PNG" else {"quality": QUALITY}
    upright.save(clean, format=kind, icc_profile=colours, **options)
    size = clean.tell()
    clean.seek(0)
    name = str(Path(file.name or "picture").with_suffix(KEPT_AS_THEY_ARE[kind]))
    return InMemoryUploadedFile(clean, "file", name, f"image/{kind.lower()}", size, None)
