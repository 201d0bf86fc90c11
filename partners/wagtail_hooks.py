"""The partners' place in the admin."""

from wagtail import hooks

from .viewsets import PartnerViewSet


@hooks.register("register_admin_viewset")
def partners() -> PartnerViewSet:
    return PartnerViewSet()
