"""The tags that keep what they have drawn: right for each language, and for any text."""

from types import SimpleNamespace
from uuid import UUID

import pytest
from django.template import engines
from django.utils import translation

from core.enums import Stage

pytestmark = pytest.mark.pure

HOSTILE = '<script>"&'
ESCAPED = "&lt;script&gt;&quot;&amp;"


def render(source: str, **context: object) -> str:
    return engines["django"].from_string("{% load core_tags %}" + source).render(context)


def row(**changes: object) -> SimpleNamespace:
    facts = {
        "key": "fars-legestue",
        "url": "/da/kalender/fars-legestue/",
        "language": "da",
        "title": "Fars Legestue",
        "date": "Lørdag den 10. oktober",
        "time": "9.30–11.30",
        "datetime": "2026-10-10T09:30",
        "stages": [Stage.BABY],
        "place": "Legesalen",
        "note": "",
        "state": SimpleNamespace(kind="few", text="3 pladser tilbage"),
        "is_off": False,
    }
    return SimpleNamespace(**facts | changes)


def test_a_stage_is_named_in_the_language_of_the_page():
    source = "{% stage_list stages %}"

    with translation.override("en"):
        english = render(source, stages=[Stage.TUMLING])
    with translation.override("da"):
        danish = render(source, stages=[Stage.TUMLING])
        danish_word = Stage.TUMLING.label

    assert ">Toddler</span>" in english
    assert f">{danish_word}</span>" in danish


def test_stages_are_taken_as_members_and_as_stored_words():
    assert render("{% stage_list stages %}", stages=["baby", "teen"]) == render(
        "{% stage_list stages %}", stages=[Stage.BABY, Stage.TEEN]
    )


def test_all_five_stages_are_the_whole_family():
    with translation.override("en"):
        html = render("{% stage_list stages %}", stages=list(Stage))

    assert ">The whole family</span>" in html
    assert "data-stage" not in html


def test_a_building_has_the_colours_of_the_first_two_stages():
    html = render("{% motif key stages %}", key="a", stages=[Stage.TEEN, Stage.BARN, Stage.BABY])

    assert 'data-stage="teen" data-mate="barn"' in html
    assert 'viewBox="0 0 3 3"' in html


def test_a_building_is_the_same_for_a_uuid_and_its_text():
    key = "1b4e28ba-2fa1-11d2-883f-0016d3cca427"

    assert render("{% motif key %}", key=UUID(key)) == render("{% motif key %}", key=key)


def test_an_arrow_turns_with_the_text_and_a_clock_does_not():
    assert "icon--turns" in render('{% icon "arrow-right" %}')
    assert "icon--turns" not in render('{% icon "clock" %}')


def test_a_row_says_what_its_date_says_and_follows_every_change():
    source = "{% timetable_row row %}"
    first = render(source, row=row())

    assert "3 pladser tilbage" in first
    assert "<s>" not in first
    assert render(source, row=row()) == first
    assert "2 pladser tilbage" in render(
        source, row=row(state=SimpleNamespace(kind="few", text="2 pladser tilbage"))
    )
    assert "<s>Fars Legestue</s>" in render(source, row=row(is_off=True))
    assert "10–12" in render(source, row=row(time="10–12"))
    foreign = render(source, row=row(language="ar"))
    assert '<span lang="ar" dir="rtl">Fars Legestue</span>' in foreign


def test_a_time_after_a_day_keeps_its_two_ends_on_one_line():
    html = render("{% timetable_row row when=when %}", row=row(), when="Tirsdag kl. 10–11.15")

    assert 'Tirsdag kl. <span class="one-piece">10–11.15</span>' in html


def test_what_is_for_all_five_stages_has_the_colours_of_none():
    source = "{% motif 'sommerfest' stages %}"

    assert 'data-stage="gravid" data-mate="baby"' in render(source, stages=list(Stage)[:4])
    assert "data-stage" not in render(source, stages=list(Stage))


@pytest.mark.parametrize("field", ["title", "url", "place", "note", "time", "date"])
def test_hostile_words_in_a_row_stay_words(field):
    html = render("{% timetable_row row %}", row=row(**{field: HOSTILE}))

    assert ESCAPED in html
    assert "<script>" not in html


def test_a_heading_says_what_its_day_says_and_follows_every_change():
    def heading(**words):
        return render("{% day_heading day %}", day=SimpleNamespace(**words))

    words = dict.fromkeys(("full", "week", "mark", "name"), "onsdag")
    words |= {"id": "2026-10-07", "number": "7.", "note": HOSTILE, "mark": ""}

    assert heading(**words) == heading(**words)
    assert 'id="2026-10-07"' in heading(**words)
    assert ESCAPED in heading(**words)
    assert "<mark>i dag</mark>" in heading(**words | {"mark": "i dag"})
    assert "<mark>" not in heading(**words)


def test_hostile_words_elsewhere_stay_words():
    state = SimpleNamespace(kind=HOSTILE, text=HOSTILE)

    html = render(
        "{% state_label state.kind state.text %}{% motif hostile classname=hostile %}"
        "{% panel title=hostile %}{{ hostile }}{% endpanel %}{% seat_meter 4 1 text=hostile %}",
        state=state,
        hostile=HOSTILE,
    )

    assert html.count(ESCAPED) == 6
    assert "<script>" not in html


def test_a_panel_holds_what_stands_between_its_tags():
    html = render(
        '{% panel title="Første gang?" heading_id="f" %}<ol><li>Kom</li></ol>{% endpanel %}'
    )

    assert '<section class="panel" aria-labelledby="f">' in html
    assert '<h2 id="f">Første gang?</h2>' in html
    assert "<ol><li>Kom</li></ol>" in html
