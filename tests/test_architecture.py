"""Bans and promises that hold for the whole project, each as a test that can fail."""

import re
import tomllib
from itertools import islice
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.core.management import get_commands
from django.db import models
from django.test.utils import isolate_apps

from core import privacy
from core.layers import LAYERS
from tests.support.imports import pure_modules
from tests.support.sources import APPS, ROOT, app_sources, written_files
from tests.support.writers import writes

pytestmark = pytest.mark.pure

MOST_LINES = 350
TOOLS = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]
CONFIGURATION = TOOLS["importlinter"]
TYPED = {Path(file) for file in TOOLS["mypy"]["files"]}

DATE_FIELDS = {"starts_at", "ends_at", "local_date", "is_all_day", "zones", "capacity", "state"}
SEAT_SUMS = {"taken", "waiting"}


def writers_of(fields, *, but):
    return [
        f"{path}:{line} writes {field}"
        for path in app_sources()
        if not str(path).startswith(but)
        for line, field in writes((ROOT / path).read_text(), fields, "Occurrence")
    ]


def test_only_the_actions_of_events_write_when_where_and_whether_a_date_is():
    # The demo house has a past, and no action plans what is over.
    allowed = ("events/actions/", "portal/demo/house/history.py")

    assert writers_of(DATE_FIELDS, but=allowed) == []


def test_only_signups_write_the_seats_of_a_date():
    assert writers_of(SEAT_SUMS, but="signups/") == []


def test_the_writers_that_are_allowed_are_seen():
    """Otherwise the two tests above would find nothing anywhere."""
    materialising = (ROOT / "events/actions/materialising.py").read_text()

    seen = {field for _line, field in writes(materialising, DATE_FIELDS, "Occurrence")}

    assert seen == DATE_FIELDS


@pytest.mark.parametrize(
    "source",
    [
        "date.state = 'cancelled'",
        "row.starts_at, row.ends_at = span(day)",
        "date.capacity += 1",
        "Occurrence.objects.filter(pk=1).update(state='skipped')",
        "Occurrence.objects.create(series=series, starts_at=now)",
        "row = Occurrence(series=series, local_date=day)",
        "Occurrence.objects.bulk_update(rows, ['note', 'capacity'])",
        "date.save(update_fields=['state'])",
        "date.zones.set(zones)",
        "date.zones.clear()",
        "Occurrence.zones.through.objects.bulk_create(rows)",
        "setattr(date, 'state', value)",
        "class Form(ModelForm):\n class Meta:\n  model = Occurrence\n  fields = ['capacity']",
        "class Form(ModelForm):\n class Meta:\n  model = Occurrence\n  fields = '__all__'",
        "cursor.execute('UPDATE events_occurrence SET state = %s')",
    ],
)
def test_writer_of_a_date_is_found(source):
    assert writes(source, DATE_FIELDS, "Occurrence")


@pytest.mark.parametrize(
    "source",
    [
        "left = date.capacity - date.taken",
        "Occurrence.objects.filter(state='planned', zones=zone).order_by('starts_at')",
        "Occurrence.objects.filter(pk=1).update(note='')",
        "facts = {'state': date.state}",
        "zones = set(date.zones.all())",
        "class Form(ModelForm):\n class Meta:\n  model = Occurrence\n  fields = ['note']",
    ],
)
def test_reader_of_a_date_is_no_writer(source):
    assert writes(source, DATE_FIELDS, "Occurrence") == []


def linted_groups():
    """Our apps as import-linter's contract has them, low to high; neighbours share a group."""
    (contract,) = CONFIGURATION["contracts"]
    return [set(group.split(" | ")) for group in reversed(contract["layers"])]


def test_layers_are_those_that_import_linter_holds():
    remaining = iter(app for app in LAYERS if app in APPS)

    in_order = [set(islice(remaining, len(group))) for group in linted_groups()]

    assert linted_groups() == in_order
    assert set(CONFIGURATION["root_packages"]) == set(APPS)


