"""The search's place in the admin."""

from wagtail.snippets.models import register_snippet

from .viewsets import SynonymsViewSet

register_snippet(SynonymsViewSet)
