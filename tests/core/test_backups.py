"""The file of a backup and the ledger of erasures, without a database behind them."""

import json
import stat
import tarfile
from datetime import UTC, datetime, timedelta

import pytest

from core import housekeeping, privacy
from core.backups import archive, databases, erasures

DATABASE = b"all the rows there are"


@pytest.fixture(autouse=True)
def folder(tmp_path, settings, monkeypatch):
    """A house with a picture; its database is a handful of bytes."""
    settings.BACKUP_DIR = str(tmp_path / "backups")
    settings.MEDIA_ROOT = str(tmp_path / "media")
    picture = tmp_path / "media/images/door.jpg"
    picture.parent.mkdir(parents=True)
    picture.write_bytes(b"a picture")

    def write_into(unfinished):
        file = unfinished / "database.test"
        file.write_bytes(DATABASE)
        return file, {"core_user": 2}

    monkeypatch.setattr(databases, "write_into", write_into)
    return tmp_path / "backups"


def test_everything_is_in_it_and_nobody_else_may_read_it(folder, tmp_path, settings):
    backup = archive.read(archive.write(folder))

    assert backup.rows == {"core_user": 2}
    assert set(backup.checksums) == {"database.test", "media/images/door.jpg"}
    assert stat.S_IMODE(backup.path.stat().st_mode) == 0o600
    settings.MEDIA_ROOT = str(tmp_path / "other")
    assert archive.unpack_database(backup, tmp_path).read_bytes() == DATABASE
    assert not (tmp_path / "other").exists()
    archive.unpack_uploads(backup)
    assert (tmp_path / "other/images/door.jpg").read_bytes() == b"a picture"
    assert [each.name for each in folder.iterdir()] == [backup.path.name]


def test_what_was_uploaded_since_is_cleared_away(folder, tmp_path):
    backup = archive.read(archive.write(folder))
    since = tmp_path / "media/avatar_images/since.jpg"
    since.parent.mkdir()
    since.write_bytes(b"somebody's face")

    archive.clear_away_other_uploads(backup)

    assert not since.exists()
    assert (tmp_path / "media/images/door.jpg").exists()


def test_backup_that_breaks_off_leaves_nothing(folder, monkeypatch):
    monkeypatch.setattr(archive, "_uploads", lambda: (_ for _ in ()).throw(OSError("disk full")))

    with pytest.raises(OSError, match="disk full"):
        archive.write(folder)

    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("at", [600, 1200])
def test_byte_that_has_changed_is_found(folder, at):
    path = archive.write(folder)
    content = bytearray(path.read_bytes())
    where = content.index(DATABASE) if at == 600 else content.index(b"a picture")
    content[where] ^= 1
    path.write_bytes(content)

    with pytest.raises(archive.Damaged, match="is not as it was written"):
        archive.read(path)


@pytest.mark.parametrize("content", [b"", b"no archive", b"\0" * 2048])
def test_what_is_no_backup_is_none(folder, content):
    folder.mkdir()
    path = folder / "house-20261014T070000Z.tar"
    path.write_bytes(content)

    with pytest.raises(archive.Damaged):
        archive.read(path)


def test_backup_that_was_cut_short_is_found(folder):
    path = archive.write(folder)
    path.write_bytes(path.read_bytes()[:1500])

    with pytest.raises(archive.Damaged):
        archive.read(path)


@pytest.mark.parametrize("name", ["media/../../stranger", "/tmp/stranger"])
def test_nothing_is_unpacked_outside_its_folder(folder, tmp_path, name):
    written = archive.write(folder)
    backup = archive.read(written)
    with tarfile.open(written, "a") as tar:
        tar.add(tmp_path / "media/images/door.jpg", name)
    backup.checksums[name] = "whatever"

    with pytest.raises(archive.Damaged):
        archive.unpack_uploads(backup)

    assert not (tmp_path / "stranger").exists()