def test_apps_are_installed_from_high_to_low():
    """The first app that has a template wins, so higher ones can clothe lower ones."""
    ours = [name for name in settings.INSTALLED_APPS if name in APPS]
    heights = [
        next(height for height, group in enumerate(linted_groups()) if name in group)
        for name in ours
    ]

    assert set(ours) == set(APPS)
    assert heights == sorted(heights, reverse=True)


def test_types_of_every_pure_module_are_checked():
    """Pure by its imports: it works with values and with what is on the list already."""
    assert pure_modules(TYPED) - TYPED == set()


def test_module_that_is_missing_from_the_list_is_found():
    words = {Path("events/wall_clock.py"), Path("events/age_words.py")}

    assert pure_modules(TYPED - words) & words == words
    assert Path("events/plans.py") not in pure_modules(TYPED)


def wrong_ways(models_of_ours):
    """Foreign keys and the like that lead out of their app, and not further down.

    What is not ours stands under all of it.
    """
    heights = {app: height for height, group in enumerate(linted_groups()) for app in group}
    return {
        f"{model._meta.label}.{field.name} points to {target._meta.label}"
        for model in models_of_ours
        for field in (*model._meta.local_fields, *model._meta.local_many_to_many)
        if (target := field.related_model) and target._meta.app_label in heights
        if (here := model._meta.app_label) != (there := target._meta.app_label)
        if heights[there] >= heights[here]
    }


def test_models_point_down():
    """An import of the model would be seen by import-linter; its name in a string is not."""
    ours = [model for model in apps.get_models(include_auto_created=True) if is_ours(model)]

    assert wrong_ways(ours) == set()
    assert "events_occurrence_zones" in {model._meta.db_table for model in ours}


def made_up(label, *, base=models.Model, **fields):
    app, name = label.split(".")
    meta = type("Meta", (), {"app_label": app})
    return type(name, (base,), {"__module__": __name__, "Meta": meta, **fields})


@isolate_apps("core", "home", "search")
def test_model_that_points_up_or_to_a_neighbour_is_found():
    found = made_up("search.Found")
    page = made_up(
        "home.Page",
        found=models.OneToOneField("search.Found", models.CASCADE),
        finds=models.ManyToManyField("search.Found", related_name="+"),
    )
    subject = made_up(
        "core.Subject",
        page=models.ForeignKey("home.Page", models.CASCADE),
        other=models.ForeignKey("self", models.CASCADE),
    )
    front = made_up(
        "search.Front", base=page, subject=models.ForeignKey("core.Subject", models.CASCADE)
    )

    assert wrong_ways([found, page, subject, front]) == {
        "home.Page.found points to search.Found",
        "home.Page.finds points to search.Found",
        "core.Subject.page points to home.Page",
        "search.Front.page_ptr points to home.Page",
    }


def is_ours(model):
    return model._meta.app_label in APPS


def test_every_model_has_said_what_it_holds_of_people():
    ours = [model for model in apps.get_models() if model.__module__.split(".")[0] in LAYERS]

    silent = [model._meta.label for model in ours if not privacy.is_declared(model)]

    assert silent == []
    assert len(ours) > 10


def test_no_file_is_too_long_to_read_in_one_go():
    too_long = {
        str(path.relative_to(ROOT)): lines
        for path in written_files(".py", ".html", ".css", ".js", ".md")
        if (lines := len(path.read_text().splitlines())) > MOST_LINES
    }

    assert too_long == {}


def test_every_make_command_that_is_written_about_exists():
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    written = {
        f"{path.name}: make {target}"
        for path in [*written_files(".md"), ROOT / ".ci/run"]
        for target in re.findall(r"(?:^|`)\s*make ([a-z][a-z-]+)", path.read_text(), re.MULTILINE)
        if target not in targets
    }

    assert written == set()
    assert {"demo", "test", "test-fast", "check", "fix", "setup"} <= targets


def test_every_management_command_that_is_written_about_exists():
    known = set(get_commands())
    written = {
        f"{path.name}: {command}"
        for path in [*written_files(".md"), ROOT / "Makefile"]
        for command in re.findall(r"manage\.py ([a-z]\w+)", path.read_text())
        if command not in known
    }

    assert written == set()
