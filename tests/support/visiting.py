"""Meeting what ``tests.support.visits`` declares, without a browser."""

from urllib.parse import urljoin

from bs4 import BeautifulSoup
from django.http import HttpResponse
from django.test import Client

from .visits import Visit


def meet(client: Client, visit: Visit, language: str) -> HttpResponse:
    """The answer of the page, or of the form on it that the visit fills in and sends."""
    path = visit.path(language)
    assert path is not None, f"{visit.name}: there is none in this house"
    response = client.get(path)
    if visit.sends is None:
        return response
    main = BeautifulSoup(response.content, "html.parser").main
    form = main.find(attrs={"name": next(iter(visit.sends))}).find_parent("form")
    typed = {
        each["name"]: each.get("value", "")
        for each in form.find_all("input")
        if each.get("name") and not each.find_parent("template")
    }
    return client.post(
        urljoin(path, form.get("action", "")), typed | dict(visit.sends), follow=True
    )
