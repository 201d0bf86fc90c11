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
        ({"SECRET_KEY": "x" * 64}, "SECRET_KEY is no secret. Write at least 50 random"),
        ({"SECRET_KEY": "abc" * 30}, "SECRET_KEY is no secret. Write at least 50 random"),
        ({"ALLOWED_HOSTS": ""}, "ALLOWED_HOSTS must name the addresses"),
        ({"ALLOWED_HOSTS": "a.example,*"}, "ALLOWED_HOSTS must name the addresses"),
        ({"ALLOWED_HOSTS": "https://a.example"}, "without scheme or port"),
        ({"ALLOWED_HOSTS": "a.example b.example"}, "parted by commas"),
        ({"ALLOWED_HOSTS": "a.example:443"}, "without scheme or port"),
        ({"ALLOWED_HOSTS": "."}, "ALLOWED_HOSTS must name the addresses"),
        ({"BASE_URL": "http://familievaerket.example"}, "starting with https://"),
        ({"BASE_URL": ""}, "starting with https://"),
        ({"BASE_URL": "https://"}, "ending with the host's name"),
        ({"BASE_URL": "https://:443"}, "ending with the host's name"),
        ({"BASE_URL": "https://fam ilie.example"}, "ending with the host's name"),
        ({"BASE_URL": "https://familievaerket.example/da"}, "ending with the host's name"),
        ({"BASE_URL": "https://me@familievaerket.example"}, "ending with the host's name"),
        ({"BASE_URL": "https://familievaerket.example:x"}, "ending with the host's name"),
        ({"BASE_URL": "https://elsewhere.example"}, "Add elsewhere.example to ALLOWED_HOSTS."),
        ({"EMAIL_PORT": "smtp"}, "EMAIL_PORT is 'smtp'. Write a whole number from 1 to 65535."),
        ({"EMAIL_USE_TLS": "perhaps"}, "EMAIL_USE_TLS is 'perhaps'. Write 1 for yes or 0 for no."),
        ({"EMAIL_USE_TLS": "0"}, "letters would go over the net in plain text."),
        ({"EMAIL_HOST": "mail.example:587"}, "without scheme or port: smtp.example.com"),
        ({"EMAIL_HOST": "[::1]"}, "without scheme or port: smtp.example.com"),
        ({"EMAIL_HOST": "smtp://mail.example"}, "without scheme or port: smtp.example.com"),
        ({"DEFAULT_FROM_EMAIL": ""}, "DEFAULT_FROM_EMAIL is not set."),
        ({"DEFAULT_FROM_EMAIL": "Familievaerket"}, "Write an address that people can answer"),
        ({"DEFAULT_FROM_EMAIL": "House <huset@>"}, "Write an address that people can answer"),
        ({"DATABASE_URL": "mysql://a@b/c"}, "DATABASE_URL starts with 'mysql'."),
        ({"DATABASE_URL": "sqlite://"}, "DATABASE_URL names no database behind sqlite://."),
        ({"DATABASE_URL": "postgres://"}, "DATABASE_URL names no database behind postgres://."),
        ({"VAR_DIR": "/proc/house"}, "no such folder can be made"),
        ({"VAR_DIR": "/dev/null"}, "no such folder can be made"),
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


@pytest.mark.parametrize(
    ("changes", "tls"),
    [
        ({}, "(True, False)"),
        ({"EMAIL_PORT": "465"}, "(False, True)"),
        ({"EMAIL_PORT": "465", "EMAIL_USE_TLS": "1"}, "(False, True)"),
        ({"EMAIL_HOST": "localhost", "EMAIL_USE_TLS": "0"}, "(False, False)"),
    ],
)
def test_letters_go_in_tls_but_for_a_server_on_this_machine(read, changes, tls):
    started = read("EMAIL_USE_TLS, settings.EMAIL_USE_SSL", **changes)

    assert started.stdout.replace(" ", ", ").strip() == tls.strip("()"), started.stderr


@pytest.mark.parametrize(
    "changes",
    [
        {"BASE_URL": "https://familievaerket.example/"},
        {"BASE_URL": "https://familievaerket.example:8443"},
        {"ALLOWED_HOSTS": ".example", "BASE_URL": "https://www.familievaerket.example"},
        {"ALLOWED_HOSTS": "familievaerket.example,127.0.0.1,[::1]"},
        {"DEFAULT_FROM_EMAIL": "huset@familievaerket.example"},
        {"DATABASE_URL": "postgres://house@%2Frun%2Fpostgresql/house"},
    ],
)
def test_production_starts_on_what_houses_write(read, changes):
    started = read("DEBUG", **changes)

    assert started.stdout.strip() == "False", started.stderr
