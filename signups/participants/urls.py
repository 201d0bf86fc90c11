"""Addresses of a date's list of families, under ``/admin/signups/``."""

from django.urls import path

from ..broadcasts.views import UndoFamiliesToldView, WriteToFamiliesView
from .counting import CountView
from .signing_up import SignUpView
from .views import (
    ApproveView,
    AwayView,
    CameView,
    DeclineView,
    ParticipantsView,
    SeatView,
    SheetView,
    TakeOffAllView,
    TakeOffView,
    UnknownView,
)

app_name = "signups_admin"

urlpatterns = [
    path("<uuid:uid>/", ParticipantsView.as_view(), name="participants"),
    path("<uuid:uid>/sign-up/", SignUpView.as_view(), name="sign_up"),
    path("<uuid:uid>/count/", CountView.as_view(), name="count"),
    path("<uuid:uid>/sheet/", SheetView.as_view(), name="sheet"),
    path("<uuid:uid>/<int:place>/take-off/", TakeOffView.as_view(), name="take_off"),
    path("<uuid:uid>/<int:place>/take-off-all/", TakeOffAllView.as_view(), name="take_off_all"),
    path("<uuid:uid>/<int:place>/seat/", SeatView.as_view(), name="seat"),
    path("<uuid:uid>/<int:place>/approve/", ApproveView.as_view(), name="approve"),
    path("<uuid:uid>/<int:place>/decline/", DeclineView.as_view(), name="decline"),
    path("<uuid:uid>/<int:place>/came/", CameView.as_view(), name="came"),
    path("<uuid:uid>/<int:place>/away/", AwayView.as_view(), name="away"),
    path("<uuid:uid>/<int:place>/unknown/", UnknownView.as_view(), name="unknown"),
    path("<uuid:uid>/write/", WriteToFamiliesView.as_view(), name="write"),
    path("<uuid:uid>/undo/<int:change>/", UndoFamiliesToldView.as_view(), name="undo"),
]
