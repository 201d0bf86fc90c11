"""Pages of one person: where signing in leads."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache


@never_cache
@login_required
def signed_in(request: HttpRequest) -> HttpResponse:
    return render(request, "home/signed_in.html")
