"""An address at which there is nothing leads on, and breaks nothing further."""

import pytest


@pytest.mark.parametrize("language", ["da", "en", "ar"])
@pytest.mark.usefixtures("calendar")
def test_ways_on_are_the_front_page_the_calendar_and_the_search(client, language):
    page = client.get(f"/{language}/findes-ikke/")

    assert page.status_code == 404
    main = page.text.partition("<main")[2].partition("</main>")[0]
    for address in ("", "kalender/", "soeg/#q"):
        assert f'href="/{language}/{address}"' in main


@pytest.mark.usefixtures("site")
def test_house_without_a_calendar_leads_to_none(client):
    main = client.get("/da/findes-ikke/").text.partition("<main")[2].partition("</main>")[0]

    assert 'href="/da/soeg/#q"' in main
    assert "kalender" not in main


@pytest.mark.pure
def test_without_a_database_the_answer_is_the_page_that_needs_none(client):
    """A test that may not touch the database stands for one that cannot be reached."""
    client.raise_request_exception = False

    page = client.get("/da/findes-ikke/")

    assert page.status_code == 500
    assert "Noget gik i stykker hos os" in page.text
