"""A host's evening in the cellar, with the network cut in the middle."""

from datetime import timedelta

import pytest
from playwright.sync_api import expect

from signups.hosting.links import token
from signups.hosting.midnight import closes_at
from signups.models import Deed, Headcount, HostNote, Tick
from tests.factories.core import UserFactory
from tests.factories.signups import ChecklistItemFactory, PlaceFactory

pytestmark = pytest.mark.journey


@pytest.fixture
def date(playroom):
    date = playroom.add_date(weeks=0, capacity=12, responsible=UserFactory())
    for name in ("Anna Prøve", "Bo Prøve", "Carl Prøve"):
        PlaceFactory(occurrence=date, signup__name=name, signup__phone="12 34 56 78")
    ChecklistItemFactory(names={"da": "Sluk ovnen"})
    return date


@pytest.fixture
def page(phone, date):
    """The host's phone, which has seen the list and kept what it needs of it."""
    phone.goto(f"/da/vaert/{token(date, date.responsible)}/")
    phone.evaluate("navigator.serviceWorker.ready.then(({active}) => active.state)")
    phone.wait_for_function(
        "caches.open('tonight').then((c) => c.keys()).then((k) => k.length > 2)"
    )
    return phone


def family(page, name):
    return page.locator(".families__one").filter(has=page.get_by_role("heading", name=name))


def press(page, name, button):
    family(page, name).get_by_role("button", name=button).click()


def note(page, text):
    page.get_by_role("textbox", name="Note").fill(text)
    page.get_by_role("button", name="Gem noten").click()


def came(date):
    return {place.signup.name: place.attended for place in date.places.select_related("signup")}


def stored(page):
    return page.evaluate("Object.entries(localStorage).join()")


def test_evening_goes_on_without_a_connection_and_is_told_of_later(page, date):
    status = page.get_by_role("status").filter(has_text="sendt")
    press(page, "Anna", "De er her")
    press(page, "Bo", "De er her")
    expect(status).to_have_text("Alt er sendt.")
    assert came(date) == {"Anna Prøve": True, "Bo Prøve": True, "Carl Prøve": None}

    note(page, "Ring 010190-1234")
    refused = page.get_by_text("Ring 010190-1234. Det ligner et CPR-nummer.")
    expect(refused).to_be_visible()
    page.get_by_role("button", name="Set", exact=True).click()
    expect(refused).to_have_count(0)

    page.context.set_offline(True)
    press(page, "Bo", "Fortryd")
    press(page, "Bo", "De kom ikke")
    press(page, "Carl", "De er her")
    page.get_by_role("button", name="Familier: en mere").click()
    page.get_by_role("button", name="Gem optællingen").click()
    note(page, "Fryseren er tom")
    page.get_by_role("button", name="Sluk ovnen").click()
    expect(status).to_contain_text("Ikke sendt endnu: 6.")
    assert "Prøve" not in stored(page)
    assert "Carl" not in stored(page)

    page.reload()
    expect(status).to_contain_text("Ikke sendt endnu: 6.")
    expect(family(page, "Anna")).to_contain_text("Mødte op")
    expect(family(page, "Bo")).to_contain_text("Mødte ikke op")
    expect(family(page, "Carl")).to_contain_text("Ikke sendt endnu")
    expect(page.locator("#notes-of-today")).to_contain_text("Fryseren er tom")
    expect(page.get_by_role("spinbutton", name="Familier")).to_have_value("1")
    expect(page.get_by_text("12 34 56 78")).to_have_count(0)
    assert not Headcount.objects.exists()

    page.context.set_offline(False)
    expect(status).to_have_text("Alt er sendt.")
    expect(page.get_by_text("12 34 56 78")).to_have_count(3)
    assert came(date) == {"Anna Prøve": True, "Bo Prøve": False, "Carl Prøve": True}
    assert [note.text for note in HostNote.objects.all()] == ["Fryseren er tom"]
    assert Headcount.objects.get().families == Tick.objects.count() == 1
    told = Deed.objects.order_by("pk").values_list("about", flat=True)
    assert [about.partition("-")[0] for about in told] == [
        *["place"] * 5,
        "headcount",
        "note",
        "item",
    ]
    assert "came" not in stored(page)


@pytest.mark.either
def test_at_midnight_the_phone_says_what_it_could_not_send_and_forgets_the_rest(page, date):
    page.clock.install()
    page.reload()
    page.context.set_offline(True)
    press(page, "Carl", "De er her")
    note(page, "Fryseren er tom")

    page.clock.set_system_time(closes_at(date.ends_at) + timedelta(seconds=1))
    page.clock.run_for(2_000)

    expect(page.get_by_role("heading", level=1)).to_have_text("Listen er lukket")
    lost = page.get_by_text("kunne ikke nå at blive sendt").locator("xpath=../../ul/li")
    expect(lost).to_have_text(["Carl: Mødte op", "Fryseren er tom"])
    expect(page.get_by_text("Anna")).to_have_count(0)
    assert "host" not in stored(page)
    # Nor would another page find the copy, had the phone slept through midnight.
    page.evaluate(
        """async () => {
          const old = new Response("I går", { headers: { "X-Closes": "1" } });
          await (await caches.open("tonight")).put(location.pathname, old);
        }"""
    )
    page.reload()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Der er ingen forbindelse")


@pytest.mark.either
def test_list_opened_after_midnight_says_what_the_phone_had_left(phone, playroom):
    date = playroom.add_date(weeks=-1, responsible=UserFactory())
    left = {"about": "note", "fields": [["text", "Fryseren er tom"], ["do", "note"]], "sent": False}
    phone.goto("/da/kalender/")
    phone.evaluate(
        "([key, left]) => localStorage.setItem(key, JSON.stringify({ closes: 1, deeds: [left] }))",
        [f"host {date.pk}-{date.local_date.toordinal()}", left],
    )

    phone.goto(f"/da/vaert/{token(date, date.responsible)}/")

    expect(phone.get_by_role("heading", level=1)).to_have_text("Listen er lukket")
    expect(phone.get_by_text("Fryseren er tom")).to_be_visible()
    assert "host" not in stored(phone)
    phone.reload()
    expect(phone.get_by_text("Fryseren er tom")).to_have_count(0)
