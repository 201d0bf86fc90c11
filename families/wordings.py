"""What people say yes to when they ask for news, word by word.

A yes is kept with the name of the words it was given to. Whoever changes the words gives them a new
name and leaves the old ones here: somebody has agreed to those.
"""

from django.utils.translation import gettext_lazy as _

#: On the page behind the link in the letter that asks.
BY_LETTER = "letter-1"
#: At My family, where the address is proven already: of a stage, and of a series.
AT_MY_FAMILY = "family-1"
SERIES_AT_MY_FAMILY = "family-series-1"

WORDINGS = {
    BY_LETTER: _(
        "Say yes, and you get an email when there are new dates or other news. You can stop the "
        "emails at any time."
    ),
    AT_MY_FAMILY: _(
        "One tap, and you get an email when there are new dates or other news for that stage. You "
        "can stop it here at any time."
    ),
    SERIES_AT_MY_FAMILY: _(
        "One tap, and you get an email when there are new dates or other news of it. You can stop "
        "it here at any time."
    ),
}
