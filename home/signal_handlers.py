"""allauth tells when a second factor has been set up."""

from allauth.mfa.signals import authenticator_added

from .second_factor import count_as_shown

authenticator_added.connect(count_as_shown, dispatch_uid="home.second_factor.count_as_shown")
