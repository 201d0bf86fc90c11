"""Everything that can be checked without running the app; changes nothing. `make check` is this.

Each check runs, also after one that failed. What cannot be checked here is said with its reason,
and is a failure with STRICT=1.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from .catalogues import problems as catalogue_problems
from .requirement_files import problems as requirement_problems

ROOT = Path(__file__).resolve().parents[1]
BIN = Path(sys.executable).parent
MOST_LINES = 40
STRICT = os.environ.get("STRICT", "") not in ("", "0")

# A house that could be: what production settings need to be read at all.
PRODUCTION = {
    "DJANGO_SETTINGS_MODULE": "portal.settings.production",
    "SECRET_KEY": "W4f-9Qm_tZr7uYk2LpXs8VbNc3HdJe6GaTqRw1MzPiOyKxEvUnBhSgDlFjCo5A0",
    "ALLOWED_HOSTS": "familievaerket.example,www.familievaerket.example",
    "BASE_URL": "https://familievaerket.example",
    "DEFAULT_FROM_EMAIL": "Familieværket <huset@familievaerket.example>",
    "EMAIL_HOST": "mail.familievaerket.example",
    "DATABASE_URL": "",
}


def commands() -> dict[str, list]:
    """Checks that are a command of their own, by what they hold."""
    manage = [sys.executable, "manage.py"]
    templates = ["templates", *sorted(path.relative_to(ROOT) for path in ROOT.glob("*/templates"))]
    return {
        "format": [BIN / "ruff", "format", "--check", "--output-format=concise", "."],
        "lint": [BIN / "ruff", "check", "--output-format=concise", "."],
        "template indentation": [BIN / "djhtml", "--check", *templates],
        "imports run one way": [BIN / "lint-imports"],
        "types": [BIN / "mypy"],  # the modules are listed in pyproject.toml
        "no migration is missing": [*manage, "makemigrations", "--check", "--dry-run"],
        "deployment": [*manage, "check", "--deploy", "--fail-level", "WARNING"],
        "packages fit together": [sys.executable, "-m", "pip", "check"],
    }


def run(command: list) -> list[str]:
    """What a command complains about; nothing where it is content."""
    with tempfile.TemporaryDirectory() as var_dir:
        done = subprocess.run(
            [str(part) for part in command],
            cwd=ROOT,
            env=os.environ | PRODUCTION | {"VAR_DIR": var_dir},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
    return done.stdout.strip().splitlines() or ["no words"] if done.returncode else []


def main() -> int:
    failed, gaps = [], []

    def tell(name: str, complaints: list[str]) -> None:
        print(f"{'FAILED' if complaints else 'ok':7} {name}", flush=True)
        for line in complaints[:MOST_LINES]:
            print(f"        {line}")
        if len(complaints) > MOST_LINES:
            print(f"        … and {len(complaints) - MOST_LINES} lines more")
        if complaints:
            failed.append(name)

    for name, command in commands().items():
        tell(name, run(command))
    tell("requirements are pinned", requirement_problems(ROOT / "requirements"))
    if shutil.which("xgettext"):
        tell("catalogues are complete", catalogue_problems())
    else:
        gaps.append("catalogues are complete: GNU gettext is not installed")
    for gap in gaps:
        print(f"NOT RUN {gap}")
    return int(bool(failed) or (STRICT and bool(gaps)))


if __name__ == "__main__":
    sys.exit(main())
