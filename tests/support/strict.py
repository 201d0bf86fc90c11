"""What cannot run here is skipped with its reason; ``STRICT=1`` makes every skip a failure.

Tests for one database only carry the marker ``sqlite`` or ``postgresql`` and are not collected on
the other, so that a skip always means that something is missing.
"""

import os

import pytest
from django.db import connection

STRICT = os.environ.get("STRICT", "") not in ("", "0")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config, items):
    other = {"sqlite": "postgresql", "postgresql": "sqlite"}[connection.vendor]
    elsewhere = [item for item in items if item.get_closest_marker(other)]
    if elsewhere:
        config.hook.pytest_deselected(items=elsewhere)
        items[:] = [item for item in items if item not in elsewhere]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    report = yield
    if STRICT and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"skipped, which STRICT=1 forbids: {report.longrepr[-1]}"
    return report
