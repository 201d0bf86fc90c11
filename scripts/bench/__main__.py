"""``make bench``: what the portal costs, in multiples of what nothing costs.

    python -m scripts.bench [--series 1300] [--rounds 7] [--signups 1000]

Needs a PostgreSQL (see ``scripts.postgres``) and its pgbench. Builds a demo house with ten and one
with 1,300 synthetic weekly series (more than 100,000 dates), serves both, and prints tables.
Everything it makes is in databases and a folder of its own, and gone afterwards.
"""

import argparse
import contextlib
import json
import os
import platform
import signal
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from scripts.postgres import NoPostgres, installed_binaries, postgres

from . import pages, signups, tables
from .databases import Databases, settle
from .pages import BIG, HELLO, OUR_HELLO, Page
from .server import BenchFailed, manage, serving

FEW = 10
FEED = "/da/partnere/ammevejlederen/calendar.ics"
ARTICLE = "/da/viden/amningens-foerste-uger/"
SIGNUP_ROUNDS = 5
#: What the measuring series have, of every set but partners.
EVERY_FILTER = "livsfase=baby&livsfase=barn&emne=soevn&emne=kost&type=gruppe&sprog=da&ledig=1"


@dataclass(frozen=True)
class Sizes:
    """How much to measure."""

    series: int
    rounds: int
    signups: int


def main() -> int:
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__.split("\n")[0])
    parser.add_argument("--series", type=int, default=1300, help="of the big house")
    parser.add_argument("--rounds", type=int, default=7, help="of all pages in turn")
    parser.add_argument("--signups", type=int, default=1000, help="in each of five rounds")
    options = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    try:
        with postgres(durable=True) as server:
            sizes = Sizes(options.series, options.rounds, options.signups)
            print(f"\n{run(server.url, sizes)}\n\n{machine()}, {sizes}.")
    except (NoPostgres, BenchFailed) as error:
        print(f"Nothing measured: {error}", file=sys.stderr)
        return 1
    return 0


def run(server: str, sizes: Sizes) -> str:
    """Build, serve, measure; returns the tables."""
    pgbench = _pgbench()
    with contextlib.ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="fv-bench-")))
        databases = Databases(server)
        many = stack.enter_context(databases.new("many"))
        environment = _environment(many, folder)
        _say(f"Building a house with {FEW} series …")
        manage(environment, "migrate", "--verbosity=0")
        manage(environment, "collectstatic", "--noinput", "--verbosity=0")
        manage(environment, "build_demo", f"--series={FEW}")
        few = stack.enter_context(databases.new("few", copy_of=many))
        _say(f"… and one with {sizes.series:,} …")
        manage(environment, "build_demo", f"--series={sizes.series}")
        for url in (many, few):
            settle(url)
        return _measure(many, few, folder, sizes, pgbench)


def _measure(many: str, few: str, folder: Path, sizes: Sizes, pgbench: Path) -> str:
    """``many`` and ``few`` are the addresses of the two houses' databases."""
    environment = _environment(many, folder)
    wanted = ["-m", "scripts.bench.targets", str(SIGNUP_ROUNDS)]
    found = json.loads(manage(environment, *wanted, str(SIGNUP_ROUNDS * sizes.signups)))
    settle(many)
    listed = _pages(found)
    paths = [page.path for page in listed if not page.after]
    queries = [
        json.loads(manage(_environment(url, folder), "-m", "scripts.bench.queries", *paths))
        for url in (many, few)
    ]
    with contextlib.ExitStack() as stack:
        houses = [
            stack.enter_context(serving(_environment(url, folder), folder / f"{name}.log"))
            for name, url in (("many", many), ("few", few))
        ]
        _say("Serving both, and asking for their pages in turn …")
        in_many, in_few = pages.measure(houses, listed, rounds=sizes.rounds)
        _say("Signing families up …")
        rates = signups.measure(
            houses[0], found["hot"], found["tokens"], url=many, binaries=pgbench
        )
    _say("Planning …")
    planned = json.loads(manage(environment, "-m", "scripts.bench.planning"))
    _say("Done.")
    found_tables = (
        tables.page_table(listed, in_many, in_few, queries),
        tables.signup_table(rates),
        tables.planning_table(planned),
    )
    return "\n\n".join(map(tables.markdown, found_tables))


