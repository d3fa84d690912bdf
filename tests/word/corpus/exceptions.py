"""What docxtpl makes of the templates in `losses`, what we make of them, and why ours is right."""

from __future__ import annotations

from typing import NamedTuple

from tests.word.corpus.reading import Difference

_BODY = "word/document.xml"


class Differs(NamedTuple):
    """Both write a document; the lines that differ, and why ours are right."""

    why: str
    places: list[Difference]


class Stops(NamedTuple):
    """docxtpl stops with an error of this name; ours writes these lines in the body."""

    why: str
    error: str
    ours: list[str]


class Refused(NamedTuple):
    """docxtpl writes a document; ours refuses the template, with this key."""

    why: str
    key: str


REFUSED = {
    "comments": Refused(
        "docxtpl hands out what was said of the template, with who said it", "template.comments"
    ),
    "words_put_in": Refused(
        "docxtpl hands out who changed the template, and lets the reader undo it",
        "template.tracked_changes",
    ),
    "words_taken_out": Refused(
        "docxtpl hands out the words that were taken out", "template.tracked_changes"
    ),
    "looks_changed": Refused(
        "docxtpl hands out who changed the looks, and when", "template.tracked_changes"
    ),
}

EXCEPTIONS: dict[str, Differs | Stops] = {
    "an_ampersand_within_a_tag": Differs(
        "docxtpl reads the XML of a tag as if it were its words, so an ampersand is five signs",
        [
            Difference(
                _BODY,
                ["Oma & Opa <18>", "7 &amp; 2.5", "anders"],
                ["Oma en Opa <18>", "7 & 2.5", "gelijk"],
            )
        ],
    ),
    "curly_quotes_within_words": Differs(
        "docxtpl makes every curly quote in a tag straight, also where it is an apostrophe",
        [Difference(_BODY, ["foto's van 7", '"zo"'], ["foto’s van 7", "“zo”"])],
    ),
    "control_characters_in_a_value": Differs(
        "docxtpl loses the sign, or breaks the paragraph in two; ours shows that a sign was there",
        [
            Difference(
                _BODY,
                ["voor bel", " terug, stap verder na"],
                ["voor bel\ufffd terug\ufffd, stap\n verder na"],
            ),
            Difference(
                _BODY,
                ["een", "\n", "andere bladzijnog", "een alinea"],
                ["een\nandere bladzijnog\ufffdeen alinea"],
            ),
        ],
    ),
    "line_ends_of_other_systems": Differs(
        "docxtpl writes a line end of Windows twice, and those of Unicode as signs that Word hides",
        [
            Difference(
                _BODY,
                ["een\n\ntwee", "drie\u2028vier\x85vijf"],
                ["een\ntwee", "drie\nvier\nvijf"],
            )
        ],
    ),
    "braces_in_a_value": Differs(
        "docxtpl puts plain braces in what somebody typed",
        [Difference(_BODY, ["{{ x }} {% y %}"], ["{_{ x }_} {_% y %_}"])],
    ),
    "a_tag_typed_by_somebody_in_a_footnote": Differs(
        "docxtpl fills footnotes in once for each section, so it runs what somebody typed",
        [Difference("word/footnotes.xml", ["49"], ["{{ 7 * 7 }}"])],
    ),
    "endnotes": Differs(
        "docxtpl does not fill in endnotes",
        [Difference("word/endnotes.xml", ["noot: {{ name }}"], ["noot: Oma & Opa <18>"])],
    ),
    "properties_that_word_shows": Differs(
        "docxtpl escapes a property twice, so Word shows the escape",
        [
            Difference(
                "docProps/core.xml",
                ["Samen wonen aan het plein &amp; de straat", "over Oma &amp; Opa &lt;18&gt;"],
                ["Samen wonen aan het plein & de straat", "over Oma & Opa <18>"],
            )
        ],
    ),
    "properties_that_few_people_know": Differs(
        "docxtpl leaves the tags in properties that it does not know",
        [
            Difference(
                "docProps/app.xml",
                ["{{ contact.name }}", "{{ question }}"],
                ["Grace Mensah", "Hoe houden we het ’s avonds rustig?"],
            ),
            Difference("docProps/core.xml", ["{{ number }}", "{{ number }}"], ["7", "7"]),
            Difference("docProps/custom.xml", ["{{ name }}"], ["Oma & Opa <18>"]),
        ],
    ),
    "an_address_of_a_link": Differs(
        "docxtpl leaves the tags in addresses, so the link leads nowhere",
        [
            Difference(
                _BODY,
                [
                    "(to mailto:%7b%7b%20contact.email%20%7d%7d?subject={{ title }})",
                    *["(to https://voorbeeld.example/{{ loop.index }}/{{ x.role }})"] * 3,
                ],
                [
                    "(to mailto:grace@voorbeeld.example"
                    "?subject=Samen%20wonen%20aan%20het%20plein%20%26%20de%20straat)",
                    "(to https://voorbeeld.example/1/buurvrouw)",
                    "(to https://voorbeeld.example/2/buren)",
                    "(to https://voorbeeld.example/3/%3Cgast%3E)",
                ],
            )
        ],
    ),
    "a_break_or_a_tab_within_a_tag": Stops(
        "docxtpl sticks the words on both sides of a break together",
        "TemplateSyntaxError",
        ["ja", "Oma & Opa <18> klaar"],
    ),
    "a_note_within_a_tag": Differs(
        "docxtpl loses the footnote",
        [Difference(_BODY, ["Oma & Opa <18> na"], ["Oma & Opa <18>[note] na"])],
    ),
    "a_tag_that_begins_before_a_link": Differs(
        "docxtpl breaks the XML, and loses all that comes after the link",
        [
            Difference(
                _BODY,
                ["Oma & Opa <18> hierheen"],
                ["Oma & Opa <18> hierheen na", "een alinea erna"],
            )
        ],
    ),
    "a_text_box_within_a_tag": Stops(
        "docxtpl takes the words of the text box for words of the tag",
        "UndefinedError",
        ["Oma & Opa <18>doosdoos na", "doos", "doos"],
    ),
    "a_remainder_in_a_row_tag": Stops(
        "docxtpl takes the percent sign for the end of the tag",
        "TemplateSyntaxError",
        ["[table]", "[row]", "[cell]", "Ayşe Yılmaz", "[row]", "[cell]", "שלום רב", ""],
    ),
    "a_fixed_space_in_a_tag_for_a_paragraph": Stops(
        "docxtpl wants an ordinary space after the letter",
        "TemplateSyntaxError",
        ["zichtbaar"],
    ),
    "a_cell_that_loses_all_its_paragraphs": Differs(
        "docxtpl leaves a cell that Word does not open",
        [Difference(_BODY, [], [""])],
    ),
    "a_table_that_loses_all_its_rows": Differs(
        "docxtpl leaves a table that Word does not open",
        [Difference(_BODY, ["[table]"], [])],
    ),
    "a_row_that_loses_all_its_cells": Differs(
        "docxtpl leaves a row that Word does not open",
        [Difference(_BODY, ["[table]", "[row]"], [])],
    ),
    "what_a_content_control_is_bound_to": Differs(
        "docxtpl leaves the tag in the data, and Word shows the data",
        [Difference("customXml/item1.xml", ["{{ name }}"], ["Oma & Opa <18>"])],
    ),
}

SHOWN = {
    "{{ contact }}": "docxtpl shows a group as Python writes it",
    "{{ people }}": "docxtpl shows a list as Python writes it",
    "{{ people|map(attribute='name') }}": "docxtpl shows where Python keeps it",
    "{{ days ~ '' }}": "docxtpl shows a list as Python writes it",
    "{{ people|join(', ') }}": "docxtpl shows the items as Python writes them",
    "{{ contact.values() }}": "docxtpl shows it as Python writes it",
}
