"""A link to all that is yours: to the address itself, for a day, until it is closed."""

import re

import pytest
from django.core import mail
from django.test import Client

from core import privacy
from core.form_tokens import new_form_token
from families.actions import revoke_links
from families.models import Household
from home.family.links import token
from outbox.delivery import deliver_due
from outbox.models import Letter
from tests.factories.families import HouseholdFactory
from tests.factories.signups import PlaceFactory
from tests.signups.pages import assert_personal, own_url, soup, text_of
from tests.support.codes import ask_for_code

from .doors import EMAIL, OTHER, by_link, links_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site")]

ASK = "/da/min-familie/link/"
HOUR = 3600


def ask(client, frozen, email, language="da"):
    form_token = new_form_token("home.family_link")
    frozen.shift(10)
    form = {"email": email, "form_token": form_token}
    return client.post(ASK.replace("/da/", f"/{language}/"), form)


def sent_to(email):
    deliver_due()
    return [each.body for each in mail.outbox if each.to == [email]]


def test_link_is_asked_for_with_an_address_and_opens_all_that_is_theirs(client, frozen):
    PlaceFactory(signup__email=EMAIL)

    answer = ask(client, frozen, EMAIL.upper())

    assert answer["Location"] == "/da/min-familie/link/sendt/"
    assert_personal(client.get(answer["Location"]))
    [body] = sent_to(EMAIL)
    [address] = links_in(body)
    page = client.get(address)
    assert_personal(page)
    assert len(soup(page).select(".own-place")) == 1


def test_letter_is_in_the_language_it_was_asked_for_in_and_names_nobody(client, frozen):
    ask(client, frozen, EMAIL, language="ar")

    deliver_due()
    letter = Letter.objects.get()
    assert letter.subject == "رابطكم إلى «عائلتي»"
    [address] = links_in(letter.body)
    assert address.startswith("/ar/")
    assert "family" not in address


def test_answer_and_letter_are_the_same_for_an_address_nobody_knows(client, frozen):
    HouseholdFactory(email=EMAIL)

    known, unknown = ask(client, frozen, EMAIL), ask(client, frozen, OTHER)

    assert (known.status_code, known["Location"]) == (unknown.status_code, unknown["Location"])
    assert len(sent_to(EMAIL)) == len(sent_to(OTHER)) == 1
    assert Household.objects.count() == 2


def test_same_form_twice_is_one_letter(client, frozen):
    form = {"email": EMAIL, "form_token": new_form_token("home.family_link")}
    frozen.shift(10)

    for _twice in range(2):
        client.post(ASK, form)

    assert Letter.objects.count() == 1


def test_links_are_sent_to_an_address_only_so_often(client, frozen):
    answers = [ask(client, frozen, EMAIL).status_code for _try in range(6)]

    assert answers == [303] * 5 + [429]


def test_from_one_sign_up_the_way_leads_through_its_own_mailbox(client, frozen):
    place = PlaceFactory(signup__email=EMAIL, signup__language="en")
    [way_on] = soup(client.get(own_url(place, "da"))).select('a[href*="/min-familie/link/fra/"]')

    assert_personal(client.get(way_on["href"]))
    assert not Letter.objects.exists()
    answer = client.post(way_on["href"])

    assert answer["Location"] == "/da/min-familie/link/sendt/"
    [body] = sent_to(EMAIL)
    [address] = links_in(body)
    assert address.startswith("/en/")
    assert EMAIL not in client.get(way_on["href"]).text


def test_link_of_one_sign_up_is_no_link_to_all(client, frozen):
    """Who was passed on a mail about one date learns nothing of the rest."""
    place = PlaceFactory(signup__email=EMAIL)
    of_sign_up = own_url(place).split("/")[3]

    assert client.get(f"/da/min-familie/link/{of_sign_up}/").status_code == 404
    family = token(HouseholdFactory(email=EMAIL))
    assert client.get(f"/da/min-tilmelding/{family}/").status_code == 404
    assert client.post(f"/da/min-familie/link/fra/{family}/").status_code == 404


