"""Where a Chromium is installed; journeys and measurements drive it, nothing downloads one."""

import os
import shutil

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def installed_chromium() -> str | None:
    """Its path, from ``CHROMIUM`` or the search path; None where there is none."""
    if named := os.environ.get("CHROMIUM"):
        return named if os.access(named, os.X_OK) else None
    return next(filter(None, map(shutil.which, _NAMES)), None)
