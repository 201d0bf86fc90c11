"""The only place that knows everyone."""

from django.apps import AppConfig, apps
from django.db.models.signals import post_migrate


class PortalConfig(AppConfig):
    name = "portal"
    verbose_name = "Portal"

    def ready(self) -> None:
        from . import checks, roles  # noqa: F401

        # Only apps with models send this signal, and portal has none.
        post_migrate.connect(
            roles.after_migrate, sender=apps.get_app_config("core"), dispatch_uid="portal.roles"
        )
