"""A small house in which there is one of everything (``tests.support.visits``).

Works in a test's own transaction and on the database of a live house alike.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import time, timedelta
from functools import cached_property

import pytest
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from django.test import Client
from django.utils import timezone

from core.enums import LinkKind, Spoken, Stage
from core.models import Contact, Link, Subject, Topic, User
from core.subjects import copy_facts
from events.enums import Kind, Mode, Noise
from events.models import CalendarPage, EventPage, Series
from partners.models import Partner, PartnerPage
from resources.models import ArticlePage
from signups.enums import Basis
from tests.factories.core import (
    HouseImageFactory,
    PasskeyFactory,
    TopicFactory,
    UserFactory,
)
from tests.factories.events import (
    CalendarPageFactory,
    EventPageFactory,
    OccurrenceFactory,
    SeriesFactory,
)
from tests.factories.families import SubscriptionFactory
from tests.factories.home import (
    ContactPageFactory,
    HousePageFactory,
    OrdinaryPageFactory,
    SiteFactory,
)
from tests.factories.partners import PartnerFactory, PartnerIndexPageFactory, PartnerPageFactory
from tests.factories.resources import (
    ArticleIndexPageFactory,
    ArticlePageFactory,
    StagePageFactory,
    TopicPageFactory,
)
from tests.factories.rooms import OpeningHoursFactory, ZoneFactory
from tests.factories.signups import AnswerFactory, PlaceFactory, QuestionFactory

from .cast import signed_in_client
from .codes import AGAIN, code_now, secret_of, signed_in_by_mail
from .translating import translate
from .visited_evening import hosts_evening
from .visited_family import a_moved_family, build_family

LEAD = "Vi leger på gulvet, og der er kaffe. Kom, når I er klar, og gå, når nogen er træt."
#: Awkward where real words are: quotation marks, an ampersand, brackets, a very long word.
TITLE = "Leg & “larm” <fra> 0–6 år: småbørnsforældregruppe"


@dataclass(frozen=True)
class VisitedHouse:
    """Who can sign in there, by the names that visits use."""

    people: dict[str, User]

    def client(self, name: str) -> Client:
        """A browser of theirs, the same each time; a new one for nobody, who is ""."""
        return self._signed_in[name] if name else Client()

    @cached_property
    def _signed_in(self) -> dict[str, Client]:
        """Who is "halfway" has shown the code by mail, but not yet step two."""
        return {
            "halfway": signed_in_by_mail(self.people["editor"]),
            **{name: signed_in_client(user) for name, user in self.people.items()},
            "editor": _signed_in_again(self.people["editor"]),
        }


@pytest.fixture
def visited_house(db, search_index):
    return build()


@pytest.fixture
def danish_house(db, search_index):
    """The same house before anything in it has been translated."""
    return build(languages=())


def build(languages: Iterable[str] = ("en", "ar"), *, with_picture: bool = True) -> VisitedHouse:
    """``with_picture``: not where the app runs by itself, which has no files of this process."""
    front = SiteFactory().root_page.specific
    front.lead = LEAD
    front.save_revision().publish()
    Contact.objects.create(
        phone="12 34 56 78", mail="huset@example.org", address="Eksempelgade 12, 7400 Herning"
    )
    topic = TopicFactory(
        slug="soevn", names={"da": "Søvn", "en": "Sleep", "ar": "النوم"}, calls_for_help=True
    )
    calendar = CalendarPageFactory(parent=front, lead=LEAD)
    event = _event(calendar, topic)
    house = _house(front)
    partner = _partners(front, topic, event)
    article = _knowledge(front, topic, event, partner)
    if with_picture:
        _add_picture(article)
    _reading(event, article)
    _themed_day(calendar, topic)
    _several_dates(calendar)
    _talks(calendar)
    body = [*_body(event), ("personal_data", None)]
    OrdinaryPageFactory(parent=front, title="Dine oplysninger", lead=LEAD, body=body)
    ContactPageFactory(parent=front, lead=LEAD)
    SubscriptionFactory(unanswered=True)
    SubscriptionFactory(subject=Subject.objects.get(pk=event.translation_key))
    build_family(Subject.objects.get(pk=event.translation_key))
    for page in (front, calendar, event, house, article, partner):
        for language in languages:
            translate(page, language)
    return VisitedHouse(_people())


def _body(leads_to: EventPage) -> list:
    """Every block that any body may hold once."""
    return [
        ("heading", "Når natten er lang"),
        ("paragraph", "<p>De fleste vågner. <b>Det går over.</b></p><ul><li>Sov</li></ul>"),
        ("facts", [{"label": "Tag med", "text": "Tykke sokker & hjemmesko."}]),
        ("steps", ["Dæmp lyset.", "Læs den samme bog.", "Sig godnat."]),
        ("quote", {"text": "Jeg blev for snakken.", "who": "En far til to"}),
        ("callout", {"title": "Ring til jeres læge", "text": "<p>Hvis barnet er slapt.</p>"}),
        ("questions", [{"question": "Skal vi vække det?", "answer": "<p>Nej.</p>"}]),
        ("next_step", {"page": leads_to, "text": "Kom og mød andre, der er trætte."}),
    ]


def _add_picture(article: ArticlePage) -> None:
    picture = HouseImageFactory(file__width=1200, file__height=800)
    picture.contextual_alt_text, picture.decorative = "En gul dør", False
    article.body.append(("picture", {"image": picture, "caption": "Døren & lampen over den"}))
    article.save_revision().publish()


def _event(calendar: CalendarPage, topic: Topic) -> EventPage:
    page = EventPageFactory(
        parent=calendar,
        title="Fars Legestue",
        lead=LEAD,
        stages=[Stage.BABY, Stage.TUMLING],
        host="To frivillige fra huset & en far",
        price="20 kr. for en bolle",
        bring="Hjemmesko",
        first_time="Gå ned ad trappen.\nFind værten.",
        topics=[topic],
    )
    page.body = _body(page)
    page.save_revision().publish()
    room = ZoneFactory(names={"da": "Legesalen", "en": "The playroom"}, on_plan=(0, 0, 6, 4))
    open_half = ZoneFactory(shared=True, names={"da": "Stuen"}, on_plan=(6, 0, 4, 4))
    for weekday in range(7):
        OpeningHoursFactory(zone=open_half, weekday=weekday)
    series = SeriesFactory(
        page=page,
        sign_up=True,
        kind=Kind.PLAY,
        languages=[Spoken.DANISH, Spoken.ARABIC],
        has_interpreter=True,
        noise=Noise.LIVELY,
        max_age=72,
    )
    _dates(series, [room])
    awkward = EventPageFactory(parent=calendar, title=TITLE, slug="aaben-leg", stages=list(Stage))
    OccurrenceFactory(series=SeriesFactory(page=awkward), zones=[open_half])
    without_dates = EventPageFactory(parent=calendar, title="Uden datoer")
    Link.objects.create(
        from_subject=series.subject, to_subject=copy_facts(without_dates), kind=LinkKind.NEXT
    )
    return page


def _themed_day(calendar: CalendarPage, topic: Topic) -> None:
    """With two things on its programme: one a partner holds, one by people of the house."""
    facts = {"parent": calendar, "stages": [Stage.BABY], "topics": [topic]}
    page = EventPageFactory(title="Temadag om søvn", lead=LEAD, **facts)
    day = SeriesFactory(page=page, kind=Kind.THEMED_DAY)
    talk = EventPageFactory(title="Putning uden kamp", **facts)
    play = EventPageFactory(title="Børnene imens", host="To frivillige & en hund", **facts)
    talk_series = SeriesFactory(
        page=talk, kind=Kind.TALK, part_of=day, sign_up=True, partner=Partner.objects.first()
    )
    play_series = SeriesFactory(page=play, kind=Kind.PLAY, part_of=day)
    on = timezone.localdate() + timedelta(weeks=7)
    OccurrenceFactory(series=day, local_date=on, start=time(10), end=time(15))
    OccurrenceFactory(series=talk_series, local_date=on, capacity=12)
    OccurrenceFactory(series=play_series, local_date=on, capacity=4)


def _several_dates(calendar: CalendarPage) -> None:
    """A course that one signs up for as a whole, and a workshop whose dates one picks."""
    for mode, title in ((Mode.SERIES, "Babymassage & salmer"), (Mode.PICK, "Værksted")):
        series = SeriesFactory(page=EventPageFactory(parent=calendar, title=title), mode=mode)
        days = [timezone.localdate() + timedelta(weeks=10 + week) for week in range(14)]
        dates = [OccurrenceFactory(series=series, local_date=day, capacity=2) for day in days]
        for facts in ({"is_per_person": True, "basis": Basis.CONSENT}, {"required": False}):
            question = QuestionFactory(series=series, **facts)
        whole = {"signup__whole_series": True} if mode == Mode.SERIES else {}
        place = PlaceFactory(occurrence=dates[0], **whole)
        AnswerFactory(signup=place.signup, question=question, text="Ja, en bred & tung")
        for date, traits in zip(
            dates[1:], ({"waiting": True}, {"offered": True}, {}), strict=False
        ):
            PlaceFactory(occurrence=date, signup=place.signup, **traits)


def _talks(calendar: CalendarPage) -> None:
    """Open counselling, one of its talks taken."""
    page = EventPageFactory(parent=calendar, title="Rådgivning & kaffe")
    day = timezone.localdate() + timedelta(weeks=9)
    series = SeriesFactory(page=page, mode=Mode.SLOTS)
    PlaceFactory(occurrence=OccurrenceFactory(series=series, local_date=day, capacity=6), slot=2)


def _dates(series: Series, zones: list) -> None:
    """One in each state, a week after the other, with families in it."""

    def add(weeks: int, **facts):
        day = timezone.localdate() + timedelta(weeks=weeks)
        return OccurrenceFactory(series=series, local_date=day, zones=zones, **facts)

    add(-1)
    free, few, full = add(1, capacity=20), add(2, capacity=3), add(3, capacity=1)
    add(4, cancelled=True)
    add(6, closed=True, closure__starts_at=timezone.now() + timedelta(days=40))
    moved = add(5, moved_from=timezone.now() + timedelta(weeks=4))
    PlaceFactory(occurrence=free, signup__email="family@example.org", signup__child_ages=[8, 40])
    PlaceFactory(occurrence=free, offered=True, signup__child_ages=[8])
    PlaceFactory(occurrence=few, withdrawn=True)
    PlaceFactory(occurrence=full)
    PlaceFactory(occurrence=full, waiting=True, signup__email="family@example.org")
    PlaceFactory(occurrence=moved, signup__email="family@example.org")
    hosts_evening(series)


def _house(front):
    words = "Gennem porten, ned ad trappen & til højre."
    facts = ("entrance", "steps", "lift", "pram", "changing", "food", "parking", "bus")
    return HousePageFactory(
        parent=front, lead=LEAD, first_time="Ring på.\nKom ind.", **dict.fromkeys(facts, words)
    )


def _knowledge(front, topic: Topic, event: EventPage, partner: PartnerPage):
    index = ArticleIndexPageFactory(parent=front, lead=LEAD)
    TopicPageFactory(parent=index, title="Søvn", topic=topic, lead=LEAD, body=_body(event))
    StagePageFactory(parent=front, title="Med en baby", lead=LEAD, body=_body(event))
    ArticlePageFactory(parent=index, title="Madpakker", stages=[Stage.BARN])
    return ArticlePageFactory(
        parent=index,
        title="De første nætter",
        lead=LEAD,
        body=[
            *_body(event),
            ("next_step", {"page": partner, "text": "Hun kommer også hjem til jer."}),
        ],
        stages=[Stage.BABY],
        topics=[topic],
        reviewed_by="En sundhedsplejerske",
        reviewed_on=timezone.localdate() - timedelta(days=40),
    )


def _reading(event: EventPage, article) -> None:
    """One and the same before and after."""
    for kind in (LinkKind.BEFORE, LinkKind.AFTER):
        Link.objects.create(
            from_subject_id=event.translation_key, to_subject_id=article.translation_key, kind=kind
        )
    day = timezone.localdate() + timedelta(weeks=6)
    talk = EventPageFactory(parent=event.get_parent(), title="Oplæg om nætter")
    OccurrenceFactory(series=SeriesFactory(page=talk), local_date=day)
    Link.objects.create(
        from_subject_id=talk.translation_key,
        to_subject_id=article.translation_key,
        kind=LinkKind.BEFORE,
    )


def _partners(front, topic: Topic, event: EventPage) -> PartnerPage:
    """Those of the house hold the event."""
    index = PartnerIndexPageFactory(parent=front, lead=LEAD)
    page = PartnerPageFactory(
        parent=index,
        title="Sundhedsplejen",
        lead=LEAD,
        body=_body(event),
        stages=[Stage.GRAVID, Stage.BABY],
        topics=[topic],
    )
    partner = PartnerFactory(
        page=page,
        phone="12 34 56 78",
        email="plejen@example.org",
        website="https://plejen.example",
        hours={"da": "Hverdage 8–9"},
        price={"da": "Gratis"},
        referral={"da": "Egen læge henviser"},
        languages=[Spoken.DANISH, Spoken.GERMAN],
        has_interpreter=True,
        is_step_free=True,
        checked_on=timezone.localdate(),
    )
    Series.objects.filter(subject=event.translation_key).update(partner=partner)
    elsewhere = PartnerPageFactory(parent=index, title="Krisecentret")
    long_ago = timezone.localdate() - timedelta(days=400)
    PartnerFactory(page=elsewhere, is_outside=True, phone="12 34 56 79", checked_on=long_ago)
    return page


def _signed_in_again(user: User) -> Client:
    """Who has just shown step two once more, as whoever changes it must."""
    client = signed_in_client(user)
    client.post(AGAIN, {"code": code_now(secret_of(user))})
    return client


def _people() -> dict[str, User]:
    editor = UserFactory(email="visited-editor@example.org", staff=True, role="editor")
    RecoveryCodes.activate(editor)
    PasskeyFactory(user=editor)
    return {
        "family": UserFactory(email="family@example.org"),
        "moved": a_moved_family(),
        "newcomer": UserFactory(email="newcomer@example.org", role="editor"),
        "editor": editor,
    }
