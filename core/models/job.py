"""That a job ran, is running, or died."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class JobRun(models.Model):
    """One run of one job for one slot of time; the constraint lets only one worker have it.

    A run whose lease is over without an end belonged to a worker that died; another may take it.
    """

    name = models.CharField(_("job"), max_length=60)
    slot = models.DateTimeField(_("slot"))
    leased_until = models.DateTimeField()
    started_at = models.DateTimeField(_("started"))
    finished_at = models.DateTimeField(_("finished"), null=True)
    succeeded = models.BooleanField(_("succeeded"), null=True)
    outcome = models.JSONField(_("outcome"), default=dict)

    class Meta:
        verbose_name = _("job run")
        verbose_name_plural = _("job runs")
        ordering = ["-started_at"]
        constraints = [
            models.UniqueConstraint(fields=["name", "slot"], name="job_runs_once_a_slot"),
        ]

    def __str__(self) -> str:
        return f"{self.name} {self.slot:%Y-%m-%d %H:%M}"
