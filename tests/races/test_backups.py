"""A house is written into one file while people use it, and built again from it elsewhere."""

import gzip
import shutil
import sqlite3
import threading
from contextlib import closing
from pathlib import Path
from subprocess import CalledProcessError

import pytest
from django.db import connection

from core.backups import archive, databases
from events.models import Occurrence
from signups.models import Signup
from tests.factories.core import UserFactory
from tests.factories.events import OccurrenceFactory
from tests.factories.signups import PlaceFactory, SignupFactory
from tests.support.live_database import manage, working_on

pytestmark = pytest.mark.race


def backed_up(live_house):
    return live_house.manage("backup").partition(":")[0]


def there(elsewhere, ask):
    """What a question in Python is answered on the other machine."""
    models = "from signups.models import Place, Signup"
    said = manage(elsewhere, "shell", "--no-imports", "--command", f"{models}; print({ask})")
    return said.strip()


def test_house_is_built_again_and_who_was_erased_stays_so(live_house, backups, elsewhere):
    UserFactory(email="somebody@example.org")
    PlaceFactory(signup=SignupFactory(email="stays@example.org"))
    PlaceFactory(signup=SignupFactory(email="gone@example.org"))
    picture = Path(live_house.environment["VAR_DIR"]) / "media" / "images" / "door.jpg"
    picture.parent.mkdir(parents=True, exist_ok=True)
    picture.write_bytes(b"a picture")
    file = backed_up(live_house)
    live_house.manage("erase_person", "gone@example.org")

    said = manage(elsewhere, "restore", file)

    assert "erased again 1" in said
    emails = "sorted(Signup.objects.values_list('email', flat=True))"
    assert there(elsewhere, emails) == "['', 'stays@example.org']"
    assert (Path(elsewhere["VAR_DIR"]) / "media/images/door.jpg").read_bytes() == b"a picture"
    assert "gone" not in (backups / "erasures.jsonl").read_text()
    with pytest.raises(AssertionError) as refused:
        manage(elsewhere, "restore", file)
    assert "Somebody has an account here" in str(refused.value)
    since = Path(elsewhere["VAR_DIR"]) / "media/avatar_images/since.jpg"
    since.parent.mkdir()
    since.write_bytes(b"somebody's face")
    assert "erased again" in manage(elsewhere, "restore", file, "--instead")
    assert not since.exists()


def test_backup_while_families_sign_up_holds_one_moment(live_house, backups, elsewhere):
    """Whatever is counted in it fits together: seats taken are seats of its places."""
    date = OccurrenceFactory(series__sign_up=True)
    name, stop = connection.settings_dict["NAME"], threading.Event()

    def sign_up():
        with working_on(name):
            while not stop.is_set():
                PlaceFactory(occurrence=Occurrence.objects.get(pk=date.pk), seats=1)

    families = threading.Thread(target=sign_up)
    families.start()
    try:
        file = backed_up(live_house)
    finally:
        stop.set()
        families.join()
    backup = archive.read(Path(file))

    assert 0 < backup.rows["signups_place"] <= Signup.objects.count()
    manage(elsewhere, "restore", file)  # which compares the rows of every table
    assert int(there(elsewhere, "Place.objects.count()")) == backup.rows["signups_place"]


@pytest.mark.parametrize("content", [b"no database", gzip.compress(b"no database")])
def test_file_that_holds_no_database_leaves_the_one_that_is_there(live_house, tmp_path, content):
    SignupFactory()
    file = tmp_path / "database"
    file.write_bytes(content)

    with pytest.raises((OSError, sqlite3.DatabaseError, CalledProcessError)):
        databases.read_from(file)

    assert Signup.objects.count() == 1


@pytest.mark.sqlite
def test_plain_copy_of_a_database_in_use_loses_rows_and_a_backup_none(
    live_house, backups, tmp_path
):
    SignupFactory.create_batch(5)
    copied = tmp_path / "copied.sqlite3"

    shutil.copyfile(connection.settings_dict["NAME"], copied)
    file, rows = databases.write_into(tmp_path)

    with closing(sqlite3.connect(copied)) as copy:
        found = copy.execute("SELECT COUNT(*) FROM signups_signup").fetchone()[0]
    assert found < 5
    assert (file.name, rows["signups_signup"]) == ("database.sqlite3.gz", 5)
