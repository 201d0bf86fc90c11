"""Counting what pages send to the database; runs in a process of its own, with its settings.

    python -m scripts.bench.queries /da/ /da/kalender/

prints the counts as JSON.
"""

import json
import sys

import django
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext


def count(paths: list[str]) -> dict[str, int]:
    client = Client()
    found = {}
    for path in paths:
        client.get(path)  # what every visitor after the first one costs
        with CaptureQueriesContext(connection) as captured:
            client.get(path)
        found[path] = len(captured)
    return found


if __name__ == "__main__":
    django.setup()
    print(json.dumps(count(sys.argv[1:])))
