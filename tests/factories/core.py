import factory
import wagtail_factories
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import generate_totp_secret
from django.contrib.auth.models import Group
from factory.django import DjangoModelFactory
from wagtail.models import Collection

from core.enums import ChangeStatus, SubjectKind
from core.models import Change, HouseImage, Subject, Topic, User
from tests.support.passkeys import credential


class UserFactory(DjangoModelFactory):
    """Somebody with an account whose mail address is known to be theirs.

    ``role="editor"`` puts them in that group; the trait ``staff`` gives a second factor too.
    """

    class Meta:
        model = User
        skip_postgeneration_save = True

    class Params:
        staff = factory.Trait(
            is_staff=True,
            second_factor=factory.RelatedFactory(
                "tests.factories.core.SecondFactorFactory", factory_related_name="user"
            ),
        )

    email = factory.Sequence(lambda n: f"person-{n}@example.org")
    name = "A Parent"
    verified = factory.RelatedFactory(
        "tests.factories.core.EmailAddressFactory", factory_related_name="user"
    )

    @classmethod
    def _create(cls, model_class, *args, **kwargs):
        return model_class.objects.create_user(*args, **kwargs)

    @factory.post_generation
    def role(self, create, name, **_kwargs):
        if name:
            group, _created = Group.objects.get_or_create(name=name)
            self.groups.add(group)


class EmailAddressFactory(DjangoModelFactory):
    class Meta:
        model = EmailAddress
        django_get_or_create = ("user", "email")

    user = factory.SubFactory(UserFactory, verified=None)
    email = factory.LazyAttribute(lambda address: address.user.email)
    verified = True
    primary = True


class SecondFactorFactory(DjangoModelFactory):
    class Meta:
        model = Authenticator

    user = factory.SubFactory(UserFactory)
    type = Authenticator.Type.TOTP
    data = factory.LazyFunction(lambda: {"secret": generate_totp_secret()})


class PasskeyFactory(SecondFactorFactory):
    type = Authenticator.Type.WEBAUTHN
    data = factory.LazyFunction(lambda: {"name": "The phone", "credential": credential()})


class TopicFactory(DjangoModelFactory):
    class Meta:
        model = Topic

    slug = factory.Sequence(lambda n: f"emne-{n}")
    names = factory.LazyAttribute(lambda topic: {"da": f"Om {topic.slug}"})


class SubjectFactory(DjangoModelFactory):
    """A public subject without a page; ``EventPageFactory`` makes one with."""

    class Meta:
        model = Subject

    kind = SubjectKind.EVENT
    is_public = True


class ChangeFactory(DjangoModelFactory):
    class Meta:
        model = Change

    kind = "date_cancelled"
    target = "events.occurrence:0"
    status = ChangeStatus.APPLIED


class HouseImageFactory(wagtail_factories.ImageFactory):
    """A picture without people, of one colour."""

    class Meta:
        model = HouseImage

    title = factory.Sequence(lambda n: f"Billede {n}")
    # Where the house keeps everything, and where its roles may work.
    collection = factory.LazyFunction(
        lambda: Collection.get_first_root_node() or Collection.add_root(name="Root")
    )
    description = "En gul dør"
