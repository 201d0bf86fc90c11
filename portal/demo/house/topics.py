"""What things here are about."""

from core.models import Topic
from portal.house.report import Report
from portal.house.text import Text

TOPICS = {
    "soevn": Text("Søvn", "Sleep", "النوم"),
    "kost": Text("Kost", "Food", "التغذية"),
    "opdragelse": Text("Opdragelse", "Upbringing", "التربية"),
    "amning": Text("Amning", "Breastfeeding", "الرضاعة الطبيعية"),
    "sprog": Text("Sprog og tegn", "Language and signs", "اللغة والإشارات"),
    "foedsel": Text("Fødsel og barsel", "Birth and the first weeks", "الولادة والأسابيع الأولى"),
    "ungdom": Text("Ungdom", "Teenage years", "سن المراهقة"),
    "far": Text("Far", "Dads", "الآباء"),
    "raadgivning": Text("Rådgivning", "Counselling", "الاستشارة"),
    "sorg": Text("Sorg", "Grief", "الحزن"),
}
#: Hard to bear alone: whatever is about them says whom to call.
CALL_FOR_HELP = {"foedsel", "raadgivning", "sorg"}


def build(report: Report) -> None:
    for slug, name in TOPICS.items():
        facts = {"names": name.names, "calls_for_help": slug in CALL_FOR_HELP}
        _topic, is_new = Topic.objects.get_or_create(slug=slug, defaults=facts)
        (report.made if is_new else report.found)("topics")
