"""Core's places in the admin."""

from django.db.models import DateField
from wagtail.admin.forms.models import register_form_field_override
from wagtail.snippets.models import register_snippet

from .date_widgets import HouseDateInput
from .viewsets import TopicViewSet

register_snippet(TopicViewSet)
register_form_field_override(DateField, override={"widget": HouseDateInput})
