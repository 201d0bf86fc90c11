"""A family of the visited house, with all that one can keep at My family, some of it awkward."""

from core.enums import Stage
from core.models import Subject, User
from tests.factories.core import UserFactory
from tests.factories.families import ChildFactory, HouseholdFactory, SubscriptionFactory


def build_family(subject: Subject) -> None:
    household = HouseholdFactory(email="family@example.org", followed=True)
    ChildFactory(household=household, first_name="Lillesøster & “Bo” <0>")
    ChildFactory(household=household, first_name="", birth_month=None)
    SubscriptionFactory(email=household.email, subject=subject)
    SubscriptionFactory(email=household.email, stage=Stage.TEEN, unanswered=True)


def a_moved_family() -> User:
    """Whose account has another address than the one a code has come back from."""
    moved = UserFactory(email="moved@example.org")
    moved.emailaddress_set.update(email="before@example.org")
    return moved
