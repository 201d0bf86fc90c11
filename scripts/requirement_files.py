"""Whether the resolved requirements are pinned, hashed, complete, and name no registry."""

import re
from pathlib import Path

_NAME = re.compile(r"[A-Za-z0-9][\w.-]*")
_PINNED = re.compile(r"([A-Za-z0-9][\w.-]*)(?:\[[\w,.-]+\])?==[^\s;]+.*")
# Options of pip that name a place, and places themselves.
_PLACE = re.compile(r"(^|\s)-(-index-url|-extra-index-url|-find-links|i|f)\b|\w+://|@\s*file:")


def problems(folder: Path) -> list[str]:
    """What is wrong in a folder of ``*.in`` files and the ``*.txt`` files they resolve to."""
    found = []
    for source in sorted(folder.glob("*.in")):
        resolved = source.with_suffix(".txt")
        if not resolved.is_file():
            found.append(f"{source.name} is not resolved: run make requirements")
            continue
        text = resolved.read_text()
        found += [f"{resolved.name}: {problem}" for problem in problems_of(text)]
        missing = wanted(source.read_text()) - pinned(text)
        found += [f"{resolved.name} lacks {name}: run make requirements" for name in missing]
    return found


def problems_of(text: str) -> list[str]:
    """What is wrong in one resolved file."""
    found = []
    for line in _joined(text):
        if _PLACE.search(line):
            found.append(f"names a place: {line[:80]}")
        elif not _PINNED.fullmatch(line):
            found.append(f"is not pinned: {line[:80]}")
        elif "--hash=sha256:" not in line:
            found.append(f"has no hash: {line[:80]}")
    return found


def pinned(text: str) -> set[str]:
    return {_plain(found[1]) for line in _joined(text) if (found := _PINNED.fullmatch(line))}


def wanted(text: str) -> set[str]:
    return {_plain(found[0]) for line in _joined(text) if (found := _NAME.match(line)) is not None}


def _joined(text: str) -> list[str]:
    """Requirements one a line, without comments; pip continues lines with a backslash."""
    lines = text.replace("\\\n", " ").splitlines()
    return [line for raw in lines if (line := re.sub(r"(^|\s)#.*", "", raw).strip())]


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
