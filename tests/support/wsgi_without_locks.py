"""The app with its row locks taken out: the negative control of races.

A race that goes well here too has proved nothing. Writing a place takes a little longer, so that
requests overlap on any machine.
"""

import time

from django.db.backends.signals import connection_created
from django.db.models import QuerySet

from portal.wsgi import application  # noqa: F401  gunicorn looks it up here

DELAY = 0.02  # seconds


def _slow_place(execute, sql, params, many, context):
    if sql.startswith('INSERT INTO "signups_place"'):
        time.sleep(DELAY)
    return execute(sql, params, many, context)


def _slow_down(connection, **_kwargs):
    connection.execute_wrappers.append(_slow_place)


QuerySet.select_for_update = lambda self, *_args, **_kwargs: self._chain()
connection_created.connect(_slow_down, weak=False)
