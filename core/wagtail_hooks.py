"""Core's places in the admin."""

from wagtail.snippets.models import register_snippet

from .viewsets import TopicViewSet

register_snippet(TopicViewSet)
