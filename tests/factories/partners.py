import factory
from factory.django import DjangoModelFactory

from core.subjects import copy_facts
from partners.models import Partner, PartnerIndexPage, PartnerPage

from .core import SubjectFactory
from .home import DanishPageFactory


class PartnerIndexPageFactory(DanishPageFactory):
    class Meta:
        model = PartnerIndexPage

    title = "Partnere"
    show_in_menus = True


class PartnerPageFactory(DanishPageFactory):
    """A partner's Danish page under ``parent=``, with the subject that publishing gives it.

    Its facts are a row of their own: ``PartnerFactory(page=page)``.
    """

    class Meta:
        model = PartnerPage
        skip_postgeneration_save = True

    title = factory.Sequence(lambda n: f"Partner {n}")

    @factory.post_generation
    def subject_facts(self, create, _extracted, **_kwargs):
        copy_facts(self)


class PartnerFactory(DjangoModelFactory):
    """The facts of a partner; ``page=`` makes them those of that page's subject."""

    class Meta:
        model = Partner

    class Params:
        page = None

    subject = factory.Maybe(
        "page",
        yes_declaration=factory.LazyAttribute(lambda partner: copy_facts(partner.page)),
        no_declaration=factory.SubFactory(SubjectFactory, kind="partner"),
    )
