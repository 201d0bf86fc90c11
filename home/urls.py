"""Pages of one person, and the forms behind the four doors of the contact page."""

from django.urls import path

from . import enquiry_views, views

app_name = "home"

urlpatterns = [
    path("min-familie/", views.signed_in, name="signed_in"),
    path("skriv-til-os/<slug:door>/", enquiry_views.write, name="write"),
    path("skriv-til-os/<slug:door>/tak/", enquiry_views.thanks, name="thanks"),
]
