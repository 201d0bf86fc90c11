"""A house with families in it refuses to start on values that would be unsafe."""

import os
import subprocess
import sys

import pytest

from scripts.check import PRODUCTION
from tests.support.sources import ROOT

pytestmark = pytest.mark.pure

READ = "from django.conf import settings; print(settings.{})"


@pytest.fixture
def read(tmp_path):
    """``read("DEBUG", SECRET_KEY="…")``: a setting as production has it, or the refusal."""

    def read_setting(name, **changes):
        environment = os.environ | PRODUCTION | {"VAR_DIR": str(tmp_path)} | changes
        return subprocess.run(
            [sys.executable, "-c", READ.format(name)],
            cwd=ROOT,
            env=environment,
            capture_output=True,
            text=True,
        )

    return read_setting


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"SECRET_KEY": ""}, "SECRET_KEY is not set."),
        ({"SECRET_KEY": "x" * 49}, "SECRET_KEY is too short. Write at least 50 random"),
        ({"ALLOWED_HOSTS": ""}, "ALLOWED_HOSTS must name the addresses"),
        ({"ALLOWED_HOSTS": "a.example,*"}, "ALLOWED_HOSTS must name the addresses"),
        ({"BASE_URL": "http://familievaerket.example"}, "starting with https://"),
        ({"BASE_URL": ""}, "starting with https://"),
        ({"EMAIL_PORT": "smtp"}, "EMAIL_PORT is 'smtp'. Write a whole number from 1 to 65535."),
        ({"EMAIL_USE_TLS": "perhaps"}, "EMAIL_USE_TLS is 'perhaps'. Write 1 for yes or 0 for no."),
        ({"DATABASE_URL": "mysql://a@b/c"}, "DATABASE_URL starts with 'mysql'."),
    ],
)
def test_production_refuses_with_a_sentence_that_helps(read, changes, sentence):
    refusal = read("DEBUG", **changes)

    assert refusal.returncode != 0
    assert refusal.stdout == ""
    assert sentence in refusal.stderr.strip().splitlines()[-1]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("DEBUG", "False"),
        ("DEMO_DOORS", "False"),
        ("SESSION_COOKIE_SECURE", "True"),
        ("EMAIL_BACKEND", "outbox.backends.OutboxBackend"),
        ("CSRF_TRUSTED_ORIGINS", "['https://familievaerket.example']"),
        ("INSTALLED_APPS.count('portal.demo')", "0"),
    ],
)
def test_production_starts_on_good_values_with_every_demo_door_shut(read, name, value):
    started = read(name)

    assert (started.stdout.strip(), started.returncode) == (value, 0), started.stderr
