"""Addresses of the schedule view, under ``/admin/events/schedule/``."""

from django.urls import path

from .date_views import CancelView, ChangeView, DecideView, KeepView, UndoView
from .views import PreviewView, ScheduleView

app_name = "schedule"

urlpatterns = [
    path("<uuid:key>/", ScheduleView.as_view(), name="edit"),
    path("<uuid:key>/preview/", PreviewView.as_view(), name="preview"),
    path("<uuid:key>/dates/cancel/", CancelView.as_view(), name="cancel"),
    path("<uuid:key>/dates/change/", ChangeView.as_view(), name="change"),
    path("<uuid:key>/dates/decide/", DecideView.as_view(), name="decide"),
    path("<uuid:key>/dates/<uuid:uid>/keep/", KeepView.as_view(), name="keep"),
    path("<uuid:key>/undo/<int:change>/", UndoView.as_view(), name="undo"),
]
