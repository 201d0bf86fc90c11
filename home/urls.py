"""Pages of one person, and the forms behind the four doors of the contact page."""

from django.urls import path

from . import enquiry_views
from .family.urls import urlpatterns as family_pages

app_name = "home"

urlpatterns = [
    *family_pages,
    path("skriv-til-os/<slug:door>/", enquiry_views.write, name="write"),
    path("skriv-til-os/<slug:door>/tak/", enquiry_views.thanks, name="thanks"),
]
