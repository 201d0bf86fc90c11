"""What editors upload lies where the README lets the proxy serve it, and nothing else does."""

import re

import pytest
from django.conf import settings
from django.core.files.base import ContentFile
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import CollectionViewRestriction
from wagtail.users.models import UserProfile

from portal.settings import base
from tests.support.sources import ROOT

pytestmark = pytest.mark.django_db

SERVED = re.findall(r"`(/media/\w+/)`", (ROOT / "README.md").read_text())


@pytest.fixture
def on_disk(settings, tmp_path):
    """Uploads lie in a folder, as they do in a house."""
    settings.MEDIA_ROOT = tmp_path
    settings.STORAGES = settings.STORAGES | {"default": base.STORAGES["default"]}


def is_served(address):
    return address.startswith(tuple(SERVED))


def test_pictures_as_pages_show_them_are_served(editor):
    image = get_image_model().objects.create(title="Huset", file=get_test_image_file())
    profile = UserProfile.objects.create(user=editor, avatar=get_test_image_file())

    assert is_served(image.get_rendition("width-100").url)
    assert is_served(image.get_rendition("original").url)
    assert is_served(profile.avatar.url)


def test_picture_as_it_was_uploaded_is_not():
    """It may say where and when it was taken."""
    image = get_image_model().objects.create(title="Huset", file=get_test_image_file())

    assert not is_served(image.file.url)


def test_documents_are_handed_out_by_the_portal_which_asks_who_may_read(client, on_disk):
    document = get_document_model().objects.create(title="Papir", file=ContentFile(b".", "a.txt"))
    assert not is_served(document.file.url)

    answer = client.get(document.url)
    assert answer.status_code == 200
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Security-Policy"].startswith("default-src 'none'")

    CollectionViewRestriction.objects.create(
        collection=document.collection, restriction_type="login"
    )
    assert client.get(document.url)["Location"].startswith("/da/konto/log-ind/")


def test_folder_is_the_one_that_the_readme_names():
    assert settings.MEDIA_ROOT == settings.VAR_DIR / "media"
    assert "`VAR_DIR/media`" in (ROOT / "README.md").read_text()
