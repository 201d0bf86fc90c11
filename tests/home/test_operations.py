"""What runs by itself, seen by those who look after the house; and that they are told."""

from collections import namedtuple
from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.utils import timezone, translation

from core import jobs
from core.models import JobRun
from home.operations import state as looking
from home.operations.state import look, versions
from home.operations.troubles import troubles
from outbox.enums import LetterStatus, Trouble
from tests.factories.outbox import LetterFactory

pytestmark = pytest.mark.django_db

MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
URL = "/admin/reports/operations/"
Disk = namedtuple("Disk", "total used free")


@pytest.fixture(autouse=True)
def in_english():
    with translation.override("en"):
        yield


@pytest.fixture(autouse=True)
def disk(monkeypatch):
    def of(free, size=100):
        usage = Disk(size, size - free, free)
        monkeypatch.setattr(looking.shutil, "disk_usage", lambda _path: usage)

    of(50)
    return of


@pytest.fixture
def ran():
    """``ran("core.purge", failed=True)``: every job has run when it should, and this one so."""

    def ran(name="", *, at=None, failed=False, died=False):
        at = at or timezone.now()
        for each in jobs.registered():
            if slot := each.slot(at):
                is_it = each.name == name
                JobRun.objects.create(
                    name=each.name,
                    slot=slot,
                    started_at=at,
                    leased_until=at + jobs.LEASE,
                    finished_at=None if is_it and died else at,
                    succeeded=not (is_it and failed),
                )

    return ran


def soup(answer):
    return BeautifulSoup(answer.content, "html.parser")


def title_of(name):
    return next(each.title for each in jobs.registered() if each.name == name)


def said():
    return troubles(look(timezone.now()))


def test_every_job_says_what_it_does():
    assert [each.name for each in jobs.registered() if not each.title] == []


def test_nothing_is_said_while_all_is_well(frozen, ran, django_assert_num_queries):
    ran()
    with django_assert_num_queries(4):
        found = look(timezone.now())

    assert troubles(found) == []


def test_house_where_nothing_has_ever_run_says_so_once(frozen):
    (sentence,) = said()

    assert sentence == (
        "Nothing has run by itself these days, so no mail is sent. The worker has to be started."
    )


def test_worker_that_stands_still_is_named_and_not_each_of_its_jobs(frozen, ran):
    ran()
    LetterFactory()
    frozen.shift(2 * HOUR)

    assert said() == [
        "Nothing has run by itself since Wednesday 14 October 2026, 09:00, so no mail is sent. The "
        "worker has to be started again."
    ]


def test_job_that_failed_is_named(frozen, ran):
    ran("core.purge", failed=True)

    assert said() == [
        "“Personal data whose time is up is forgotten” failed the last time. The log of the worker "
        "says why."
    ]


def test_job_that_did_better_the_next_time_is_not(frozen, ran):
    ran("signups.reminders", failed=True)
    frozen.shift(5 * MINUTE)
    ran_well = next(each for each in jobs.registered() if each.name == "signups.reminders")
    now = timezone.now()
    JobRun.objects.create(
        name=ran_well.name,
        slot=ran_well.slot(now),
        started_at=now,
        leased_until=now,
        finished_at=now,
        succeeded=True,
    )

    assert said() == []


@pytest.mark.parametrize("what", ["died", "never", "yesterday"])
def test_job_that_was_not_done_when_it_should_is_named(frozen, ran, what):
    """One that died had it, or nobody ever took it, or not since yesterday."""
    ran("core.back_up", died=what == "died")
    back_up = JobRun.objects.filter(name="core.back_up")
    if what == "never":
        back_up.delete()
    if what == "yesterday":
        back_up.update(slot=back_up.get().slot - timedelta(days=1))
    frozen.shift(jobs.LEASE + MINUTE)
    JobRun.objects.filter(name="search.index").update(started_at=timezone.now())
    for each in jobs.registered():
        if each.every and (slot := each.slot(timezone.now())):
            JobRun.objects.filter(name=each.name).update(slot=slot)

    assert said() == ["“The house is backed up” has not been done when it should have been."]


def test_mail_that_does_not_leave_is_named(frozen, ran):
    LetterFactory(sent=True, not_before=timezone.now() - HOUR)
    LetterFactory(not_before=timezone.now() + HOUR)
    ran()
    assert said() == []

    LetterFactory(not_before=timezone.now() - HOUR, status=LetterStatus.SENDING)

    assert said() == [
        "Mail has been waiting since Wednesday 14 October 2026, 08:00. Look under letters at what "
        "the mail server answers."
    ]


