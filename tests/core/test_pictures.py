"""Pictures: what is uploaded loses what its camera noted, and is shown as long as people agree."""

import json
from datetime import date, timedelta
from io import BytesIO

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from django.utils import timezone
from PIL import Image
from wagtail.models import UploadedFile

from core import housekeeping, jobs
from core.image_forms import without_traces
from core.models import HouseImage
from portal.settings import base
from tests.factories.core import HouseImageFactory
from tests.factories.home import HousePageFactory, OrdinaryPageFactory

pytestmark = pytest.mark.django_db

ORIENTATION, MAKE, GPS = 0x0112, 0x010F, 0x8825
QUARTER_TURN = 6
HERNING = {1: "N", 2: (56.0, 8.0, 10.0), 3: "E", 4: (8.0, 58.0, 30.0)}
KINDS = {"JPEG": "jpg", "PNG": "png", "WEBP": "webp", "HEIF": "heic", "AVIF": "avif"}


def photograph(kind="JPEG", name="", *, turned=False):
    """A picture, red on top and blue below, taken in Herning by a telephone."""
    picture = Image.new("RGB", (60, 40), "red")
    picture.paste("blue", (0, 20, 60, 40))
    if turned:
        picture = picture.transpose(Image.Transpose.ROTATE_90)
    notes = Image.Exif()
    notes[MAKE] = "A telephone"
    notes.get_ifd(GPS).update(HERNING)
    if turned:
        notes[ORIENTATION] = QUARTER_TURN
    file = BytesIO()
    picture.save(file, format=kind, exif=notes)
    return SimpleUploadedFile(name or f"huset.{KINDS[kind]}", file.getvalue())


def notes_in(file):
    """All that a file says beside its pixels, but for its colours and how it is packed."""
    with file.open("rb") as opened:
        content = opened.read()
    with Image.open(BytesIO(content)) as picture:
        picture.load()
        found = dict(picture.getexif()) | {
            key: picture.info[key] for key in ("exif", "xmp", "GPS") if picture.info.get(key)
        }
    return found, b"telephone" in content


def has_notes(file):
    found, names_camera = notes_in(file)
    return bool(found) or names_camera


@pytest.fixture
def on_disk(settings, tmp_path):
    """Uploads lie in a folder, as they do in a house."""
    settings.MEDIA_ROOT = tmp_path
    settings.STORAGES = settings.STORAGES | {"default": base.STORAGES["default"]}


@pytest.fixture
def upload(editor, site, sign_in):
    """``upload(file, title="Huset")``: the picture that came of sending it through the admin."""

    def send(file, **fields):
        answer = sign_in(editor).post(
            "/admin/images/add/", {"title": "Huset", "file": file, "collection": 1} | fields
        )
        assert answer.status_code == 302, answer.context["form"].errors
        return HouseImage.objects.get()

    return send


def test_test_picture_says_where_it_was_taken():
    """Otherwise the tests below would pass with any picture."""
    for kind in KINDS:
        assert has_notes(photograph(kind)), kind


@pytest.mark.parametrize("kind", KINDS)
def test_uploaded_picture_says_nothing_of_where_it_was_taken(upload, kind):
    image = upload(photograph(kind))

    assert not has_notes(image.file)
    assert not has_notes(image.get_rendition("width-30").file)


def test_pictures_uploaded_together_say_nothing_either(editor, site, sign_in):
    answer = sign_in(editor).post(
        "/admin/images/multiple/add/",
        {"title": "Huset", "files[]": photograph(), "collection": 1},
    )

    assert json.loads(answer.content)["success"]
    assert not has_notes(HouseImage.objects.get().file)


def test_picture_that_takes_the_place_of_another_says_nothing(upload, editor, sign_in):
    image = upload(photograph())

    sign_in(editor).post(
        f"/admin/images/{image.pk}/",
        {"title": "Huset", "file": photograph(name="nyt.jpg"), "collection": 1},
    )

    image.refresh_from_db()
    assert "nyt" in image.file.name
    assert not has_notes(image.file)


def test_picture_that_cannot_be_saved_at_once_is_not_put_aside(editor, site, sign_in):
    answer = sign_in(editor).post(
        "/admin/images/multiple/add/", {"title": "", "files[]": photograph(), "collection": 1}
    )

    assert not json.loads(answer.content)["success"]
    assert not UploadedFile.objects.exists()
    assert not HouseImage.objects.exists()


@pytest.mark.parametrize("kind", ["HEIF", "AVIF"])
def test_what_not_every_browser_shows_becomes_a_jpeg(upload, kind):
    image = upload(photograph(kind))

    with image.file.open("rb") as file, Image.open(file) as picture:
        assert picture.format == "JPEG"
    assert image.file.name.endswith(".jpg")


@pytest.mark.parametrize("kind", ["JPEG", "WEBP"])
def test_picture_taken_on_its_side_stands_upright(upload, kind):
    image = upload(photograph(kind, turned=True))

    assert (image.width, image.height) == (60, 40)
    with image.file.open("rb") as file, Image.open(file) as picture:
        top, bottom = (picture.convert("RGB").getpixel((30, y)) for y in (5, 35))
    assert top[0] > 200 > top[2]
    assert bottom[2] > 200 > bottom[0]


def test_what_nobody_sees_of_a_drawing_stays_unseen():
    drawing = Image.new("P", (4, 4), 0)
    drawing.putpalette([255, 255, 255, 0, 0, 0])
    file = BytesIO()
    drawing.save(file, format="PNG", transparency=0)

    clean = without_traces(SimpleUploadedFile("logo.png", file.getvalue()))

    with Image.open(clean) as picture:
        assert picture.convert("RGBA").getpixel((0, 0))[3] == 0


