"""Signing in the way people do: a code by mail, read in the letter, and one from the app."""

import re

from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import (
    format_hotp_value,
    hotp_value,
    yield_hotp_counters_from_time,
)
from django.test import Client

from outbox.delivery import deliver_due
from outbox.models import Letter

SIGN_IN = "/da/konto/log-ind/"
WRITE_CODE = "/da/konto/log-ind/kode/"
AGAIN = "/da/konto/trin-2/igen/"


def ask_for_code(client, address, **extra):
    return client.post(SIGN_IN, {"email": address, **extra})


def code_sent_to(address):
    """From the newest letter, after the worker has carried it out."""
    deliver_due()
    letter = Letter.objects.to_person(address).first()
    return re.search(r"\d{4}-\d{4}", letter.body)[0]


def signed_in_by_mail(user):
    """A browser that has gone through step one, and step two if there is none to show."""
    client = Client()
    ask_for_code(client, user.email)
    client.post(WRITE_CODE, {"code": code_sent_to(user.email)})
    return client


def secret_of(user):
    """What the user's code app was given when it was set up."""
    return user.authenticator_set.get(type=Authenticator.Type.TOTP).data["secret"]


def code_now(secret):
    """What the code app shows that has been given this secret."""
    *_earlier, now, _next = yield_hotp_counters_from_time()
    return format_hotp_value(hotp_value(secret, now))
