"""Who may plan dates."""

from wagtail.models import Page

from core.models import User

MAY_PLAN = "events.change_series"


def user_can_plan(user: User, page: Page | None) -> bool:
    """May change the page, and may plan; where the page is gone its dates still need somebody."""
    if not user.has_perm(MAY_PLAN):
        return False
    return page is None or page.permissions_for_user(user).can_edit()
