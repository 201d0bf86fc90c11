"""What runs behind `make demo` is fit for visitors."""

import json
import shutil
import subprocess
import sys

import pytest

from scripts.demo import environment_of
from tests.support.snapshot import snapshot
from tests.support.sources import ROOT

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite, pytest.mark.slow]

PATHS = ["/da/findes-ikke/", "/media/hus.txt", "/static/css/base.css", "/demo/", "/demo/mail/"]
VISITS = f"""
import json
import django
django.setup()
from django.test import Client

answers = {{path: Client().get(path) for path in {PATHS}}}
print(json.dumps({{path: (a.status_code, a.getvalue().decode()) for path, a in answers.items()}}))
"""


@pytest.fixture(scope="module")
def answers(django_db_setup, tmp_path_factory):
    """Status and page by address, in a demo whose tables stand with one upload in it."""
    folder = tmp_path_factory.mktemp("demo")
    environment = environment_of("8000", folder)
    shutil.copyfile(snapshot(), folder / "familievaerket.sqlite3")
    media = folder / "media"
    media.mkdir()
    (media / "hus.txt").write_text("uploaded")
    return json.loads(run(environment, "-c", VISITS))


def run(environment, *arguments):
    done = subprocess.run(
        [sys.executable, *arguments], cwd=ROOT, env=environment, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_unknown_address_wears_our_header(answers):
    status, page = answers["/da/findes-ikke/"]

    assert status == 404
    assert '<header class="site-header">' in page
    assert "DEBUG = True" not in page


def test_uploads_and_style_sheets_are_handed_out(answers):
    assert answers["/media/hus.txt"] == [200, "uploaded"]
    assert answers["/static/css/base.css"][0] == 200


@pytest.mark.parametrize("door", ["/demo/", "/demo/mail/"])
def test_doors_stand_open(answers, door):
    assert answers[door][0] == 200
