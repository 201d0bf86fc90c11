"""Resolved requirements are pinned, hashed, complete, and name no registry."""

import pytest

from scripts.requirement_files import problems, problems_of
from tests.support.sources import ROOT

pytestmark = pytest.mark.pure

GOOD = "django==5.2.19 \\\n    --hash=sha256:aa \\\n    --hash=sha256:bb\n    # via -r base.in\n"


def test_requirements_of_the_project_have_no_problem():
    assert problems(ROOT / "requirements") == []


def test_good_requirement_has_no_problem():
    assert (
        problems_of(GOOD + 'psycopg[binary]==3.3.9 ; python_version > "3" --hash=sha256:cc') == []
    )


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("django==5.2.19", "has no hash"),
        ("django>=5.2 --hash=sha256:aa", "is not pinned"),
        ("--index-url https://registry.example/simple", "names a place"),
        ("--extra-index-url=https://registry.example/simple", "names a place"),
        ("--find-links /srv/wheels", "names a place"),
        ("-i https://registry.example/simple", "names a place"),
        ("django @ file:///srv/django.whl --hash=sha256:aa", "names a place"),
        ("django @ https://registry.example/django.whl", "names a place"),
        ("-e .", "is not pinned"),
    ],
)
def test_bad_requirement_is_told(line, problem):
    (told,) = problems_of(GOOD + line)

    assert told.startswith(problem)


def test_package_that_was_not_resolved_is_told(tmp_path):
    (tmp_path / "base.in").write_text("Django~=5.2 # LTS\nhttpx\n")
    (tmp_path / "base.txt").write_text(GOOD)
    (tmp_path / "dev.in").write_text("-r base.in\n")

    assert problems(tmp_path) == [
        "base.txt lacks httpx: run make requirements",
        "dev.in is not resolved: run make requirements",
    ]
