"""What lists say of the pages behind their rows."""

import pytest

from core.enums import LinkKind
from core.models import Link, Subject
from core.page_words import linked_pages
from tests.factories.events import EventPageFactory

pytestmark = pytest.mark.django_db


def test_page_leads_to_public_subjects_only(calendar):
    here, there, closed = (
        EventPageFactory(parent=calendar, title=title) for title in ("Her", "Der", "Lukket")
    )
    for page in (there, closed):
        Link.objects.create(
            from_subject_id=here.translation_key, to_subject_id=page.translation_key
        )
    Subject.objects.filter(pk=closed.translation_key).update(is_public=False)

    found = linked_pages(here.translation_key, "da")

    assert [page.title for page in found[LinkKind.RELATED]] == ["Der"]
