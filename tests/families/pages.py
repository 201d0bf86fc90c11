"""Whoever wants to be told of new dates: their form, their letters, and what they do with these."""

import re

from django.core import mail

from families.links import Purpose, token
from outbox.delivery import deliver_due
from tests.signups.pages import soup

EMAIL = "anna@example.org"


def form_of(subject=None, stage="baby", language="en"):
    return f"/{language}/sig-til/{subject.pk if subject else f'livsfase/{stage}'}/"


def filled_in(client, frozen, url, **fields):
    """The form as we show it, with what a person writes in it, a little later."""
    page = soup(client.get(url))
    form = {each["name"]: each.get("value", "") for each in page.main.form.find_all("input")}
    frozen.shift(10)
    return {**form, "email": EMAIL, **fields}


def ask(client, frozen, url, **fields):
    return client.post(url, filled_in(client, frozen, url, **fields))


def confirm_path(subscription, language="en"):
    return f"/{language}/sig-til/ja/{token(subscription, Purpose.CONFIRM)}/"


def stop_path(subscription, language="en"):
    return f"/{language}/sig-til/stop/{token(subscription, Purpose.STOP)}/"


def post():
    """Let the worker send what is due; returns the mails that left, oldest first."""
    before = len(mail.outbox)
    deliver_due()
    return mail.outbox[before:]


def paths_in(sent):
    """The addresses of ours in a mail, without the house's own."""
    return re.findall(r"http://localhost:8000(/\w+/sig-til/\S+)", sent.body)
