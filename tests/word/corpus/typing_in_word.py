"""Tags as Word leaves them behind: split, corrected, marked, moved and half formatted."""

from __future__ import annotations

from tests.word.corpus.pieces import WordFile, field_runs, p, run, t, tbl
from tests.word.corpus.sheets import Sheets

SHEETS = Sheets()
SPELLING = '<w:proofErr w:type="spellStart"/>', '<w:proofErr w:type="spellEnd"/>'


@SHEETS.add
def split_by_the_spelling_checker() -> WordFile:
    """Spelling marks and revision ids cut a tag in pieces."""
    return WordFile(
        (
            p(
                run("Beste {{ ", rsid="00A1B2C3"),
                SPELLING[0],
                run("contact", rsid="00D4E5F6"),
                SPELLING[1],
                run(".name", rsid="00A1B2C3"),
                run(" }}, dit gaat over {", rsid="00112233"),
                run("{", rsid="00112234"),
                run("title", rsid="00112235"),
                run("}", rsid="00112236"),
                run("}.", rsid="00112237"),
            ),
            p(run("{"), run("% if "), SPELLING[0], run("yes"), SPELLING[1], run(" %"), run("}ja")),
            p(run("{% endif %"), run("}einde")),
        )
    )


@SHEETS.add
def formatted_half_way_through() -> WordFile:
    """Somebody made half a tag bold; the words around it keep their own looks."""
    return WordFile(
        (
            p(
                run("Gewoon {{ na", "<w:i/>"),
                run("me }} vet ", "<w:b/>"),
                run("{{ title", '<w:color w:val="FF0000"/>'),
                run(" }} na"),
            ),
            p(run("{% if yes ", "<w:b/>"), run("%}zichtbaar{% en", "<w:i/>"), run("dif %} klaar")),
        )
    )


@SHEETS.add
def quotes_that_word_made_curly() -> WordFile:
    """Word makes quotes curly while somebody types a tag."""
    return WordFile(
        (
            "{% if contact.name == ‘Grace Mensah’ %}enkel{% endif %}",
            "{% if contact.name != “Henk” %}dubbel{% endif %} en ‘gewone’ “woorden” blijven",
            "{{ people|map(attribute=’name’)|join(“, ”) }}",
        )
    )


@SHEETS.add
def with_fixed_spaces_and_hyphens() -> WordFile:
    """Fixed spaces, fixed and soft hyphens and symbols stand between and beside tags."""
    fixed, soft = "<w:r><w:noBreakHyphen/></w:r>", "<w:r><w:softHyphen/></w:r>"
    sign = '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>'
    return WordFile(
        (
            "{{\u00a0number\u00a0}}\u00a0uur, {{ amount }}\u202fkg",
            p(run("E"), fixed, run("mail {{ contact.email }} burger"), soft, run("meester")),
            p(sign, run(" {{ name }} "), sign),
        )
    )


@SHEETS.add
def with_tabs_and_line_breaks() -> WordFile:
    """Tab stops, tabs, soft line ends and page ends around tags; values bring their own."""
    stops = '<w:tabs><w:tab w:val="right" w:pos="9000"/></w:tabs>'
    return WordFile(
        (
            p(
                f"<w:r>{t('Wie:')}<w:tab/>{t('{{ name }}')}<w:tab/>{t('{{ number }}')}</w:r>",
                looks=stops,
            ),
            p(f"<w:r>{t('boven {{ title }}')}<w:br/>{t('onder {{ name }}')}</w:r>"),
            p(run("{{ lines }}", "<w:b/>"), '<w:r><w:br w:type="page"/></w:r>', run("{{ lines }}")),
            p(f"<w:r>{t('a')}<w:lastRenderedPageBreak/>{t('b {{ name }}')}<w:cr/>{t('c')}</w:r>"),
        )
    )


@SHEETS.add
def with_bookmarks() -> WordFile:
    """Bookmarks begin or end within a tag and around one."""
    begin = '<w:bookmarkStart w:id="{0}" w:name="plek{0}"/>'.format
    end = '<w:bookmarkEnd w:id="{0}"/>'.format
    return WordFile(
        (
            p(begin(1), run("{{ na"), end(1), run("me }} en "), begin(2), run("{{ title }}")),
            p(run("verder"), end(2)),
        )
    )


@SHEETS.add
def with_word_fields() -> WordFile:
    """Page numbers, a date and a cross-reference stand beside tags."""
    simple = f'<w:fldSimple w:instr=" NUMPAGES ">{run("3")}</w:fldSimple>'
    return WordFile(
        (
            p(run("{{ title }}, blad "), field_runs(" PAGE ", "1"), run(" van "), simple),
            p(run("Zie "), field_runs(" REF plek \\h ", run("{{ name }}")), run(" hierboven")),
        )
    )


@SHEETS.add
def with_content_controls() -> WordFile:
    """Content controls around words, around paragraphs and around a whole row of tags."""
    control = '<w:sdt><w:sdtPr><w:alias w:val="{0}"/><w:id w:val="{1}"/></w:sdtPr><w:sdtContent>{2}</w:sdtContent></w:sdt>'.format
    return WordFile(
        (
            p(run("Naam: "), control("naam", 11, run("{{ name }}")), run(".")),
            control(
                "blok", 12, p("{%p for x in people %}") + p("{{ x.name }}") + p("{%p endfor %}")
            ),
            p(run("{{ ti"), control("deel", 13, run("tle")), run(" }}")),
        )
    )


@SHEETS.add
def a_letter_as_word_saves_it() -> WordFile:
    """Revision ids, languages, spelling marks, page ends and tags that were typed and mended."""
    ids = 'w:rsidR="00A77B3E" w:rsidRDefault="00A77B3E" w14:paraId="1A2B3C4D" w14:textId="77777777"'
    lang = '<w:rPr><w:lang w:val="en-US"/></w:rPr>'
    looks = '<w:pPr><w:spacing w:after="0"/><w:rPr><w:sz w:val="24"/></w:rPr></w:pPr>'
    mark = '<w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/>'
    row = (
        '<w:tr w:rsidR="00A77B3E" w:rsidTr="00A77B3E"><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr>'
        '<w:tcW w:w="1500" w:type="dxa"/></w:tcPr><w:p {ids}><w:r w:rsidRPr="00B1C2D3"><w:t>{words}'
        "</w:t></w:r></w:p></w:tc></w:tr>"
    ).replace("{ids}", ids)
    rows = ("Wie", "{%tr for x in people %}", "{{ x.name }} ({{ x.role }})", "{%tr endfor %}")
    return WordFile(
        (
            f"<w:p {ids}>{looks}<w:r>{lang}<w:t>Beste </w:t></w:r>{SPELLING[0]}"
            f'<w:r w:rsidRPr="00B1C2D3">{lang}<w:t xml:space="preserve">{{{{ </w:t></w:r>'
            f"<w:r>{lang}<w:t>contact</w:t></w:r>{SPELLING[1]}{mark}"
            f"<w:r>{lang}<w:lastRenderedPageBreak/><w:t>.name }}}}</w:t></w:r><w:r><w:t>,</w:t></w:r></w:p>",
            tbl(1, *(row.replace("{words}", words) for words in rows)),
            f"<w:p {ids}><w:r><w:t>{{%p if number %}}</w:t></w:r></w:p>",
            f"<w:p {ids}><w:r><w:t>Tot {{{{number}}}} uur</w:t></w:r></w:p>",
            f"<w:p {ids}><w:r><w:t>{{%p endif %</w:t></w:r><w:r><w:t>}}</w:t></w:r></w:p>",
        )
    )
