"""Whoever has not been here for almost two years is written to, and goes a month later."""

from datetime import timedelta

import pytest

from core import privacy
from core.models import User
from families.models import Child, Household
from home.family.inactive import warn_unused
from outbox.delivery import deliver_due
from outbox.models import Letter
from tests.factories.core import UserFactory
from tests.factories.families import ChildFactory, HouseholdFactory
from tests.support.clock import NOW
from tests.support.codes import signed_in_by_mail

from .doors import EMAIL, by_link

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]

DAY = timedelta(days=1)
#: Two years less a month, and a day more.
ALMOST = NOW - (2 * 365 - 29) * DAY
LONG_AGO = NOW - 5 * 365 * DAY


def warnings():
    return list(Letter.objects.filter(kind="home/unused").order_by("to"))


def test_family_is_written_to_once_in_its_own_language_whatever_of_it_goes():
    UserFactory(email=EMAIL, last_login=ALMOST)
    HouseholdFactory(email=EMAIL, used_at=ALMOST, language="ar")

    assert [warn_unused(), warn_unused()] == [1, 0]

    deliver_due()
    [letter] = warnings()
    assert (letter.to, letter.status) == (EMAIL, "sent")
    assert letter.subject == "هل نحتفظ بما يخصكم؟"
    assert "/ar/konto/log-ind/" in letter.body
    assert "13 نوفمبر 2026" in letter.body
    assert EMAIL not in letter.dedupe_key


@pytest.mark.parametrize("make", [UserFactory, HouseholdFactory])
def test_who_has_been_here_lately_hears_nothing(make):
    make(email=EMAIL)

    assert warn_unused() == 0


def test_those_who_work_here_hear_nothing(editor):
    User.objects.filter(pk=editor.pk).update(last_login=LONG_AGO)
    UserFactory(is_superuser=True, last_login=LONG_AGO)

    assert warn_unused() == 0


def test_nobody_goes_without_having_been_told_a_month_before(frozen):
    """However long ago they were here: the house may have been without a worker."""
    UserFactory(email=EMAIL, last_login=LONG_AGO)
    ChildFactory(household=HouseholdFactory(email=EMAIL, used_at=LONG_AGO))
    privacy.purge()
    assert (User.objects.count(), Household.objects.count()) == (1, 1)

    warn_unused()
    frozen.shift(29 * DAY)
    privacy.purge()
    assert (User.objects.count(), Household.objects.count()) == (1, 1), "the letter has not left"
    deliver_due()
    frozen.shift(30 * DAY)
    privacy.purge()
    assert (User.objects.count(), Household.objects.count()) == (1, 1), "a day is left"
    frozen.shift(DAY)

    counts = privacy.purge()

    assert (counts["core.user"], counts["families.household"]) == (1, 1)
    assert not Child.objects.exists()


def test_who_signs_in_after_the_letter_keeps_everything(site, frozen):
    user = UserFactory(email=EMAIL, last_login=LONG_AGO)
    HouseholdFactory(email=EMAIL, used_at=LONG_AGO)
    warn_unused()
    deliver_due()
    frozen.shift(10 * DAY)
    signed_in_by_mail(user)

    frozen.shift(60 * DAY)
    privacy.purge()

    assert (User.objects.count(), Household.objects.count()) == (1, 1)
    assert warn_unused() == 0


def test_letter_that_has_not_left_when_they_sign_in_is_not_sent(client, site, frozen):
    user = UserFactory(email=EMAIL, last_login=LONG_AGO)
    warn_unused()
    frozen.shift(1)

    client.force_login(user)

    deliver_due()

    assert [letter.status for letter in warnings()] == ["dropped"]


def test_family_of_somebody_who_works_here_is_kept_by_signing_in(site, frozen):
    newcomer = UserFactory(email=EMAIL, role="editor")
    HouseholdFactory(email=EMAIL, used_at=LONG_AGO)
    assert warn_unused() == 1
    deliver_due()
    frozen.shift(DAY)

    signed_in_by_mail(newcomer)
    frozen.shift(60 * DAY)
    privacy.purge()

    assert Household.objects.count() == 1


def test_who_uses_it_by_link_is_not_told_that_nobody_does():
    UserFactory(email=EMAIL, last_login=LONG_AGO)
    HouseholdFactory(email=EMAIL)

    assert warn_unused() == 0


def test_two_years_later_they_are_told_anew(site, frozen):
    UserFactory(email=EMAIL, last_login=NOW, warned_at=LONG_AGO)
    frozen.shift(2 * 365 * DAY)

    assert privacy.purge()["core.user"] == 0
    assert warn_unused() == 1


def test_family_that_comes_by_link_is_used_by_what_it_does(site, frozen):
    link = by_link()
    Household.objects.update(used_at=LONG_AGO, adults=2)

    link.get()
    assert Household.objects.get().used_at == LONG_AGO
    link.post("hvem/", adults="3")

    assert Household.objects.get().used_at > LONG_AGO


@pytest.mark.parametrize(("days", "kept"), [(7, 1), (8, 0)])
def test_family_that_asked_for_a_link_and_kept_nothing_is_known_for_a_week(days, kept):
    HouseholdFactory(adults=None, used_at=NOW - days * DAY)
    HouseholdFactory(followed=True, adults=None, used_at=NOW - 8 * DAY)
    ChildFactory(household__adults=None, household__used_at=NOW - 8 * DAY)
    account = UserFactory()
    HouseholdFactory(email=account.email, adults=None, used_at=NOW - 8 * DAY)

    privacy.purge()

    assert Household.objects.count() == 3 + kept


def test_signing_in_makes_a_family_that_knows_its_language_and_staff_are_none(site, editor):
    signed_in_by_mail(UserFactory(email=EMAIL))
    signed_in_by_mail(editor)

    assert [(each.email, each.language) for each in Household.objects.all()] == [(EMAIL, "da")]