def test_night_whose_backup_fails_lets_go_of_old_ones_all_the_same(folder, settings, monkeypatch):
    settings.HOLDS_FAMILIES = True
    folder.mkdir()
    old = folder / "house-20200101T040000Z.tar"
    old.touch()
    monkeypatch.setattr(archive, "write", lambda _folder: (_ for _ in ()).throw(OSError("full")))

    with pytest.raises(OSError, match="full"):
        housekeeping.back_up()

    assert not old.exists()


def test_those_of_two_weeks_are_kept(folder):
    now = datetime(2026, 10, 30, 4, tzinfo=UTC)
    folder.mkdir()
    for day in (15, 16, 30):
        (folder / f"house-202610{day}T040000Z.tar").touch()

    assert archive.forget_old(folder, now) == 1

    assert [path.name[6:14] for path in sorted(folder.iterdir())] == ["20261016", "20261030"]


def test_upload_that_goes_meanwhile_is_left_out(folder, tmp_path, monkeypatch):
    gone = tmp_path / "media/images/gone.jpg"
    monkeypatch.setattr(archive, "_uploads", lambda: [(gone, "media/images/gone.jpg")])

    assert set(archive.read(archive.write(folder)).checksums) == {"database.test"}


def test_what_a_killed_worker_left_goes_a_day_later(folder):
    left = folder / "writing-abc"
    left.mkdir(parents=True)
    (left / "database.sqlite3").write_bytes(DATABASE)
    now = datetime.now(UTC)

    archive.forget_old(folder, now)
    assert left.exists()

    archive.forget_old(folder, now + timedelta(days=1))
    assert not left.exists()


def test_line_that_was_cut_short_keeps_no_other_from_being_read(folder):
    erasures.note("anna@example.org")
    with (folder / erasures.NAME).open("a") as ledger:
        ledger.write('{"at": "2026-10-1\n')
    erasures.note("omar@example.org")

    moment = datetime(2026, 1, 1, tzinfo=UTC)
    assert len(erasures.noted_since(moment, [folder])) == 2


def test_ledger_holds_no_address_and_finds_it_again(folder, frozen):
    erasures.note("Anna@Example.org ")
    frozen.shift(timedelta(days=1))
    moment = datetime.now(UTC)
    erasures.note("omar@example.org")

    assert "example" not in (folder / erasures.NAME).read_text()
    assert stat.S_IMODE((folder / erasures.NAME).stat().st_mode) == 0o600
    since = erasures.noted_since(moment, [folder])
    assert since == {erasures.hash_of("OMAR@example.org")}
    erasures.forget_before(moment, folder)
    lines = (folder / erasures.NAME).read_text().splitlines()
    assert [json.loads(line)["who"] for line in lines] == [*since]


@pytest.mark.django_db
def test_who_is_erased_is_noted_once_that_is_so(folder, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        privacy.erase_person("anna@example.org", dry_run=True)
    assert not (folder / erasures.NAME).exists()

    with django_capture_on_commit_callbacks(execute=True):
        privacy.erase_person("anna@example.org")
    moment = datetime(2026, 1, 1, tzinfo=UTC)
    assert erasures.noted_since(moment, [folder]) == {erasures.hash_of("anna@example.org")}


def test_night_lets_go_of_lines_about_people_who_stand_in_no_backup(folder, settings, frozen):
    settings.HOLDS_FAMILIES = True
    erasures.note("anna@example.org")
    ledger = folder / erasures.NAME

    frozen.shift(timedelta(days=13))
    housekeeping.back_up()
    assert ledger.read_text()

    frozen.shift(timedelta(days=2))
    housekeeping.back_up()
    assert ledger.read_text() == ""


def test_night_backs_up_a_house_with_families_in_it_only(folder, settings):
    assert housekeeping.back_up() == {}
    assert not folder.exists()

    settings.HOLDS_FAMILIES = True

    assert housekeeping.back_up() == {"rows": 2, "deleted": 0}
    assert len([*folder.glob("house-*.tar")]) == 1
