"""Waiting, in a test of locks on PostgreSQL, until another thread waits for one of ours."""

import time

from django.db import connection

PATIENCE = 20  # seconds


def wait_until_somebody_waits():
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM pg_locks WHERE NOT granted")
            if cursor.fetchone()[0]:
                return
        time.sleep(0.05)
    raise AssertionError("Nobody waits for us.")
