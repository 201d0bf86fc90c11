"""The sheets of the site, joined into one while static files are collected."""

import re
import shutil
from pathlib import Path

import pytest
from django.conf import settings
from django.core.files.storage import FileSystemStorage

from core.static_storage import JOINED_SHEET, SHEETS, SiteStaticFilesStorage, joined

pytestmark = pytest.mark.pure

STATIC = Path(settings.BASE_DIR) / "static"


@pytest.fixture
def collected(tmp_path):
    """What collectstatic leaves behind, and the storage that did it."""
    shutil.copytree(STATIC, tmp_path, dirs_exist_ok=True)
    storage = SiteStaticFilesStorage(location=tmp_path, base_url="/static/")
    source = FileSystemStorage(STATIC)
    names = [str(path.relative_to(STATIC)) for path in STATIC.rglob("*") if path.is_file()]
    for _twice in range(2):  # a second collecting finds the first one's files
        for _name, _hashed, done in storage.post_process({name: (source, name) for name in names}):
            assert not isinstance(done, Exception)
    return storage, tmp_path


def test_every_sheet_of_the_site_is_joined_and_only_those_of_single_pages_are_not():
    sheets = {str(path.relative_to(STATIC)) for path in (STATIC / "css").rglob("*.css")}

    assert {sheet for sheet in sheets if not sheet.startswith("css/pages/")} == set(SHEETS)
    assert SHEETS[0] == "css/layers.css"


def test_joined_sheet_holds_all_sheets_in_order_and_finds_its_fonts(collected):
    storage, root = collected

    text = (root / storage.stored_name(JOINED_SHEET)).read_text()

    layers = re.findall(r"@layer (\w+) {", text)
    assert len(layers) == len(SHEETS) - 1
    assert layers[0] == "tokens"
    assert layers[-1] == "print"
    fonts = re.findall(r'url\("([^"]+)"\)', text)
    assert len(fonts) == 4
    assert all((root / "css" / font).resolve().is_file() for font in fonts)
    assert all(re.search(r"\.[0-9a-f]{12}\.woff2$", font) for font in fonts)


def test_joined_sheet_is_the_sheets_without_their_comments():
    sheets = [
        b"/* Why,\n   at length. */\n@layer base {\n  a { color: red; } /* so */\n\n  b {}\n}\n",
        b'c::before { content: "/" / ""; }\n',
    ]

    assert joined(sheets) == (
        b'@layer base {\na { color: red; }\nb {}\n}\nc::before { content: "/" / ""; }'
    )


def test_joined_sheet_is_small_enough_for_the_budget(collected):
    storage, root = collected

    compressed = root / f"{storage.stored_name(JOINED_SHEET)}.gz"

    assert compressed.stat().st_size <= 16 * 1024


def test_every_sheet_keeps_to_its_layer_and_never_shouts():
    for name in SHEETS[1:]:
        text = re.sub(r"/\*.*?\*/", "", (STATIC / name).read_text(), flags=re.DOTALL).strip()
        assert re.match(r"@layer (reset|tokens|base|layout|components|utilities|print) {", text)
        assert text.endswith("\n}"), name
        assert text.count("@layer") == 1, name
        assert "!important" not in text, name
        assert not re.search(r"(^|[\s,>~+(])#[a-zA-Z][\w-]*\s*[{,:]", text), name
