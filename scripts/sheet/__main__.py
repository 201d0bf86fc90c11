"""``make sheet``: takes a picture of every page in every look, so that somebody looks at it.

    python -m scripts.sheet [--only calendar]

Builds the demo house in a folder of its own, serves it, visits all that ``tests/support/visits.py``
declares, and writes var/sheet/index.html with the pictures beside it.
"""

import argparse
import shutil
import signal
import sys
import tempfile
import time
from pathlib import Path

from scripts.bench.server import ROOT, BenchFailed, manage, serving
from scripts.chromium import installed_chromium
from scripts.demo import environment_of

SHEET = ROOT / "var" / "sheet"


def main() -> int:
    parser = argparse.ArgumentParser(prog="make sheet", description=__doc__.split("\n")[0])
    parser.add_argument("--only", default="", help="visits with this in their names")
    only = parser.parse_args().only
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    if installed_chromium() is None:
        print("No Chromium is installed; CHROMIUM can name one.", file=sys.stderr)
        return 1
    began = time.monotonic()
    try:
        with tempfile.TemporaryDirectory(prefix="fv-sheet-") as folder:
            print(_take(Path(folder), only).strip())
    except BenchFailed as error:
        print(f"No sheet: {error}", file=sys.stderr)
        return 1
    print(f"in {time.monotonic() - began:.0f} s: {(SHEET / 'index.html').relative_to(ROOT)}")
    return 0


def _take(folder: Path, only: str) -> str:
    environment = environment_of("0", folder) | {
        "DJANGO_SETTINGS_MODULE": "scripts.sheet.settings",
        # The browser's driver runs an event loop, in which Django would refuse its database.
        "DJANGO_ALLOW_ASYNC_UNSAFE": "1",
    }
    print("Building a demo house …", flush=True)
    manage(environment, "migrate", "--verbosity=0")
    manage(environment, "build_demo")
    shutil.rmtree(SHEET, ignore_errors=True)
    SHEET.mkdir(parents=True)
    with serving(environment, folder / "web.log", wsgi="portal.wsgi") as house:
        print("Visiting its pages …", flush=True)
        address = f"http://127.0.0.1:{house.port}"
        return manage(environment, "-m", "scripts.sheet.pictures", address, str(SHEET), only)


if __name__ == "__main__":
    sys.exit(main())
