"""Every place in a Word file where a tag may stand, other than the body's own paragraphs."""

from __future__ import annotations

from tests.word.corpus.drawings import picture, text_box
from tests.word.corpus.pieces import WordFile, p, run, tbl, tr
from tests.word.corpus.sheets import Sheets

SHEETS = Sheets()
NOTE = '<w:{0} w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:{0}>'.format
REFERENCE = '<w:headerReference w:type="{}" r:id="{}"/>'.format
FOOTER = '<w:footerReference w:type="{}" r:id="{}"/>'.format


@SHEETS.add
def headers_and_footers_of_every_kind() -> WordFile:
    """Another header on the first page and on even pages, and footers with a table."""
    return WordFile(
        ("{{ title }}",),
        parts={
            "header1": p("gewoon {{ name }}"),
            "header2": p("eerste {{ title }}"),
            "header3": p("even {% for d in days %}{{ d }} {% endfor %}"),
            "footer1": tbl(2, tr("{{ number }}", "{{ lines }}")) + p("{{ question }}"),
            "footer2": p(run("{{ na"), run("me }}")),
        },
        section=REFERENCE("default", "header1")
        + REFERENCE("first", "header2")
        + REFERENCE("even", "header3")
        + FOOTER("default", "footer1")
        + FOOTER("first", "footer2"),
    )


@SHEETS.add
def sections_with_headers_of_their_own() -> WordFile:
    """Two sections, each with its header; a choice stands in the first."""
    page = '<w:pgSz w:w="11906" w:h="16838"/>'
    first = f"<w:sectPr>{REFERENCE('default', 'header1')}{page}</w:sectPr>"
    return WordFile(
        (
            "{%p if yes %}",
            "een {{ name }}",
            "{%p endif %}",
            p("slot", looks=first),
            "twee {{ title }}",
        ),
        parts={"header1": p("kop een {{ number }}"), "header2": p("kop twee {{ amount }}")},
        section=REFERENCE("default", "header2"),
    )


@SHEETS.add
def footnotes() -> WordFile:
    """Tags in footnotes, and a footnote in a sentence with tags."""
    notes = NOTE("footnote") + f'<w:footnote w:id="1">{p("noot: {{ name }}")}</w:footnote>'
    notes += f'<w:footnote w:id="2">{p(run("{{ ti"), run("tle }}"))}</w:footnote>'
    sign = '<w:r><w:footnoteReference w:id="{}"/></w:r>'.format
    return WordFile(
        (p(run("{{ name }}"), sign(1), run(" en {{ title }}"), sign(2)),),
        parts={"footnotes": notes},
    )


@SHEETS.add
def text_boxes() -> WordFile:
    """A text box, which Word keeps twice, with tags, a loop and a split tag."""
    inside = p("{%p for x in people %}") + p("{{ x.name }}") + p("{%p endfor %}")
    return WordFile(
        (
            p(
                run("voor {{ number }}"),
                text_box(p(run("{{ na"), run("me }}")), inside, p("tot zover")),
            ),
            "na {{ title }}",
        )
    )


@SHEETS.add
def links() -> WordFile:
    """Links with tags in what they show, and in what one sees when pointing at them."""
    return WordFile(
        (
            p(
                run("Mail "),
                f'<w:hyperlink r:id="rIdMail" w:tooltip="naar {{{{ name }}}}">{run("{{ contact.")}'
                f"{run('name }}', '<w:b/>')}</w:hyperlink>",
                run(" of {{ title }}"),
            ),
            p(
                f'<w:hyperlink w:anchor="plek">{run("{% if yes %}hierboven{% endif %}")}</w:hyperlink>'
            ),
        ),
        links={"rIdMail": "mailto:info@voorbeeld.example"},
    )


@SHEETS.add
def pictures_in_a_loop() -> WordFile:
    """A picture for each person, with words that say what it shows."""
    return WordFile(
        (
            "{%p for x in people %}",
            p(run("{{ x.name }} "), picture("foto van {{ x.name }}", title="dot")),
            "{%p endfor %}",
            p(picture("een stip", 2)),
        )
    )


@SHEETS.add
def text_boxes_in_a_loop() -> WordFile:
    """A text box for each day."""
    return WordFile(("{%p for d in days %}", p(text_box(p("{{ d }}"))), "{%p endfor %}", "einde"))


@SHEETS.add
def values_in_attributes() -> WordFile:
    """A width, a colour and a description come from fields."""
    wide = '<w:tblInd w:w="{{ number }}" w:type="dxa"/>'
    return WordFile(
        (
            tbl(
                1,
                tr("{{ title }}"),
                looks=wide
                + '<w:tblDescription w:val="Zie &quot;{{ name }}&quot; &amp; {{ lines }}"/>',
            ),
            p(picture("{% if yes %}{{ name }} & {{ lines }}{% endif %}", title="stip")),
        )
    )


@SHEETS.add
def numbered_lists() -> WordFile:
    """A numbered list with a number for each person, and a list below it."""
    level = (
        '<w:lvl w:ilvl="{0}"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        '<w:lvlText w:val="%{1}."/><w:lvlJc w:val="left"/></w:lvl>'.format
    )
    listed = '<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="1"/></w:numPr>'.format
    return WordFile(
        (
            "{%p for g in groups %}",
            p("{{ g.heading }}", looks=listed(0)),
            "{%p for a in g.agreements %}",
            p("{{ a.what }}", looks=listed(1)),
            "{%p endfor %}",
            "{%p endfor %}",
            "einde",
        ),
        parts={
            "numbering": f'<w:abstractNum w:abstractNumId="0">{level(0, 1)}{level(1, 2)}</w:abstractNum>'
            '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        },
    )


@SHEETS.add
def what_a_loop_repeats() -> WordFile:
    """A control, a bookmark and a note, each of which has an id."""
    begin, end = '<w:bookmarkStart w:id="3" w:name="plek"/>', '<w:bookmarkEnd w:id="3"/>'
    control = (
        '<w:sdt><w:sdtPr><w:alias w:val="dag"/><w:id w:val="5"/></w:sdtPr><w:sdtContent>{}'
        "</w:sdtContent></w:sdt>"
    ).format
    notes = NOTE("footnote") + f'<w:footnote w:id="1">{p("noot {{ number }}")}</w:footnote>'
    return WordFile(
        (
            "{%p for d in days %}",
            p(begin, run("{{ d }}"), end, '<w:r><w:footnoteReference w:id="1"/></w:r>'),
            control(p("in een veld: {{ d }}")),
            "{{ loop.index }}",
            "{%p endfor %}",
            "einde",
        ),
        parts={"footnotes": notes},
    )


@SHEETS.add
def a_picture_in_a_header() -> WordFile:
    """A picture with words of its own in a header, and tags in a formula."""
    formula = "<m:oMath><m:r><m:t>{{ number }}</m:t></m:r><m:r><m:t>+ 1</m:t></m:r></m:oMath>"
    return WordFile(
        (p(run("som: "), formula),),
        parts={"header1": p(picture("beeldmerk van {{ name }}", title="beeldmerk"))},
        section=REFERENCE("default", "header1"),
    )
