"""The project's own source files, as tests that read them see them."""

import os
from collections.abc import Iterator
from pathlib import Path

from core.layers import LAYERS

ROOT = Path(__file__).resolve().parents[2]
APPS = tuple(app for app in LAYERS if (ROOT / app / "apps.py").is_file())


# Made by machines, or by others.
NOT_WRITTEN_HERE = {"migrations", "vendor", "var", "locale", "__pycache__"}


def written_files(*endings: str) -> Iterator[Path]:
    """Files that people of this project write, with one of these endings."""
    for folder, folders, names in os.walk(ROOT):
        # Pruned on the way down: an environment alone holds ten thousand files.
        folders[:] = [each for each in folders if each not in NOT_WRITTEN_HERE and each[0] != "."]
        yield from (Path(folder) / name for name in names if name.endswith(endings))


def app_sources() -> Iterator[Path]:
    """Python files of our apps, relative to the project, without migrations."""
    for app in APPS:
        for path in sorted((ROOT / app).rglob("*.py")):
            if "migrations" not in path.parts:
                yield path.relative_to(ROOT)


def template_folders() -> list[Path]:
    return [ROOT / "templates", *sorted(ROOT.glob("*/templates"))]


def templates() -> Iterator[tuple[str, Path]]:
    """Name and file of every template of ours."""
    for folder in template_folders():
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                yield str(path.relative_to(folder)), path
