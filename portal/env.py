"""Typed readings of the environment, for the settings only.

Each reader returns a value of the right type or raises ``ImproperlyConfigured`` with a sentence
that says what was found and what to write instead.
"""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import dj_database_url
from django.core.exceptions import ImproperlyConfigured

FILE = Path(__file__).resolve().parents[1] / ".env"

_TRUE = {"1", "true", "yes", "on"}
_FALSE = {"0", "false", "no", "off", ""}


def text(name: str, default: str | None = None) -> str:
    """The value as it stands; without a default it must be there."""
    value = os.environ.get(name, "").strip()
    if value:
        return value
    if default is None:
        raise ImproperlyConfigured(f"{name} is not set. See .env.example for what it should hold.")
    return default


def flag(name: str, default: bool = False) -> bool:
    """A yes or a no."""
    value = os.environ.get(name)
    if value is None:
        return default
    if value.strip().lower() in _TRUE:
        return True
    if value.strip().lower() in _FALSE:
        return False
    raise ImproperlyConfigured(f"{name} is {value!r}. Write 1 for yes or 0 for no.")


def number(name: str, default: int, *, least: int = 0, most: int | None = None) -> int:
    """A whole number within its bounds."""
    value = os.environ.get(name, "").strip()
    if not value:
        return default
    bounds = f"from {least} up" if most is None else f"from {least} to {most}"
    try:
        found = int(value)
    except ValueError:
        found = least - 1
    if found < least or (most is not None and found > most):
        raise ImproperlyConfigured(f"{name} is {value!r}. Write a whole number {bounds}.")
    return found


def names(name: str, default: str = "") -> list[str]:
    """A list, parted by commas."""
    return [part.strip() for part in text(name, default or " ").split(",") if part.strip()]


def database(default: str, *, options: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    """``DATABASE_URL`` as Django's dictionary, with the options that belong to its engine."""
    url = text("DATABASE_URL", default)
    engine = url.split(":", 1)[0]
    if engine == "postgresql":
        engine = "postgres"
    if engine not in options:
        raise ImproperlyConfigured(
            f"DATABASE_URL starts with {engine!r}. Write sqlite:////path/to/file.sqlite3 "
            "or postgres://user:password@host:5432/name."
        )
    try:
        config: dict[str, Any] = dict(dj_database_url.parse(url))
    except ValueError as error:
        raise ImproperlyConfigured(f"DATABASE_URL cannot be read: {error}.") from error
    return config | dict(options[engine])


def load_file(path: Path = FILE) -> None:
    """Read ``KEY=value`` lines of a .env file; what the environment already holds wins.

    Whoever starts Django calls it first, since the file may name the settings; the settings call
    it again for those who do not.
    """
    if not path.is_file():
        return
    for number_, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        line = line.strip()
        if not line or line.startswith("#"):
            continue
        key, equals, value = line.partition("=")
        if not equals or not key.strip().isidentifier():
            raise ImproperlyConfigured(f"{path.name}, line {number_}: write KEY=value.")
        os.environ.setdefault(key.strip(), value.strip().strip("\"'"))
