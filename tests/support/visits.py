"""Everything a visitor can meet, declared once.

What looks at all pages goes through this list: the checker of HTML, the rules of accessibility, the
contact sheet. A visit says what it is called and finds its own address in whatever house stands:
the small one of ``tests.support.visited_house``, or the demo. A test holds that every template in
the site's clothes is met (``tests/portal/test_visits.py``).
"""

from collections.abc import Callable
from datetime import timedelta

from allauth.mfa.models import Authenticator
from django.utils import timezone
from wagtail.models import Page

from core.models import BasePage
from core.page_words import words_of_subjects
from events.enums import Mode
from events.models import CalendarPage, EventPage, Occurrence
from events.state_words import state_label
from families.links import Purpose
from families.links import token as news_token
from families.models import Subscription
from home.models import ContactPage, HousePage, OrdinaryPage
from partners.enums import Freshness
from partners.models import Partner, PartnerIndexPage, PartnerPage
from resources.models import ArticleIndexPage, ArticlePage, StagePage, TopicPage
from signups.dates_of_forms import SEVERAL
from signups.enums import PlaceStatus
from signups.hosting.links import token as host_token
from signups.links import token
from signups.models import Place, Signup

from .family_visits import MY_FAMILY
from .visit import Visit, at

DANISH = "da"


def page(model: type[BasePage]) -> Callable[[], str | None]:
    """The live Danish page of this type with the most words."""

    def find() -> str | None:
        pages = model.objects.live().filter(locale__language_code=DANISH).order_by("path")
        found = max(pages, key=lambda each: len(str(getattr(each, "body", ""))), default=None)
        return _path_of(found) if found else None

    return find


def stale_partner() -> str | None:
    """A partner whose facts nobody has confirmed for long."""
    partner = Partner.objects.exclude(phone="").order_by("checked_on").first()
    if partner is None or partner.freshness is not Freshness.STALE:
        return None
    page = PartnerPage.objects.live().filter(translation_key=partner.subject_id).first()
    return _path_of(page) if page else None


def date(kind: str, *, address: str = "") -> Callable[[], str | None]:
    """The next date of which this can be had (a kind of ``events.state_words``): its own page, or
    with ``address`` another one that is made of its uid."""

    def find() -> str | None:
        found = _date(kind)
        if found is None:
            return None
        if address:
            return address.format(uid=found.uid)
        return _path_of_date(found)

    return find


def form_of(mode: Mode) -> Callable[[], str | None]:
    """The form of the next series that one signs up for in this way."""

    def find() -> str | None:
        found = Occurrence.objects.coming().filter(series__mode=mode).first()
        return f"tilmeld/{found.uid}/" if found else None

    return find


def own_page_of_several() -> str | None:
    """Of a family that comes to a whole series."""
    found = Signup.objects.filter(whole_series=True).order_by("pk").first()
    return f"min-tilmelding/{token(found)}/" if found else None


def themed_day() -> str | None:
    """The next one: its date with the programme."""
    found = Occurrence.objects.coming().themed_days().first()
    return _path_of_date(found) if found else None


def own_page(status: PlaceStatus) -> Callable[[], str | None]:
    """The page of a family whose place at a date to come stands so."""

    def find() -> str | None:
        places = Place.objects.filter(status=status, occurrence__in=Occurrence.objects.coming())
        places = places.exclude(occurrence__series__mode__in=SEVERAL)
        place = places.order_by("pk").first()
        return f"min-tilmelding/{token(place.signup)}/" if place else None

    return find


def first_visit() -> str | None:
    """The page of a family that has been here for the first time."""
    over = Place.objects.filter(occurrence__ends_at__lt=timezone.now())
    place = over.came().filter(signup__is_first_time=True).order_by("pk").first()
    return f"min-tilmelding/{token(place.signup)}/" if place else None


def host_list() -> str | None:
    """Of the date with the most families on which it can be said who came."""
    today = timezone.localdate()
    dates = Occurrence.objects.planned().filter(responsible__is_active=True)
    dates = dates.starting_on_days(today, today)
    found = dates.order_by("-taken", "-waiting", "starts_at", "pk").first()
    return f"vaert/{host_token(found, found.responsible)}/" if found else None


def closed_host_list() -> str | None:
    """Of a date that midnight has closed."""
    dates = Occurrence.objects.planned().filter(responsible__is_active=True)
    found = dates.filter(ends_at__lt=timezone.now() - timedelta(days=1)).in_order().first()
    return f"vaert/{host_token(found, found.responsible)}/" if found else None


