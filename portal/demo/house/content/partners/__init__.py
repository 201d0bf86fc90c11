"""Who works with the demo house, one partner to a file; none of them is real but by its trade."""

from .ammevejlederen import AMMEVEJLEDEREN
from .babymassage_og_zoneterapi import BABYMASSAGE_OG_ZONETERAPI
from .familieraadgivning_i_kommunen import FAMILIERAADGIVNING_I_KOMMUNEN
from .familieterapeuterne import FAMILIETERAPEUTERNE
from .folkekirkens_familiestoette import FOLKEKIRKENS_FAMILIESTOETTE
from .moedregruppe_paa_flere_sprog import MOEDREGRUPPE_PAA_FLERE_SPROG
from .sorg_og_tab import SORG_OG_TAB
from .sundhedsplejen import SUNDHEDSPLEJEN
from .ungdomsraadgivningen import UNGDOMSRAADGIVNINGEN

PARTNERS = (
    SUNDHEDSPLEJEN,
    FOLKEKIRKENS_FAMILIESTOETTE,
    FAMILIETERAPEUTERNE,
    AMMEVEJLEDEREN,
    BABYMASSAGE_OG_ZONETERAPI,
    UNGDOMSRAADGIVNINGEN,
    FAMILIERAADGIVNING_I_KOMMUNEN,
    MOEDREGRUPPE_PAA_FLERE_SPROG,
    SORG_OG_TAB,
)
