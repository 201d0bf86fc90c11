"""The table of roles against the database."""

from pathlib import Path

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.management import call_command
from django.urls import resolve
from wagtail import hooks
from wagtail.models import (
    Collection,
    GroupApprovalTask,
    GroupCollectionPermission,
    GroupPagePermission,
    Page,
)

from core.roles import Rights, Role, sync_roles
from portal.roles import ROLES
from tests.support.sources import ROOT, app_sources

pytestmark = pytest.mark.django_db


def written_out():
    """What the database gives to each group, in the words of the table."""
    return {
        group.name: Rights(
            models=_names(group.permissions.all()),
            pages=_held(GroupPagePermission, group),
            collections=_held(GroupCollectionPermission, group),
        )
        for group in Group.objects.all()
    }


def _held(model, group):
    return _names(row.permission for row in model.objects.filter(group=group))


def _names(permissions):
    return frozenset(f"{each.content_type.app_label}.{each.codename}" for each in permissions)


def test_database_holds_the_table_and_nothing_else():
    assert written_out() == ROLES


def test_rights_over_pages_and_files_are_given_once_at_the_top():
    assert set(GroupPagePermission.objects.values_list("page__depth", flat=True)) == {1}
    assert set(GroupCollectionPermission.objects.values_list("collection__depth", flat=True)) == {1}


def test_nobody_holds_a_right_over_users_or_groups():
    rights = {right for role in ROLES.values() for right in role.all}

    assert not {right for right in rights if "user" in right or "group" in right}
    assert not Permission.objects.filter(
        group__isnull=False, content_type__model__in=["user", "group", "permission"]
    ).exists()


def test_every_right_opens_something():
    """A screen of Wagtail's asks for it, or our own source names it."""
    resolve("/admin/")  # screens register what they ask for when the admin's addresses are made
    asked_for_by_wagtail = _names(
        permission for hook in hooks.get_hooks("register_permissions") for permission in hook()
    )
    elsewhere = (ROOT / path for path in app_sources() if path != Path("portal/roles.py"))
    source = "\n".join(path.read_text() for path in elsewhere)
    given = {right for role in ROLES.values() for right in role.models}

    assert {right for right in given - asked_for_by_wagtail if f'"{right}"' not in source} == set()


def test_partners_and_hosts_hold_no_right_at_all():
    assert ROLES[Role.PARTNER] == ROLES[Role.HOST] == Rights()


def test_coordinators_can_do_all_that_editors_can():
    assert ROLES[Role.EDITOR].all < ROLES[Role.COORDINATOR].all


def test_every_role_is_in_the_table():
    assert set(ROLES) == set(Role)


def test_sync_puts_right_what_somebody_changed_by_hand():
    editors = Group.objects.get(name=Role.EDITOR)
    editors.permissions.add(Permission.objects.get(codename="change_user"))
    editors.permissions.remove(Permission.objects.get(codename="access_admin"))
    GroupPagePermission.objects.filter(group=editors).first().delete()
    GroupPagePermission.objects.create(
        group=editors, page=Page.objects.get(depth=2), permission_type="bulk_delete"
    )
    GroupCollectionPermission.objects.create(
        group=editors,
        collection=Collection.get_first_root_node(),
        permission=Permission.objects.get(codename="delete_image"),
    )

    sync_roles(ROLES)

    assert written_out() == ROLES


def test_sync_again_changes_no_row():
    before = [list(model.objects.order_by("pk").values()) for model in _ROWS]

    sync_roles(ROLES)

    assert [list(model.objects.order_by("pk").values()) for model in _ROWS] == before


_ROWS = (Group, Group.permissions.through, GroupPagePermission, GroupCollectionPermission)


def test_right_that_is_no_permission_is_refused_by_name():
    with pytest.raises(LookupError, match=r"core\.paint_topic"):
        sync_roles({Role.HOST: Rights(models=frozenset({"core.paint_topic"}))})


def test_wagtails_own_groups_are_gone_and_its_workflow_has_people():
    assert set(Group.objects.values_list("name", flat=True)) == set(Role)
    task = GroupApprovalTask.objects.get()
    assert set(task.groups.values_list("name", flat=True)) == {"editor", "coordinator"}


@pytest.mark.django_db(transaction=True)
def test_roles_stand_again_after_a_flush():
    call_command("flush", interactive=False, verbosity=0)

    rights = written_out()

    assert {role: each.models for role, each in rights.items()} == {
        role: each.models for role, each in ROLES.items()
    }
