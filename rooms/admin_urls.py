"""Addresses of the house's own screens, under ``/admin/rooms/``."""

from django.urls import path

from .usual_weeks_view import UsualWeeksView

app_name = "rooms_admin"

urlpatterns = [
    path("usual-weeks/<int:year>/", UsualWeeksView.as_view(), name="usual_weeks"),
]
