"""What tests of pages for one person have at hand."""

import pytest

from .doors import DOORS, Way, by_link


@pytest.fixture
def account(family, sign_in, site):
    """The family, signed in."""
    return Way(sign_in(family), "min-familie/")


@pytest.fixture
def link(site):
    """The same family by a link, without an account; no cookie goes with it, and no CSRF token."""
    return by_link()


@pytest.fixture(params=DOORS)
def way(request):
    """By either door: what one may see and do, the other may."""
    return request.getfixturevalue(request.param)
