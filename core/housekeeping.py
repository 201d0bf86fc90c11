"""Core's own jobs: facts that publishing may have lost, Wagtail's schedule, old rows."""

from datetime import datetime, time, timedelta
from pathlib import Path

from django.conf import settings
from django.core.cache import caches
from django.core.management import call_command
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.models import EditingSession, FormState
from wagtail.models import ModelLogEntry, PageLogEntry, UploadedFile

from . import privacy, subjects
from .backups import archive, erasures
from .caches import SHARED, SharedCache
from .jobs import Counts, job
from .models import HouseImage, HouseRendition, JobRun

KEEP_RUNS = timedelta(days=60)
KEEP_LOG = timedelta(days=183)
LEFT_AFTER = timedelta(days=1)


@job(
    "core.publish_scheduled",
    every=timedelta(minutes=5),
    title=_("Pages are published, and taken down, at their time"),
)
def publish_scheduled() -> None:
    """Wagtail's own: pages with a go-live or expiry time."""
    call_command("publish_scheduled", verbosity=0)


@job("core.subjects", every=timedelta(hours=1), title=_("Which pages are public is looked over"))
def repeat_facts() -> Counts:
    return subjects.reconcile()


@job("core.purge", daily_at=time(3, 30), title=_("Personal data whose time is up is forgotten"))
def purge() -> Counts:
    return privacy.purge()


@job(
    "core.take_down_pictures",
    every=timedelta(minutes=5),
    title=_("Pictures whose consent has ended are taken down"),
)
def take_down_pictures() -> Counts:
    """The files of pictures that people no longer agree to be seen in; the original is not public.

    Pages have left them out since midnight, or since the date was changed.
    """
    shown_before = HouseRendition.objects.filter(image__in=HouseImage.objects.past_consent())
    deleted, _by_model = shown_before.delete()
    return {"deleted": deleted}


@job("core.back_up", daily_at=time(4, 0), title=_("The house is backed up"))
def back_up() -> Counts:
    """After the purge: what has to be forgotten does not come into another backup."""
    if not settings.HOLDS_FAMILIES:
        return {}
    folder = Path(settings.BACKUP_DIR)
    try:
        backup = archive.read(archive.write(folder))
    finally:
        # A full disk is a reason more; and a line of the ledger goes after the backups it is for.
        deleted = archive.forget_old(folder, timezone.now())
        erasures.forget_before(timezone.now() - archive.KEPT, folder)
    return {"rows": sum(backup.rows.values()), "deleted": deleted}


@job("core.forget_runs", daily_at=time(3, 45), title=_("Notes of old runs are forgotten"))
def forget_runs() -> Counts:
    """The job page needs weeks, not years."""
    deleted, _by_model = JobRun.objects.filter(started_at__lt=timezone.now() - KEEP_RUNS).delete()
    return {"deleted": deleted}


@job("core.forget_log", daily_at=time(3, 40), title=_("The log of the admin is forgotten"))
def forget_log() -> Counts:
    """Who did what in the admin, for half a year; Wagtail would keep it for ever."""
    before = timezone.now() - KEEP_LOG
    deleted = 0
    for entries in (ModelLogEntry, PageLogEntry):
        count, _by_model = entries.objects.filter(timestamp__lt=before).delete()
        deleted += count
    return {"deleted": deleted}


@job(
    "core.forget_begun",
    daily_at=time(3, 55),
    title=_("What was begun in the admin and never saved is forgotten"),
)
def forget_begun() -> Counts:
    """Forms as they were last looked at in a preview, who had a page open, and pictures that were
    sent up and never described: Wagtail clears up only when somebody does the same again, or never.
    """
    FormState.objects.stale().delete()
    EditingSession.cleanup()
    left = [each for each in UploadedFile.objects.all() if _is_left(each)]
    for upload in left:
        # The file first: a row whose file has gone is found again, a file without a row never.
        upload.file.delete(save=False)
        upload.delete()
    return {"deleted": len(left)}


def _is_left(upload: UploadedFile) -> bool:
    """By the age of its file: the row has none."""
    storage, name = upload.file.storage, upload.file.name
    if not storage.exists(name):
        return True
    since: datetime = storage.get_modified_time(name)
    return since < timezone.now() - LEFT_AFTER


@job("core.forget_limits", every=timedelta(hours=1), title=_("Who asked how often is forgotten"))
def forget_limits() -> Counts:
    """Who asked for a code, and from where, counts for an hour and lies here no longer than two."""
    shared = caches[SHARED]
    return {"deleted": shared.delete_expired() if isinstance(shared, SharedCache) else 0}
