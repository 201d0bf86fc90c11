"""What hosts of the demo house do when they open it, and before they leave."""

from portal.house.report import Report
from portal.house.text import Text
from signups.enums import Moment
from signups.models import ChecklistItem

CHECKLIST = {
    Moment.OPENING: (
        Text(
            "Tænd lyset på trappen og i gangen",
            "Turn on the light on the stairs and in the hall",
            "أضيئوا الدرج والممر",
        ),
        Text(
            "Se, at elevatoren og barnevognsrampen er fri",
            "See that nothing blocks the lift and the ramp for prams",
            "تأكدوا من أن المصعد ومنحدر عربات الأطفال خاليان",
        ),
        Text(
            "Sæt kaffe og vand over",
            "Put the kettle and the coffee on",
            "حضّروا القهوة والماء الساخن",
        ),
        Text(
            "Læg legetøj frem på legegulvet",
            "Put out toys on the play floor",
            "ضعوا الألعاب في ركن اللعب",
        ),
    ),
    Moment.CLOSING: (
        Text("Tør pusleborde af", "Wipe the changing tables", "امسحوا طاولات تغيير الحفاضات"),
        Text(
            "Sluk ovn, mikroovn og kaffemaskine",
            "Turn off the oven, the microwave and the coffee maker",
            "أطفئوا الفرن والميكروويف وآلة القهوة",
        ),
        Text(
            "Tag affald og bleer med ud", "Take out rubbish and nappies", "أخرجوا القمامة والحفاضات"
        ),
        Text(
            "Se efter glemte ting og børn på toilettet",
            "Look for things left behind, and for children in the toilet",
            "ابحثوا عن أشياء منسية وعن أطفال في الحمّام",
        ),
        Text(
            "Luk vinduer, og lås den halvdel, der bookes",
            "Shut the windows, and lock the half that is booked",
            "أغلقوا النوافذ واقفلوا النصف الذي يُحجز",
        ),
    ),
}


def build(report: Report) -> None:
    for moment, texts in CHECKLIST.items():
        for order, text in enumerate(texts, start=1):
            facts = {"moment": moment, "sort_order": order}
            _item, is_new = ChecklistItem.objects.get_or_create(names=text.names, defaults=facts)
            (report.made if is_new else report.found)("checklist")
