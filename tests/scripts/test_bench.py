"""``make bench``: its figures are what they are called, and it runs from end to end."""

import os

import pytest

from scripts.bench import __main__ as bench
from scripts.bench import pages, signups, tables
from scripts.bench.databases import database, libpq_environment
from scripts.bench.pages import HELLO, Measured, Page, ratio
from scripts.bench.processes import children, cpu_seconds, stat_fields
from scripts.bench.signups import Rates

HERE = "/da/"


def measured(cpu, wall=None, size=1000):
    return Measured(cpu=cpu, wall=wall or cpu, size=size)


def row_of(page, *, here, there, queries=((4,), (4,))):
    """The page's row, its cells by the words of the head."""
    hello = measured([0.001, 0.002, 0.004])
    head, row = tables.page_table(
        [page],
        {HELLO: hello, HERE: measured(here)},
        {HELLO: hello, HERE: measured(there)},
        [{HERE: count} for (count,) in queries],
    )
    return dict(zip(head, row, strict=True)) | {"verdict": row[7]}


@pytest.mark.pure
def test_process_named_with_brackets_is_read_whole():
    fields = stat_fields("42 (a (b) c) S 7 42 42 0 -1 4194560 100 0 0 0 11 22 0 0 20 0")

    assert fields[:2] == ["S", "7"]
    assert fields[11:13] == ["11", "22"]


@pytest.mark.pure
def test_own_processor_time_is_counted_and_own_parent_is_found():
    before = cpu_seconds([os.getpid()])
    while cpu_seconds([os.getpid()]) < before + 0.05:
        sum(range(10_000))

    assert os.getpid() in children(os.getppid())
    assert os.getpid() not in children(os.getpid())


@pytest.mark.pure
def test_ratio_is_the_middle_of_each_rounds_own():
    # In the slow second round both took longer; divided across rounds it would be 20.
    assert ratio([10, 40, 12], [1, 2, 1]) == 12


@pytest.mark.pure
def test_page_within_its_budgets_is_ok():
    page = Page("front", HERE, most_queries=4, most_times=25)

    row = row_of(page, here=[0.02, 0.04, 0.08], there=[0.02, 0.04, 0.08])

    assert (row["× base"], row["growth"], row["queries"], row["verdict"]) == (
        "20.0",
        "1.00",
        "4",
        "ok",
    )


@pytest.mark.pure
@pytest.mark.parametrize(
    ("here", "there", "queries"),
    [
        ([0.03, 0.06, 0.12], [0.03, 0.06, 0.12], ((4,), (4,))),  # 30 times
        ([0.02, 0.04, 0.08], [0.01, 0.02, 0.04], ((4,), (4,))),  # grows
        ([0.02, 0.04, 0.08], [0.02, 0.04, 0.08], ((5,), (5,))),  # one query too many
        ([0.02, 0.04, 0.08], [0.02, 0.04, 0.08], ((4,), (3,))),  # queries grow
    ],
    ids=["too dear", "grows", "too many queries", "queries grow"],
)
def test_page_beyond_a_budget_says_so(here, there, queries):
    page = Page("front", HERE, most_queries=4, most_times=25)

    assert row_of(page, here=here, there=there, queries=queries)["verdict"] == "OVER"


@pytest.mark.pure
def test_page_that_is_longer_in_the_big_house_may_grow():
    page = Page("day", HERE, most_queries=4, most_times=25, is_longer=True)

    row = row_of(page, here=[0.02, 0.04, 0.08], there=[0.01, 0.02, 0.04])

    assert (row["growth"], row["verdict"]) == ("2.00, longer", "ok")


@pytest.mark.pure
@pytest.mark.parametrize(("http", "verdict"), [(19.9, "UNDER"), (20.0, "ok")])
def test_signups_are_held_against_the_bare_transaction_of_their_round(http, verdict):
    rates = Rates(bare=[100, 100, 1000], http=[http, http, 10], answers=[0.01] * 20)

    cells = {row[0]: row[1:] for row in tables.signup_table(rates)}

    assert cells["HTTP × B4"] == [f"{http / 100:.2f}", "≥ 0.20", verdict]


@pytest.mark.pure
def test_slow_tail_is_over():
    rates = Rates(bare=[1], http=[1], answers=[0.01] * 15 + [0.2] * 5)

    assert tables.signup_table(rates)[-1][-1] == "OVER"


@pytest.mark.pure
def test_planning_is_told_in_seconds_and_beside_a_loop():
    seconds = {"card": 0.1, "save": 0.9, "undo": 0.3, "night": 2, "made_again": 0}

    def verdicts(**others):
        found = {"loop": 0.1, "expand": 0.7, **seconds, **others}
        return [row[-1] for row in tables.planning_table(found) if row[-1]]

    assert verdicts() == ["ok", "ok", "ok"]
    assert verdicts(save=1.0) == ["OVER", "ok", "ok"]
    assert verdicts(expand=0.9) == ["ok", "OVER", "ok"]
    assert verdicts(made_again=1) == ["ok", "ok", "OVER"]


@pytest.mark.pure
def test_table_is_as_wide_as_its_words():
    assert tables.markdown([["a", "long head"], ["longer", "1"]]) == (
        "| a      | long head |\n|--------|-----------|\n| longer | 1         |"
    )


@pytest.mark.pure
def test_address_of_a_database_is_told_to_postgresqls_programs():
    socket = libpq_environment("postgres://fv@%2Ftmp%2Fpg/house")
    port = libpq_environment("postgres://fv:s%40fe@localhost:5433/house")

    assert socket == {"PGHOST": "/tmp/pg", "PGUSER": "fv", "PGDATABASE": "house"}
    assert port == {
        "PGHOST": "localhost",
        "PGPORT": "5433",
        "PGUSER": "fv",
        "PGPASSWORD": "s@fe",
        "PGDATABASE": "house",
    }
    assert database("postgres://fv@localhost/house") == "house"


@pytest.mark.race
@pytest.mark.postgresql
def test_bench_runs_from_end_to_end_and_leaves_nothing(live_template, monkeypatch, tmp_path):
    """In the smallest size; what it says of speed is worth nothing then, all else is."""
    monkeypatch.setattr(pages, "SECONDS_A_ROUND", 0.02)
    monkeypatch.setattr(bench, "FEW", 3)  # the hot dates are those of the second
    monkeypatch.setattr(bench, "SIGNUP_ROUNDS", 1)
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", None)

    said = bench.run(live_template.server, bench.Sizes(series=5, rounds=1, signups=16))

    rows = [line for line in said.splitlines() if line.startswith("| calendar, next 50 ")]
    assert len(rows) == 1
    assert f"sign-up, {signups.CLIENTS} clients" in said
    assert list(tmp_path.iterdir()) == []
