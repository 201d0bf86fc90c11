"""A text without Danish words is found, and so are words that were only guessed or not compiled."""

import polib
import pytest

from scripts import catalogues

pytestmark = pytest.mark.pure


@pytest.fixture
def catalogue(tmp_path, monkeypatch):
    """A Danish catalogue of one good text, compiled; entries are put beside it."""
    monkeypatch.setattr(catalogues, "ROOT", tmp_path)
    path = tmp_path / "locale" / "da" / "LC_MESSAGES" / "django.po"
    path.parent.mkdir(parents=True)

    def write(*entries, language="da", compiled=True):
        target = tmp_path / "locale" / language / "LC_MESSAGES" / "django.po"
        target.parent.mkdir(parents=True, exist_ok=True)
        file = polib.POFile()
        file.metadata = {"Content-Type": "text/plain; charset=UTF-8"}
        file.extend([polib.POEntry(msgid="Cancelled", msgstr="Aflyst"), *entries])
        file.save(str(target))
        if compiled:
            file.save_as_mofile(str(target.with_suffix(".mo")))
        return target

    return write


def gaps(path):
    return catalogues._gaps(catalogues.ROOT, path)


def test_complete_catalogue_has_no_gap(catalogue):
    assert gaps(catalogue()) == []


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        (polib.POEntry(msgid="Seats"), "is not translated: 'Seats'"),
        (polib.POEntry(msgid="Seats", msgstr="Sæder", flags=["fuzzy"]), "is only guessed: 'Seats'"),
        (
            polib.POEntry(
                msgid="a seat", msgid_plural="seats", msgstr_plural={0: "en plads", 1: ""}
            ),
            "is not translated: 'a seat'",
        ),
    ],
)
def test_gap_in_danish_is_told(catalogue, entry, told):
    (gap,) = gaps(catalogue(entry))

    assert gap == f"locale/da/LC_MESSAGES/django.po: {told}"


def test_text_that_another_language_lacks_reads_english(catalogue):
    assert gaps(catalogue(polib.POEntry(msgid="Seats"), language="ar")) == []


def test_guess_is_told_in_every_language(catalogue):
    entry = polib.POEntry(msgid="Seats", msgstr="?", flags=["fuzzy"])

    assert len(gaps(catalogue(entry, language="ar"))) == 1


def test_catalogue_that_was_not_compiled_is_told(catalogue):
    path = catalogue(compiled=False)

    assert "is not compiled" in catalogues._stale(path)[0]


def test_catalogue_that_changed_after_it_was_compiled_is_told(catalogue):
    path = catalogue()
    assert catalogues._stale(path) == []

    path.write_text(path.read_text().replace("Aflyst", "Aflyst!"))

    assert "before its last change" in catalogues._stale(path)[0]


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        (polib.POEntry(msgid="Monday", msgstr="mandag"), None),
        (polib.POEntry(msgid="Monday"), "is not translated: 'Monday'"),
        (
            polib.POEntry(msgid="Moonday", msgstr="mandag"),
            "no package says this any more: 'Moonday'",
        ),
        (
            polib.POEntry(msgid="Monday", msgctxt="alt. month", msgstr="mandag"),
            "no package says this any more: 'Monday'",
        ),
    ],
)
def test_text_of_a_package_is_whole_and_still_asked_for(tmp_path, monkeypatch, entry, told):
    monkeypatch.setattr(catalogues, "ROOT", tmp_path)
    file = polib.POFile()
    file.append(entry)
    file.save(str(tmp_path / "django.po"))

    gaps = catalogues._gaps_of_packages(tmp_path / "django.po")

    assert gaps == ([f"django.po: {told}"] if told else [])


def test_danish_has_one_kind_of_quotation_marks():
    """”…”, as on the house's own pages."""
    paths = [
        *catalogues.catalogues(catalogues.ROOT),
        *catalogues.catalogues(catalogues.ROOT, catalogues.PACKAGES),
    ]
    danish = [path for path in paths if "da" in path.parts]
    said = [
        text
        for path in danish
        for entry in polib.pofile(str(path))
        for text in (entry.msgstr, *entry.msgstr_plural.values())
    ]

    assert len(danish) > 1
    assert [text for text in said if set(text) & set("“„»«")] == []
