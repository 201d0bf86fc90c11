"""Counting what pages send to the database; runs in a process of its own, with its settings.

    python -m scripts.bench.queries /da/ /da/kalender/

prints the counts as JSON.
"""

import json
import sys

import django
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext, override_settings

KEPT = "/kept"  # as scripts.bench.wsgi has it
AGAIN = "?again"  # the end of what is asked for by somebody who has it already


def count(paths: list[str]) -> dict[str, int]:
    found = {path: _count(Client(), path) for path in paths if not path.startswith(KEPT)}
    with override_settings(PAGE_CACHE=True):
        found |= {
            path: _count(Client(), path.removeprefix(KEPT))
            for path in paths
            if path.startswith(KEPT)
        }
    return found


def _count(client: Client, path: str) -> int:
    first = client.get(path)  # what every visitor after the first one costs
    known = {"If-None-Match": first.headers["ETag"]} if path.endswith(AGAIN) else {}
    with CaptureQueriesContext(connection) as captured:
        client.get(path, headers=known)
    return len(captured)


if __name__ == "__main__":
    django.setup()
    print(json.dumps(count(sys.argv[1:])))
