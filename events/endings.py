"""Series whose plan is about to end: whoever looks after them is told in good time.

Nothing is decided for them: what nobody plans any further is over when its last date is.
"""

from collections.abc import Iterable
from datetime import date

from django.conf import settings
from django.db.models import Count, Max, Q
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.jobs import Counts
from core.models import User
from core.page_words import last_words_of_subjects
from outbox import kinds
from outbox.actions import Draft, write_letters
from outbox.kinds import Message
from outbox.models import Letter

from .date_words import weekday_date_words
from .models import EventPage, Line, Series
from .querysets import SeriesQuerySet
from .schedule.next_season import season_url
from .seasons import SOON

ENDS_SOON = "events/ends_soon"


def tell_of_endings() -> Counts:
    """One letter for each series and last day to each who looks after it."""
    drafts = [
        _draft(series, series.last_day, user)
        for series in _ending(timezone.localdate())
        for user in _looked_after_by(series)
    ]
    before = Letter.objects.count()
    write_letters(drafts)
    return {"told": Letter.objects.count() - before}


def _ending(today: date) -> SeriesQuerySet:
    """Public ones that are on again and again and have no plan beyond the next weeks."""
    running = Q(lines__in=Line.objects.running(today))
    return (
        Series.objects.filter(subject__is_public=True)
        .annotate(
            last_day=Max("lines__last_day", filter=running),
            open_ends=Count("lines", filter=running & Q(lines__last_day__isnull=True)),
        )
        .filter(open_ends=0, last_day__lte=today + SOON)
        .filter(pk__in=Series.objects.alias(n=Count("occurrences")).filter(n__gt=1).values("pk"))
    )


def _looked_after_by(series: Series) -> Iterable[User]:
    """Those responsible for its last dates, or else whoever wrote its page."""
    responsible = User.objects.filter(lines__in=series.lines.running(), is_active=True).distinct()
    if responsible:
        return responsible
    pages = EventPage.objects.filter(
        translation_key=series.subject_id, locale__language_code=settings.LANGUAGE_CODE
    )
    return User.objects.filter(owned_pages__in=pages.values("page_ptr"), is_active=True).distinct()


def _draft(series: Series, last_day: date, user: User) -> Draft:
    return Draft(
        kind=ENDS_SOON,
        to=user.email,
        language=user.language,
        about=f"{series._meta.label_lower}:{series.pk}",
        data={"name": user.get_short_name(), "series": series.pk, "last_day": f"{last_day}"},
        dedupe_key=f"{ENDS_SOON}:{series.pk}:{last_day}:{user.pk}",
        can_wait=True,
    )


def _compose(letter: Letter) -> Message:
    series = Series.objects.get(pk=letter.data["series"])
    words = last_words_of_subjects([series.subject_id], letter.language)
    page = words.get(series.subject_id)
    # A holiday may have taken the rule's own last day.
    last = series.occurrences.planned().aggregate(last=Max("local_date"))["last"]
    day = weekday_date_words(last or date.fromisoformat(letter.data["last_day"]))
    return Message(
        subject=_("Soon over: %(title)s") % {"title": page.title if page else _("a series")},
        paragraphs=[
            _("Hi %(name)s,") % {"name": letter.data["name"]},
            _("The last date that is planned is %(day)s.") % {"day": day},
            _(
                "Does it go on? Then plan more dates: the button shows you last season’s, moved on "
                "to the next. If not, you need not do anything."
            ),
        ],
        button=(_("Plan dates"), settings.WAGTAILADMIN_BASE_URL + season_url(series)),
    )


def _is_wanted(letter: Letter) -> bool:
    """While nobody has planned any further."""
    ending = _ending(timezone.localdate()).filter(pk=letter.data["series"])
    return any(f"{series.last_day}" == letter.data["last_day"] for series in ending)


kinds.register(
    ENDS_SOON,
    title=gettext_lazy("Series that ends soon, to whoever looks after it"),
    compose=_compose,
    still_wanted=_is_wanted,
)
