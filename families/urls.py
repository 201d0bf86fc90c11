"""Being told of new dates; under each language's prefix."""

from django.urls import path

from . import views

app_name = "families"

urlpatterns = [
    path("sig-til/<uuid:subject>/", views.subscribe_series, name="subscribe_series"),
    path("sig-til/<uuid:subject>/sendt/", views.asked_series, name="asked_series"),
    path("sig-til/livsfase/<slug:stage>/", views.subscribe_stage, name="subscribe_stage"),
    path("sig-til/livsfase/<slug:stage>/sendt/", views.asked_stage, name="asked_stage"),
    path("sig-til/ja/<str:token>/", views.confirm, name="confirm"),
    path("sig-til/stop/<str:token>/", views.stop, name="stop"),
]