def news(address: str) -> Callable[[], str | None]:
    """An address with the key of the first series."""

    def find() -> str | None:
        found = EventPage.objects.live().order_by("path").first()
        return address.format(subject=found.translation_key) if found else None

    return find


def news_link(way: str, purpose: Purpose, **facts: bool) -> Callable[[], str | None]:
    """Behind a link in a letter about new dates."""

    def find() -> str | None:
        found = Subscription.objects.filter(**facts).order_by("pk").first()
        return f"sig-til/{way}/{news_token(found, purpose)}/" if found else None

    return find


def passkey(address: str) -> Callable[[], str | None]:
    def find() -> str | None:
        found = Authenticator.objects.filter(type=Authenticator.Type.WEBAUTHN).first()
        return address.format(pk=found.pk) if found else None

    return find


PAGES = (
    Visit("front page", at("")),
    Visit("house", page(HousePage)),
    Visit("contact", page(ContactPage)),
    Visit("ordinary page", page(OrdinaryPage)),
    Visit("knowledge", page(ArticleIndexPage)),
    Visit("knowledge, filtered", at("viden/?livsfase=baby")),
    Visit("knowledge, empty", at("viden/?livsfase=gravid")),
    Visit("article", page(ArticlePage)),
    Visit("topic", page(TopicPage)),
    Visit("stage", page(StagePage)),
    Visit("partners", page(PartnerIndexPage)),
    Visit("partner", page(PartnerPage)),
    Visit("partner, not confirmed for long", stale_partner),
)

CALENDAR = (
    Visit("calendar", page(CalendarPage)),
    Visit("calendar, filtered", at("kalender/?livsfase=baby&ledig=1")),
    Visit("calendar, empty", at("kalender/?naar=2020-W01")),
    Visit("calendar, month", at("kalender/?vis=maaned")),
    Visit("series", page(EventPage)),
    Visit("date, just come", date("drop_in")),
    Visit("date, free", date("free")),
    Visit("date, few seats", date("few")),
    Visit("date, full", date("full")),
    Visit("date, cancelled", date("cancelled")),
    Visit("date, closed", date("closed")),
    Visit("date, over or closed", date("past")),
    Visit("themed day", themed_day),
)

SIGNING_UP = (
    Visit("sign-up", date("free", address="tilmeld/{uid}/")),
    Visit("sign-up, errors", date("free", address="tilmeld/{uid}/"), 400, sends={"adults": ""}),
    Visit("waiting list", date("full", address="tilmeld/{uid}/")),
    Visit("sign-up, closed", date("past", address="tilmeld/{uid}/")),
    Visit(
        "signed up",
        date("free", address="tilmeld/{uid}/"),
        sends={"name": "En forælder", "email": "forelder@example.org", "adults": "1"},
    ),
    Visit("sign-up for a talk", form_of(Mode.SLOTS)),
    Visit("sign-up for a talk, errors", form_of(Mode.SLOTS), 400, sends={"adults": ""}),
    Visit("sign-up for all dates", form_of(Mode.SERIES)),
    Visit(
        "sign-up for all dates, would wait",
        form_of(Mode.SERIES),
        sends={"name": "En forælder", "email": "forelder@example.org", "adults": "2"},
    ),
    Visit("sign-up for dates one picks", form_of(Mode.PICK)),
    Visit(
        "sign-up for dates one picks, errors",
        form_of(Mode.PICK),
        400,
        sends={"adults": ""},
    ),
    Visit(
        "signed up for dates one picks",
        form_of(Mode.PICK),
        sends={"name": "En forælder", "email": "forelder@example.org", "adults": "1"},
    ),
    Visit("own page, several dates", own_page_of_several),
    Visit("own page, confirmed", own_page(PlaceStatus.CONFIRMED)),
    Visit("own page, waiting", own_page(PlaceStatus.WAITING)),
    Visit("own page, offered", own_page(PlaceStatus.OFFERED)),
    Visit("own page, cancelled", own_page(PlaceStatus.WITHDRAWN)),
    Visit("own page, first visit", first_visit),
    Visit("list of a host", host_list),
    Visit("list of a host, closed", closed_host_list, 410),
)

