"""What a page uses is not deleted: the screens say where it is used, and refuse."""

import pytest
from django.core.files.base import ContentFile
from wagtail.documents import get_document_model

from core.models import HouseImage
from tests.factories.core import HouseImageFactory
from tests.factories.home import HousePageFactory, OrdinaryPageFactory

pytestmark = pytest.mark.django_db

Document = get_document_model()


@pytest.fixture
def desk(coordinator, sign_in):
    return sign_in(coordinator)


@pytest.fixture
def image(db):
    return HouseImageFactory(title="Døren")


@pytest.fixture
def document(db):
    return Document.objects.create(title="Et papir", file=ContentFile(b".", "a.txt"))


@pytest.fixture
def in_text(front_page, image):
    return _saved(OrdinaryPageFactory(parent=front_page, body=[("picture", {"image": image})]))


@pytest.fixture
def in_a_link(front_page, document):
    text = f'<p><a linktype="document" id="{document.pk}">Læs det</a></p>'
    return _saved(OrdinaryPageFactory(parent=front_page, body=[("paragraph", text)]))


def _saved(page):
    """As when it is edited: then Wagtail writes down what it uses."""
    page.save()
    return page


def of_image(image):
    return [
        f"/admin/images/{image.pk}/delete/",
        f"/admin/bulk/core/houseimage/delete/?id={image.pk}",
    ]


def of_document(document):
    return [
        f"/admin/documents/delete/{document.pk}/",
        f"/admin/bulk/wagtaildocs/document/delete/?id={document.pk}",
    ]


def test_picture_in_a_text_is_kept_and_the_screen_leads_to_where_it_is_used(desk, image, in_text):
    for address in of_image(image):
        screen = desk.get(address)
        assert f"/admin/images/usage/{image.pk}/" in screen.text
        assert "Så længe det er i brug, kan det ikke slettes" in screen.text
        assert "Ja, slet" not in screen.text

        desk.post(address)
        assert HouseImage.objects.filter(pk=image.pk).exists()


def test_picture_of_the_entrance_is_kept(desk, image, front_page):
    _saved(HousePageFactory(parent=front_page, entrance_image=image))

    for address in of_image(image):
        desk.post(address)

    assert HouseImage.objects.filter(pk=image.pk).exists()


def test_one_that_is_used_keeps_those_chosen_with_it(desk, image, in_text):
    other = HouseImageFactory()

    desk.post(f"/admin/bulk/core/houseimage/delete/?id={image.pk}&id={other.pk}")

    assert HouseImage.objects.count() == 2


@pytest.mark.parametrize("way", [0, 1])
def test_picture_that_no_page_uses_is_deleted(desk, image, way):
    desk.post(of_image(image)[way])

    assert not HouseImage.objects.exists()


def test_document_that_a_text_links_to_is_kept(desk, document, in_a_link):
    for address in of_document(document):
        desk.post(address)

    assert Document.objects.filter(pk=document.pk).exists()


@pytest.mark.parametrize("way", [0, 1])
def test_document_that_no_page_uses_is_deleted(desk, document, way):
    desk.post(of_document(document)[way])

    assert not Document.objects.exists()


def test_who_may_not_come_in_deletes_nothing(client, image, document):
    for address in (*of_image(image), *of_document(document)):
        client.post(address)

    assert (HouseImage.objects.count(), Document.objects.count()) == (1, 1)
