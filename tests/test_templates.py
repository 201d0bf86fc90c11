"""Every template compiles, and says nothing that cannot be translated."""

import re

import pytest
from django.template import engines
from django.urls import get_resolver

from tests.support.sources import templates
from tests.support.template_text import untranslated

pytestmark = pytest.mark.pure

NAMES = dict(templates())
#: Names and languages, which are the same everywhere; and pages about components, for developers.
SAME_EVERYWHERE = {"Familieværket"}
FOR_DEVELOPERS = ("pattern_library/",)


@pytest.mark.parametrize("name", NAMES)
def test_template_compiles(name):
    engines["django"].engine.get_template(name)


@pytest.mark.parametrize(
    "name",
    [name for name in NAMES if name.endswith(".html") and not name.startswith(FOR_DEVELOPERS)],
)
def test_template_has_no_text_of_its_own(name):
    found = untranslated(NAMES[name].read_text())

    assert [text for text in found if text.strip(" ·") not in SAME_EVERYWHERE] == []


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("<p>Kom som I er</p>", ["Kom som I er"]),
        ("<p>{% translate 'Come' %} Kom {{ name }}</p>", ["Kom"]),
        ('<img alt="En legestue">', ["En legestue"]),
        ('<button aria-label="Luk">×</button>', ["Luk"]),
        ('<input type="submit" value="Send">', ["Send"]),
        ('<meta name="description" content="Et hus">', ["Et hus"]),
        ("{% if full %}Fuldt{% endif %}", ["Fuldt"]),
        ("<p>{% blocktranslate %}Come{% endblocktranslate %} nu</p>", ["nu"]),
    ],
)
def test_text_outside_translation_tags_is_found(source, found):
    assert untranslated(source) == found


@pytest.mark.parametrize(
    "source",
    [
        "{% translate 'Come' %}",
        "{% blocktranslate with a=b %}Come {{ a }} <b>now</b>{% endblocktranslate %}",
        "{# a comment #}{% comment %}another{% endcomment %}",
        '<p class="notice" data-kind="warning">{{ text }} · 3 × 2</p>',
        "<script>const answer = 42</script><style>p { color: red }</style>",
        '<meta name="viewport" content="width=device-width">',
        "<img alt=\"{% translate 'A house' %}\">",
    ],
)
def test_what_nobody_reads_is_no_text(source):
    assert untranslated(source) == []


@pytest.mark.parametrize("name", NAMES)
def test_address_that_a_template_may_do_without_exists(name):
    """With ``as`` a name that nobody has is an empty address, and no error."""
    asked = re.findall(r"""{% url ["']([^"']+)["'][^%]* as \w+ %}""", NAMES[name].read_text())

    assert [each for each in asked if not is_known(each)] == []


def is_known(name):
    *namespaces, last = name.split(":")
    resolver = get_resolver()
    for namespace in namespaces:
        if namespace not in resolver.namespace_dict:
            return False
        _prefix, resolver = resolver.namespace_dict[namespace]
    return last in resolver.reverse_dict
