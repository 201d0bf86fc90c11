"""The roles of the house, and writing what each may do into the database.

The one table that says what that is stands in ``portal.roles``, since it names things of every
app. A role is a group with the role's name.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.contrib.auth.models import Group, Permission
from django.db import transaction
from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page


class Role(TextChoices):
    """What somebody is here for; the value is the name of the group."""

    EDITOR = "editor", _("Editor")
    COORDINATOR = "coordinator", _("Coordinator")
    PARTNER = "partner", _("Partner")
    HOST = "host", _("Host")


@dataclass(frozen=True)
class Rights:
    """What one role may do; each right is a permission written "app_label.codename".

    Those of ``pages`` and ``collections`` hold for the whole tree and for all files.
    """

    models: frozenset[str] = frozenset()
    pages: frozenset[str] = frozenset()
    collections: frozenset[str] = frozenset()

    @property
    def all(self) -> frozenset[str]:
        return self.models | self.pages | self.collections


@transaction.atomic
def sync_roles(table: Mapping[str, Rights]) -> None:
    """Make the groups exactly what the table says, also where somebody has changed them by hand.

    Raises LookupError for a right that is no permission.
    """
    known = _permissions(right for rights in table.values() for right in rights.all)
    page = Page.get_first_root_node()
    collection = Collection.get_first_root_node()
    for role, rights in table.items():
        group, _created = Group.objects.get_or_create(name=role)
        group.permissions.set(known[right] for right in rights.models)
        # A database that a test has emptied has neither tree.
        wanted = {known[right] for right in rights.pages} if page else set()
        _grant(GroupPagePermission, wanted, group=group, page=page)
        wanted = {known[right] for right in rights.collections} if collection else set()
        _grant(GroupCollectionPermission, wanted, group=group, collection=collection)


def _permissions(rights: Iterable[str]) -> dict[str, Permission]:
    wanted = set(rights)
    found = Permission.objects.filter(
        content_type__app_label__in={right.partition(".")[0] for right in wanted},
        codename__in={right.partition(".")[2] for right in wanted},
    ).select_related("content_type")
    known = {f"{each.content_type.app_label}.{each.codename}": each for each in found}
    if missing := wanted - known.keys():
        raise LookupError(f"These rights are no permissions: {', '.join(sorted(missing))}.")
    return known


def _grant(
    model: type[GroupPagePermission] | type[GroupCollectionPermission],
    wanted: set[Permission],
    *,
    group: Group,
    **place: Page | Collection | None,
) -> None:
    """The group holds these permissions at this place, and none anywhere else."""
    kept = set()
    for held in model.objects.filter(group=group).select_related("permission"):
        if held.permission in wanted - kept and all(
            getattr(held, field) == where for field, where in place.items()
        ):
            kept.add(held.permission)
        else:
            held.delete()
    model.objects.bulk_create(
        model(group=group, permission=permission, **place) for permission in wanted - kept
    )
