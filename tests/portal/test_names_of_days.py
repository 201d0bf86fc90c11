"""Days and months are named as Django names them: no catalogue of a package mixes in its own."""

import gettext
from pathlib import Path

import django
import pytest
from django.conf import settings
from django.utils import dates, translation

pytestmark = pytest.mark.pure

NAMES = (
    dates.WEEKDAYS,
    dates.WEEKDAYS_ABBR,
    dates.MONTHS,
    dates.MONTHS_3,
    dates.MONTHS_AP,
    dates.MONTHS_ALT,
)


#: Django's own Arabic spells this day in two ways.
SPELT_AS_THE_WHOLE_WORD = {("ar", "Mon"): "اثنين"}

LANGUAGES = [code for code, _name in settings.LANGUAGES]


@pytest.mark.parametrize("language", LANGUAGES)
def test_days_and_months_have_djangos_names(language):
    folder = Path(django.__file__).parent / "conf" / "locale"
    djangos_own = gettext.translation("django", folder, [language])

    for name in (name for names in NAMES for name in names.values()):
        function, message, *_rest = name.__reduce__()[1]
        with translation.override(language):
            djangos = getattr(djangos_own, function.__name__)(*message)
            assert str(name) == SPELT_AS_THE_WHOLE_WORD.get((language, message[-1]), djangos)
