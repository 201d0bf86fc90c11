"""The two doors to My family, as tests go through them."""

import re

from django.test import Client

from families.actions import note_use
from home.family.links import token

EMAIL, OTHER = "family@example.org", "stranger@example.org"
DOORS = ("account", "link")


class Way:
    """A browser that has come in by one of the doors: ``way.get("hvem/")``."""

    def __init__(self, client, base):
        self.client, self.base = client, base

    def url(self, page="", at="da"):
        return f"/{at}/{self.base}{page}"

    def get(self, page="", at="da"):
        return self.client.get(self.url(page, at))

    def post(self, page="", at="da", **form):
        return self.client.post(self.url(page, at), form)


def by_link(email=EMAIL, language="da"):
    household = note_use(email=email, language=language)
    return Way(Client(enforce_csrf_checks=True), f"min-familie/link/{token(household)}/")


def links_in(text):
    """The links to My family in a mail, without the house's own address."""
    return re.findall(r"http://localhost:8000(/\w+/min-familie/link/\S+)", text)
