"""What saving a plan does to the dates that stand, in words: beside a line, and on the card."""

from collections.abc import Sequence

from django.utils.translation import ngettext

from ..plans import Plan, has_people


def date_effects(plans: Sequence[Plan]) -> list[str]:
    """What comes, moves and goes, and on how many of those that move there are families."""
    effects = []
    if added := sum(len(plan.added) for plan in plans):
        effects.append(
            ngettext("%(count)s new date", "%(count)s new dates", added) % {"count": added}
        )
    if moved := sum(len(plan.moved) for plan in plans):
        people = sum(len(plan.moved_with_people) for plan in plans)
        effects.append(
            ngettext(
                "%(count)s date moves, %(people)s of them with families",
                "%(count)s dates move, %(people)s of them with families",
                moved,
            )
            % {"count": moved, "people": people}
            if people
            else ngettext("%(count)s date moves", "%(count)s dates move", moved) % {"count": moved}
        )
    if gone := sum(len(plan.skipped) for plan in plans):
        effects.append(
            ngettext("%(count)s date goes out", "%(count)s dates go out", gone) % {"count": gone}
        )
    return effects


def undecided_effects(plan: Plan) -> list[str]:
    """The dates that only a person may end."""
    left = sum(has_people(plan.rows[pk]) for pk in plan.undecided)
    if not left:
        return []
    return [
        ngettext(
            "%(count)s date with families stays for you to decide",
            "%(count)s dates with families stay for you to decide",
            left,
        )
        % {"count": left}
    ]
