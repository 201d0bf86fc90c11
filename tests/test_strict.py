"""What cannot run is skipped with a reason, or fails where nothing may be missing."""

import os
import subprocess
import sys

import pytest

from tests.support.sources import ROOT

pytestmark = [pytest.mark.slow, pytest.mark.pure]

PLUGIN = ["-c", str(ROOT / "pyproject.toml"), "-p", "tests.support.strict"]
SAMPLE = """
import pytest

def test_of_something_that_is_missing():
    pytest.skip("no teapot is installed")

@pytest.mark.xfail
def test_that_is_known_to_fail():
    assert False

@pytest.mark.postgresql
def test_of_another_database():
    assert False
"""


@pytest.mark.parametrize(
    ("strict", "code", "closing"),
    [
        ("", 0, "1 skipped, 1 deselected, 1 xfailed"),
        ("1", 1, "1 failed, 1 deselected, 1 xfailed"),
    ],
)
def test_skip_is_a_failure_only_where_strict(tmp_path, strict, code, closing):
    sample = tmp_path / "test_sample.py"
    sample.write_text(SAMPLE)

    run = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *PLUGIN, str(sample)],
        cwd=ROOT,
        env=os.environ | {"STRICT": strict, "DATABASE_URL": ""},
        capture_output=True,
        text=True,
    )

    assert run.returncode == code, run.stdout + run.stderr
    assert closing in run.stdout
    assert "no teapot is installed" in run.stdout
