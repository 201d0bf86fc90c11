"""Where only children, or only adults, take a seat, the form says which of them to write."""

import pytest

from events.models import Occurrence, Series

from .pages import errors_of, filled_in, form_url

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("takes_seat", "asks_ages", "typed", "field", "said"),
    [
        ("children", {}, {"adults": "1"}, "id_children", "The places are for children. Write"),
        ("children", {"max_age": 60}, {"adults": "1"}, "child_ages_1", "Choose how old each"),
        ("adults", {}, {"adults": "0", "children": "1"}, "id_adults", "The places are for adults"),
    ],
)
def test_who_come_without_anybody_to_take_a_seat_are_told_what_to_fill_in(
    client, add_date, takes_seat, asks_ages, typed, field, said
):
    date = add_date(capacity=5)
    Series.objects.filter(pk=date.series_id).update(takes_seat=takes_seat, **asks_ages)
    date = Occurrence.objects.get(pk=date.pk)

    page = client.post(form_url(date), filled_in(date, **typed))

    ((where, words),) = errors_of(page)
    assert where == field
    assert said in words
