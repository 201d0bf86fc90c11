"""Who has read the demo's articles through: nobody, and that is what they say."""

from portal.house.text import Text

BREASTFEEDING_COUNSELLOR = Text(
    "en opdigtet ammevejleder i et prøvehus",
    "an invented breastfeeding counsellor in a trial house",
    "مستشارة رضاعة مختلقة في بيت تجريبي",
)
DIETITIAN = Text("en opdigtet klinisk diætist i et prøvehus")
FAMILY_THERAPIST = Text("en opdigtet familieterapeut i et prøvehus")
HEALTH_VISITOR = Text(
    "en opdigtet sundhedsplejerske i et prøvehus",
    "an invented health visitor in a trial house",
    "زائرة صحية مختلقة في بيت تجريبي",
)
MIDWIFE = Text("en opdigtet jordemoder i et prøvehus")
SPEECH_CONSULTANT = Text("en opdigtet talehørekonsulent i et prøvehus")
