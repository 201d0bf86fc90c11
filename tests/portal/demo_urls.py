"""The addresses of a demo: the site's, and its doors."""

from django.urls import include, path

from portal import urls as site

urlpatterns = [path("demo/", include("portal.demo.urls")), *site.urlpatterns]
handler400, handler404 = site.handler400, site.handler404
