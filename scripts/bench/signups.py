"""Sign-ups over HTTP against the bare transaction they are made of, both on one hot row.

The bare transaction (baseline B4) locks a date, counts its places, writes one and commits; pgbench
runs it with as many clients as send forms to the app. Both begin at a date that nobody has signed
up for, and end with as many places on it.
"""

import os
import re
import subprocess
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter

import psycopg

from .databases import libpq_environment
from .server import BenchFailed, House, Request

CLIENTS = 8

_TABLES = """
CREATE TABLE bench_date (id int PRIMARY KEY, title text NOT NULL);
CREATE TABLE bench_place (
    id bigserial PRIMARY KEY,
    date_id int NOT NULL REFERENCES bench_date,
    email text NOT NULL,
    queued_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX ON bench_place (date_id);
INSERT INTO bench_date VALUES (1, 'a hot date');
"""
_TRANSACTION = r"""
\set family random(1, 1000000000)
BEGIN;
SELECT * FROM bench_date WHERE id = 1 FOR UPDATE;
SELECT count(*) FROM bench_place WHERE date_id = 1;
INSERT INTO bench_place (date_id, email) VALUES (1, 'family-' || :family || '@example.org');
COMMIT;
"""


@dataclass
class Rates:
    """Sign-ups a second in each round, and how long single forms took, in seconds."""

    bare: list[float] = field(default_factory=list)
    http: list[float] = field(default_factory=list)
    answers: list[float] = field(default_factory=list)

    @property
    def ratio(self) -> float:
        return median(http / bare for http, bare in zip(self.http, self.bare, strict=True))

    @property
    def p50(self) -> float:
        return median(self.answers)

    @property
    def p95(self) -> float:
        return quantiles(self.answers, n=20)[-1]


def measure(
    house: House, dates: Sequence[str], tokens: Sequence[str], *, url: str, binaries: Path
) -> Rates:
    """One round for each date (its uid); the form tokens are dealt out to them in equal parts."""
    rates = Rates()
    each = len(tokens) // len(dates)
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(_TABLES)
        for number, uid in enumerate(dates):
            connection.execute("TRUNCATE bench_place")
            rates.bare.append(_bare(url, binaries, each))
            rate, answers = _over_http(house, uid, tokens[number * each : (number + 1) * each])
            rates.http.append(rate)
            rates.answers += answers
            _refuse_lost(connection, uid, each)
    return rates


def _bare(url: str, binaries: Path, count: int) -> float:
    command = [str(binaries / "pgbench"), "--no-vacuum", "--file=-", f"--client={CLIENTS}"]
    command += ["--jobs=2", f"--transactions={count // CLIENTS}"]
    done = subprocess.run(
        command,
        input=_TRANSACTION,
        env=os.environ | libpq_environment(url),
        capture_output=True,
        text=True,
    )
    found = re.search(r"^tps = ([\d.]+) \(without initial", done.stdout, re.MULTILINE)
    if done.returncode or not found:
        raise BenchFailed(f"pgbench: {done.stdout}{done.stderr}")
    return float(found[1])


def _over_http(house: House, uid: str, tokens: Sequence[str]) -> tuple[float, list[float]]:
    """Sign-ups a second, and the time of each."""
    forms = [_form(house, uid, token) for token in tokens]
    parts = [forms[number::CLIENTS] for number in range(CLIENTS)]
    began = perf_counter()
    with ThreadPoolExecutor(CLIENTS) as pool:
        answers = list(pool.map(lambda part: [_sign_up(each) for each in part], parts))
    taken = perf_counter() - began
    return len(tokens) / taken, [seconds for part in answers for seconds in part]


def _form(house: House, uid: str, token: str) -> Request:
    who = abs(hash(token))
    form = {
        "name": "A measuring family",
        "email": f"family-{who}@example.org",
        "adults": 1,
        "children": 1,
        "form_token": token,
    }
    address = f"10.{who % 256}.{who // 256 % 256}.{who // 65536 % 256}"
    return house.post(f"/da/tilmeld/{uid}/", form, address=address)


def _sign_up(form: Request) -> float:
    answer = form.send()
    if answer.status != 303:
        raise BenchFailed(f"a sign-up was answered with {answer.status}")
    return answer.seconds


def _refuse_lost(connection: psycopg.Connection, uid: str, count: int) -> None:
    """A quick sign-up that did not happen is worth nothing."""
    found = connection.execute(
        "SELECT taken, (SELECT sum(seats) FROM signups_place WHERE occurrence_id = date.id)"
        " FROM events_occurrence AS date WHERE uid = %s",
        [uid],
    ).fetchone()
    if found != (2 * count, 2 * count):
        raise BenchFailed(f"{count} families of two hold {found} seats on {uid}")
