"""What Wagtail keeps of an account beside its row, and would leave behind: it goes with the row."""

from functools import partial
from typing import Any

from django.db import transaction
from wagtail.models import ModelLogEntry
from wagtail.users.models import UserProfile

from core.models import User


def forget_name(sender: type[User], instance: User, **_kwargs: Any) -> None:
    """The log of the admin says by name or address whom it was about; that it happened remains."""
    ModelLogEntry.objects.for_instance(instance).update(label="", data={})


def delete_picture(sender: type[UserProfile], instance: UserProfile, **_kwargs: Any) -> None:
    """On commit only: a dry run takes the row's end back, and no file comes back."""
    picture = instance.avatar
    if picture:
        transaction.on_commit(partial(picture.storage.delete, picture.name))
