from collections.abc import Iterator
from contextlib import contextmanager

import factory
import wagtail_factories
from django.conf import settings
from django.db.models.signals import post_save
from django.utils import timezone
from factory.django import DjangoModelFactory
from modelsearch.signal_handlers import post_save_signal_handler
from wagtail.models import Locale, Page, Site
from wagtail.signal_handlers import disable_reference_index_auto_update

from core.slugs import danish_slug
from home.enums import Door
from home.models import ContactPage, Enquiry, HomePage, HousePage, OrdinaryPage


class LocaleFactory(DjangoModelFactory):
    class Meta:
        model = Locale
        django_get_or_create = ("language_code",)

    language_code = settings.LANGUAGE_CODE


class DanishPageFactory(wagtail_factories.PageFactory):
    """A live page of the Danish tree, under ``parent=``, its slug made as in the editor."""

    class Meta:
        abstract = True

    class Params:
        draft = factory.Trait(live=False, has_unpublished_changes=True)

    title = factory.Sequence(lambda n: f"Side {n}")
    slug = factory.LazyAttribute(lambda page: danish_slug(page.title))
    locale = factory.SubFactory(LocaleFactory)

    @classmethod
    def _create(cls, model_class, *args, **kwargs):
        # Who uses what is asked of pages that were edited: here it would be a fifth of each page.
        with disable_reference_index_auto_update(), _index_left_alone(model_class):
            return super()._create(model_class, *args, **kwargs)


@contextmanager
def _index_left_alone(model: type[Page]) -> Iterator[None]:
    """Where nothing is put into the search index, nothing is read again to be put there either.

    That would be another fifth of each page.
    """
    if settings.WAGTAILSEARCH_BACKENDS["default"]["AUTO_UPDATE"]:
        yield
        return
    post_save.disconnect(post_save_signal_handler, sender=model)
    try:
        yield
    finally:
        post_save.connect(post_save_signal_handler, sender=model)


class HomePageFactory(DanishPageFactory):
    """The Danish front page, right under the root of all pages."""

    class Meta:
        model = HomePage

    title = "Familieværket"
    slug = "forside"
    parent = factory.LazyFunction(lambda: root_page())


class OrdinaryPageFactory(DanishPageFactory):
    class Meta:
        model = OrdinaryPage


class HousePageFactory(DanishPageFactory):
    class Meta:
        model = HousePage

    title = "Huset"
    show_in_menus = True


class ContactPageFactory(DanishPageFactory):
    class Meta:
        model = ContactPage

    title = "Kontakt"
    show_in_menus = True


class EnquiryFactory(DjangoModelFactory):
    """A question nobody has answered; with the trait ``answered`` somebody has."""

    class Meta:
        model = Enquiry

    class Params:
        answered = factory.Trait(answered_at=factory.LazyFunction(timezone.now))

    door = Door.ASK
    name = "En Forælder"
    email = factory.Sequence(lambda n: f"parent-{n}@example.org")
    text = "Må vi tage vores hund med?"
    language = "da"
    form_token = factory.Sequence(lambda n: f"form-{n}")


class SiteFactory(DjangoModelFactory):
    """The one site of the house: every language, the Danish front page as its root.

    It takes over the default site that Wagtail's migrations make, or makes one where a test that
    emptied the database took that away.
    """

    class Meta:
        model = Site
        django_get_or_create = ("is_default_site",)

    is_default_site = True
    hostname = "localhost"
    port = 80
    site_name = settings.SITE_NAME
    root_page = factory.SubFactory(HomePageFactory)

    @classmethod
    def _create(cls, model_class, *args, **kwargs):
        for code, _name in settings.LANGUAGES:
            LocaleFactory(language_code=code)
        site, _created = model_class.objects.update_or_create(
            is_default_site=kwargs.pop("is_default_site"), defaults=kwargs
        )
        model_class.clear_site_root_paths_cache()
        return site


def root_page():
    """The root of all pages, which a test that empties the database takes away."""
    root = Page.get_first_root_node()
    return root or Page.add_root(instance=Page(title="Root", slug="root", locale=LocaleFactory()))
