"""How long what people wrote to the house is kept, and how it is given out and taken away."""

from datetime import timedelta

import pytest
from wagtail.search.index import get_indexed_models

from core import privacy
from home.models import Enquiry
from outbox.models import Letter
from tests.factories.home import EnquiryFactory
from tests.support.clock import NOW

from .enquiring import FACTS, write

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]

DAY = timedelta(days=1)


@pytest.mark.parametrize(("age", "kept"), [(0, 1), (183, 1), (184, 0), (6 * 365, 0)])
def test_enquiry_is_kept_for_half_a_year_answered_or_not(age, kept):
    EnquiryFactory(created_at=NOW - age * DAY)
    EnquiryFactory(created_at=NOW - age * DAY, answered=True)

    privacy.purge()

    assert Enquiry.objects.count() == 2 * kept


def test_export_holds_all_that_was_written():
    EnquiryFactory(
        name="Anna",
        email=FACTS["email"],
        phone="12 34 56 78",
        text="Hej",
        door="ide",
        answered=True,
    )

    assert privacy.export_person(" Anna@Example.org")["home.enquiry"] == [
        {
            "about": "ide",
            "name": "Anna",
            "email": FACTS["email"],
            "phone": "12 34 56 78",
            "text": "Hej",
            "language": "da",
            "written": "2026-10-14T07:00:00+00:00",
            "answered": "2026-10-14T07:00:00+00:00",
        }
    ]


def test_erasing_takes_what_the_person_wrote_and_nobody_elses(client, frozen, site):
    write(client, frozen)
    neighbour = EnquiryFactory()

    counts = privacy.erase_person(FACTS["email"])

    assert counts["home.enquiry"] == 1
    assert list(Enquiry.objects.all()) == [neighbour]
    assert not Letter.objects.to_person(FACTS["email"]).exists()


def test_search_knows_nothing_of_enquiries():
    assert Enquiry not in get_indexed_models()
