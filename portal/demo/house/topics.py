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
}


def build(report: Report) -> None:
    for slug, name in TOPICS.items():
        _topic, is_new = Topic.objects.get_or_create(slug=slug, defaults={"names": name.names})
        (report.made if is_new else report.found)("topics")
