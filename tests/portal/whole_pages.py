"""Every page that can be reached in the demo house, and what is wrong with it."""

import gzip
import re
from urllib.parse import urljoin, urlsplit

from django.conf import settings
from django.contrib.staticfiles import finders
from django.core.files.storage import default_storage

BASE = settings.WAGTAILADMIN_BASE_URL
MOST_PAGES = 300
MOST_BYTES = 14_000  # gzipped: BUDGETS §4


def crawl(client, start):
    """Follow every link from these pages, breadth first; returns what is wrong with each."""
    seen, todo = {}, list(start)
    while todo and len(seen) < MOST_PAGES:
        path = todo.pop(0)
        if path in seen:
            continue
        seen[path], links = look(client, path)
        todo += links
    return seen


def look(client, path):
    """What is wrong with a page, in words, and where it leads."""
    if path.startswith(settings.MEDIA_URL):  # which another program serves
        is_there = default_storage.exists(path.removeprefix(settings.MEDIA_URL))
        return [] if is_there else ["no such file"], []
    response = client.get(path)
    if response.status_code in (301, 302):
        return [], [response["Location"]]
    flaws = [] if response.status_code == 200 else [f"status {response.status_code}"]
    # Only where somebody signs in: that page is nobody else's, and is kept nowhere.
    is_sign_in = "/konto/" in path and "no-store" in response.headers.get("Cache-Control", "")
    flaws += ["a cookie"] if response.cookies and not is_sign_in else []
    if not response["Content-Type"].startswith("text/html"):
        return flaws, []
    html = response.content.decode()
    language = urlsplit(path).path.split("/")[1]
    if f'<html lang="{language}"' not in html:
        flaws.append(f"not in {language}")
    if f'/{language}/proevehus/"' not in html:
        flaws.append("nowhere says that it is made up")
    size = len(gzip.compress(response.content))
    if size > MOST_BYTES:
        flaws.append(f"{size} bytes")
    links = []
    for tag, address in re.findall(r'<(\w+)\b[^>]*?\b(?:href|src|action)="([^"]*)"', html):
        where = urlsplit(urljoin(f"{BASE}{path}", address.replace("&amp;", "&")))
        if where.scheme not in ("http", "https"):
            continue
        if f"{where.scheme}://{where.netloc}" != BASE:
            # A link is followed by whoever wants to; everything else is fetched unasked.
            flaws += [f"third party: {address}"] if tag != "a" else []
        elif not where.path.startswith(settings.STATIC_URL):
            links.append(where._replace(scheme="", netloc="", fragment="").geturl())
        elif not finders.find(where.path.removeprefix(settings.STATIC_URL)):
            flaws.append(f"no such file: {address}")
    return flaws, links
