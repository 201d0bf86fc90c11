"""Since when the facts that every page shows are as they are."""

import uuid

from django.db import models


class Generation(models.Model):
    """The one row whose token changes whenever one of those facts does (``core.generation``)."""

    name = models.CharField(max_length=20, primary_key=True)
    token = models.UUIDField(default=uuid.uuid4)

    def __str__(self) -> str:
        return f"{self.name} {self.token}"
