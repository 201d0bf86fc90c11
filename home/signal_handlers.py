"""What others tell us: a second factor has been set up, an account is gone."""

from allauth.mfa.signals import authenticator_added
from django.db.models.signals import pre_delete

from core.models import User

from .second_factor import count_as_shown
from .sessions import end_sessions

authenticator_added.connect(count_as_shown, dispatch_uid="home.second_factor.count_as_shown")
# Before and not after, when the row has lost its key.
pre_delete.connect(end_sessions, sender=User, dispatch_uid="home.sessions.end_sessions")