def test_mail_that_is_not_due_does_not_wait(frozen, ran):
    ran()
    LetterFactory(not_before=timezone.now() + HOUR)

    assert look(timezone.now()).mail_since is None


def test_one_mailbox_that_puts_us_off_is_no_trouble(frozen, ran):
    LetterFactory(not_before=timezone.now() - HOUR, error=f"{Trouble.PUT_OFF}: 452 full")
    ran()

    assert said() == []


@pytest.mark.parametrize(
    ("status", "error", "ago"),
    [
        (LetterStatus.FAILED, f"{Trouble.REFUSED}: 550", timedelta(hours=1)),
        (LetterStatus.FAILED, f"{Trouble.SERVER}: gave up", timedelta(days=3, hours=1)),
        (LetterStatus.QUEUED, f"{Trouble.PUT_OFF}: 451", timedelta(hours=1)),
    ],
)
def test_mail_that_nobody_takes_is_named(frozen, ran, status, error, ago):
    letters = {"status": status, "error": error, "not_before": timezone.now() - ago}
    LetterFactory.create_batch(9, **letters)
    ran()
    assert said() == []

    LetterFactory(**letters)

    assert said() == [
        "10 mails of the last days have been refused or put off. Look under letters at what the "
        "mail servers answer."
    ]


def test_worker_that_is_long_at_one_job_is_left_to_it(frozen, ran):
    ran("core.back_up", died=True)
    frozen.shift(jobs.LEASE - MINUTE)
    JobRun.objects.exclude(name="core.back_up").update(started_at=timezone.now() - HOUR)

    assert not any("worker" in sentence for sentence in said())


def test_house_that_is_just_being_set_up_is_late_with_nothing(frozen, ran):
    ran()
    JobRun.objects.exclude(name="core.purge").delete()

    assert said() == []


def test_backup_that_is_missing_or_old_is_named_where_families_are(frozen, ran, settings, tmp_path):
    settings.BACKUP_DIR = tmp_path
    ran()
    assert said() == []

    settings.HOLDS_FAMILIES = True
    assert said() == ["There is no backup yet."]
    (tmp_path / "house-20261012T020000Z.tar").touch()
    assert said() == ["The last backup is of Monday 12 October 2026, 04:00."]
    (tmp_path / "house-20261014T020000Z.tar").touch()
    (tmp_path / "house-before-the-move.tar").touch()  # somebody else's
    assert said() == []


def test_disk_that_fills_up_is_named(frozen, ran, disk):
    ran()
    disk(9)

    (sentence,) = said()
    assert sentence.startswith("Only 9\xa0bytes of the disk are free.")


def test_large_disk_may_be_fuller(frozen, ran, disk):
    ran()
    disk(6 * 1024**3, size=2 * 1024**4)

    assert said() == []


def test_jobs_say_when_they_come_next(frozen):
    """At nine in the morning of the fourteenth."""
    now = timezone.now()
    found = {each.job.name: each.next_at for each in look(now).jobs}

    assert found["signups.reminders"] == now + 5 * MINUTE
    assert timezone.localtime(found["core.purge"]).isoformat() == "2026-10-15T03:30:00+02:00"


def test_daily_job_comes_next_on_the_night_of_the_clock_change(frozen):
    frozen.move_to("2026-10-24T12:00+02:00")
    purge = next(each for each in jobs.registered() if each.name == "core.purge")

    found = purge.next_slot(timezone.now())

    assert timezone.localtime(found).isoformat() == "2026-10-25T03:30:00+01:00"


def test_versions_are_those_that_run():
    assert {"Django", "Wagtail", "Python"} < versions().keys()
    assert all(version[0].isdigit() for version in versions().values())


def test_page_and_banner_say_what_is_wrong(frozen, sign_in, coordinator, ran):
    ran("core.purge", failed=True)
    client = sign_in(coordinator)

    page, front = soup(client.get(URL)), soup(client.get("/admin/"))

    (row,) = [each for each in page.find_all("tr") if each.find("strong")]
    with translation.override("da"):
        assert row.th.get_text() == str(title_of("core.purge"))
    assert front.find("a", href=URL)


def test_front_of_the_admin_is_quiet_while_all_is_well(frozen, sign_in, coordinator, ran):
    ran()

    client = sign_in(coordinator)

    assert soup(client.get("/admin/")).find(id="operations-section") is None
    JobRun.objects.filter(name="core.purge").update(succeeded=False)
    assert soup(client.get("/admin/")).find(id="operations-section")


def test_editor_sees_neither(frozen, sign_in, editor):
    client = sign_in(editor)

    assert URL not in client.get("/admin/").content.decode()
    assert client.get(URL).headers["Location"] == "/admin/"
