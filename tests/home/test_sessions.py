"""Sessions hold an address: how long, and until when."""

from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.utils import timezone

from core import jobs, privacy
from tests.support.codes import WRITE_CODE, ask_for_code, code_sent_to, signed_in_by_mail

pytestmark = pytest.mark.django_db


def lasts():
    return Session.objects.get().expire_date - timezone.now()


def test_address_of_a_code_that_never_comes_back_goes_after_a_quarter_of_an_hour(client, frozen):
    ask_for_code(client, "a@example.org")
    assert lasts() == timedelta(minutes=15)

    frozen.shift(24 * 3600)
    jobs.run_due()

    assert not Session.objects.exists()


def test_session_of_somebody_signed_in_lasts_a_fortnight(client, site, frozen):
    ask_for_code(client, "a@example.org")

    client.post(WRITE_CODE, {"code": code_sent_to("a@example.org")})

    assert lasts() == timedelta(days=14)
    assert client.cookies["sessionid"]["max-age"] == 14 * 24 * 3600


def test_erased_person_leaves_no_session_behind(site, family, stranger):
    signed_in_by_mail(family)
    signed_in_by_mail(family)
    kept = signed_in_by_mail(stranger)

    privacy.erase_person(family.email)

    assert list(Session.objects.values_list("pk", flat=True)) == [kept.session.session_key]
