"""In which looks a page is taken, and what the picture is called."""

import re
from dataclasses import dataclass

PHONE, DESK = 390, 1280


@dataclass(frozen=True, slots=True)
class Look:
    language: str
    width: int
    theme: str

    def __str__(self) -> str:
        return f"{self.language} {self.width} {self.theme}"

    def file(self, name: str) -> str:
        """Of the visit with this name, in letters and digits only."""
        words = f"{name} {self}".lower().replace("?", " question")
        return "-".join(re.findall(r"[a-z0-9]+", words)) + ".png"


LOOKS = (
    *(
        Look(language, width, theme)
        for language in ("da", "ar")
        for width in (PHONE, DESK)
        for theme in ("light", "dark")
    ),
    Look("en", DESK, "light"),
)
