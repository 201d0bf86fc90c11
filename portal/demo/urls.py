"""The demo's doors. Mounted only where ``settings.DEMO_DOORS`` is on (``portal.urls``)."""

from django.apps import apps
from django.core.exceptions import ImproperlyConfigured
from django.urls import path

from . import views

if not apps.is_installed("portal.demo"):
    # The setting alone opens nothing: production never has the app, and so does not start.
    raise ImproperlyConfigured("DEMO_DOORS is on, but portal.demo is not installed.")

app_name = "demo"
urlpatterns = [
    path("", views.cast, name="cast"),
    path("log-ind/<int:pk>/", views.log_in_as, name="log_in_as"),
    path("mail/", views.mailbox, name="mailbox"),
    path("mail/<int:pk>/", views.letter, name="letter"),
    path("mail/<int:pk>/html/", views.letter_html, name="letter_html"),
]
