"""A family's way through a sign-up."""


app_name = "signups"

urlpatterns: list = []
