"""What others tell us: a second factor has been set up, an account is gone."""

from allauth.mfa.signals import authenticator_added
from django.db.models.signals import post_delete, pre_delete
from wagtail.users.models import UserProfile

from core.models import User

from .second_factor import count_as_shown
from .sessions import end_sessions
from .traces import delete_picture, forget_name

authenticator_added.connect(count_as_shown, dispatch_uid="home.second_factor.count_as_shown")
# Before and not after, when the row has lost its key.
pre_delete.connect(end_sessions, sender=User, dispatch_uid="home.sessions.end_sessions")
pre_delete.connect(forget_name, sender=User, dispatch_uid="home.traces.forget_name")
post_delete.connect(delete_picture, sender=UserProfile, dispatch_uid="home.traces.delete_picture")
