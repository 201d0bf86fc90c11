"""Personal data has a clock: everything held is known, told, erased and forgotten in time."""

from datetime import date, timedelta
from io import StringIO

import pytest
from django.apps import apps
from django.core.management import call_command

from core import privacy
from core.layers import LAYERS, height
from core.models import Topic, User
from core.privacy import PersonalData
from outbox.models import Letter
from tests.factories.core import TopicFactory, UserFactory
from tests.factories.events import OccurrenceFactory
from tests.factories.families import ChildFactory, HouseholdFactory, SubscriptionFactory
from tests.factories.home import EnquiryFactory
from tests.factories.outbox import BroadcastFactory, LetterFactory
from tests.factories.signups import AnswerFactory, HostNoteFactory, PlaceFactory
from tests.support.clock import NOW

DAY = timedelta(days=1)


@pytest.fixture
def registry(monkeypatch):
    """A registry of the test's own: ``registry(Letter, of=…)`` registers a table."""
    monkeypatch.setattr(privacy, "_registered", {})

    def register(model, **how):
        rows = model.objects.all
        facts = {
            "of": lambda email: rows(),
            "expired": lambda now: rows(),
            "export": lambda row: {"pk": row.pk},
            "forget": lambda queryset: queryset.delete()[0],
        } | how
        privacy.register(PersonalData(model=model, what="", why="", basis="", kept="", **facts))

    return register


@pytest.fixture
def expired_rows(frozen, db):
    """One row of every kind whose time is up, and one whose time is not."""
    long_ago = NOW - 3 * 365 * DAY
    for days in (1, 100):
        over = OccurrenceFactory(over=True, local_date=(NOW - days * DAY).date())
        AnswerFactory(signup=PlaceFactory(occurrence=over).signup)
        LetterFactory(created_at=NOW - days * DAY, not_before=NOW - days * DAY)
        BroadcastFactory(created_at=NOW - days * DAY)
        SubscriptionFactory(unanswered=True, created_at=NOW - days * DAY)
        EnquiryFactory(created_at=NOW - 5 * days * DAY)
        HostNoteFactory(day=(NOW - (days - 1) * DAY).date())
    warned_at = NOW - 31 * DAY
    UserFactory(date_joined=long_ago, warned_at=warned_at)
    UserFactory(date_joined=NOW)
    HouseholdFactory(used_at=long_ago, warned_at=warned_at)
    ChildFactory(birth_month=date(2026, 1, 1))
    ChildFactory(birth_month=date(2001, 1, 1))


# The registry


def test_every_model_of_ours_is_registered_or_declared_to_hold_nothing():
    ours = [model for model in apps.get_models() if model._meta.app_label in LAYERS]

    assert [model._meta.label for model in ours if not privacy.is_declared(model)] == []


def test_no_model_is_both_registered_and_declared_to_hold_nothing():
    assert {data.label for data in privacy.registered()} & privacy._declared_free == set()


def test_everything_registered_says_what_why_on_what_ground_and_how_long():
    for data in privacy.registered():
        for said in (data.what, data.why, data.basis, data.kept):
            assert str(said).strip().endswith("."), data.label


# What a person can ask for


def test_export_names_every_registered_table_and_holds_that_person_alone(db):
    mine, _other = UserFactory(email="canary@example.org"), UserFactory()
    LetterFactory(to="Canary@Example.org", subject="Hej")
    LetterFactory(to="other@example.org")

    export = privacy.export_person(" CANARY@example.org ")

    assert list(export) == [data.label for data in privacy.registered()]
    assert [row["email"] for row in export["core.user"]] == [mine.email]
    assert [row["subject"] for row in export["outbox.letter"]] == ["Hej"]
    assert all(export[label] == [] for label in export.keys() - {"core.user", "outbox.letter"})


def test_erase_reaches_every_table_and_leaves_others_alone(db):
    for email in ("canary@example.org", "other@example.org"):
        HostNoteFactory(occurrence__responsible=UserFactory(email=email))
        LetterFactory(to=email)
        AnswerFactory(signup=PlaceFactory(signup__email=email).signup)
        SubscriptionFactory(email=email)
        ChildFactory(household__email=email)
        EnquiryFactory(email=email)
        BroadcastFactory(texts={"da": f"Skriv til {email}."})

    erased = privacy.erase_person("Canary@example.org")

    assert erased == {data.label: 1 for data in privacy.registered()}
    assert not any(privacy.export_person("canary@example.org").values())
    assert all(privacy.export_person("other@example.org").values())


def test_erase_goes_from_high_to_low(registry, db):
    erased = []
    for model in (Topic, Letter, User):
        registry(model, forget=lambda rows: erased.append(rows.model) or 0)

    privacy.erase_person("parent@example.org")

    heights = [height(model._meta.label_lower) for model in erased]
    assert heights == sorted(heights, reverse=True)
    assert set(erased) == {Topic, Letter, User}


def test_erase_that_fails_half_way_erases_nothing(registry, db):
    def fail(rows):
        raise ConnectionError

    registry(Letter)
    registry(User, forget=fail)
    LetterFactory()

    with pytest.raises(ConnectionError):
        privacy.erase_person("parent@example.org")

    assert Letter.objects.count() == 1


# The clock


def test_purge_forgets_what_has_been_kept_long_enough_and_says_how_much(expired_rows):
    assert privacy.purge() == {data.label: 1 for data in privacy.registered()}
    assert privacy.purge() == {data.label: 0 for data in privacy.registered()}
    assert (Letter.objects.count(), User.objects.count()) == (1, 1)


def test_dry_run_counts_the_very_same_rows_and_keeps_them(expired_rows):
    before = _everything()

    foreseen = privacy.purge(dry_run=True)

    assert _everything() == before
    assert foreseen == privacy.purge()


def test_dry_run_counts_rows_whose_time_ends_with_those_of_a_higher_table(registry, db):
    def expired(now):
        return Topic.objects.none() if Letter.objects.exists() else Topic.objects.all()

    registry(Letter)
    registry(Topic, expired=expired)
    LetterFactory()
    TopicFactory()

    foreseen = privacy.purge(dry_run=True)

    assert foreseen == {"outbox.letter": 1, "core.topic": 1} == privacy.purge()


@pytest.mark.parametrize(("option", "verb", "left"), [("--dry-run", "would be", 1), (None, "", 0)])
def test_purge_command_says_what_went_and_what_would(expired_rows, option, verb, left):
    said = StringIO()

    call_command("purge", *filter(None, [option]), stdout=said)

    words = " ".join(filter(None, ["1", verb, "forgotten"]))
    assert f"outbox.letter: {words}\n" in said.getvalue()
    assert Letter.objects.filter(created_at__lt=NOW - 30 * DAY).count() == left


def _everything():
    return {
        data.label: sorted(map(repr, data.model.objects.values_list()))
        for data in privacy.registered()
    }
