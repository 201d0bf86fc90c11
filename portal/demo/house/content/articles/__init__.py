"""What the demo house has to read, one article to a file."""

from .amningens_foerste_uger import AMNINGENS_FOERSTE_UGER
from .at_blive_far import AT_BLIVE_FAR
from .bag_den_lukkede_doer import BAG_DEN_LUKKEDE_DOER
from .de_sidste_uger_foer_termin import DE_SIDSTE_UGER_FOER_TERMIN
from .det_foerste_aars_naetter import DET_FOERSTE_AARS_NAETTER
from .godnat_uden_kamp import GODNAT_UDEN_KAMP
from .lad_babyen_spise_selv import LAD_BABYEN_SPISE_SELV
from .madpakken_der_kommer_tom_hjem import MADPAKKEN_DER_KOMMER_TOM_HJEM
from .naar_alt_er_ad import NAAR_ALT_ER_AD
from .naar_glaeden_ikke_kommer import NAAR_GLAEDEN_IKKE_KOMMER
from .nej_uden_skaeldud import NEJ_UDEN_SKAELDUD
from .tegn_foer_ord import TEGN_FOER_ORD

#: As they stand on the shelf, the newest first.
ARTICLES = (
    DET_FOERSTE_AARS_NAETTER,
    BAG_DEN_LUKKEDE_DOER,
    MADPAKKEN_DER_KOMMER_TOM_HJEM,
    AMNINGENS_FOERSTE_UGER,
    NEJ_UDEN_SKAELDUD,
    AT_BLIVE_FAR,
    LAD_BABYEN_SPISE_SELV,
    GODNAT_UDEN_KAMP,
    DE_SIDSTE_UGER_FOER_TERMIN,
    NAAR_GLAEDEN_IKKE_KOMMER,
    TEGN_FOER_ORD,
    NAAR_ALT_ER_AD,
)
