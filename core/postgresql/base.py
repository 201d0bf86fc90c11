"""The backend of that name (``ENGINE``)."""

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

    _last_used = 0.0

    def is_usable(self) -> bool:
        now = monotonic()
        is_recent = now - self._last_used < ASKED_AGAIN_AFTER
        is_whole = self._is_silent() if is_recent else super().is_usable()
        self._last_used = now if is_whole else 0.0
        return is_whole

    def _is_silent(self) -> bool:
        if self.connection is None or self.connection.pgconn.status != ConnStatus.OK:
            return False
        heard = poll()
        heard.register(self.connection.pgconn.socket, POLLIN)
        return not heard.poll(0)