def test_link_is_over_after_a_day(frozen):
    link = by_link()

    frozen.shift(24 * HOUR - 1)
    assert link.get().status_code == 200
    frozen.shift(2)

    for answer in (link.get(), link.post(do="follow"), link.get("oplysninger/hent/")):
        assert answer.status_code == 404
        assert "Linket gælder ikke længere" in answer.text
        assert EMAIL not in answer.text
        assert_personal(answer)


def test_letter_that_comes_too_late_is_not_sent(client, frozen):
    ask(client, frozen, EMAIL)
    frozen.shift(25 * HOUR)

    assert sent_to(EMAIL) == []


def test_link_is_closed_by_who_has_it_and_another_can_be_had(frozen):
    link = by_link()

    answer = link.post(do="close")

    assert link.client.get(answer["Location"]).status_code == 404
    assert link.get("hvem/").status_code == 404
    assert by_link().get().status_code == 200


def test_links_that_somebody_else_has_are_closed_by_signing_in(account):
    link = by_link()
    assert link.get().status_code == 200

    assert account.post(do="close")["Location"] == account.url()

    assert link.get().status_code == 404
    assert account.get().status_code == 200


def test_nothing_that_was_mailed_to_come_in_by_is_in_what_we_hold(client, frozen):
    """Else a link would be good for ever, and a code with it for a fortnight."""
    ask(client, frozen, EMAIL)
    ask_for_code(Client(), EMAIL)
    deliver_due()
    keys = [each.body for each in mail.outbox]
    assert len(keys) == 2

    held = by_link().get("oplysninger/hent/").text

    code = re.search(r"\d{4}-\d{4}", " ".join(keys))[0]
    assert code not in held
    assert "/min-familie/link/" not in held


def test_link_lives_its_day_though_nothing_is_kept(client, frozen):
    ask(client, frozen, EMAIL)
    frozen.shift(6.9 * 24 * HOUR)
    ask(client, frozen, EMAIL)

    frozen.shift(20 * HOUR)
    privacy.purge()

    assert by_link().get().status_code == 200


@pytest.mark.parametrize("rubbish", ["x", "1-1", "1-1.x.y", "a" * 500])
def test_what_is_no_link_of_ours_is_nowhere(client, rubbish):
    HouseholdFactory()

    assert client.get(f"/da/min-familie/link/{rubbish}/").status_code == 404
    assert client.post(f"/da/min-familie/link/{rubbish}/slet/").status_code == 404


def test_link_of_one_family_shows_nothing_of_another(frozen):
    PlaceFactory(signup__email=OTHER, signup__name="Kanarie")
    link = by_link()

    for page in ("", "hvem/", "oplysninger/", "oplysninger/hent/", "slet/"):
        assert "Kanarie" not in link.get(page).text
        assert OTHER not in link.get(page).text


def test_neither_cookie_nor_session_goes_with_the_link(frozen):
    link = by_link()

    for page in ("", "hvem/", "hvem/barn/", "oplysninger/", "oplysninger/hent/", "slet/"):
        assert_personal(link.get(page))
    assert_personal(link.post(do="follow"))


def test_page_at_the_account_asks_for_a_csrf_token(family, frozen):
    client = Client(enforce_csrf_checks=True)
    client.force_login(family)

    assert client.post("/da/min-familie/", {"do": "follow"}).status_code == 403
    assert client.post("/da/min-familie/slet/").status_code == 403


def test_revoked_links_are_those_of_one_family(frozen):
    ours, theirs = by_link(), by_link(OTHER)

    revoke_links(household=Household.objects.get(email=EMAIL))

    assert (ours.get().status_code, theirs.get().status_code) == (404, 200)
    assert "Det kommer I til" in text_of(theirs.get())
