"""Every test, on both databases: what `make test` does.

    python -m scripts.run_tests [--fast]

Every test runs on SQLite, and then on PostgreSQL again unless it touches no database (``pure``) or
neither can make a difference to it (``either``; with DRILL=1 these run again as well). Races run by
themselves, and in a drill one at a time, since there they are timed. What could not run is said at
the end with its reason, and is a failure with STRICT=1. ``--fast`` leaves out PostgreSQL, races,
browser journeys, and what is marked slow.
"""

import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

from .chromium import installed_chromium
from .postgres import NoPostgres, postgres

TESTS = Path(__file__).resolve().parents[1] / "tests"
STRICT = os.environ.get("STRICT", "") not in ("", "0")
DRILL = os.environ.get("DRILL") == "1"
# Not "worksteal": what empties the database must come last on each worker, as pytest-django has it.
PARALLEL = ("-n", "2", "--dist", "load")
RACES = () if DRILL else PARALLEL
ORDINARY = "not race and not journey"
#: What is not run on the second database as well.
ONCE = "not pure" if DRILL else "not pure and not either"


@dataclass
class Report:
    """What ran, how it ended, and what could not run."""

    lines: list[str] = field(default_factory=list)
    gaps: list[str] = field(default_factory=list)
    failed: bool = False

    def run(self, title: str, markers: str, *, url: str = "", options: tuple = PARALLEL) -> None:
        """One pytest run; its words are shown as they come, its last line is kept."""
        print(f"\n=== {title}", flush=True)
        command = [sys.executable, "-m", "pytest", "-q", "-m", markers, *options]
        if sys.stdout.isatty():
            command.append("--color=yes")
        began = time.monotonic()
        last = "said nothing"
        # An empty DATABASE_URL is SQLite, whatever a developer's .env says.
        with subprocess.Popen(
            command,
            env=os.environ | {"DATABASE_URL": url},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        ) as pytest:
            for line in pytest.stdout or ():
                print(line, end="", flush=True)
                last = line.strip() or last
                if line.startswith("SKIPPED"):
                    self.gaps.append(f"{title}: {line.strip().removeprefix('SKIPPED ')}")
        # Five means that nothing was collected: a marker that selects nothing tests nothing.
        self.failed |= pytest.returncode != 0
        said = last.strip("= ")
        self.lines.append(f"{title:36} {time.monotonic() - began:5.0f} s  {said}")

    def print(self) -> None:
        print("\n=== Summary")
        print("\n".join(self.lines))
        if self.gaps:
            print("\nCould not run:")
            print("\n".join(f"- {gap}" for gap in self.gaps))
            if STRICT:
                print("STRICT=1: what cannot run is a failure.")


def fast(report: Report) -> None:
    report.run("SQLite, the quick ones", f"not slow and {ORDINARY}")


def everything(report: Report) -> None:
    on_one_database(report, "SQLite")
    try:
        with postgres() as server:
            print(f"\nPostgreSQL: {server.origin}")
            on_one_database(report, "PostgreSQL", server.url)
    except NoPostgres as error:
        report.gaps.append(f"Everything on PostgreSQL: {error}")


def on_one_database(report: Report, name: str, url: str = "") -> None:
    again = f" and {ONCE}" if url else ""
    report.run(name, f"{ORDINARY}{again}", url=url)
    races = (*RACES, *files_that_mark("race"))
    report.run(f"{name}: races", f"race and not journey{again}", url=url, options=races)
    if installed_chromium():
        journeys = (*PARALLEL, *files_that_mark("journey"))
        report.run(f"{name}: journeys", f"journey{again}", url=url, options=journeys)
    else:
        report.gaps.append(f"Journeys on {name}: no Chromium is installed; CHROMIUM can name one")


def files_that_mark(marker: str) -> tuple[str, ...]:
    """Those with such tests in them: reading all the others takes a sixth of a minute each time."""
    files = sorted(TESTS.rglob("test_*.py"))
    return tuple(str(file) for file in files if f"mark.{marker}" in file.read_text())


WAYS = {"": everything, "--fast": fast}


def main(arguments: list[str]) -> int:
    if " ".join(arguments) not in WAYS:
        print(__doc__)
        return 2
    # A server that was started is ended also when this is told to stop.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    report = Report()
    try:
        WAYS[" ".join(arguments)](report)
    except KeyboardInterrupt:
        report.failed = True
        report.lines.append("interrupted")
    report.print()
    return int(report.failed or (STRICT and bool(report.gaps)))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
