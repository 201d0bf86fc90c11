"""The backend of that name (``ENGINE``)."""

from select import POLLIN, poll

from django.db.backends.postgresql import base
from psycopg.pq import ConnStatus


class DatabaseWrapper(base.DatabaseWrapper):
    """A connection that is kept is looked at before each request (``CONN_HEALTH_CHECKS``).

    Django asks the server for a row that says nothing: a way there and back, and to wake up for it,
    which is as much as a page that is kept costs the database. A server that ends a connection says
    so, or closes its end; a connection that has nothing to say is whole. One that was cut without a
    word looks whole here, and would let Django's question wait for it too.
    """

    def is_usable(self) -> bool:
        if self.connection is None or self.connection.pgconn.status != ConnStatus.OK:
            return False
        heard = poll()
        heard.register(self.connection.pgconn.socket, POLLIN)
        return not heard.poll(0)
