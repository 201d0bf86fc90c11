"""Calendar programs of others that follow a feed, as they do on a reader's own machine.

``make calendar-programs`` brings them. vdirsyncer fetches a feed over HTTP and keeps a file for
each date. It names the files, and the dates in them, after what they say; so khal follows beside
it: of a feed that has changed it takes in every date by its UID. What the two hold is read from
their files; what their reader sees of it is what khal lists.
"""

import subprocess
import urllib.error
import urllib.request
from pathlib import Path

import pytest
from django.conf import settings
from icalendar import Calendar

PROGRAMS = Path(settings.BASE_DIR) / ".venv-programs" / "bin"
PATIENCE = 60  # seconds
#: The calendars of a reader, by who keeps them.
BOTH = SYNCHRONISED, TAKEN_IN = "vdirsyncer", "khal"

VDIRSYNCER_CONFIG = """
[general]
status_path = "{folder}/status"

[pair feed]
a = "house"
b = "here"
collections = null

[storage house]
type = "http"
url = "{url}"

[storage here]
type = "filesystem"
path = "{folder}/calendars/vdirsyncer"
fileext = ".ics"
"""

KHAL_CONFIG = """
[calendars]
[[vdirsyncer]]
path = {folder}/calendars/vdirsyncer
[[khal]]
path = {folder}/calendars/khal

[sqlite]
path = {folder}/khal.db

[locale]
local_timezone = Europe/Copenhagen
default_timezone = Europe/Copenhagen
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
"""


class Reader:
    """Somebody who follows one feed with both programs, in a folder of their own."""

    def __init__(self, folder, url):
        self.folder, self.url = folder, url
        self._etag = ""
        for name in BOTH:
            (folder / "calendars" / name).mkdir(parents=True)
        for name, text in ((SYNCHRONISED, VDIRSYNCER_CONFIG), (TAKEN_IN, KHAL_CONFIG)):
            (folder / f"{name}.conf").write_text(text.format(folder=folder, url=url))
        self._run("vdirsyncer", "discover")

    def follow(self):
        """Let both bring themselves up to date; returns how many dates vdirsyncer wrote and took
        away, and the status that khal's feed was answered with.

        To vdirsyncer another version is another date: one is written, one taken away.
        """
        words = self._run("vdirsyncer", "sync").split()
        return (words.count("Copying"), words.count("Deleting")), self._take_in()

    def synchronised(self):
        """The dates that vdirsyncer holds."""
        return self._held(SYNCHRONISED)

    def taken_in(self):
        """The dates that khal holds, by UID; twice the same would be two."""
        events = self._held(TAKEN_IN)
        found = {str(event["UID"]): event for event in events}
        assert len(found) == len(events)
        return found

    def shown(self, days):
        """What khal lists of both calendars from today on, by calendar: a line for each date."""
        form = "{calendar}|{start-long}–{end-time} {title} {status}"
        found = {name: [] for name in BOTH}
        listed = self._run("khal", "list", "-df", "", "-f", form, "today", f"{days}d")
        for line in listed.splitlines():
            name, _bar, words = line.partition("|")
            found[name].append(words.strip())
        return found

    def _take_in(self):
        """khal fetches nothing by itself: ask as a program does that has the feed, and hand on what
        is new."""
        request = urllib.request.Request(self.url, headers={"If-None-Match": self._etag})
        try:
            with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
                feed, self._etag = answer.read(), answer.headers["ETag"]
        except urllib.error.HTTPError as error:
            return error.status
        file = self.folder / "feed.ics"
        file.write_bytes(feed)
        self._run("khal", "import", "-a", TAKEN_IN, "--batch", file)
        return 200

    def _held(self, name):
        return [
            event
            for path in (self.folder / "calendars" / name).glob("*.ics")
            for event in Calendar.from_ical(path.read_bytes()).events
        ]

    def _run(self, program, *arguments):
        """Run a program to its end; returns what it said, fails with it where it fails."""
        done = subprocess.run(
            [PROGRAMS / program, "--config", self.folder / f"{program}.conf", *arguments],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=PATIENCE,
        )
        assert done.returncode == 0, f"{program} {arguments}\n{done.stdout}"
        return done.stdout


@pytest.fixture
def follow(tmp_path):
    """``follow(url)`` is a ``Reader`` of that feed, who has not fetched it yet; once in a test."""
    if not PROGRAMS.is_dir():
        pytest.skip("no calendar programs are installed: make calendar-programs brings them")
    return lambda url: Reader(tmp_path / "reader", url)
