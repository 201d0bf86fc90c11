"""Pictures and documents are not deleted from under the pages that use them.

Wagtail says where something is used and deletes it all the same; a page that has lost a picture can
then no longer be published. These stand in the place of its own screens (``portal.urls``,
``core.wagtail_hooks``).
"""

from collections.abc import Iterable
from typing import Any

from django.utils.functional import cached_property
from wagtail.documents.views import documents
from wagtail.documents.views.bulk_actions import DeleteBulkAction as DeleteDocuments
from wagtail.images.views import images
from wagtail.images.views.bulk_actions import DeleteBulkAction as DeleteImages
from wagtail.models.reference_index import ReferenceGroups


class Uses(ReferenceGroups):
    """Where something is used; one use is enough to keep it."""

    @cached_property
    def is_protected(self) -> bool:
        return len(self) > 0


class KeptWhileUsed:
    """Goes before the screen that deletes one thing."""

    def get_usage(self) -> Uses:
        return Uses(super().get_usage().qs)  # type: ignore[misc]


class AllKeptWhileUsed:
    """Goes before the screen that deletes several: one that is in use keeps them all."""

    def annotate_items(self, items: Iterable[Any]) -> Iterable[Any]:
        items = super().annotate_items(items)  # type: ignore[misc]
        for item in items:
            item._usage_references = Uses(item._usage_references.qs)
        self.is_protected = any(item._usage_references.is_protected for item in items)
        return items


class ImageDeleteView(KeptWhileUsed, images.DeleteView):
    pass


class DocumentDeleteView(KeptWhileUsed, documents.DeleteView):
    pass


class ImagesDeleteAction(AllKeptWhileUsed, DeleteImages):
    pass


class DocumentsDeleteAction(AllKeptWhileUsed, DeleteDocuments):
    pass
