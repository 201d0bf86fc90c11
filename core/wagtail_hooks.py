"""Core's places in the admin."""

from django.db.models import DateField
from django.http import HttpRequest
from wagtail import hooks
from wagtail.admin.forms.models import register_form_field_override
from wagtail.snippets.models import register_snippet

from .date_widgets import HouseDateInput
from .kept_files import DocumentsDeleteAction, ImagesDeleteAction
from .querysets import HouseImageQuerySet
from .viewsets import TopicViewSet

register_snippet(TopicViewSet)
register_form_field_override(DateField, override={"widget": HouseDateInput})

# After Wagtail's own of the same name, whose places they take.
hooks.register("register_bulk_action", ImagesDeleteAction, order=1)
hooks.register("register_bulk_action", DocumentsDeleteAction, order=1)


@hooks.register("construct_image_chooser_queryset")
def offer_what_can_be_shown(images: HouseImageQuerySet, request: HttpRequest) -> HouseImageQuerySet:
    return images.within_consent()
