"""Finding words in a template that no translator would ever see."""

import re
from html.parser import HTMLParser

from django.template.base import Lexer, TokenType

#: Attributes that people read or hear.
_SPOKEN = {"alt", "aria-label", "aria-description", "placeholder", "title", "label", "content"}
_SILENT_TAGS = {"script", "style", "svg", "code"}
_LETTERS = re.compile(r"[^\W\d_]{2,}")
# What comes of the text inside is for the tag to say: translations, comments, raw examples.
_BLOCKS = {"blocktrans": "endblocktrans", "blocktranslate": "endblocktranslate"}
_BLOCKS |= {"comment": "endcomment", "verbatim": "endverbatim"}


def untranslated(source: str) -> list[str]:
    """Readable words of an HTML template that stand outside translation tags, in order."""
    reader = _Reader()
    reader.feed("".join(_outside_tags(source)))
    reader.close()
    return reader.found


def _outside_tags(source: str):
    """The template's own text, a blank for each tag and each translated block."""
    until = None
    for token in Lexer(source).tokenize():
        name = token.contents.split(" ", 1)[0] if token.token_type == TokenType.BLOCK else None
        if until:
            until = None if name == until else until
        elif name in _BLOCKS:
            until = _BLOCKS[name]
            yield " "
        else:
            yield token.contents if token.token_type == TokenType.TEXT else " "


class _Reader(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.found = []
        self.silent = 0

    def handle_starttag(self, tag, attributes):
        self.silent += tag in _SILENT_TAGS
        self.handle_startendtag(tag, attributes)

    def handle_startendtag(self, tag, attributes):
        names = dict(attributes)
        for name, value in attributes:
            # Of meta tags, only a description is read by anybody.
            if name == "content" and names.get("name") != "description":
                continue
            if name in _SPOKEN or (name == "value" and names.get("type") == "submit"):
                self.note(value)

    def handle_endtag(self, tag):
        self.silent -= tag in _SILENT_TAGS

    def handle_data(self, data):
        if not self.silent:
            self.note(data)

    def note(self, text):
        words = (text or "").strip()
        if _LETTERS.search(words):
            self.found.append(words)
