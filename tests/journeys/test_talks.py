"""A slot of open counselling that nobody else can see, at 390 and 1280 px."""

import pytest
from playwright.sync_api import expect
from wagtail.users.models import UserProfile

from events.enums import Mode
from signups.hosting.links import token
from tests.factories.core import UserFactory
from tests.support.browser import DESK, PHONE

pytestmark = pytest.mark.journey

OURS = "parent@example.org"


@pytest.fixture
def counsellor(playroom):
    return UserFactory(name="En rådgiver", email="counsellor@example.org", role="host")


@pytest.fixture
def talks(playroom, counsellor):
    """10 to 12: four talks of half an hour."""
    playroom.series.mode = Mode.SLOTS
    playroom.series.max_age = None
    playroom.series.save()
    return playroom.add_date(capacity=4, responsible=counsellor)


@pytest.mark.parametrize(
    ("width", "javascript"), [(PHONE, True), (DESK, False)], ids=["phone", "no-javascript"]
)
def test_talk_is_chosen_told_of_discreetly_and_seen_by_its_counsellor_only(
    open_page, playroom, talks, counsellor, letter_to, width, javascript
):
    us, others = (open_page(width=width, javascript=javascript) for _each in range(2))

    us.goto(f"/da/tilmeld/{talks.uid}/")
    expect(us.locator("aside").first).to_contain_text("4 tider tilbage")
    us.get_by_label("10.30–11", exact=True).check()
    us.get_by_label("Dit navn").fill("En forælder")
    us.get_by_label("Mailadresse").fill(OURS)
    us.get_by_role("button", name="Tilmeld jer").click()
    expect(us.locator("main")).to_contain_text("10.30–11")
    expect(us.locator("main")).to_contain_text("Tiden er jeres")

    letter = letter_to(OURS)
    assert letter.subject == "I har en plads: en samtale i huset"
    assert "10.30–11" in letter.body
    assert "Legestue" not in letter.body

    # Another family does not meet it, nor the time.
    others.goto(playroom.address(talks.local_date))
    expect(others.locator("main")).to_contain_text("3 tider tilbage")
    others.goto(f"/da/tilmeld/{talks.uid}/")
    expect(others.get_by_label("10–10.30", exact=True)).to_be_visible()
    expect(others.get_by_label("10.30–11", exact=True)).to_have_count(0)
    expect(others.get_by_text("En forælder")).to_have_count(0)

    # The counsellor does; whoever else runs the season reads how many talks are taken.
    others.goto(f"/da/vaert/{token(talks, counsellor)}/")
    expect(others.locator(".families__one")).to_contain_text("En")
    expect(others.locator(".families__one")).to_contain_text("10.30–11")
    boss = UserFactory(email="boss@example.org", staff=True, role="coordinator")
    UserProfile.objects.create(user=boss, preferred_language="da")
    desk = open_page(width=width, user=boss)
    desk.goto(f"/admin/signups/{talks.uid}/")
    expect(desk.locator("main")).to_contain_text("1 af 4 pladser er taget")
    expect(desk.get_by_text("En forælder")).to_have_count(0)
