"""What the modules of our apps import, read from their source."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

from .sources import ROOT, app_sources

#: What a module may use and still be pure: values in, values out.
HARMLESS = ("dateutil", "django.utils.formats", "django.utils.timezone", "django.utils.translation")


def module_name(path: Path) -> str:
    parts = path.with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports_of(path: Path) -> Iterator[str]:
    """Full names of what a file of ours imports, whatever way it writes them."""
    package = list(path.parent.parts)
    for node in ast.walk(ast.parse((ROOT / path).read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            module = ".".join([*base, *(node.module or "").split(".")]).strip(".")
            yield from (f"{module}.{alias.name}" for alias in node.names)


def pure_modules(typed: set[Path]) -> set[Path]:
    """Files that do something, and with nothing but the standard library, words and ``typed``."""
    names = {module_name(path) for path in typed}
    return {
        path
        for path in app_sources()
        if _does_something(path)
        and all(_is_harmless(name) or _is_in(name, names) for name in imports_of(path))
    }


def _does_something(path: Path) -> bool:
    tree = ast.parse((ROOT / path).read_text())
    return any(isinstance(node, (ast.FunctionDef, ast.ClassDef)) for node in tree.body)


def _is_harmless(name: str) -> bool:
    return name.split(".")[0] in sys.stdlib_module_names or _is_in(name, HARMLESS)


def _is_in(name: str, modules) -> bool:
    """Whether it is one of these, or something out of one."""
    return name in modules or name.rpartition(".")[0] in modules
