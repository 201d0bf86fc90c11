"""Pages of one person."""

from django.urls import path

from . import views

app_name = "home"

urlpatterns = [
    path("min-familie/", views.signed_in, name="signed_in"),
]
