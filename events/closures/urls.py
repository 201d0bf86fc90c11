"""Addresses of closures, under ``/admin/closures/``."""

from django.urls import path

from .views import ChangeView, CloseView, ClosuresView, LiftView, UndoView

app_name = "closures"

urlpatterns = [
    path("", ClosuresView.as_view(), name="list"),
    path("close/", CloseView.as_view(), name="close"),
    path("<int:pk>/change/", ChangeView.as_view(), name="change"),
    path("<int:pk>/lift/", LiftView.as_view(), name="lift"),
    path("undo/<int:change>/", UndoView.as_view(), name="undo"),
]
