"""Who may change the facts of partners."""

from wagtail.models import Page

from core.models import User

MAY_CHANGE_FACTS = "partners.change_partner"


def user_can_change_facts(user: User, page: Page | None) -> bool:
    """May change the page, and facts; where the page is gone the facts still need somebody."""
    if not user.has_perm(MAY_CHANGE_FACTS):
        return False
    return page is None or page.permissions_for_user(user).can_edit()
