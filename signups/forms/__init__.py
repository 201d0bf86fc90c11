"""What a family writes: clean values, and refusals as sentences.

The names of fields are fixed (DESIGN §5): ``name email phone adults children child_ages
form_token``. ``child_ages`` is repeated, one select per child, and so is ``dates`` where several
are picked.
"""

from .for_family import SeveralForFamilyForm, SignupForFamilyForm
from .party import PartyForm
from .several import SeveralForm
from .signup import SignupForm, new_form_token

__all__ = [
    "PartyForm",
    "SeveralForFamilyForm",
    "SeveralForm",
    "SignupForFamilyForm",
    "SignupForm",
    "new_form_token",
]
