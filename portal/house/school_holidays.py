"""The school holidays that a house starts with; editors correct them, and add the years after."""

from rooms.actions import add_usual_weeks
from rooms.school_holidays import years_without

from .report import Report


def build(report: Report) -> None:
    """The usual weeks of this year and the next, where nobody has written any."""
    for year in years_without():
        report.made("school holidays", add_usual_weeks(year=year))
