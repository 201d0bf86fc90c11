"""Words that found nothing are counted, and editors answer them."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Group, Permission
from django.utils import timezone

from search.jobs import look_again
from search.missing import words_to_count
from search.models import MissedWords, Synonyms
from tests.factories.events import EventPageFactory

REPORT = "/admin/reports/missed-words/"

pytestmark = pytest.mark.usefixtures("frozen", "search_index")


@pytest.fixture
def search(client, house):
    def search(typed, language="da", **query):
        return client.get(f"/{language}/soeg/", {"q": typed, **query})

    return search


def counted():
    return {(each.language, each.words): each.times for each in MissedWords.objects.all()}


def missed(words, **facts):
    return MissedWords.objects.create(words=words, **{"language": "da", "times": 2} | facts)


def test_words_are_counted_however_they_are_typed_and_by_language(search, frozen):
    for typed in ("Babysvømning", "  babysvømning! ", "BABYSVØMNING"):
        search(typed)
        frozen.shift(3601)
    search("babysvømning", "en")

    assert counted() == {("da", "babysvømning"): 3, ("en", "babysvømning"): 1}


def test_page_that_is_loaded_anew_or_read_in_another_language_is_no_other_search(search):
    search("babysvømning")
    search("babysvømning")
    search("babysvømning", "en")
    search("tvillinger")

    assert counted() == {("da", "babysvømning"): 1, ("da", "tvillinger"): 1}


def test_what_finds_something_is_not_counted(search):
    search("søvn")
    search("søvn", gruppe="partnere")
    search("i weekenden")  # finds days
    search("")
    search("!?")

    assert counted() == {}


def test_asking_how_a_page_answers_is_no_search(client, house):
    client.head("/da/soeg/", {"q": "babysvømning"})

    assert counted() == {}


@pytest.mark.pure
@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("Hjælp til 2-årige", "hjælp til 2 årige"),
        ("سباحة", "سباحة"),
        ("parent@example.org", ""),
        ("11 22 33 44", ""),
        ("ring 11223344", ""),
        ("١١٢٢٣٣٤٤ رقم", ""),
        ("010120-1234 søvn", ""),
        ("kan man mon komme forbi i morgen", ""),
        ("x" * 61, ""),
        ("a", ""),
        ("", ""),
    ],
)
def test_what_is_somebodys_own_is_not_kept(typed, words):
    assert words_to_count(typed) == words


def test_nobody_fills_the_database_by_searching(search, monkeypatch):
    monkeypatch.setattr("search.querysets.MOST_KEPT", 2)
    missed("tvillinger")
    for typed in ("babysvømning", "adoption"):
        search(typed)
    assert counted() == {("da", "tvillinger"): 2, ("da", "adoption"): 1}

    missed("cykel")
    MissedWords.objects.filter(words="adoption").delete()
    search("babysvømning nu")
    assert ("da", "babysvømning nu") not in counted()


def test_night_forgets_what_is_found_by_now(search, calendar):
    missed("babysvømning")
    missed("swimming", language="en")
    missed("i dag")
    missed("tvillinger")
    EventPageFactory(parent=calendar, title="Babysvømning")

    assert look_again() == {"deleted": 2}
    assert set(counted()) == {("da", "tvillinger"), ("en", "swimming")}


def test_night_forgets_what_nobody_asks_for_any_more(house):
    today = timezone.localdate()
    missed("to gange", last_on=today - timedelta(days=365))
    missed("to gange for længe siden", last_on=today - timedelta(days=366))
    missed("en gang", times=1, last_on=today - timedelta(days=14))
    missed("en gang for længe siden", times=1, last_on=today - timedelta(days=15))

    look_again()

    assert set(counted()) == {("da", "to gange"), ("da", "en gang")}


@pytest.fixture
def report(house, sign_in, editor):
    """``report()``: the rows that an editor reads, each with its cells."""

    def rows():
        page = BeautifulSoup(sign_in(editor).get(REPORT).content, "html.parser")
        return page.select("main table tbody tr")

    return rows


def test_editors_read_what_was_asked_more_than_once_most_asked_first(report, sign_in, editor):
    missed("tvillinger", times=3)
    missed("babysvømning", times=9)
    missed("et navn", times=1)

    assert [row.td.get_text(strip=True) for row in report()] == ["babysvømning", "tvillinger"]
    client = sign_in(editor)
    assert REPORT in client.get("/admin/").text
    assert client.get(f"{REPORT}results/").status_code == 200
    file = b"".join(client.get(REPORT, {"export": "csv"}).streaming_content).decode()
    assert "babysvømning,Dansk,9" in file


@pytest.mark.parametrize("count", [1, 20])
def test_report_costs_the_same_however_long(house, sign_in, editor, assert_queries, count):
    for number in range(count):
        missed(f"ord {number}")

    assert_queries(12, sign_in(editor).get, REPORT)


def test_synonyms_are_written_from_there(report, sign_in, editor):
    missed("putning")
    to_form = report()[0].find("a", href=lambda url: "/synonyms/add/" in url)["href"]

    form = BeautifulSoup(sign_in(editor).get(to_form).content, "html.parser")

    assert form.find(id="id_words")["value"] == "putning"
    assert form.find(id="id_language").find(selected=True)["value"] == "da"
    Synonyms.objects.create(language="da", words="putning, søvn")
    assert look_again() == {"deleted": 1}


def test_form_for_synonyms_takes_no_nonsense_from_an_address(house, sign_in, editor):
    page = sign_in(editor).get("/admin/snippets/search/synonyms/add/", {"language": "tlh"})

    form = BeautifulSoup(page.content, "html.parser")
    assert form.find(id="id_language").find(selected=True)["value"] == "da"


def test_others_do_not_read_it(house, client, sign_in, stranger, partner, editor):
    for visitor in (client, sign_in(stranger), sign_in(partner)):
        assert visitor.get(REPORT).status_code in (302, 404)

    Group.objects.get(name="editor").permissions.remove(
        Permission.objects.get(codename="add_synonyms")
    )
    assert sign_in(editor).get(REPORT).status_code == 302
    assert REPORT not in sign_in(editor).get("/admin/").text
