"""Whether this process is alive, and whether it can serve."""

from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache


@never_cache
def alive(request: HttpRequest) -> HttpResponse:
    return HttpResponse("ok", content_type="text/plain")


@never_cache
def ready(request: HttpRequest) -> HttpResponse:
    """200 when the database answers and has every migration, else 503.

    Says nothing of the worker, of the mail server, or of what the proxy serves.
    """
    try:
        executor = MigrationExecutor(connection)
        is_migrated = not executor.migration_plan(executor.loader.graph.leaf_nodes())
    except DatabaseError:
        return HttpResponse("database", status=503, content_type="text/plain")
    if not is_migrated:
        return HttpResponse("migrations", status=503, content_type="text/plain")
    return HttpResponse("ok", content_type="text/plain")
