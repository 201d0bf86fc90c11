"""The report as a PDF: to print, to send, and to be kept for years without us."""

import logging
import unicodedata
from collections.abc import Sequence
from pathlib import Path

from django.conf import settings
from django.utils import timezone
from django.utils.formats import date_format, localize
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from fpdf import FPDF, FontFace, TextStyle, ViewerPreferences
from fpdf.enums import Align, DocumentCompliance, TableBordersLayout

from .chart import HIGHEST, STEP, WIDTH, Bar
from .tables import Table

# Else it tells, glyph by glyph, of every font that goes into a PDF.
logging.getLogger("fontTools").setLevel(logging.WARNING)

MIME_TYPE = "application/pdf"
FONTS = Path(settings.BASE_DIR) / "core/fonts"
FONT = "Familjen Grotesk"
INK, BLUE, SAND, RULE = "#17203d", "#2b3fc4", "#f3ecdf", "#d8cfbf"
MARGIN, LINE = 20, 6  # mm
WORDS, NUMBER = 50, 20  # mm: of a table's first column, and of each other
UNIT = 170 / (12 * STEP)  # mm: of the chart, as wide as the page allows


class _Paper(FPDF):
    """A4 with our letters, and the number of each page at its foot."""

    def __init__(self, title: str) -> None:
        # What archives ask for: all letters are inside, and its words can be searched for.
        super().__init__(enforce_compliance=DocumentCompliance.PDFA_2U)
        for style, name in (("", "regular"), ("B", "bold")):
            self.add_font(FONT, style, FONTS / f"familjen-grotesk-{name}.ttf")
        self.set_margin(MARGIN)
        self.set_auto_page_break(auto=True, margin=MARGIN)
        self.set_title(title)
        self.set_author(settings.SITE_NAME)
        self.set_creator(settings.SITE_NAME)
        self.set_creation_date(timezone.now())
        self.set_lang(get_language() or settings.LANGUAGE_CODE)
        self.viewer_preferences = ViewerPreferences(display_doc_title=True)
        self.set_section_title_styles(
            TextStyle(FONT, "B", 22, INK, b_margin=3),
            TextStyle(FONT, "B", 13, INK, t_margin=7, b_margin=2),
        )
        self.set_font(FONT)
        self.set_text_color(INK)
        self.set_draw_color(RULE)
        self.add_page()

    def footer(self) -> None:
        self.set_y(-MARGIN + 5)
        self.set_font(FONT, size=8)
        made = _("%(house)s, written on %(day)s") % {
            "house": settings.SITE_NAME,
            "day": date_format(timezone.localdate(), "DATE_FORMAT"),
        }
        self.cell(self.epw / 2, text=self.drawable(made))
        number = _("Page %(number)s of %(all)s") % {"number": self.page_no(), "all": "{nb}"}
        self.cell(self.epw / 2, text=number, align=Align.R)

    def text_block(self, text: str) -> None:
        self.set_font(FONT, size=10)
        self.multi_cell(0, 5, self.drawable(text), align=Align.L, new_x="LMARGIN", new_y="NEXT")
        self.ln(2)

    def drawable(self, text: str) -> str:
        """Letters that the font has only bare lose their marks: a name can be read all the same."""
        known = self.fonts[FONT.lower()].cmap
        parts = "".join(
            letter if ord(letter) in known else unicodedata.normalize("NFKD", letter)
            for letter in text
        )
        bare = (each for each in parts if ord(each) in known or not unicodedata.combining(each))
        return "".join(each if ord(each) in known else "?" for each in bare)


def report_pdf(
    *, title: str, sentences: Sequence[str], caption: str, bars: Sequence[Bar], tables: list[Table]
) -> bytes:
    paper = _Paper(title)
    paper.start_section(title)
    for sentence in sentences:
        paper.text_block(sentence)
    paper.start_section(caption, level=1)
    _draw_chart(paper, bars)
    for table in tables:
        _draw_table(paper, table)
    return bytes(paper.output())


def _draw_chart(paper: _Paper, bars: Sequence[Bar]) -> None:
    left, top = paper.l_margin, paper.y + LINE
    paper.set_font(FONT, size=9)
    for bar in bars:
        x, y = left + UNIT * bar.x, top + UNIT * bar.top
        if bar.height:
            with paper.local_context(fill_color=BLUE):
                paper.rect(x, y, UNIT * WIDTH, UNIT * bar.height, style="F")
        for word, below in ((localize(bar.number), y - LINE), (bar.word, top + UNIT * HIGHEST)):
            paper.set_xy(x, below)
            paper.cell(UNIT * WIDTH, LINE, str(word), align=Align.C)
    paper.set_xy(left, top + UNIT * HIGHEST + LINE)


def _draw_table(paper: _Paper, table: Table) -> None:
    numbers = len(table.heads) - 1
    rows = [*table.rows, *([table.sums] if table.sums else [])]
    # A short one stays in one piece, and no title stands without a few of its rows.
    if paper.will_page_break(min(len(rows), 14) * LINE + 30):
        paper.add_page()
    paper.start_section(table.title, level=1)
    paper.set_font(FONT, size=9)
    with paper.table(
        width=WORDS + numbers * NUMBER,
        col_widths=(WORDS, *[NUMBER] * numbers),
        text_align=(Align.L, *[Align.R] * numbers),
        align=Align.L,
        borders_layout=TableBordersLayout.HORIZONTAL_LINES,
        headings_style=FontFace(emphasis="BOLD", fill_color=SAND),
        line_height=LINE - 1,
        padding=(0.7, 1),
    ) as drawn:
        drawn.row([paper.drawable(head) for head in table.heads])
        for row in rows:
            style = FontFace(emphasis="BOLD") if row is table.sums else None
            drawn.row([paper.drawable(str(localize(cell))) for cell in row], style=style)
