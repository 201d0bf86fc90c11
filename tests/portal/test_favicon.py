"""The house's mark for programs that ask for it by its old name."""

from django.contrib.staticfiles import finders


def test_favicon_leads_to_the_mark_of_the_pages(client, site, django_assert_num_queries):
    with django_assert_num_queries(0):
        response = client.get("/favicon.ico")

    assert response.status_code == 302
    assert finders.find(response["Location"].removeprefix("/static/"))
    assert f'href="{response["Location"]}"' in client.get("/da/").text
    assert response["Cache-Control"].startswith("public, max-age=")
    assert not response.cookies
    assert client.post("/favicon.ico").status_code == 405
