"""The app with its row locks taken out: the negative control of races.

A race that goes well here too has proved nothing. So that it never does by luck, whoever has read
what is left waits to write a place until others have read the same.
"""

import threading

from django.db.backends.signals import connection_created
from django.db.models import QuerySet

from portal.wsgi import application  # noqa: F401  gunicorn looks it up here

# Of a worker's four threads. Three: seats that are an even number do not come out even.
TOGETHER = threading.Barrier(3)
ALONE_AFTER = 2.0  # seconds; the last ones of a rush have nobody to wait for


def _write_together(execute, sql, params, many, context):
    if sql.startswith('INSERT INTO "signups_place"'):
        try:
            TOGETHER.wait(ALONE_AFTER)
        except threading.BrokenBarrierError:
            TOGETHER.reset()
    return execute(sql, params, many, context)


def _meet(connection, **_kwargs):
    connection.execute_wrappers.append(_write_together)


QuerySet.select_for_update = lambda self, *_args, **_kwargs: self._chain()
connection_created.connect(_meet, weak=False)
