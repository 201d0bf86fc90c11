"""The command that lets the first person in."""

import pytest
from django.contrib.auth.models import Group
from django.core.management import CommandError, call_command

from core.models import User
from tests.factories.core import SecondFactorFactory, UserFactory

pytestmark = pytest.mark.django_db


def create_editor(capsys, *args):
    call_command("create_editor", *args)
    return capsys.readouterr().out.splitlines()


def groups_of(address):
    return set(User.objects.get(email=address).groups.values_list("name", flat=True))


def test_makes_an_editor_and_says_what_to_do_next(capsys):
    told = create_editor(capsys, "Anna@Example.org", "--name", "Anna")
    sign_in = "http://localhost:8000/da/konto/log-ind/"

    user = User.objects.get()
    assert (user.email, user.name, user.is_superuser) == ("anna@example.org", "Anna", False)
    assert groups_of("anna@example.org") == {"editor"}
    assert user.has_perm("wagtailadmin.access_admin")
    assert told == [
        "Made an account for anna@example.org.",
        "The name is Anna.",
        "Gave the role editor.",
        f"Next: open {sign_in} and ask for a code to anna@example.org.",
        "Then set up a passkey or a code app: the admin opens after that.",
    ]


def test_again_changes_nothing(capsys):
    create_editor(capsys, "anna@example.org", "--name", "Anna")
    before = (User.objects.values().get(), groups_of("anna@example.org"))

    told = create_editor(capsys, "ANNA@example.org", "--name", "Anna")

    assert (User.objects.values().get(), groups_of("anna@example.org")) == before
    assert [line.split()[0] for line in told] == ["Next:", "Then"]


def test_coordinator_and_superuser(capsys):
    create_editor(capsys, "c@example.org", "--coordinator")
    create_editor(capsys, "s@example.org", "--superuser")

    assert groups_of("c@example.org") == {"coordinator"}
    assert groups_of("s@example.org") == set()
    assert User.objects.get(email="s@example.org").is_superuser


def test_family_account_becomes_staff_and_keeps_its_name(capsys):
    UserFactory(email="family@example.org", name="A Parent")

    told = create_editor(capsys, "family@example.org")

    assert User.objects.get().name == "A Parent"
    assert told[0] == "Gave the role editor."


def test_closed_account_is_opened(capsys):
    UserFactory(email="anna@example.org", is_active=False)

    told = create_editor(capsys, "anna@example.org")

    assert User.objects.get().is_active
    assert "The account was closed; it is open again." in told


def test_who_has_a_second_factor_is_not_told_to_set_one_up(capsys, editor):
    assert len(create_editor(capsys, editor.email)) == 1


def test_lost_phone_shuts_what_it_opened_and_a_new_one_can_be_set_up(
    capsys, site, editor, family, sign_in
):
    SecondFactorFactory(user=family)
    client = sign_in(editor)
    assert client.get("/admin/").status_code == 200

    told = create_editor(capsys, editor.email, "--lost-phone")

    assert "Forgot the second factors; what they had opened is shut." in told
    assert client.get("/admin/")["Location"].startswith("/da/konto/trin-2/?next=")
    assert family.authenticator_set.count() == 1


@pytest.mark.parametrize("address", ["", "anna", "anna@", "a b@example.org"])
def test_what_is_no_address_is_refused(address):
    with pytest.raises(CommandError, match="is not a mail address"):
        call_command("create_editor", address)

    assert not User.objects.exists()


def test_without_roles_nothing_is_left_half_done():
    Group.objects.all().delete()

    with pytest.raises(CommandError, match=r"manage\.py migrate"):
        call_command("create_editor", "anna@example.org")

    assert not User.objects.exists()
