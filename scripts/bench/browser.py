"""The half of ``make bench`` that a browser measures: what a first visit costs on a phone.

    python -m scripts.bench.browser [--rounds 5]

Builds a demo house on a SQLite of its own, collects its static files, serves both as production
does, and prints a table with the budgets. The proxy before a real house packs the pages; here
Django does that in its place.
"""

import argparse
import json
import os
import signal
import sys
import tempfile
from collections import defaultdict
from pathlib import Path

from playwright.sync_api import sync_playwright

from scripts.chromium import installed_chromium

from .__main__ import ARTICLE, machine
from .loading import Load, load, middle
from .loading_table import loading_table
from .server import BenchFailed, manage, serving
from .tables import markdown


def main() -> int:
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__.split("\n")[0])
    parser.add_argument("--rounds", type=int, default=5, help="of all pages in turn")
    rounds = parser.parse_args().rounds
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    chromium = installed_chromium()
    try:
        if chromium is None:
            raise BenchFailed("no Chromium is installed; CHROMIUM can name one")
        with tempfile.TemporaryDirectory(prefix="fv-bench-") as folder:
            loads = measure(Path(folder), chromium, rounds)
        print(f"\n{markdown(loading_table(loads))}\n\n{machine()}, {rounds} rounds.")
    except BenchFailed as error:
        print(f"No first visit measured: {error}", file=sys.stderr)
        return 1
    return 0


def measure(folder: Path, chromium: str, rounds: int) -> dict[str, Load]:
    """The middle of all rounds for each page; each round visits every page once."""
    environment = os.environ | {
        "DJANGO_SETTINGS_MODULE": "scripts.bench.browser_settings",
        "DATABASE_URL": "",  # SQLite in the folder
        "VAR_DIR": str(folder),
    }
    manage(environment, "migrate", "--verbosity=0")
    manage(environment, "collectstatic", "--noinput", "--verbosity=0")
    manage(environment, "build_demo", "--series=10")
    found = json.loads(manage(environment, "-m", "scripts.bench.targets", "1", "1"))
    pages = {
        "front page": "/da/",
        "calendar": "/da/kalender/",
        "date": found["date"],
        "sign-up": found["form"],
        "article": ARTICLE,
    }
    loads: dict[str, list[Load]] = defaultdict(list)
    with (
        serving(environment, folder / "web.log", wsgi="portal.wsgi") as house,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for path in pages.values():
            if (status := house.get(path).status) != 200:
                raise BenchFailed(f"{path} answered {status}")
        for _round in range(rounds):
            for name, path in pages.items():
                loads[name].append(load(browser, f"http://127.0.0.1:{house.port}{path}"))
        browser.close()
    return {name: middle(all_rounds) for name, all_rounds in loads.items()}


if __name__ == "__main__":
    sys.exit(main())
