"""The rooms' places in the admin."""

from wagtail.snippets.models import register_snippet

from .viewsets import ZoneViewSet

register_snippet(ZoneViewSet)