def _pages(found: Mapping[str, str]) -> Sequence[Page]:
    """The pages of the house with their budgets (BUDGETS §2)."""
    date, form = found["date"], found["form"]
    calendar, series = "/da/kalender/", "/da/kalender/fars-legestue/"
    return (
        Page("bare view, Django's middleware (B2)", HELLO),
        Page("bare view, our middleware", OUR_HELLO),
        Page("calendar, next 50", calendar, 12, 25),
        # No filter by time: in the small house it leaves a short page, and growth would tell lies.
        Page("calendar, babies", f"{calendar}?livsfase=baby", 12, 25),
        Page("calendar, free seats", f"{calendar}?ledig=1", 12, 25),
        Page("calendar, filters of all sorts", f"{calendar}?{EVERY_FILTER}", 12, 25),
        Page(
            "calendar, a month",
            f"{calendar}?naar={found['month']}&vis=maaned",
            12,
            25,
            is_longer=True,
        ),
        Page("calendar, a day", f"{calendar}?naar={found['day']}", 12, 25, is_longer=True),
        Page("series", series, 12, 25),
        Page("date", date, 12, 25),
        Page("front page", "/da/", 15, 35),
        # Words that no page knows: other lines of this table, and no other page.
        Page(
            "front page, after a page changed (× its warm self)",
            "/da/?page",
            most_times=2,
            beside="/da/",
            after=["pages"],
            is_longer=True,
        ),
        Page(
            "front page, after the house changed (× its warm self)",
            "/da/?house",
            most_times=2,
            beside="/da/",
            after=["house"],
            is_longer=True,
        ),
        Page(
            "front page, after a series was published (× its warm self)",
            "/da/?series",
            most_times=2,
            beside="/da/",
            after=["pages", "facts"],
            is_longer=True,
        ),
        Page(
            "front page, after everything changed (× its warm self)",
            "/da/?all",
            most_times=2,
            beside="/da/",
            after=["pages", "facts", "house"],
            is_longer=True,
        ),
        Page("search", "/da/soeg/?q=baby", 15, 35),
        Page("articles", "/da/viden/", 15, 35),
        Page("article", ARTICLE, 12, 25),
        Page("topic", "/da/viden/soevn/", 15, 35),
        Page("stage", "/da/baby/", 15, 35),
        Page("partners", "/da/partnere/", 15, 35),
        Page("partner", "/da/partnere/sundhedsplejen/", 12, 25),
        Page("the house", "/da/huset/", 12, 25),
        Page("calendar file of 1,000 dates", FEED, None, 60, is_longer=True),
        Page("calendar file, 304", f"{FEED}?again", 2, 4, is_known=True),
        Page("sign-up form", form),
        Page("ordinary page", "/da/jeres-oplysninger/"),
        Page("Django's own page cache, 30 kB (B3)", BIG),
        Page("front page, kept (× B3)", "/kept/da/", 1, 1.6, beside=BIG),
        Page("calendar, kept (× B3)", f"/kept{calendar}", 1, 1.6, beside=BIG),
        Page("date, kept (× B3)", f"/kept{date}", 1, 1.6, beside=BIG),
        Page("front page, 304 (× B3)", "/kept/da/?again", 1, 1.6, beside=BIG, is_known=True),
    )


def _environment(url: str, folder: Path) -> dict[str, str]:
    return os.environ | {
        "DJANGO_SETTINGS_MODULE": "scripts.bench.settings",
        "DATABASE_URL": url,
        "VAR_DIR": str(folder),
        # Many short-lived processes read the same files; none may write beside them.
        "PYTHONDONTWRITEBYTECODE": "1",
    }


def _pgbench() -> Path:
    for folder in installed_binaries():
        if (folder / "pgbench").is_file():
            return folder
    raise BenchFailed("pgbench is not installed; Debian has it in postgresql-contrib")


def machine() -> str:
    """Where it was measured, and how busy that was: another load makes other milliseconds."""
    load = " ".join(f"{each:.1f}" for each in os.getloadavg())
    return f"Python {platform.python_version()}, {os.cpu_count()} cores, load {load}"


def _say(text: str) -> None:
    print(f"{time.strftime('%H:%M:%S')}  {text}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
