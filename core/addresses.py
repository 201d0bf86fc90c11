"""Addresses of pages. Pure."""


def readable_at(path: str, language: str) -> str:
    """The same page for readers of another language: one slug serves all, so its prefix changes."""
    _root, _prefix, rest = path.split("/", 2) if path.count("/") > 1 else ("", "", "")
    return f"/{language}/{rest}"
