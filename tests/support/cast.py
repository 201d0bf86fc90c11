"""The fixed cast: who does things in tests, and how they sign in."""

import time

import pytest
from django.test import Client

from tests.factories.core import UserFactory


@pytest.fixture
def editor(db):
    """Writes pages and plans dates; may open the admin."""
    return UserFactory(email="editor@example.org", staff=True, role="editor")


@pytest.fixture
def coordinator(db):
    """All an editor does, and runs the season."""
    return UserFactory(email="coordinator@example.org", staff=True, role="coordinator")


@pytest.fixture
def partner(db):
    return UserFactory(email="partner@example.org", role="partner")


@pytest.fixture
def another_partner(db):
    """Whose things the first partner must never touch."""
    return UserFactory(email="another-partner@example.org", role="partner")


@pytest.fixture
def family(db):
    """A parent with an account and no role."""
    return UserFactory(email="family@example.org")


@pytest.fixture
def stranger(db):
    """Signed in, and nothing here is theirs: every protected address meets them."""
    return UserFactory(email="stranger@example.org")


@pytest.fixture
def sign_in():
    """``sign_in(editor)`` is a browser in which the editor has signed in, second factor and all."""
    return signed_in_client


def signed_in_client(user):
    client = Client()
    client.force_login(user)
    session = client.session
    methods = [{"method": "code", "at": time.time(), "email": user.email}]
    for factor in user.authenticator_set.all():
        methods.append(
            {"method": "mfa", "id": factor.pk, "type": factor.type, "at": time.time()},
        )
    session["account_authentication_methods"] = methods
    session["account_authentication_methods_user"] = str(user.pk)
    session.save()
    return client
