"""The site's addresses, and one for each way to fail, which no visitor can bring about."""

from django.conf.urls.i18n import i18n_patterns
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path
from django.views.csrf import csrf_failure

from portal import errors
from portal.urls import handler400, handler403, handler404, handler500  # noqa: F401
from portal.urls import urlpatterns as of_the_site


def fail(request: HttpRequest, how: str) -> HttpResponse:
    answers = {
        "400": errors.bad_request,
        "403": errors.forbidden,
        "404": errors.not_found,
        "500": errors.server_error,
        "csrf": csrf_failure,
        "429": lambda request: render(request, "429.html", status=429),  # as allauth does
    }
    response = answers[how](request)
    response._has_been_logged = (
        True  # a log that tells of a failure fails the tests of a live house
    )
    return response


urlpatterns = i18n_patterns(path("gaar-galt/<str:how>/", fail)) + of_the_site
