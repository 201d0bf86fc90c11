"""The demo's doors."""

app_name = "demo"
urlpatterns: list = []
