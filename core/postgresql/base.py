"""The backend of that name (``ENGINE``)."""

from math import inf
from select import POLLIN, poll
from time import monotonic

from django.db.backends.postgresql import base
from psycopg.pq import ConnStatus

#: Seconds. A path that forgets connections, such as a firewall, does so after minutes.
ASKED_AGAIN_AFTER = 10


class DatabaseWrapper(base.DatabaseWrapper):
    """A connection that is kept is tried before each request (``CONN_HEALTH_CHECKS``), and in a
    rush only looked at.

    Django asks the server for a row that says nothing: a way there and back, and to wake up for it,
    which is as much as a page that is kept costs the database. A server that ends a connection says
    so, or closes its end, which is seen without asking. What lies between may cut one without a
    word; so a connection that nobody has used for a while is asked as Django does.
    """

    _last_whole = -inf

    def is_usable(self) -> bool:
        now = monotonic()
        is_recent = now - self._last_whole < ASKED_AGAIN_AFTER
        # After an error Django wants to know, however recent it was.
        can_be_seen = is_recent and not self.errors_occurred
        is_whole = self._is_silent() if can_be_seen else super().is_usable()
        self._last_whole = now if is_whole else -inf
        return is_whole

    def _is_silent(self) -> bool:
        if self.connection is None or self.connection.pgconn.status != ConnStatus.OK:
            return False
        heard = poll()
        heard.register(self.connection.pgconn.socket, POLLIN)
        return not heard.poll(0)
