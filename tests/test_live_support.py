"""The fixtures behind races and journeys: the app runs, and the test sees its database."""

import os
import urllib.request

import pytest

from core.models import Topic
from tests.factories.core import TopicFactory


@pytest.mark.race
def test_live_house_serves_on_the_database_the_test_writes_to(live_house):
    TopicFactory(slug="soevn")

    seen = live_house.manage(
        "shell", "--no-imports", "-c", "from core.models import *; print(Topic.objects.get().slug)"
    )

    assert seen.strip().splitlines()[-1] == "soevn"
    assert urllib.request.urlopen(f"{live_house.base_url}/healthz").read() == b"ok"


@pytest.mark.race
def test_live_house_starts_empty_each_time(live_house):
    assert not Topic.objects.exists()


@pytest.mark.race
def test_live_house_ends_what_it_started(live_house):
    worker = live_house.start("run_due", "--loop", "--pause=0.1")

    live_house.stop()

    for process in (worker, live_house.gunicorn):
        with pytest.raises(ProcessLookupError):
            os.killpg(process.pid, 0)


@pytest.mark.journey
@pytest.mark.parametrize("javascript", [True, False])
def test_browser_opens_a_page_of_the_live_house(open_page, javascript):
    page = open_page(javascript=javascript)

    page.goto("/healthz")

    assert page.locator("body").inner_text() == "ok"
