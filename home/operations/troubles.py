"""What somebody has to see to, in sentences: what is wrong, and what to do about it."""

from collections.abc import Iterator

from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _

from events.when_words import moment_words

from .state import MANY_NOT_TAKEN, State


def troubles(state: State) -> list[str]:
    """Nothing while all is well. Of a house where nothing runs it says that and no more of jobs."""
    return list(_troubles(state))


def _troubles(state: State) -> Iterator[str]:
    if state.is_running:
        yield from _of_jobs(state)
    elif state.runs_since is None:
        yield _(
            "Nothing has run by itself these days, so no mail is sent. The worker has to be "
            "started."
        )
    else:
        yield _(
            "Nothing has run by itself since %(moment)s, so no mail is sent. The worker has to be "
            "started again."
        ) % {"moment": moment_words(state.runs_since)}
    if state.is_running and state.is_mail_stuck and state.mail_since:
        yield _(
            "Mail has been waiting since %(moment)s. Look under letters at what the mail server "
            "answers."
        ) % {"moment": moment_words(state.mail_since)}
    if state.not_taken >= MANY_NOT_TAKEN:
        yield _(
            "%(count)s mails of the last days have been refused or put off. Look under letters at "
            "what the mail servers answer."
        ) % {"count": state.not_taken}
    if state.is_backup_old:
        yield _of_backup(state)
    if state.is_disk_full:
        yield _("Only %(free)s of the disk are free. Make room before the house stops.") % {
            "free": filesizeformat(state.free)
        }


def _of_jobs(state: State) -> Iterator[str]:
    for each in state.jobs:
        if each.is_late:
            yield _("“%(job)s” has not been done when it should have been.") % {
                "job": each.job.title
            }
        elif each.has_failed:
            yield _("“%(job)s” failed the last time. The log of the worker says why.") % {
                "job": each.job.title
            }


def _of_backup(state: State) -> str:
    if state.backup_at is None:
        return _("There is no backup yet.")
    return _("The last backup is of %(moment)s.") % {"moment": moment_words(state.backup_at)}
