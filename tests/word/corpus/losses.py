"""Templates with which docxtpl loses or changes words, or stops; ours are right.

`test_against_docxtpl.py` says of each what both make of it.
"""

from __future__ import annotations

from tests.word.corpus.drawings import text_box
from tests.word.corpus.pieces import DATA_ID, WordFile, p, run, t, tbl, tc, tr
from tests.word.corpus.places import NOTE
from tests.word.corpus.sheets import Sheets

SHEETS = Sheets()


@SHEETS.add
def an_ampersand_within_a_tag() -> WordFile:
    """Words within a tag are words, not XML."""
    return WordFile(
        (
            "{{ name|replace('&', 'en') }}",
            "{{ number ~ ' & ' ~ amount }}",
            "{% if name == 'Oma & Opa <18>' %}gelijk{% else %}anders{% endif %}",
        )
    )


@SHEETS.add
def curly_quotes_within_words() -> WordFile:
    """An apostrophe that somebody typed within straight quotes is theirs to keep."""
    return WordFile(('{{ "foto’s van " ~ number }}', "{{ '“zo”' }}"))


@SHEETS.add
def control_characters_in_a_value() -> WordFile:
    """A sign that cannot stand in XML takes nothing else with it."""
    return WordFile(
        ("voor {{ odd.control }} na", "een alinea erna", "{{ odd.page }}{{ odd.bell }}")
    )


@SHEETS.add
def line_ends_of_other_systems() -> WordFile:
    """A line end is one line end, however it was typed."""
    return WordFile(("{{ odd.windows }}", "{{ odd.separators }}"))


@SHEETS.add
def braces_in_a_value() -> WordFile:
    """What somebody typed is not a template."""
    return WordFile(("{{ odd.braces }}", "{{ odd.tag }}"))


@SHEETS.add
def a_tag_typed_by_somebody_in_a_footnote() -> WordFile:
    """In a document with two sections a value is not run as a tag."""
    page = '<w:pgSz w:w="11906" w:h="16838"/>'
    notes = NOTE("footnote") + f'<w:footnote w:id="1">{p("{{ odd.tag }}")}</w:footnote>'
    return WordFile(
        (
            p(run("een"), '<w:r><w:footnoteReference w:id="1"/></w:r>'),
            p("twee", looks=f"<w:sectPr>{page}</w:sectPr>"),
        ),
        parts={"footnotes": notes},
    )


@SHEETS.add
def endnotes() -> WordFile:
    """Endnotes are filled in like footnotes."""
    notes = NOTE("endnote") + f'<w:endnote w:id="1">{p("noot: {{ name }}")}</w:endnote>'
    return WordFile(
        (p(run("{{ title }}"), '<w:r><w:endnoteReference w:id="1"/></w:r>'),),
        parts={"endnotes": notes},
    )


@SHEETS.add
def properties_that_word_shows() -> WordFile:
    """The title, the subject and the remarks are escaped once."""
    return WordFile(
        ("{{ title }}",),
        core={"dc:title": "{{ title }}", "dc:subject": "over {{ name }}"},
    )


@SHEETS.add
def properties_that_few_people_know() -> WordFile:
    """Keywords, category, company, manager and properties of one's own."""
    return WordFile(
        ("x",),
        core={"cp:keywords": "{{ number }}", "cp:category": "{{ number }}"},
        app={"Manager": "{{ contact.name }}", "Company": "{{ question }}"},
        custom={"Zaak": "{{ name }}"},
    )


@SHEETS.add
def an_address_of_a_link() -> WordFile:
    """The address of a link is filled in, also in a loop."""
    link = '<w:hyperlink r:id="{}">{}</w:hyperlink>'.format
    return WordFile(
        (
            p(run("Mail "), link("rIdMail", run("{{ contact.name }}", '<w:u w:val="single"/>'))),
            "{%p for x in people %}",
            p(link("rIdOne", run("{{ x.name }}"))),
            "{%p endfor %}",
        ),
        links={
            "rIdMail": "mailto:%7b%7b%20contact.email%20%7d%7d?subject={{ title }}",
            "rIdOne": "https://voorbeeld.example/{{ loop.index }}/{{ x.role }}",
        },
    )


