"""What every test can ask for; each subject of it is a file in ``tests/support``."""

pytest_plugins = [
    "tests.support.snapshot",
    "tests.support.isolation",
    "tests.support.properties",
    "tests.support.clock",
    "tests.support.cast",
    "tests.support.house",
    "tests.support.visited_house",
    "tests.support.queries",
    "tests.support.live_database",
    "tests.support.live",
    "tests.support.workers",
    "tests.support.browser",
    "tests.support.browsing",
    "tests.support.calendar_programs",
    "tests.support.drill",
    "tests.support.strict",
]
