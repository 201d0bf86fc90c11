"""Jobs: each slot of time once, whoever is asked and however many, and dead workers replaced."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from core import jobs
from core.jobs import LEASE, Job
from core.models import JobRun
from tests.support.clock import NOW

COPENHAGEN = ZoneInfo("Europe/Copenhagen")
MINUTE = timedelta(minutes=1)


@pytest.fixture
def no_jobs(monkeypatch):
    """A registry of the test's own: nothing the apps have registered runs."""
    monkeypatch.setattr(jobs, "_jobs", {})


@pytest.fixture
def ran(no_jobs):
    """Names of the jobs that ran, in order; ``ran.job(…)`` registers one that is listed here."""

    class Ran(list):
        def job(self, name, counts=None, **when):
            def run():
                self.append(name)
                return counts

            jobs.job(name, **when)(run)

    return Ran()


def utc(*when):
    return datetime(*when, tzinfo=UTC)


def slots_of(job, first, last):
    """The slots a worker sees that asks every ten minutes, each with when it saw it first."""
    seen, now = {}, first
    while now < last:
        seen.setdefault(job.slot(now), now)
        now += 10 * MINUTE
    return seen


# Slots


def test_slot_of_a_period_begins_at_its_whole_multiples():
    job = Job("x", print, every=timedelta(minutes=5))

    assert job.slot(utc(2026, 10, 14, 9, 4, 59)) == utc(2026, 10, 14, 9, 0)
    assert job.slot(utc(2026, 10, 14, 9, 5)) == utc(2026, 10, 14, 9, 5)


def test_slot_of_a_day_is_the_last_time_the_clock_showed_it():
    job = Job("x", print, daily_at=time(3, 30))

    assert job.slot(utc(2026, 10, 14, 1, 29, 59)) == utc(2026, 10, 13, 1, 30)
    assert job.slot(utc(2026, 10, 14, 1, 30)) == utc(2026, 10, 14, 1, 30)
    assert job.slot(utc(2026, 10, 14, 22, 30)) == utc(2026, 10, 14, 1, 30)


def test_slot_of_a_job_that_always_runs_is_none():
    assert Job("x", print).slot(utc(2026, 10, 14)) is None


@pytest.mark.parametrize("zone", [UTC, COPENHAGEN, ZoneInfo("America/New_York")])
def test_slot_is_the_same_in_whatever_zone_now_is_told(zone):
    daily, hourly = Job("x", print, daily_at=time(2, 30)), Job("x", print, every=60 * MINUTE)
    moments = [utc(2026, 3, 29, 0, 15), utc(2026, 3, 29, 1, 45), utc(2026, 10, 25, 0, 45)]

    told = [
        (daily.slot(now.astimezone(zone)), hourly.slot(now.astimezone(zone))) for now in moments
    ]

    assert told == [
        (utc(2026, 3, 28, 1, 30), utc(2026, 3, 29, 0, 0)),
        (utc(2026, 3, 29, 1, 30), utc(2026, 3, 29, 1, 0)),
        (utc(2026, 10, 25, 0, 30), utc(2026, 10, 25, 0, 0)),
    ]


@pytest.mark.parametrize(
    ("daily_at", "runs_at"),
    [
        (time(1, 30), ["28 01:30+0100", "29 01:30+0100", "30 01:30+0200"]),
        # The clock never shows 02:30 that night: the job runs an hour later by the clock.
        (time(2, 30), ["28 02:30+0100", "29 03:30+0200", "30 02:30+0200"]),
        (time(3, 30), ["28 03:30+0100", "29 03:30+0200", "30 03:30+0200"]),
    ],
)
def test_daily_job_runs_once_a_day_when_the_clock_is_put_forward(daily_at, runs_at):
    job = Job("x", print, daily_at=daily_at)

    slots = slots_of(job, utc(2026, 3, 28, 0, 0), utc(2026, 3, 30, 12))

    assert _by_the_clock(slots)[1:] == runs_at


@pytest.mark.parametrize(
    ("daily_at", "runs_at"),
    [
        (time(1, 30), ["24 01:30+0200", "25 01:30+0200", "26 01:30+0100"]),
        # The clock shows 02:30 twice that night: the job runs the first time.
        (time(2, 30), ["24 02:30+0200", "25 02:30+0200", "26 02:30+0100"]),
        (time(3, 30), ["24 03:30+0200", "25 03:30+0100", "26 03:30+0100"]),
    ],
)
def test_daily_job_runs_once_a_day_when_the_clock_is_put_back(daily_at, runs_at):
    job = Job("x", print, daily_at=daily_at)

    slots = slots_of(job, utc(2026, 10, 23, 22, 0), utc(2026, 10, 26, 12))

    assert _by_the_clock(slots)[1:] == runs_at


@pytest.mark.parametrize("night", [date(2026, 3, 29), date(2026, 10, 25)])
def test_periodic_job_runs_evenly_through_both_clock_changes(night):
    first = datetime.combine(night, time(0), tzinfo=UTC)

    slots = slots_of(Job("x", print, every=timedelta(minutes=20)), first, first + 3 * 60 * MINUTE)

    assert list(slots) == [first + n * 20 * MINUTE for n in range(9)]


def _by_the_clock(slots):
    """When a worker that asks all the time runs each slot, as a clock on the wall shows it."""
    return [f"{seen.astimezone(COPENHAGEN):%d %H:%M%z}" for seen in slots.values()]


# Running what is due


