"""The default cache: in memory, but for what every process must agree on, which has a table.

allauth counts tries and remembers used codes in the default cache and can be given no other; in
memory, each process would count for itself. Wagtail asks the same cache for the site's root on
every page, and a statement each time would be too dear.
"""

from typing import Any

from django.core.cache import BaseCache, caches
from django.core.cache.backends.base import DEFAULT_TIMEOUT
from django.core.cache.backends.db import DatabaseCache
from django.core.cache.backends.locmem import LocMemCache
from django.db import connections, router
from django.utils import timezone

SHARED = "shared"
SHARED_PREFIX = "allauth"


class SharedCache(DatabaseCache):
    """Django's in the database; it forgets a row only when somebody asks for that very one again.

    allauth writes addresses of the net into its keys, and mail addresses as plain hashes.
    """

    def delete_expired(self) -> int:
        """Delete what is no longer true; returns how many rows that were."""
        connection = connections[router.db_for_write(self.cache_model_class)]
        quote = connection.ops.quote_name
        now = connection.ops.adapt_datetimefield_value(timezone.now())
        with connection.cursor() as cursor:
            cursor.execute(f"DELETE FROM {quote(self._table)} WHERE {quote('expires')} < %s", [now])
            return int(cursor.rowcount)


class MemoryCacheWithSharedLimits(LocMemCache):
    """Keys of allauth live in the cache called "shared", all others in this process."""

    def _shared(self, key: str) -> BaseCache | None:
        return caches[SHARED] if key.startswith(SHARED_PREFIX) else None

    def add(
        self, key: str, value: Any, timeout: Any = DEFAULT_TIMEOUT, version: int | None = None
    ) -> bool:
        if shared := self._shared(key):
            return shared.add(key, value, timeout, version)
        return super().add(key, value, timeout, version)

    def get(self, key: str, default: Any = None, version: int | None = None) -> Any:
        if shared := self._shared(key):
            return shared.get(key, default, version)
        return super().get(key, default, version)

    def set(
        self, key: str, value: Any, timeout: Any = DEFAULT_TIMEOUT, version: int | None = None
    ) -> None:
        if shared := self._shared(key):
            return shared.set(key, value, timeout, version)
        return super().set(key, value, timeout, version)

    def delete(self, key: str, version: int | None = None) -> bool:
        if shared := self._shared(key):
            return shared.delete(key, version)
        return super().delete(key, version)
