"""``wagtail.users`` with our forms."""

from wagtail.users.apps import WagtailUsersAppConfig


class StaffAppConfig(WagtailUsersAppConfig):
    user_viewset = "portal.staff.StaffViewSet"
