"""A family's way through a sign-up, and a host's to its families; under each language's prefix."""

from django.urls import path

from .hosting.views import host_list
from .views.managing import manage
from .views.own_calendar import own_calendar
from .views.several import signed_up_for_several
from .views.signing_up import sign_up, signed_up

app_name = "signups"

urlpatterns = [
    path("tilmeld/<uuid:uid>/", sign_up, name="sign_up"),
    path("tilmeld/<uuid:uid>/tak/<str:outcome>/", signed_up, name="signed_up"),
    path(
        "tilmeld/<uuid:uid>/tak/datoer/<str:outcome>/",
        signed_up_for_several,
        name="signed_up_for_several",
    ),
    path("vaert/<str:token>/", host_list, name="host"),
    path("min-tilmelding/<str:token>/", manage, name="manage"),
    path("min-kalender/<str:token>.ics", own_calendar, name="own_calendar"),
]
