"""What people write: other scripts, signs, spaces, and words that look like something else."""

from __future__ import annotations

from tests.word.corpus.pieces import WordFile, p, run
from tests.word.corpus.sheets import Sheets

SHEETS = Sheets()


@SHEETS.add
def other_scripts() -> WordFile:
    """From right to left, with signs on top, and signs of many code points."""
    return WordFile(
        (
            p(
                run("{{ scripts.arabic }} ", "<w:rtl/>"),
                run("{{ people[2].name if people else '' }}"),
                looks="<w:bidi/>",
            ),
            "{{ scripts.combining }} {{ scripts.emoji }} {{ scripts.devanagari }} {{ scripts.chinese }}",
            "शब्द {{ scripts.devanagari }} 👍🏽 e\u0301{{ name }}e\u0301",
            "{% if scripts.chinese == '王小明' %}gelijk{% endif %}",
        )
    )


@SHEETS.add
def words_that_look_like_xml() -> WordFile:
    """Signs that mean something in XML, in the template and in the values."""
    return WordFile(
        (
            "{{ name }} <b>geen vet</b> & zo &amp; {{ title }} ]]> {{ question }}",
            "{{ '<w:t>' }} {{ name|replace('<', '(') }} {% if name < 'Z' %}a{% endif %}{% if 1 > 0 %}b{% endif %}",
            "{% set x = name %}{{ x|upper|lower }} {{ [name, title]|join(' + ') }} {{ [name]|join }}",
        )
    )


@SHEETS.add
def spaces_that_count() -> WordFile:
    """Spaces at the edges of runs, of tags and of values."""
    return WordFile(
        (
            "  {{ number }}  {{ '  x  ' }}  ",
            p(run("a "), run("{{ number }}"), run(" b"), run(" {% if yes %} c {% endif %} ")),
            p(
                "<w:r><w:t>{{ '  rand  ' }}</w:t></w:r>",
                "<w:r><w:t>{% if yes %} ruim {% endif %}</w:t></w:r>",
            ),
        )
    )


@SHEETS.add
def nothing_to_fill_in() -> WordFile:
    """A file without a tag comes out as it went in."""
    return WordFile(("Een gewone brief & niets anders.", p(run("vet", "<w:b/>"))))
