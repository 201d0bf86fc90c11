"""The outbox's place in the admin."""

from wagtail import hooks

from .viewsets import LetterViewSet


@hooks.register("register_admin_viewset")
def letters() -> LetterViewSet:
    return LetterViewSet()
