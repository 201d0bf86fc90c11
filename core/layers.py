"""The order of the apps, low to high: the order in which a change travels through the house.

``import-linter`` holds imports to the same order (pyproject.toml); a test holds the two equal.
"""

LAYERS = (
    "core",
    "outbox",
    "rooms",
    "families",
    "partners",
    "resources",
    "events",
    "signups",
    "groups",
    "outreach",
    "search",
    "home",
    "portal",
)


def height(dotted_name: str) -> int:
    """How high a module or model label stands in the house; its first part names the app."""
    return LAYERS.index(dotted_name.split(".", 1)[0])
