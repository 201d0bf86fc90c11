"""What each role may do: the one table. ``migrate`` writes it into the database.

A right stands here when some screen asks for it: one that opens nothing today would open whatever
is built on it tomorrow, unasked.

Nobody holds a right over users or groups: whoever may change a user can make themselves a
superuser. Accounts of staff are made by a superuser, or by ``manage.py create_editor``.
"""

from typing import Any

from django.apps import apps as installed
from django.apps.registry import Apps
from django.contrib.auth.management import create_permissions
from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from wagtail.models import GroupApprovalTask, Task, Workflow

from core.roles import Rights, Role, sync_roles


def _of(model: str, verbs: str) -> set[str]:
    """``_of("signups.place", "view change")``: the rights to do this to rows of this model."""
    app, _dot, name = model.partition(".")
    return {f"{app}.{verb}_{name}" for verb in verbs.split()}


WORDS = Rights(
    models=frozenset(
        {
            "wagtailadmin.access_admin",
            "wagtail_localize.submit_translation",
            *_of("core.topic", "add change"),
            # A series with its lines and its dates: the schedule view asks for this one.
            *_of("events.series", "change"),
            *_of("partners.partner", "change"),
            *_of("rooms.period", "add change delete"),
            *_of("search.synonyms", "add change delete"),
        }
    ),
    pages=frozenset(_of("wagtailcore.page", "add change publish lock unlock")),
    collections=frozenset(
        _of("wagtailimages.image", "add change choose")
        | _of("wagtaildocs.document", "add change choose")
    ),
)

ROLES = {
    Role.EDITOR: WORDS,
    Role.COORDINATOR: Rights(
        models=WORDS.models
        | {
            *_of("core.contact", "change"),
            # What runs by itself, and whether it does.
            *_of("core.jobrun", "view"),
            *_of("core.topic", "delete"),
            *_of("home.enquiry", "view change"),
            # Writing to those who want news.
            *_of("outbox.broadcast", "add"),
            *_of("outbox.letter", "view"),
            *_of("outbox.wording", "change"),
            # Lifting it again and undoing either are part of it.
            *_of("rooms.closure", "add"),
            # With its opening hours, which are written in its form.
            *_of("rooms.zone", "add change delete"),
            *_of("signups.checklistitem", "add change delete"),
            *_of("signups.place", "view change"),
            *_of("signups.question", "add change delete"),
        },
        pages=WORDS.pages,
        collections=WORDS.collections,
    ),
    # Five pages of ours and a link: neither ever sees the admin.
    Role.PARTNER: Rights(),
    Role.HOST: Rights(),
}

WAGTAILS_GROUPS = ("Editors", "Moderators")
WAGTAILS_APPROVAL, APPROVAL = "Moderators approval", "gennemsyn"


def after_migrate(*, using: str, apps: Apps = installed, **_kwargs: Any) -> None:
    """Bring the groups in line after ``migrate`` and ``flush``."""
    try:
        apps.get_model("wagtailcore", "GroupApprovalTask")
    except LookupError:
        return  # migrated only so far that there is nothing to give rights to
    for label in {right.partition(".")[0] for rights in ROLES.values() for right in rights.all}:
        # Django makes them app by app; ours may be asked before the last.
        create_permissions(installed.get_app_config(label), verbosity=0, using=using)
    _make_right_to_translate()
    sync_roles(ROLES)
    _take_the_place_of_wagtails_groups()


def _make_right_to_translate() -> None:
    """wagtail-localize makes it in a migration, which a database that was emptied has behind it."""
    holder, _created = ContentType.objects.get_or_create(
        app_label="wagtail_localize", model="translation"
    )
    Permission.objects.get_or_create(
        content_type=holder,
        codename="submit_translation",
        defaults={"name": "Can submit translations"},
    )


def _take_the_place_of_wagtails_groups() -> None:
    """Wagtail brings two groups and a workflow of approval; our editors do both."""
    Group.objects.filter(name__in=WAGTAILS_GROUPS, user__isnull=True).delete()
    for task in GroupApprovalTask.objects.filter(groups__isnull=True):
        task.groups.set(Group.objects.filter(name__in=[Role.EDITOR, Role.COORDINATOR]))
    # Its name stands on the button that sends a page there.
    for model in (Workflow, Task):
        model.objects.filter(name=WAGTAILS_APPROVAL).update(name=APPROVAL)
