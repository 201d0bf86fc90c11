"""The environment is read as what it is meant to be, and nonsense is answered with a way out."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from portal import env

pytestmark = pytest.mark.pure

PREPARED = {"prepare_threshold": 3}
OPTIONS = {
    "sqlite": {"OPTIONS": {"timeout": 20}},
    "postgres": {"CONN_MAX_AGE": 60, "OPTIONS": PREPARED},
}


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch):
    for name in ("THING", "DATABASE_URL"):
        monkeypatch.delenv(name, raising=False)


def test_text_is_the_value_without_its_blanks(monkeypatch):
    monkeypatch.setenv("THING", "  a value ")

    assert env.text("THING") == "a value"


@pytest.mark.parametrize("value", [None, "", "   "])
def test_text_that_is_not_there_is_the_default_or_refused(monkeypatch, value):
    if value is not None:
        monkeypatch.setenv("THING", value)

    assert env.text("THING", "default") == "default"
    with pytest.raises(ImproperlyConfigured, match=r"THING is not set. See .env.example"):
        env.text("THING")


@pytest.mark.parametrize(
    ("value", "meaning"),
    [("1", True), ("yes", True), (" True ", True), ("0", False), ("OFF", False), ("", False)],
)
def test_flag(monkeypatch, value, meaning):
    monkeypatch.setenv("THING", value)

    assert env.flag("THING", not meaning) is meaning


def test_flag_that_is_not_there_is_the_default():
    assert env.flag("THING", True) is True


def test_flag_that_is_neither_yes_nor_no_is_refused(monkeypatch):
    monkeypatch.setenv("THING", "perhaps")

    with pytest.raises(ImproperlyConfigured, match=r"THING is 'perhaps'\. Write 1 for yes or 0"):
        env.flag("THING")


def test_number(monkeypatch):
    monkeypatch.setenv("THING", "587")

    assert env.number("THING", 25, least=1, most=65535) == 587


@pytest.mark.parametrize("value", ["0", "65536", "smtp", "25.5", "-1"])
def test_number_out_of_bounds_is_refused_with_the_bounds(monkeypatch, value):
    monkeypatch.setenv("THING", value)

    with pytest.raises(ImproperlyConfigured, match=f"THING is '{value}'.*from 1 to 65535"):
        env.number("THING", 25, least=1, most=65535)


def test_number_that_is_not_there_is_the_default(monkeypatch):
    monkeypatch.setenv("THING", "")

    assert env.number("THING", 25) == 25


def test_names_are_parted_by_commas(monkeypatch):
    monkeypatch.setenv("THING", "a.example, b.example,,")

    assert env.names("THING") == ["a.example", "b.example"]


def test_names_that_are_not_there_are_none():
    assert env.names("THING") == []


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("sqlite:////srv/house.sqlite3", ("sqlite3", "/srv/house.sqlite3", {"timeout": 20}, 0)),
        ("postgres://u:p@db:5433/house", ("postgresql", "house", PREPARED, 60)),
        ("postgresql://u@%2Frun%2Fpg/house", ("postgresql", "house", PREPARED, 60)),
        (
            "postgres://u@db/house?sslmode=require",
            ("postgresql", "house", PREPARED | {"sslmode": "require"}, 60),
        ),
    ],
)
def test_database_has_the_options_of_its_engine(monkeypatch, url, expected):
    monkeypatch.setenv("DATABASE_URL", url)

    found = env.database("sqlite:///default", options=OPTIONS)

    engine = found["ENGINE"].rpartition(".")[2]
    assert (engine, found["NAME"], found.get("OPTIONS", {}), found["CONN_MAX_AGE"]) == expected


@pytest.mark.parametrize("url", ["mysql://u@db/house", "house.sqlite3", "://"])
def test_database_of_another_kind_is_refused_with_what_to_write(monkeypatch, url):
    monkeypatch.setenv("DATABASE_URL", url)

    with pytest.raises(ImproperlyConfigured, match=r"Write sqlite:////path.*or postgres://user"):
        env.database("sqlite:///default", options=OPTIONS)


def test_database_that_cannot_be_read_is_refused_without_its_password(monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgres://house:sec/ret@db:5432/house")

    with pytest.raises(ImproperlyConfigured, match="DATABASE_URL cannot be read") as refusal:
        env.database("sqlite:///default", options=OPTIONS)

    assert "sec" not in str(refusal.value)


def test_file_fills_in_what_the_environment_does_not_hold(monkeypatch, tmp_path):
    monkeypatch.setenv("THING", "from the environment")
    monkeypatch.delenv("OTHER_THING", raising=False)
    file = tmp_path / ".env"
    file.write_text("# a comment\n\nTHING=from the file\nOTHER_THING = 'a=b'\n")

    env.load_file(file)

    assert (env.text("THING"), env.text("OTHER_THING")) == ("from the environment", "a=b")
    monkeypatch.delenv("OTHER_THING")


@pytest.mark.parametrize("line", ["THING", "two words=1", "=value"])
def test_file_with_a_line_that_says_nothing_is_refused_by_its_number(tmp_path, line):
    file = tmp_path / ".env"
    file.write_text(f"# a comment\n{line}\n")

    with pytest.raises(ImproperlyConfigured, match=r"\.env, line 2: write KEY=value"):
        env.load_file(file)


def test_file_that_is_not_there_is_no_matter(tmp_path):
    env.load_file(tmp_path / ".env")
