"""The two headings that every partner's page has."""

from portal.house.parts import Heading
from portal.house.text import Text

WHAT_FOR = Heading(
    Text("Det kan I komme med", "What you can talk about", "ما الذي يمكنكم أن تأتوا من أجله")
)
HOW = Heading(Text("Sådan foregår det", "How it works", "كيف يجري الأمر"))
