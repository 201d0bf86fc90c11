"""What nobody means kindly: each answered in the site's clothes, and nothing half-written."""

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from outbox.models import Letter
from signups.forms import new_form_token
from signups.models import Place, Signup

from .families import place_of, standing
from .pages import (
    assert_personal,
    assert_shown_again,
    errors_of,
    filled_in,
    form_url,
    soup,
)

pytestmark = pytest.mark.django_db

LONG = "x" * 10_000
URLENCODED = "application/x-www-form-urlencoded"


def rows():
    return Signup.objects.count(), Place.objects.count(), Letter.objects.count()


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", ""),
        ("name", "   "),
        ("name", LONG),
        ("name", "A\r\nBcc: other@example.org"),
        ("name", "A\u2028B"),
        ("name", "\u200b"),
        ("name", "\u2800 \u3164\ufe0f\u200d"),
        ("name", "Win at https://example.com"),
        ("name", "www.example"),
        ("name", "example.com"),
        ("name", "anna@example.org"),
        ("email", ""),
        ("email", "parent"),
        ("email", "parent@"),
        ("email", "a@example.org,b@example.org"),
        ("email", "a@example.org\r\nBcc: b@example.org"),
        ("email", "a\u2026b@example.org"),
        ("email", "\u212aim@example.org"),  # KELVIN SIGN, a k in lower case
        ("email", f"{LONG}@example.org"),
        ("email", f"a@{'ö' * 60}.dk"),
        ("phone", "call me"),
        ("phone", "123"),
        ("phone", "1" * 31),
        ("phone", "+45 <script>"),
        ("adults", ""),
        ("adults", "-1"),
        ("adults", "11"),
        ("adults", "1.5"),
        ("adults", "1e3"),
        ("adults", "9" * 5_000),
        ("adults", "🙂"),
        ("adults", "one"),
        ("children", "-1"),
        ("children", "13"),
        ("children", "nan"),
    ],
)
def test_field_that_cannot_be_is_refused_by_its_name(client, occurrence, field, value):
    page = client.post(form_url(occurrence), filled_in(occurrence, **{field: value}))

    kept = {"name": "A Parent", "email": "parent@example.org"}
    kept.pop(field, None)
    assert_shown_again(page, 400, **kept)
    assert {target for target, _text in errors_of(page)} == {f"id_{field}"}
    wrong = soup(page).find(attrs={"name": field})
    assert wrong["aria-invalid"] == "true"
    assert soup(page).find(id=f"id_{field}_error")
    assert rows() == (0, 0, 0)
    assert_personal(page)


@pytest.mark.parametrize("field", ["name", "email", "phone", "adults", "child_ages", "form_token"])
def test_nul_is_a_bad_request(client, occurrence, field):
    page = client.post(form_url(occurrence), filled_in(occurrence, **{field: "a\x00b"}))

    assert page.status_code == 400
    assert soup(page).find("header", class_="site-header")
    assert rows() == (0, 0, 0)


@pytest.mark.parametrize(
    ("facts", "status"),
    [
        ({"adults": "0", "children": "0"}, 400),
        ({"adults": "2", "children": "2"}, 409),
        ({"adults": "10", "children": "12"}, 409),
    ],
)
def test_absurd_party_is_refused(client, occurrence, facts, status):
    page = client.post(form_url(occurrence), filled_in(occurrence, **facts))

    assert_shown_again(page, status, name="A Parent", **facts)
    assert rows() == (0, 0, 0)


@pytest.mark.parametrize(
    "ages",
    [
        ["8m"] * 13,
        ["8m"] * 5_000,
        ["99"],
        ["-4"],
        ["٣"],
        ["8 months"],
        [LONG],
        ["<script>"],
    ],
    ids=["thirteen", "thousands", "99", "negative", "arabic", "words", "long", "markup"],
)
def test_children_that_cannot_be_are_refused(client, add_date, ages):
    occurrence = add_date(capacity=20, series__max_age=72)

    page = client.post(form_url(occurrence), filled_in(occurrence, children=None, child_ages=ages))

    assert_shown_again(page, 400, name="A Parent")
    assert [target for target, _text in errors_of(page)] == ["child_ages_1"]
    assert len(soup(page).find_all("select")) <= 13
    assert b"<script>" not in page.content
    assert rows() == (0, 0, 0)


def test_numbers_in_arabic_digits_are_numbers(client, add_date):
    occurrence = add_date(capacity=8)
    form = filled_in(occurrence, adults="٢", children="١", phone="١٢ ٣٤ ٥٦ ٧٨")

    assert client.post(form_url(occurrence), form).status_code == 303

    place = place_of(occurrence)
    assert (place.seats, place.signup.phone) == (3, "12 34 56 78")


@pytest.mark.parametrize(
    "name", ["Åse-Marie O’Brien", "Anna & Per", "Anna/Per", "فاطمة", "Anna 🌸", "J. Hansen", "李"]
)
def test_names_people_have_are_kept_as_they_are(client, occurrence, name):
    assert client.post(form_url(occurrence), filled_in(occurrence, name=name)).status_code == 303

    assert place_of(occurrence).signup.name == name


@pytest.mark.parametrize("name", ["\u202eAnna", "<img src=x onerror=alert(1)>", "{{ 7|add:7 }}"])
def test_names_that_play_tricks_are_only_text(client, occurrence, name):
    page = client.post(form_url(occurrence), filled_in(occurrence, name=name, adults=""))

    assert b"<img src=x" not in page.content
    assert soup(page).find(attrs={"name": "name"})["value"] == name


