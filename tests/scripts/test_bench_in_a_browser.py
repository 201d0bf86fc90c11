"""The browser's half of ``make bench``: what a first visit weighs and when it shows something."""

import pytest

from scripts.bench import loading
from scripts.bench.loading import Load, blocking_time, load, middle
from scripts.bench.loading_table import BUDGET, loading_table
from tests.factories.home import SiteFactory


def loaded(**figures):
    names = dict.fromkeys(Load.__slots__, 0.0)
    return Load(**names | figures)


@pytest.mark.pure
def test_each_figure_is_its_own_median():
    loads = [loaded(lcp=1, tbt=9), loaded(lcp=2, tbt=1), loaded(lcp=30, tbt=2)]

    assert middle(loads) == loaded(lcp=2, tbt=2)


@pytest.mark.pure
def test_page_within_its_budgets_is_ok_and_one_beyond_says_where():
    heavy = loaded(html=14_001, lcp=1_800, cls=0.02)

    _head, light_row, heavy_row, allowed = loading_table({"light": BUDGET, "heavy": heavy})

    assert light_row[-1] == "ok"
    assert heavy_row[-1] == "OVER: html, cls"
    assert allowed == ["allowed", "14.0", "16.0", "12.0", "150", "1.80", "0.010", "50", ""]


@pytest.mark.pure
@pytest.mark.parametrize(
    ("task", "blocks"),
    [((1_200, 90), 40), ((1_200, 50), 0), ((700, 200), 0), ((950, 160), 60), ((990, 40), 0)],
    ids=["after", "short", "before anything is seen", "while it is painted", "both"],
)
def test_page_keeps_nobody_waiting_before_it_is_seen(task, blocks):
    assert blocking_time([task], painted=1_000) == blocks


@pytest.mark.journey
@pytest.mark.either
def test_first_visit_is_weighed_by_kind(chromium, live_house, monkeypatch):
    monkeypatch.setattr(loading, "QUIET", 300)
    SiteFactory()

    found = load(chromium, f"{live_house.base_url}/da/")

    assert found.html > 2_000
    assert found.css > found.html
    assert found.everything > found.html + found.css + found.js
    assert found.lcp > 150
    assert found.cls < BUDGET.cls
