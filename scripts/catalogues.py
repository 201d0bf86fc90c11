"""Interface texts and their translations: gathering, compiling, and whether any is missing.

    python -m scripts.catalogues write

Texts in the source are English, so English is complete by itself and has no catalogue; Danish must
be complete. A language with a catalogue but not in ``COMPLETE`` may have gaps, which read English,
but nothing half-done. Compiled catalogues are committed: a bare machine has no GNU gettext.

What packages say, or leave in English, is put right in a folder of its own (``PACKAGES``), which
nothing gathers into: its texts stand in no source of ours. They win over the packages' own.
"""

import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path

import polib

ROOT = Path(__file__).resolve().parents[1]
LOCALE = Path("locale")
PACKAGES = Path("locale_packages")
COMPLETE = ("da",)
# Packages whose texts people meet here.
_SPEAK = ("django", "wagtail", "wagtail_localize")
# Texts are gathered from what belongs to the portal itself.
_ELSEWHERE = ("tests", "scripts", "docs", "static", "var", "requirements")


def write() -> int:
    """Gather into the working tree and compile; what makemessages cannot match it marks fuzzy."""
    if not shutil.which("xgettext"):
        print("GNU gettext is not installed. On Debian and Ubuntu: apt install gettext")
        return 1
    gather(ROOT)
    for path in [*catalogues(ROOT), *catalogues(ROOT, PACKAGES)]:
        catalogue = polib.pofile(str(path))
        catalogue.save_as_mofile(str(path.with_suffix(".mo")))
        print(f"{path.relative_to(ROOT)}: {catalogue.percent_translated()} % translated")
    return 0


def problems() -> list[str]:
    """What is missing or stale. Gathers into a copy, so the working tree stays as it is."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "source"
        shutil.copytree(ROOT, copy, ignore=_not_source)
        gather(copy)
        found = [problem for path in catalogues(copy) for problem in _gaps(copy, path)]
    found += [
        f"{LOCALE / language}: there is no catalogue"
        for language in COMPLETE
        if not list((ROOT / LOCALE / language).rglob("*.po"))
    ]
    for path in catalogues(ROOT, PACKAGES):
        found += _gaps_of_packages(path) + _stale(path)
    return found + [problem for path in catalogues(ROOT) for problem in _stale(path)]


def gather(root: Path) -> None:
    """Run Django's makemessages for every language that has a catalogue or must have one."""
    (root / LOCALE).mkdir(exist_ok=True)
    languages = {*COMPLETE, *(path.name for path in (root / LOCALE).iterdir() if path.is_dir())}
    command = [sys.executable, "manage.py", "makemessages", "--no-obsolete", "--no-wrap"]
    command += ["--add-location=file", "--verbosity=0"]
    command += [f"--locale={language}" for language in sorted(languages)]
    command += [f"--ignore={folder}/*" for folder in (*_ELSEWHERE, ".*")]
    with tempfile.TemporaryDirectory() as var_dir:
        done = subprocess.run(
            command,
            cwd=root,
            env=os.environ | {"DJANGO_SETTINGS_MODULE": "portal.settings.test", "VAR_DIR": var_dir},
            capture_output=True,
            text=True,
        )
    if done.returncode:
        raise SystemExit(f"makemessages failed:\n{done.stdout}{done.stderr}")


def catalogues(root: Path, folder: Path = LOCALE) -> list[Path]:
    return sorted((root / folder).rglob("*.po"))


def _gaps(root: Path, path: Path) -> list[str]:
    name, language = path.relative_to(root), path.relative_to(root / LOCALE).parts[0]
    found = []
    for entry in polib.pofile(str(path)):
        if entry.obsolete:
            continue
        if "fuzzy" in entry.flags:
            found.append(f"{name}: is only guessed: {entry.msgid!r}")
        elif not entry.translated() and (language in COMPLETE or _is_half_done(entry)):
            found.append(f"{name}: is not translated: {entry.msgid!r}")
    return found


def _gaps_of_packages(path: Path) -> list[str]:
    """Only what is said stands here, and only as long as a package asks for it in these words."""
    name, asked = path.relative_to(ROOT), _texts_of_packages()
    return [
        f"{name}: is not translated: {entry.msgid!r}"
        if not entry.translated()
        else f"{name}: no package says this any more: {entry.msgid!r}"
        for entry in polib.pofile(str(path))
        if not entry.translated() or (entry.msgctxt, entry.msgid) not in asked
    ]


@cache
def _texts_of_packages() -> set[tuple[str | None, str]]:
    folders = [Path(importlib.util.find_spec(name).origin).parent for name in _SPEAK]
    sources = [path for folder in folders for path in folder.rglob("locale/en/LC_MESSAGES/*.po")]
    return {(entry.msgctxt, entry.msgid) for path in sources for entry in polib.pofile(str(path))}


def _is_half_done(entry: polib.POEntry) -> bool:
    """Some of its plural forms are there, and some are not."""
    return bool(entry.msgid_plural) and any(entry.msgstr_plural.values())


def _stale(path: Path) -> list[str]:
    """A compiled catalogue must say what its source says."""
    compiled, name = path.with_suffix(".mo"), path.relative_to(ROOT)
    if not compiled.is_file():
        return [f"{name}: is not compiled: run make messages"]
    if _texts(polib.mofile(str(compiled))) != _texts(polib.pofile(str(path)).translated_entries()):
        return [f"{name}: was compiled before its last change: run make messages"]
    return []


def _texts(entries) -> dict:
    return {
        (e.msgctxt, e.msgid, e.msgid_plural or ""): (e.msgstr, e.msgstr_plural) for e in entries
    }


def _not_source(folder: str, names: list[str]) -> set[str]:
    at_the_top = Path(folder) == ROOT
    return {
        name
        for name in names
        if name.startswith(".") or name == "__pycache__" or (at_the_top and name in _ELSEWHERE)
    }


if __name__ == "__main__":
    if sys.argv[1:] != ["write"]:
        sys.exit(__doc__)
    sys.exit(write())