def test_people_in_a_picture_must_have_agreed():
    image = HouseImageFactory(shows_people=True, consent_until=date(2027, 1, 1))

    image.consent_until = None
    with pytest.raises(ValidationError) as refused:
        image.full_clean()
    assert set(refused.value.message_dict) == {"consent_until"}
    with pytest.raises(IntegrityError), transaction.atomic():
        image.save()


def test_editor_is_told_that_a_date_is_missing(editor, site, sign_in):
    answer = sign_in(editor).post(
        "/admin/images/add/",
        {"title": "Børn", "file": photograph(), "collection": 1, "shows_people": "on"},
    )

    assert answer.status_code == 200
    errors = answer.context["form"].errors
    assert errors.keys() == {"consent_until", "file"}
    assert errors["file"] == ["Billedet er ikke gemt. Vælg det igen."]
    assert not HouseImage.objects.exists()


def test_consent_is_written_as_danes_write_a_day(upload):
    image = upload(photograph(), shows_people="on", consent_until="1.11.2027")

    assert image.consent_until == date(2027, 11, 1)


def test_editor_is_offered_no_title_for_what_a_picture_shows():
    """It is the file's name more often than not."""
    assert HouseImageFactory(title="t.png", description="").default_alt_text == ""
    assert HouseImageFactory(title="t.png", description="Et hus").default_alt_text == "Et hus"


@pytest.mark.parametrize(
    ("days", "is_shown"),
    [(1, True), (0, True), (-1, False)],
)
def test_picture_is_shown_to_the_last_day_people_agreed_to(client, front_page, days, is_shown):
    image = HouseImageFactory(
        shows_people=True, consent_until=timezone.localdate() + timedelta(days=days)
    )
    OrdinaryPageFactory(
        parent=front_page,
        title="Huset",
        body=[("picture", {"image": image, "caption": "Fra åbningen"})],
    )

    page = client.get("/da/huset/").text

    assert ("<picture" in page) is is_shown
    assert ("Fra åbningen" in page) is is_shown


def test_picture_says_what_its_block_says_it_shows(client, front_page):
    image = HouseImageFactory(description="Et hus")
    image.contextual_alt_text = "To børn bygger et tårn"
    OrdinaryPageFactory(parent=front_page, title="Huset", body=[("picture", {"image": image})])

    assert 'alt="To børn bygger et tårn"' in client.get("/da/huset/").text


def past_consent(**facts):
    yesterday = timezone.localdate() - timedelta(days=1)
    return HouseImageFactory(shows_people=True, consent_until=yesterday, **facts)


def test_files_of_a_picture_nobody_agrees_to_any_more_are_deleted(
    on_disk, django_capture_on_commit_callbacks
):
    today = timezone.localdate()
    over = HouseImageFactory(shows_people=True, consent_until=today)
    agreed = HouseImageFactory(shows_people=True, consent_until=today)
    others = HouseImageFactory()
    files = {image: image.get_rendition("width-20").file for image in (over, agreed, others)}
    over.consent_until = today - timedelta(days=1)
    over.save()

    with django_capture_on_commit_callbacks(execute=True):
        assert housekeeping.take_down_pictures() == {"deleted": 1}

    assert [file.storage.exists(file.name) for file in files.values()] == [False, True, True]
    assert not over.renditions.exists()
    assert housekeeping.take_down_pictures() == {"deleted": 0}


def test_files_are_deleted_within_minutes_of_the_day():
    taking_down = next(job for job in jobs.registered() if job.name == "core.take_down_pictures")

    assert taking_down.every <= timedelta(minutes=5)


@pytest.mark.parametrize("screen", ["", "?layout=list", "{pk}/", "{pk}/delete/", "usage/{pk}/"])
def test_admin_shows_it_without_writing_a_file(on_disk, tmp_path, coordinator, sign_in, screen):
    image = past_consent(title="Børn")
    before = {path for path in tmp_path.rglob("*") if path.is_file()}

    page = sign_in(coordinator).get(f"/admin/images/{screen}".format(pk=image.pk))

    assert page.status_code == 200
    assert {path for path in tmp_path.rglob("*") if path.is_file()} == before
    assert not image.renditions.exists()


def test_list_of_pictures_shows_it_and_says_that_consent_has_run_out(coordinator, sign_in):
    past_consent()
    HouseImageFactory()

    page = sign_in(coordinator).get("/admin/images/").text

    assert page.count('src="data:image/') == 1
    assert page.count("Samtykket er udløbet") == 1


def test_page_editor_says_that_the_consent_of_its_picture_has_run_out(editor, sign_in, front_page):
    page = HousePageFactory(parent=front_page, entrance_image=past_consent(title="Børn"))

    screen = sign_in(editor).get(f"/admin/pages/{page.pk}/edit/").text

    assert "Børn (samtykket er udløbet)" in screen


def test_chooser_offers_only_what_pages_may_show(editor, site, sign_in):
    past_consent(title="Børn")
    HouseImageFactory(title="Huset")
    HouseImageFactory(title="Haven", shows_people=True, consent_until=timezone.localdate())

    offered = sign_in(editor).get("/admin/images/chooser/").json()["html"]

    assert "Huset" in offered
    assert "Haven" in offered
    assert "Børn" not in offered


def test_several_sizes_made_at_once_are_files_of_their_own(db):
    """Those made at once have no key yet; they are no less stored."""
    made = HouseImageFactory().get_renditions("width-20", "width-40")

    assert all(each.url.startswith("/media/images/") for each in made.values())
