"""The controls of a rule: whatever they can show comes back from them as it was."""

import pytest
from django.http import QueryDict
from django.utils.datastructures import MultiValueDict

from events.recurrence import is_simple
from events.rule_text import parse_rule, write_rule
from events.schedule.rule_controls import RuleControls
from events.schedule.widgets import RecurrenceWidget

pytestmark = pytest.mark.pure


def sent(controls, name="rule"):
    """What a browser makes of the controls."""
    data = MultiValueDict()
    for field, value in vars(controls).items():
        data.setlist(f"{name}-{field}", list(value) if isinstance(value, tuple) else [value])
    return data


def entered(**fields):
    """The rule of a form in which nothing but this has been entered."""
    data = sent(RuleControls())
    for name, value in fields.items():
        data.setlist(f"rule-{name}", value if isinstance(value, list) else [value])
    return RuleControls.entered(data, "rule").text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "RRULE:FREQ=DAILY;INTERVAL=3",
        "RRULE:FREQ=WEEKLY",
        "RRULE:FREQ=WEEKLY;BYDAY=MO,TH",
        "RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=6;BYDAY=TU",
        "RRULE:FREQ=MONTHLY",
        "RRULE:FREQ=MONTHLY;BYDAY=1SA",
        "RRULE:FREQ=MONTHLY;INTERVAL=2;BYDAY=-1FR",
        "RRULE:FREQ=YEARLY;UNTIL=20301231",
        "RRULE:FREQ=WEEKLY;BYDAY=TU\nEXDATE;VALUE=DATE:20261013\nEXDATE;VALUE=DATE:20261020",
        "RRULE:FREQ=WEEKLY\nEXDATE;VALUE=DATE:20261013\nRDATE;VALUE=DATE:20261030",
        "RDATE;VALUE=DATE:20261013\nRDATE;VALUE=DATE:20261103",
    ],
)
def test_rule_goes_through_the_controls_and_comes_back(text):
    rule = parse_rule(text)
    assert is_simple(rule)

    again = RuleControls.entered(sent(RuleControls.showing(rule)), "rule").text

    assert write_rule(parse_rule(again)) == write_rule(rule)


@pytest.mark.parametrize(
    ("fields", "text"),
    [
        ({"frequency": "WEEKLY", "interval": "1"}, "RRULE:FREQ=WEEKLY"),
        ({"frequency": "WEEKLY", "interval": ""}, "RRULE:FREQ=WEEKLY"),
        (
            {"frequency": "WEEKLY", "weekdays": ["MO", "TH"], "count": "6"},
            "RRULE:FREQ=WEEKLY;BYDAY=MO,TH;COUNT=6",
        ),
        # What was chosen for another frequency is not meant.
        (
            {"frequency": "MONTHLY", "weekdays": ["MO"], "ordinal": "-1", "ordinal_day": "TH"},
            "RRULE:FREQ=MONTHLY;BYDAY=-1TH",
        ),
        ({"frequency": "MONTHLY", "ordinal_day": "TH"}, "RRULE:FREQ=MONTHLY"),
        ({"frequency": "YEARLY", "ordinal": "1", "ordinal_day": "TH"}, "RRULE:FREQ=YEARLY"),
        # A number of times takes the place of an end that came with the rule.
        ({"frequency": "DAILY", "count": "3", "until": "20261215"}, "RRULE:FREQ=DAILY;COUNT=3"),
        ({"count": "3", "weekdays": ["MO"]}, ""),
        (
            {"left_out": ["", "2026-10-20", "2026-10-13", "2026-10-20"], "added": ["2026-11-04"]},
            "EXDATE;VALUE=DATE:20261013\nEXDATE;VALUE=DATE:20261020\nRDATE;VALUE=DATE:20261104",
        ),
    ],
)
def test_controls_say_a_rule(fields, text):
    assert entered(**fields) == text


def test_form_without_controls_sends_its_rule_as_text():
    widget = RecurrenceWidget()

    text = widget.value_from_datadict(QueryDict("rule=RRULE:FREQ%3DDAILY"), {}, "rule")

    assert (text, widget.entered) == ("RRULE:FREQ=DAILY", None)
    assert not widget.value_omitted_from_data(QueryDict("rule="), {}, "rule")
    assert not widget.value_omitted_from_data(sent(RuleControls()), {}, "rule")
    assert widget.value_omitted_from_data(QueryDict(""), {}, "rule")


@pytest.mark.parametrize(
    "wrong", [{"interval": "two"}, {"frequency": "HOURLY"}, {"left_out": ["soon"]}]
)
def test_what_is_no_rule_stands_in_its_control_again(wrong):
    widget = RecurrenceWidget()
    data = sent(RuleControls(frequency="WEEKLY", weekdays=("MO",)))
    for name, value in wrong.items():
        data.setlist(f"rule-{name}", value if isinstance(value, list) else [value])

    text = widget.value_from_datadict(data, {}, "rule")

    context = widget.get_context("rule", text, {})["widget"]
    assert context["has_controls"]
    assert context["shown"].weekdays == ("MO",)
    for name, value in wrong.items():
        assert getattr(context["shown"], name) == (tuple(value) if value == ["soon"] else value)
