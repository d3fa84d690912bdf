"""An empty A4 sheet in the house style: python-docx's blank document, made calm and ours.

All looks live in styles, none on single paragraphs: who edits a template in Word changes one style
and the whole document follows. It keeps the files small, too.
"""

from __future__ import annotations

import io
from typing import Any

from docx import Document
from docx.document import Document as Sheet
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, RGBColor

from ekc_kit.texts import language, text
from ekc_kit.word.package import Package, pack, read_parts
from ekc_kit.word.style import STYLE

LANGUAGE_TAGS = {"nl": "nl-NL", "en": "en-GB"}
QUESTION, LABEL, STRONG, LINE, WIDE_LINE, NOTE, SMALL, NUMBER, COLUMN, ITEM = (
    "Kit Question", "Kit Label", "Kit Strong", "Kit Line", "Kit Wide Line", "Kit Note", "Kit Small",
    "Kit Number", "Kit Column", "Kit Item",
)  # fmt: skip
TABLE = "Kit Table"
_LEFT_OUT = {"thumbnail", "customXml", "stylesWithEffects", "numbering", "webSettings"}
_KEPT = {"Normal", "Default Paragraph Font", "Normal Table", "No List", "Header", "Footer"}
_KEPT |= {"Title", "Heading 1", "Heading 2", "Header Char", "Footer Char", "Title Char"}
_KEPT |= {"Heading 1 Char", "Heading 2 Char"}


def new_sheet(called: str = "", width: float = STYLE.width) -> Sheet:
    """Return an empty document with the house's page, styles, language and footer.

    Args:
        called: What the footer calls the document; a plan when empty.
        width: Of a line of text, in centimetres; what is left of the page is margin on both sides.
    """
    sheet = Document()
    _set_page(sheet, width)
    _clear_styles(sheet)
    _set_base(sheet)
    _set_paragraphs(sheet)
    _set_words(sheet)
    sheet.styles.element.append(_table_style())
    _set_footer(sheet, called or text("plan_document.title"), width)
    _set_properties(sheet)
    return sheet


def saved(sheet: Sheet) -> bytes:
    """Return the document as a .docx; equal documents give equal bytes."""
    whole = io.BytesIO()
    sheet.save(whole)
    parts = [pack(part.name, part.data) for part in read_parts(whole.getvalue()).values()]
    return Package(parts).write(())


def _set_page(sheet: Sheet, width: float) -> None:
    section = sheet.sections[0]
    section.page_width, section.page_height = Cm(STYLE.page[0]), Cm(STYLE.page[1])
    section.left_margin = section.right_margin = Cm((STYLE.page[0] - width) / 2)
    section.top_margin, section.bottom_margin = Cm(STYLE.top), Cm(STYLE.bottom)
    section.footer_distance = Cm(1.0)


def _clear_styles(sheet: Sheet) -> None:
    """Word's blank document has a hundred styles that only crowd the list of who edits it."""
    for style in list(sheet.styles):
        if style.name not in _KEPT:
            style.element.getparent().remove(style.element)
    for element in list(sheet.styles.element.iter(qn("w:rFonts"), qn("w:lang"))):
        element.getparent().remove(element)


def _set_base(sheet: Sheet) -> None:
    defaults = sheet.styles.element.find(qn("w:docDefaults")).find(qn("w:rPrDefault"))
    looks = defaults.find(qn("w:rPr"))
    for child in list(looks):
        looks.remove(child)
    tag, font = LANGUAGE_TAGS[language()], STYLE.font
    for xml in (
        f'<w:rFonts {{}} w:ascii="{font}" w:hAnsi="{font}" w:eastAsia="{font}" w:cs="{font}"/>',
        f'<w:sz {{}} w:val="{round(STYLE.text_size * 2)}"/>',
        f'<w:szCs {{}} w:val="{round(STYLE.text_size * 2)}"/>',
        f'<w:lang {{}} w:val="{tag}" w:eastAsia="{tag}" w:bidi="ar-SA"/>',
    ):
        looks.append(parse_xml(xml.format(nsdecls("w"))))


def _set_paragraphs(sheet: Sheet) -> None:
    paragraph_style(sheet, "Normal", STYLE.text_size, after=6)
    paragraph_style(sheet, "Title", STYLE.title_size, bold=True, colour=STYLE.accent, after=2)
    heading = paragraph_style(
        sheet, "Heading 1", STYLE.heading_size, bold=True, colour=STYLE.accent, before=22, after=6
    )
    heading.paragraph_format.keep_with_next = True
    question = paragraph_style(sheet, QUESTION, STYLE.question_size, bold=True, before=10, after=12)
    question.paragraph_format.left_indent = Cm(0.45)
    question.element.get_or_add_pPr().insert_element_before(_bar(), "w:spacing", "w:ind")
    paragraph_style(sheet, SMALL, STYLE.small_size, colour=STYLE.dark, after=4)
    paragraph_style(sheet, NUMBER, STYLE.heading_size, bold=True, colour=STYLE.accent, line=1.0)
    column = paragraph_style(sheet, COLUMN, STYLE.small_size, bold=True, colour=STYLE.accent)
    column.paragraph_format.keep_with_next = True
    hang(paragraph_style(sheet, LINE, STYLE.text_size, after=2), STYLE.label)
    hang(paragraph_style(sheet, WIDE_LINE, STYLE.text_size, after=2), STYLE.wide_label)
    paragraph_style(sheet, NOTE, STYLE.text_size, after=2)
    hang(paragraph_style(sheet, ITEM, STYLE.text_size, after=2), STYLE.item)
    footer = paragraph_style(sheet, "Footer", STYLE.small_size, colour=STYLE.dark)
    footer.paragraph_format.tab_stops.clear_all()


