"""A family's way through a sign-up; under each language's prefix."""

from django.urls import path

from . import views

app_name = "signups"

urlpatterns = [
    path("tilmeld/<uuid:uid>/", views.sign_up, name="sign_up"),
    path("tilmeld/<uuid:uid>/tak/<str:outcome>/", views.signed_up, name="signed_up"),
    path("min-tilmelding/<str:token>/", views.manage, name="manage"),
]