NEWS = (
    Visit("news of a series", news("sig-til/{subject}/")),
    Visit("news of a series, errors", news("sig-til/{subject}/"), 400, sends={"email": "a"}),
    Visit("news of a series, asked", news("sig-til/{subject}/sendt/")),
    Visit("news of a stage", at("sig-til/livsfase/baby/")),
    Visit("news of a stage, asked", at("sig-til/livsfase/baby/sendt/")),
    Visit("news, yes?", news_link("ja", Purpose.CONFIRM, confirmed_at__isnull=True)),
    Visit("news, said yes", news_link("ja", Purpose.CONFIRM, confirmed_at__isnull=False)),
    Visit("news, no more?", news_link("stop", Purpose.STOP)),
    Visit(
        "news, no more",
        lambda: f"sig-til/stop/{news_token(Subscription(pk=0), Purpose.STOP)}/",
    ),
)

WRITING = (
    Visit("writing to the house", at("skriv-til-os/spoerg/")),
    Visit("writing to the house, errors", at("skriv-til-os/ide/"), 400, sends={"name": "Bo"}),
    Visit("writing to the house, thanks", at("skriv-til-os/frivillig/tak/")),
    Visit("writing to the house, as a partner", at("skriv-til-os/partner/")),
)

SEARCH = (
    Visit("search", at("soeg/")),
    Visit("search, found", at("soeg/?q=leg")),
    Visit("search, nothing", at("soeg/?q=xyzzy")),
)

SIGNED_IN = (
    Visit("sign-in", at("konto/log-ind/")),
    Visit("sign-in, errors", at("konto/log-ind/"), 400, sends={"email": "a"}),
    Visit("sign-in, code", at("konto/log-ind/"), sends={"email": "forelder@example.org"}),
    Visit("my family", at("min-familie/"), user="family"),
    Visit("my family, empty", at("min-familie/"), user="newcomer"),
    Visit("sign out", at("konto/log-ud/"), user="family"),
    Visit("account closed", at("konto/lukket/")),
)

#: Pages of those who may enter the admin: still in the site's clothes.
STEP_TWO = (
    Visit("step two", at("konto/trin-2/"), user="editor"),
    Visit("step two, not yet", at("konto/trin-2/"), user="newcomer"),
    Visit("code app", at("konto/trin-2/kodeapp/"), user="newcomer"),
    Visit("code app, remove", at("konto/trin-2/kodeapp/fjern/"), user="editor"),
    Visit("passkey", at("konto/trin-2/noegler/ny/"), user="editor"),
    Visit("passkey, remove", passkey("konto/trin-2/noegler/{pk}/fjern/"), user="editor"),
    Visit("spare codes", at("konto/trin-2/reservekoder/"), user="editor"),
    Visit("spare codes, new", at("konto/trin-2/reservekoder/nye/"), user="editor"),
    Visit("once more, code", at("konto/trin-2/igen/"), user="editor"),
    Visit("once more, passkey", at("konto/trin-2/igen/noegle/"), user="editor"),
    Visit("halfway in", at("konto/log-ind/trin-2/"), user="halfway"),
)

#: Answers to what went wrong, at addresses that only tests have (``tests.support.failing_urls``).
ERRORS = (
    Visit("error 400", at("gaar-galt/400/"), 400),
    Visit("error 403", at("gaar-galt/403/"), 403),
    Visit("error 403, form too old", at("gaar-galt/csrf/"), 403),
    Visit("error 404", at("gaar-galt/404/"), 404),
    Visit("error 429", at("gaar-galt/429/"), 429),
    Visit("error 500", at("gaar-galt/500/"), 500),
    Visit("no connection", at("uden-net/")),
)

VISITS = (
    *(*PAGES, *CALENDAR, *SIGNING_UP, *NEWS, *WRITING, *SEARCH),
    *(*SIGNED_IN, *MY_FAMILY, *STEP_TWO, *ERRORS),
)


def _path_of(found: Page) -> str:
    return found.get_url_parts()[2].removeprefix(f"/{DANISH}/")


def _path_of_date(found: Occurrence) -> str:
    words = words_of_subjects([found.series.subject_id], DANISH)[found.series.subject_id]
    day = found.date_path(with_time=found.has_twin)
    return f"{words.path.removeprefix(f'/{DANISH}/')}{day}/"


def _date(kind: str) -> Occurrence | None:
    """Of series with sign-up for each date, or none."""
    dates = Occurrence.objects.public().in_order().for_listing()
    dates = dates.exclude(series__mode__in=SEVERAL)
    near = dates if kind == "past" else dates.upcoming()
    return next((each for each in near[:500] if state_label(each).kind == kind), None)
