"""Which settings a command gets that was started without naming any, as cron does."""

import os
import shutil
import subprocess
import sys

import pytest

from scripts.check import PRODUCTION
from tests.support.sources import ROOT

pytestmark = [pytest.mark.pure, pytest.mark.slow]

REAL = {name: value for name, value in PRODUCTION.items() if name != "DATABASE_URL"}
WITHOUT_MODULE = {name: value for name, value in REAL.items() if name != "DJANGO_SETTINGS_MODULE"}
NAMED = {*PRODUCTION, "VAR_DIR"}
BY_MANAGE = ["manage.py", "diffsettings", "--all"]
BY_WSGI = [
    "-c",
    "import portal.wsgi; from django.conf import settings;"
    "print('SETTINGS_MODULE =', repr(settings.SETTINGS_MODULE))",
]


@pytest.fixture
def run(tmp_path):
    """``run(BY_MANAGE, file={…}, BASE_URL="…")``: a start where .env holds these lines."""
    shutil.copy(ROOT / "manage.py", tmp_path)
    shutil.copytree(ROOT / "portal", tmp_path / "portal")

    def start(command, *, file, **named):
        lines = (f"{name}={value}\n" for name, value in file.items())
        (tmp_path / ".env").write_text("".join(lines), encoding="utf-8")
        known = {name: value for name, value in os.environ.items() if name not in NAMED}
        paths = os.pathsep.join([str(tmp_path), str(ROOT)])
        return subprocess.run(
            [sys.executable, *command],
            cwd=tmp_path,
            env=known | {"PYTHONPATH": paths} | named,
            capture_output=True,
            text=True,
        )

    return start


@pytest.mark.parametrize("command", [BY_MANAGE, BY_WSGI])
def test_file_names_the_settings(run, command):
    started = run(command, file=REAL)

    assert "SETTINGS_MODULE = 'portal.settings.production'" in started.stdout, started.stderr


@pytest.mark.parametrize("command", [["manage.py", "run_due"], ["manage.py", "check"]])
def test_real_house_whose_file_names_no_settings_is_no_place_to_develop(run, command):
    refused = run(command, file=WITHOUT_MODULE)

    assert refused.returncode != 0
    assert "that is a house with families in it" in refused.stderr.strip().splitlines()[-1]
    assert "DJANGO_SETTINGS_MODULE=portal.settings.production" in refused.stderr


def test_naming_the_settings_for_developing_opens_no_door_of_a_real_house(run):
    refused = run(BY_MANAGE, file=REAL, DJANGO_SETTINGS_MODULE="portal.settings.dev")

    assert refused.returncode != 0
    assert "that is a house with families in it" in refused.stderr


def test_demo_runs_beside_a_real_house(run):
    demo = {"DJANGO_SETTINGS_MODULE": "portal.settings.dev", "BASE_URL": "http://localhost:8000"}

    started = run(BY_MANAGE, file=REAL, **demo)

    assert "SETTINGS_MODULE = 'portal.settings.dev'" in started.stdout, started.stderr


def test_without_a_file_one_develops(run):
    started = run(BY_MANAGE, file={})

    assert "SETTINGS_MODULE = 'portal.settings.dev'" in started.stdout, started.stderr


def test_developing_leaves_alone_what_a_house_keeps_where_nothing_else_is_said(run, tmp_path):
    house, at_work = run(BY_MANAGE, file=REAL), run(BY_MANAGE, file={})

    assert f"VAR_DIR = PosixPath('{tmp_path}/var')" in house.stdout
    assert f"VAR_DIR = PosixPath('{tmp_path}/var/dev')" in at_work.stdout
