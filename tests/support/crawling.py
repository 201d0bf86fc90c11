"""Walking through the public site by its links, as a search engine does."""

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from urllib.parse import urldefrag, urljoin, urlsplit

from bs4 import BeautifulSoup, Tag
from django.http import HttpResponse
from django.test import Client

HOUSE = "http://localhost"
MOST = 1_000
#: What a browser fetches by itself, and where that is said.
FETCHED = {
    "link": ("href",),
    "script": ("src",),
    "img": ("src", "srcset"),
    "source": ("src", "srcset"),
    "use": ("href",),
    "iframe": ("src",),
    "video": ("src", "poster"),
    "object": ("data",),
    "form": ("action",),
}
#: Links of a head that name other pages and fetch nothing.
NAMING = {"canonical", "alternate"}


@dataclass
class Met:
    """An answer, and what stands in it."""

    address: str
    response: HttpResponse

    @cached_property
    def page(self) -> BeautifulSoup | None:
        is_page = self.response.get("Content-Type", "").startswith("text/html")
        return BeautifulSoup(self.response.content, "html.parser") if is_page else None

    @property
    def links(self) -> Iterator[str]:
        """Where its links lead, as whole addresses with their fragments."""
        for link in self._all("a[href]"):
            yield urljoin(HOUSE + self.address, link["href"])

    @property
    def named(self) -> Iterator[str]:
        """Addresses it names for machines: its own, and those of its other languages."""
        for link in self._all("link[href]"):
            if NAMING & set(link["rel"]):
                yield link["href"]

    @property
    def fetched(self) -> Iterator[str]:
        for tag in self._all(",".join(FETCHED)):
            if tag.name == "link" and NAMING & set(tag["rel"]):
                continue
            for name in FETCHED[tag.name]:
                for part in tag.get(name, "").split(","):
                    if part.strip():
                        yield urljoin(HOUSE + self.address, part.split()[0])

    @property
    def inline(self) -> Iterator[str]:
        """Script and style that the content policy would refuse."""
        for tag in self._all("style, [style], script:not([src])"):
            if tag.get("type") not in ("application/json", "application/ld+json"):
                yield str(tag)[:100]
        for tag in self._all("*"):
            if any(name.startswith("on") for name in tag.attrs):
                yield str(tag)[:100]

    @property
    def ids(self) -> set[str]:
        return {tag["id"] for tag in self._all("[id]")}

    def _all(self, selector: str) -> Iterable[Tag]:
        return self.page.select(selector) if self.page else ()


@dataclass
class Walk:
    """Everything that links lead to from some addresses, each met once.

    From a filtered list no further filter is followed: there are more of them than anybody reads.
    """

    met: dict[str, Met] = field(default_factory=dict)

    def go(self, starts: Iterable[str]) -> None:
        client, waiting = Client(), deque(starts)
        while waiting:
            address = waiting.popleft()
            if address in self.met:
                continue
            assert len(self.met) < MOST, f"more than {MOST} addresses: {address}"
            found = self.met[address] = Met(address, client.get(address))
            client.cookies.clear()
            for link in (*found.links, *found.named):
                there = inside(link)
                if there and not ("?" in address and "?" in there):
                    waiting.append(there)


def inside(link: str) -> str | None:
    """The address of a page of ours, without its fragment; None where a link leads elsewhere."""
    parts = urlsplit(urldefrag(link).url)
    if f"{parts.scheme}://{parts.netloc}" != HOUSE:
        return None
    return f"{parts.path}?{parts.query}" if parts.query else parts.path
