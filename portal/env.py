"""Typed readings of the environment, for the settings only.

Each reader returns a value of the right type or raises ``ImproperlyConfigured`` with a sentence
that says what was found and what to write instead.
"""

import os
import re
from collections.abc import Mapping, Sequence
from email.utils import parseaddr
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import dj_database_url
from django.core.exceptions import ImproperlyConfigured, ValidationError
from django.core.validators import validate_email

FILE = Path(__file__).resolve().parents[1] / ".env"

LEAST_SECRET = 50  # characters
LEAST_DIFFERENT = 10  # of them; a random one of 50 has thirty

_TRUE = {"1", "true", "yes", "on"}
_FALSE = {"0", "false", "no", "off", ""}
_HOST = re.compile(r"[a-z0-9_-]+(\.[a-z0-9_-]+)*", re.IGNORECASE)
_NUMBERED_HOST = re.compile(r"\[[0-9a-f:.]+\]", re.IGNORECASE)  # IPv6, as it stands in an address


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


def secret(name: str) -> str:
    """Something nobody guesses: long, and not the same few characters over and over."""
    value = text(name)
    if len(value) < LEAST_SECRET or len(set(value)) < LEAST_DIFFERENT:
        fault = "too short" if len(value) < LEAST_SECRET else "no secret"
        raise ImproperlyConfigured(
            f"{name} is {fault}. Write at least {LEAST_SECRET} random characters, for instance "
            'from: python -c "import secrets; print(secrets.token_urlsafe(64))"'
        )
    return value


def host(name: str, default: str) -> str:
    """The name or number of one machine, nothing before or behind it."""
    value = text(name, default)
    if not _HOST.fullmatch(value):
        raise ImproperlyConfigured(
            f"{name} is {value!r}. Write the machine's name alone, without scheme or port: "
            "smtp.example.com"
        )
    return value


def hosts(name: str) -> list[str]:
    """The names a site answers to; one that begins with a dot stands for all below it."""
    values = names(name)
    if not values or not all(
        _HOST.fullmatch(each.removeprefix(".")) or _NUMBERED_HOST.fullmatch(each) for each in values
    ):
        raise ImproperlyConfigured(
            f"{name} must name the addresses this site answers to, without scheme or port, parted "
            "by commas: familievaerket.dk,www.familievaerket.dk"
        )
    return values


def origin(name: str, *, answered_by: Sequence[str]) -> str:
    """A public address in https, of one of these hosts, with nothing behind host and port."""
    value = text(name, " ").rstrip("/")
    try:
        parts = urlsplit(value)
        found, plain = parts.hostname or "", f"{parts.scheme}://{parts.hostname}"
        plain += f":{parts.port}" if parts.port else ""
    except ValueError:
        found = plain = ""
    if not value.startswith("https://") or value.lower() != plain or not _HOST.fullmatch(found):
        raise ImproperlyConfigured(
            f"{name} is {value!r}. Letters and passkeys need the public address, starting with "
            "https:// and ending with the host's name: https://familievaerket.dk"
        )
    if not any(
        found == each.lower() or (each[0] == "." and f".{found}".endswith(each.lower()))
        for each in answered_by
    ):
        raise ImproperlyConfigured(
            f"{name} is {value!r}, a name this site does not answer to. Add {found} to "
            "ALLOWED_HOSTS."
        )
    return plain


def mail_address(name: str) -> str:
    """A sender: an address, alone or behind a name."""
    value = text(name)
    try:
        validate_email(parseaddr(value)[1])
    except ValidationError as error:
        raise ImproperlyConfigured(
            f"{name} is {value!r}. Write an address that people can answer: "
            "Familievaerket <huset@familievaerket.dk>"
        ) from error
    return value


def folder(name: str, default: Path) -> Path:
    """A folder, made where it is not there."""
    path = Path(text(name, str(default)))
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ImproperlyConfigured(
            f"{name} is {str(path)!r}, and no such folder can be made ({error.strerror}). Write "
            "one that this user may write to: /var/lib/familievaerket"
        ) from error
    return path


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
    if config["NAME"] in ("", ":memory:"):
        raise ImproperlyConfigured(
            f"DATABASE_URL names no database behind {engine}://. Write "
            "sqlite:////path/to/file.sqlite3 or postgres://user:password@host:5432/name."
        )
    own = options[engine]
    # What the address says after its question mark, such as sslmode, wins.
    return config | dict(own) | {"OPTIONS": {**own.get("OPTIONS", {}), **config.get("OPTIONS", {})}}


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
