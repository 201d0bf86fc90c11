"""What a build did, counted by what it was about."""

from collections.abc import Iterator


class Report:
    """``report.made("zones")``, ``report.found("zones")``; then its lines."""

    def __init__(self) -> None:
        self._counts: dict[str, dict[str, int]] = {}

    def made(self, what: str, count: int = 1) -> None:
        self._of(what)["made"] += count

    def found(self, what: str, count: int = 1) -> None:
        self._of(what)["found"] += count

    def left(self, what: str, count: int = 1) -> None:
        """Not there, and not ours to make."""
        self._of(what)["left"] += count

    @property
    def is_empty(self) -> bool:
        """Nothing had to be made."""
        return not any(counts["made"] for counts in self._counts.values())

    def lines(self) -> Iterator[str]:
        """In the order things were first met."""
        for what, counts in self._counts.items():
            line = f"{what}: {counts['made']} made, {counts['found']} found"
            yield f"{line}, {counts['left']} left to an editor" if counts["left"] else line

    def _of(self, what: str) -> dict[str, int]:
        return self._counts.setdefault(what, {"made": 0, "found": 0, "left": 0})