@SHEETS.add
def a_break_or_a_tab_within_a_tag() -> WordFile:
    """A long tag that somebody broke over lines."""
    return WordFile(
        (
            p(f"<w:r>{t('{% if yes')}<w:br/>{t('and number > 5 %}ja{% endif %}')}</w:r>"),
            p(f"<w:r>{t('{{ name')}<w:tab/>{t('}} klaar')}</w:r>"),
        )
    )


@SHEETS.add
def a_note_within_a_tag() -> WordFile:
    """A footnote that slipped into a tag stays a footnote."""
    notes = NOTE("footnote") + f'<w:footnote w:id="1">{p("noot")}</w:footnote>'
    sign = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    return WordFile(
        (p(run("{{ na"), sign, run("me }} na")),),
        parts={"footnotes": notes},
    )


@SHEETS.add
def a_tag_that_begins_before_a_link() -> WordFile:
    """The rest of a tag stands in a link, or in a control."""
    link = f'<w:hyperlink w:anchor="plek">{run("me }} hierheen")}</w:hyperlink>'
    return WordFile((p(run("{{ na"), link, run(" na")), "een alinea erna"))


@SHEETS.add
def a_text_box_within_a_tag() -> WordFile:
    """A text box that is fixed to the middle of a tag."""
    return WordFile((p(run("{{ na"), text_box(p("doos")), run("me }} na")),))


@SHEETS.add
def a_remainder_in_a_row_tag() -> WordFile:
    """A percent sign or a brace within a tag for a row."""
    return WordFile(
        (
            tbl(
                1,
                tr("{%tr for x in people %}"),
                tr("{%tr if loop.index % 2 %}"),
                tr("{{ x.name }}"),
                tr("{%tr endif %}"),
                tr("{%tr endfor %}"),
            ),
            "",
        )
    )


@SHEETS.add
def a_fixed_space_in_a_tag_for_a_paragraph() -> WordFile:
    """Word made a space fixed, and the tag still takes its paragraph with it."""
    return WordFile(("{%p\u00a0if yes %}", "zichtbaar", "{%p\u00a0endif\u00a0%}"))


@SHEETS.add
def a_cell_that_loses_all_its_paragraphs() -> WordFile:
    """A cell keeps a paragraph: Word does not open it without one."""
    return WordFile((tbl(1, tr(tc("{%p if no %}", "weg", "{%p endif %}"))), ""))


@SHEETS.add
def a_table_that_loses_all_its_rows() -> WordFile:
    """A table without rows is left out: Word does not open it."""
    return WordFile(
        (tbl(1, tr("{%tr for x in nobody %}"), tr("{{ x }}"), tr("{%tr endfor %}")), "")
    )


@SHEETS.add
def a_row_that_loses_all_its_cells() -> WordFile:
    """A row without cells is left out, and then the table without rows."""
    return WordFile((tbl(3, tr("{%tc if no %}", "weg", "{%tc endif %}")), ""))


@SHEETS.add
def what_a_content_control_is_bound_to() -> WordFile:
    """Word shows the data a control is bound to, so that is filled in as well."""
    space = "http://voorbeeld.example/voorblad"
    bound = f'<w:dataBinding w:prefixMappings="xmlns:v=\'{space}\'" w:xpath="/v:blad[1]/v:wat[1]" w:storeItemID="{DATA_ID}"/>'
    data = f'<blad xmlns="{space}"><wat>{{{{ name }}}}</wat></blad>'
    return WordFile(
        (
            p(
                f"<w:sdt><w:sdtPr>{bound}<w:text/></w:sdtPr>"
                f"<w:sdtContent>{run('{{ name }}')}</w:sdtContent></w:sdt>"
            ),
        ),
        data_parts=(data,),
    )