def paragraph_style(
    sheet: Sheet, name: str, size: float, *, bold: bool = False, colour: str = "",
    before: float = 0, after: float = 0, line: float = STYLE.line,
) -> Any:  # fmt: skip
    """Return the paragraph style *name*, made when it is not there yet, with these looks."""
    known = {style.name for style in sheet.styles}
    style: Any = (
        sheet.styles[name] if name in known
        else sheet.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    )  # fmt: skip
    if name not in known:
        style.base_style, style.quick_style = sheet.styles["Normal"], True
    for part in (qn("w:pPr"), qn("w:rPr")):
        if (old := style.element.find(part)) is not None:
            outline = old.find(qn("w:outlineLvl"))
            for child in [child for child in old if child is not outline]:
                old.remove(child)
    style.font.size, style.font.bold = Pt(size), bold or None
    if colour:
        style.font.color.rgb = RGBColor.from_string(colour)
    spacing = style.paragraph_format
    spacing.space_before, spacing.space_after = Pt(before), Pt(after)
    spacing.line_spacing, spacing.widow_control = line, True
    return style


def _bar() -> Any:
    """A coloured bar at the left: it marks the question without a box around it."""
    return parse_xml(
        f'<w:pBdr {nsdecls("w")}><w:left w:val="single" w:sz="36" w:space="10" '
        f'w:color="{STYLE.accent}"/></w:pBdr>'
    )


def hang(style: Any, width: float) -> None:
    style.paragraph_format.left_indent = Cm(width)
    style.paragraph_format.first_line_indent = Cm(-width)
    style.paragraph_format.tab_stops.add_tab_stop(Cm(width))


def _set_words(sheet: Sheet) -> None:
    for name in (LABEL, STRONG):
        style: Any = sheet.styles.add_style(name, WD_STYLE_TYPE.CHARACTER)
        style.base_style = sheet.styles["Default Paragraph Font"]
        if name == LABEL:
            style.font.color.rgb = RGBColor.from_string(STYLE.dark)
        else:
            style.font.bold = True


def _table_style() -> Any:
    """Lines between rows only, and a heavier one under the column heads."""
    light = f'w:val="single" w:sz="6" w:space="0" w:color="{STYLE.light}"'
    heavy = f'w:val="single" w:sz="12" w:space="0" w:color="{STYLE.accent}"'
    side = '<w:{} w:w="{}" w:type="dxa"/>'.format
    return parse_xml(
        f'<w:style {nsdecls("w")} w:type="table" w:customStyle="1" w:styleId="KitTable">'
        f'<w:name w:val="{TABLE}"/><w:basedOn w:val="TableNormal"/><w:qFormat/>'
        f"<w:tblPr><w:tblBorders><w:bottom {light}/><w:insideH {light}/></w:tblBorders>"
        f"<w:tblCellMar>"
        f"{side('top', 100)}{side('left', 0)}{side('bottom', 100)}{side('right', 200)}"
        f"</w:tblCellMar></w:tblPr>"
        f'<w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr><w:tcBorders><w:bottom {heavy}/>'
        f"</w:tcBorders></w:tcPr></w:tblStylePr></w:style>"
    )


def _set_footer(sheet: Sheet, called: str, width: float) -> None:
    """Number the pages as "Bladzijde 1 van 3"; the numbers are fields."""
    paragraph = sheet.sections[0].footer.paragraphs[0]
    paragraph.paragraph_format.alignment = None
    paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(width), WD_TAB_ALIGNMENT.RIGHT)
    before, between, after = text("plan_template.page", page="\n", pages="\n").split("\n")
    paragraph.add_run(called + "\t" + before)
    _field(paragraph, "PAGE")
    paragraph.add_run(between)
    _field(paragraph, "NUMPAGES")
    if after:
        paragraph.add_run(after)


def _field(paragraph: Any, instruction: str) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), instruction)
    field.append(parse_xml(f"<w:r {nsdecls('w')}><w:t>1</w:t></w:r>"))
    paragraph._p.append(field)


def _set_properties(sheet: Sheet) -> None:
    """Title and language for who has the document read aloud; nobody's name, no clock."""
    core = sheet.core_properties
    core.title, core.language = "{{ title }}", LANGUAGE_TAGS[language()]
    core.author, core.comments = "", ""
    for name in ("dcterms:created", "dcterms:modified"):
        element = core._element.find(qn(name))
        if element is not None:
            core._element.remove(element)
    settings = sheet.settings.element
    for old in list(settings.findall(qn("w:themeFontLang"))):
        old.set(qn("w:val"), LANGUAGE_TAGS[language()])
    for rels in (sheet.part.package.rels, sheet.part.rels):
        for relation in list(rels.values()):
            if relation.reltype.rsplit("/", 1)[-1] in _LEFT_OUT:
                del rels[relation.rId]
