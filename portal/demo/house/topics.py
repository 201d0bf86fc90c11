"""What things here are about."""

from core.models import Topic
from portal.house.report import Report
from portal.house.text import Text

TOPICS = {
    "soevn": Text("Søvn", "Sleep", "النوم"),
    "kost": Text("Kost", "Food", "التغذية"),
    "opdragelse": Text("Opdragelse", "Upbringing", "التربية"),
}


def build(report: Report) -> None:
    for slug, name in TOPICS.items():
        _topic, is_new = Topic.objects.get_or_create(slug=slug, defaults={"names": name.names})
        (report.made if is_new else report.found)("topics")