@pytest.mark.django_db
def test_run_due_runs_each_slot_once_and_what_has_none_every_time(frozen, ran):
    ran.job("every", every=timedelta(minutes=5))
    ran.job("daily", daily_at=time(3, 30))
    ran.job("always")

    for _ask in range(3):
        jobs.run_due()
    frozen.shift(timedelta(minutes=5))
    jobs.run_due()

    assert ran == ["always", "daily", "every", "always", "always", "always", "every"]


@pytest.mark.django_db
def test_run_due_returns_and_records_what_was_counted(frozen, ran):
    ran.job("counts", {"sent": 3}, every=timedelta(minutes=5))
    ran.job("silent", every=timedelta(minutes=5))

    assert jobs.run_due() == {"counts": {"sent": 3}}

    assert list(JobRun.objects.order_by("name").values_list("name", "succeeded", "outcome")) == [
        ("counts", True, {"sent": 3}),
        ("silent", True, {}),
    ]
    assert JobRun.objects.filter(slot=NOW, started_at=NOW, finished_at=NOW).count() == 2


@pytest.mark.django_db
def test_worker_that_was_away_runs_the_last_slot_and_not_those_it_missed(frozen, ran):
    ran.job("daily", daily_at=time(3, 30))
    jobs.run_due()

    frozen.shift(timedelta(days=7))
    jobs.run_due()
    jobs.run_due()

    assert ran == ["daily", "daily"]


@pytest.mark.django_db
def test_job_that_fails_stops_no_other_and_is_recorded_without_what_the_error_says(
    frozen, ran, caplog
):
    canary = "canary@example.org"
    ran.job("a", every=timedelta(minutes=5))

    @jobs.job("b", every=timedelta(minutes=5))
    def fails():
        raise ValueError(f"{canary} has no place")

    ran.job("c", every=timedelta(minutes=5))

    assert jobs.run_due() == {"b": {"failed": 1}}

    assert ran == ["a", "c"]
    run = JobRun.objects.get(name="b")
    assert (run.succeeded, run.outcome, run.finished_at) == (False, {"error": "ValueError"}, NOW)
    assert "job b failed: ValueError" in caplog.text
    assert "in fails" in caplog.text
    assert canary not in caplog.text


@pytest.mark.django_db
def test_slot_of_a_worker_that_died_is_taken_over_when_its_lease_is_over(frozen, ran):
    ran.job("daily", daily_at=time(3, 30))
    slot = Job("daily", print, daily_at=time(3, 30)).slot(NOW)
    dead = JobRun.objects.create(name="daily", slot=slot, started_at=NOW, leased_until=NOW + LEASE)

    frozen.shift(LEASE)
    jobs.run_due()
    assert ran == []

    frozen.shift(1)
    jobs.run_due()
    jobs.run_due()

    assert ran == ["daily"]
    dead.refresh_from_db()
    assert (dead.succeeded, dead.finished_at) == (True, NOW + LEASE + timedelta(seconds=1))


@pytest.mark.django_db
def test_worker_that_outlives_its_lease_does_not_finish_the_run_of_another(frozen, no_jobs):
    @jobs.job("slow", daily_at=time(3, 30))
    def outlive_the_lease():
        if JobRun.objects.get().started_at == NOW:
            frozen.shift(LEASE + MINUTE)
            assert jobs.run_due() == {"slow": {"done by the other": 1}}
            raise TimeoutError
        return {"done by the other": 1}

    jobs.run_due()

    run = JobRun.objects.get()
    assert (run.succeeded, run.outcome) == (True, {"done by the other": 1})


@pytest.mark.django_db
def test_clock_put_back_runs_nothing_a_second_time(frozen, ran):
    ran.job("every", every=timedelta(minutes=5))
    jobs.run_due()
    frozen.shift(10 * MINUTE)
    jobs.run_due()

    for _minute in range(10):
        frozen.shift(-MINUTE)
        jobs.run_due()

    assert ran == ["every", "every", "every"]  # the slot in between, which nobody had had
    assert JobRun.objects.count() == 3


@pytest.mark.django_db
def test_runs_of_a_job_that_is_no_more_disturb_nothing(frozen, ran):
    JobRun.objects.create(name="gone", slot=NOW, started_at=NOW, leased_until=NOW - MINUTE)
    ran.job("always", {"sent": 1})

    assert jobs.run_due() == {"always": {"sent": 1}}


@pytest.mark.django_db
def test_asking_when_nothing_is_due_writes_nothing(frozen, ran, django_assert_num_queries):
    ran.job("a", every=timedelta(minutes=5))
    ran.job("b", daily_at=time(3, 30))
    jobs.run_due()

    with django_assert_num_queries(2) as captured:
        jobs.run_due()

    assert all(query["sql"].startswith("SELECT") for query in captured.captured_queries)


@pytest.mark.race
def test_each_slot_runs_once_with_several_workers_at_the_same_moment(workshop, ran):
    for number in range(5):
        ran.job(f"job {number}", every=timedelta(hours=1))
    now = datetime.now(UTC)

    for hour in range(4):
        workshop.at_once(3, lambda: jobs.run_due(now + timedelta(hours=hour)))  # noqa: B023

    assert sorted(ran) == sorted(f"job {number}" for number in range(5) for _hour in range(4))
    assert JobRun.objects.filter(succeeded=True).count() == 20


@pytest.mark.race
def test_slot_of_a_dead_worker_is_taken_over_by_one_of_several(workshop, ran):
    ran.job("hourly", every=timedelta(hours=1))
    now = datetime.now(UTC)
    slot = Job("hourly", print, every=timedelta(hours=1)).slot(now)
    JobRun.objects.create(
        name="hourly", slot=slot, started_at=now - LEASE - MINUTE, leased_until=now - MINUTE
    )

    workshop.at_once(4, lambda: jobs.run_due(now))

    assert ran == ["hourly"]
