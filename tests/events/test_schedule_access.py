"""Who may plan dates, at every address of the schedule view."""

import pytest
from django.urls import get_resolver, reverse
from wagtail.models import GroupPagePermission

from events.models import Line, Occurrence
from events.schedule.chosen import address_for
from tests.factories.events import OccurrenceFactory

from .scheduling import line_fields, posted, rows, seated

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]

ADDRESSES = ["edit", "preview", "cancel", "change", "decide", "keep", "undo"]


@pytest.fixture
def url(page, series, line):
    """``url("cancel")``: an address about the page's first date."""
    row = series.occurrences.in_order()[0]
    extra = {"keep": [row.uid], "undo": [1]}

    def address(name):
        if name in ("cancel", "change"):
            return address_for(name, row)
        return reverse(f"schedule:{name}", args=[page.translation_key, *extra.get(name, [])])

    return address


def test_every_address_is_declared_here():
    names = get_resolver("events.schedule.urls").reverse_dict
    assert sorted(name for name in names if isinstance(name, str)) == sorted(ADDRESSES)


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("name", ADDRESSES)
@pytest.mark.parametrize("somebody", ["stranger", "partner", "family"])
def test_for_who_has_no_role_there_it_does_not_exist(
    request, sign_in, url, series, somebody, name, method
):
    before = rows(series)

    answer = getattr(sign_in(request.getfixturevalue(somebody)), method)(url(name))

    assert answer.status_code == 404
    assert rows(series) == before


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("name", ADDRESSES)
def test_who_has_not_signed_in_is_asked_to(client, url, series, name, method):
    before = rows(series)

    answer = getattr(client, method)(url(name))

    assert answer.status_code == 302
    assert answer["Location"].startswith("/da/konto/log-ind/")
    assert rows(series) == before


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("name", ADDRESSES)
@pytest.mark.parametrize("lacking", ["the right to plan", "the right to the page"])
def test_editor_lacking_a_right_is_sent_away(desk, editor, url, series, lacking, name, method):
    if lacking == "the right to plan":
        editor.groups.get().permissions.filter(codename="change_series").delete()
    else:
        GroupPagePermission.objects.all().delete()
    before = rows(series)

    answer = getattr(desk, method)(url(name))

    assert (answer.status_code, answer["Location"]) == (302, reverse("wagtailadmin_home"))
    assert rows(series) == before


@pytest.mark.parametrize("somebody", ["editor", "coordinator"])
def test_editor_and_coordinator_plan_dates(request, sign_in, page, line, url, somebody):
    browser = sign_in(request.getfixturevalue(somebody))

    seen = browser.get(url("edit"))
    browser.post(url("edit"), posted(page.translation_key, line_fields(line, start_time="09:00")))

    assert seen.status_code == 200
    assert Line.objects.get().start_time.hour == 9


@pytest.mark.parametrize("name", ["preview", "decide", "keep", "undo"])
def test_address_that_acts_does_not_answer_a_look(desk, url, name):
    assert desk.get(url(name)).status_code == 405


@pytest.mark.parametrize("name", ADDRESSES)
def test_form_from_elsewhere_is_refused(editor, sign_in, url, series, name):
    browser = sign_in(editor)
    browser.handler.enforce_csrf_checks = True
    before = rows(series)

    answer = browser.post(url(name))

    assert answer.status_code == 403
    assert rows(series) == before


@pytest.mark.parametrize("name", ADDRESSES)
def test_subject_that_is_none_is_not_found(desk, url, page, name):
    address = url(name).replace(str(page.translation_key), "00000000-0000-4000-8000-000000000000")

    assert desk.post(address).status_code == 404


def test_date_of_another_subject_is_not_found(desk, page, line, calendar):
    foreign = OccurrenceFactory()
    seated(foreign)

    keep = reverse("schedule:keep", args=[page.translation_key, foreign.uid])
    assert desk.post(keep).status_code == 404
    for name in ("cancel", "change"):
        address = address_for(name, foreign).replace(
            str(foreign.series.subject_id), str(page.translation_key)
        )
        assert desk.post(address, {"reason": "Sygdom"}).status_code == 404

    assert Occurrence.objects.get(pk=foreign.pk).state == "planned"