@pytest.mark.parametrize(
    "token",
    [None, "", "made up", LONG, "signed:by:nobody", "٣:x:y"],
    ids=["missing", "empty", "made up", "long", "forged", "arabic"],
)
def test_form_that_is_not_ours_comes_back_with_a_token_that_is(client, occurrence, token):
    page = client.post(form_url(occurrence), filled_in(occurrence, form_token=token))

    assert_shown_again(page, 400, name="A Parent", email="parent@example.org")
    assert "was not sent from our page" in errors_of(page)[0][1]
    assert rows() == (0, 0, 0)
    again = soup(page).find(attrs={"name": "form_token"})["value"]
    answer = client.post(form_url(occurrence), filled_in(occurrence, form_token=again))
    assert answer.status_code == 303


def test_token_that_was_tampered_with_is_not_ours(client, occurrence):
    token = new_form_token(occurrence)
    first = "B" if token[0] == "A" else "A"

    page = client.post(form_url(occurrence), filled_in(occurrence, form_token=first + token[1:]))

    assert_shown_again(page, 400)


def test_token_of_another_date_is_not_ours(client, occurrence, add_date):
    """It would be the same sign-up twice, at two dates."""
    other = add_date(capacity=3)
    token = new_form_token(other)
    assert client.post(form_url(other), filled_in(other, form_token=token)).status_code == 303

    page = client.post(form_url(occurrence), filled_in(occurrence, form_token=token))

    assert_shown_again(page, 400)
    assert standing(occurrence) == {}


def test_form_of_yesterday_is_shown_again_filled_in(client, occurrence, frozen):
    form = filled_in(occurrence)
    frozen.shift(timedelta(hours=24))
    assert client.post(form_url(occurrence), form).status_code == 303

    form = filled_in(occurrence, email="other@example.org")
    frozen.shift(timedelta(hours=24, seconds=1))
    page = client.post(form_url(occurrence), form)

    assert_shown_again(page, 400, email="other@example.org")
    assert "more than a day old" in errors_of(page)[0][1]
    assert list(standing(occurrence)) == ["parent"]


def test_fields_sent_twice_are_read_once(client, occurrence):
    form = filled_in(occurrence, name=["One", "Two"], adults=["3", "1"])

    assert client.post(form_url(occurrence), form).status_code == 303

    place = place_of(occurrence)
    assert (place.signup.name, place.seats) == ("Two", 1)


def test_fields_nobody_asked_for_are_left_alone(client, occurrence):
    form = filled_in(
        occurrence, status="confirmed", seats="0", link_version="7", signup="1", language="xx"
    )

    client.post(form_url(occurrence), form)

    place = place_of(occurrence)
    assert (place.seats, place.signup.link_version, place.signup.language) == (1, 1, "en")


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (b"", URLENCODED),
        (b"%", URLENCODED),
        (b"name=%ff%fe&email=%c3", URLENCODED),
        (b"&" * 20_000, URLENCODED),
        (b"a=1&" * 10_001, URLENCODED),
        (b"a=" + b"x" * 3_000_000, URLENCODED),
        (b"name=a", f"{URLENCODED}; charset=utf-7"),
        (b"name=a", f"{URLENCODED}; charset=nonsense"),
        (b"--x", "multipart/form-data"),
        (b"--x\r\n", "multipart/form-data; boundary=x"),
        (b"--x\r\nContent-Disposition: form-data; name=a", "multipart/form-data; boundary=x"),
        (b'{"name": "a"}', "application/json"),
        (b"\x00\x01", "application/octet-stream"),
    ],
)
def test_body_that_is_no_form_is_answered_with_400(client, occurrence, body, content_type):
    answer = client.generic("POST", form_url(occurrence), body, content_type=content_type)

    assert answer.status_code == 400
    assert soup(answer).find("header", class_="site-header")
    assert rows() == (0, 0, 0)


_words = st.text(max_size=40) | st.sampled_from(
    ["", "0", "-1", "8m", "4", "٣", LONG, "\x00", "a\r\nb"]
)
_any_form = st.dictionaries(
    st.sampled_from(
        ["name", "email", "phone", "adults", "children", "child_ages", "form_token", "more", "do"]
    )
    | st.text(min_size=1, max_size=10),
    _words | st.lists(_words, max_size=20),
    max_size=10,
)


@pytest.mark.slow
@settings(
    max_examples=150,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(form=_any_form, keeps_the_rest=st.booleans())
def test_whatever_is_sent_is_answered_and_written_whole_or_not_at_all(
    client, add_date, form, keeps_the_rest
):
    occurrence = add_date(capacity=30, series__max_age=72)
    before = rows()
    sent = {**filled_in(occurrence), **form} if keeps_the_rest else form

    answer = client.post(form_url(occurrence), sent)

    assert answer.status_code in (200, 303, 400, 409)
    written = tuple(now - was for now, was in zip(rows(), before, strict=True))
    assert written == ((1, 1, 1) if answer.status_code == 303 else (0, 0, 0))
    if answer.status_code == 303:
        assert client.get(answer.url).status_code == 200


@pytest.mark.slow
@settings(
    max_examples=100,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    path=st.text(st.characters(blacklist_categories=["Cs"]), max_size=60),
    place=st.sampled_from(["/en/tilmeld/{}/", "/en/tilmeld/{}/tak/{}/", "/en/min-tilmelding/{}/"]),
)
def test_whatever_address_is_made_up_leads_nowhere(client, site, path, place):
    for call in (client.get, client.post):
        assert call(place.format(path, path)).status_code in (301, 302, 400, 404)
