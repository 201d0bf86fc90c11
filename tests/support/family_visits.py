"""What a visitor can meet at My family, by either door (``tests.support.visits``)."""

from families.models import Household
from home.family.links import token as family_token
from signups.links import token
from signups.models import Signup

from .visit import Visit, at


def family_link() -> str | None:
    """Of the first family that keeps something here."""
    found = Household.objects.order_by("pk").first()
    return f"min-familie/link/{family_token(found)}/" if found else None


def old_family_link() -> str:
    """Of one that is not here any more."""
    return f"min-familie/link/{family_token(Household(pk=0))}/"


def link_from_sign_up() -> str | None:
    found = Signup.objects.remembered().order_by("pk").first()
    return f"min-familie/link/fra/{token(found)}/" if found else None


MY_FAMILY = (
    Visit("my family, address not proven", at("min-familie/"), 403, user="moved"),
    Visit("my family, who", at("min-familie/hvem/"), user="family"),
    Visit("my family, who, errors", at("min-familie/hvem/"), 400, "family", sends={"adults": ""}),
    Visit("my family, child", at("min-familie/hvem/barn/"), user="family"),
    Visit("my family, data", at("min-familie/oplysninger/"), user="family"),
    Visit("my family, delete", at("min-familie/slet/"), user="family"),
    Visit("my family, deleted", at("min-familie/slettet/")),
    Visit("my family by link", family_link),
    Visit("my family by link, over", old_family_link, 404),
    Visit("link to my family", at("min-familie/link/")),
    Visit("link to my family, sent", at("min-familie/link/sendt/")),
    Visit("link to my family, from a sign-up", link_from_sign_up),
)
