"""Choices, loops, settings and filters."""

from __future__ import annotations

from tests.word.corpus.pieces import WordFile, p, run
from tests.word.corpus.sheets import Sheets

SHEETS = Sheets()


@SHEETS.add
def choices_within_a_line() -> WordFile:
    """Choices within a sentence, within each other, and with everything that compares."""
    return WordFile(
        (
            "{% if yes %}ja{% else %}nee{% endif %}, {% if no %}ja{% elif number > 5 %}veel{% else %}weinig{% endif %}.",
            "{% if number >= 7 and number < 8 or not yes %}zeven{% endif %}{% if name != 'Henk' %}!{% endif %}",
            "{% if people %}{% if people|length > 2 %}meer dan twee{% else %}een of twee{% endif %}{% else %}niemand{% endif %}",
            "{{ 'ja' if yes else 'nee' }} {{ name if none is none }} {{ 'x' in days }} {{ 'ma' in days }}",
        )
    )


@SHEETS.add
def choices_over_paragraphs() -> WordFile:
    """A choice takes whole paragraphs with it, or runs from one paragraph into another."""
    return WordFile(
        (
            "{%p if people %}",
            "Er zijn {{ people|length }} mensen.",
            "{%p elif yes %}",
            "Nog niemand.",
            "{%p else %}",
            "Niemand.",
            "{%p endif %}",
            "begin {% if yes %}hier",
            "en daar{% endif %} einde",
            p(run("{%p if no %}", "<w:b/>")),
            "weg",
            p(run("{%p"), run(" endif %}")),
        )
    )


@SHEETS.add
def loops_that_know_where_they_are() -> WordFile:
    """Everything a loop knows: its number, first, last, the one before, what changed."""
    return WordFile(
        (
            "{% for x in people %}{{ loop.index }}/{{ loop.length }} {{ x.name }}{% if not loop.last %}, {% endif %}{% else %}niemand{% endfor %}",
            "{% for x in people %}{% if loop.first %}eerst {% endif %}{{ loop.index0 }}{{ loop.revindex }}{{ loop.revindex0 }}{% endfor %}",
            "{% for x in people %}{% if loop.changed(x.street) %}[{{ x.street }}] {% endif %}{{ x.role }} {% endfor %}",
            "{% for x in days %}{{ loop.cycle('a', 'b') }}{{ loop.previtem|default('-') }}{{ loop.nextitem|default('-') }}{% endfor %}",
            "{% for x in nobody %}iemand{% else %}niemand{% endfor %}",
            "{% for x in people if x.adult %}{{ x.name }};{% endfor %}",
            "{% for key, value in contact.items() %}{{ key }}={{ value }};{% endfor %}",
            "{% for x in range(3) %}{{ x }}{% endfor %}",
        )
    )


@SHEETS.add
def loops_within_loops() -> WordFile:
    """Groups with agreements with people: three loops deep, over paragraphs and in a line."""
    return WordFile(
        (
            "{%p for g in groups %}",
            p(run("{{ loop.index }}. {{ g.heading }}"), looks='<w:pStyle w:val="Heading1"/>'),
            "{%p for a in g.agreements %}",
            "{{ loop.index }}: {{ a.what }} ({% for w in a.who %}{{ w }}{% if not loop.last %} en {% endif %}{% else %}wie wil{% endfor %})",
            "{%p else %}",
            "nog niets",
            "{%p endfor %}",
            "{%p endfor %}",
            "klaar",
        )
    )


@SHEETS.add
def settings_and_what_they_reach() -> WordFile:
    """What is set stays set, but not out of a loop; a set block holds words."""
    return WordFile(
        (
            "{% set hello = 'Dag ' ~ name %}{{ hello }}!",
            "{% set long %}{{ name }} & co{% endset %}{{ long }} en {{ long }}",
            "{% set found = 'nee' %}{% for x in days %}{% set found = 'ja' %}{% endfor %}{{ found }}",
            "{% set a, b = 1, 2 %}{{ a + b }}",
            "{%p set later = number * 2 %}",
            "{{ later }}",
        )
    )


@SHEETS.add
def filters_and_sums() -> WordFile:
    """Every filter and operator that a letter may need."""
    return WordFile(
        (
            "{{ name|upper }} {{ name|lower }} {{ title|title }} {{ title|capitalize }} {{ title|truncate(12) }}",
            "{{ people|map(attribute='name')|join(', ') }} {{ people|selectattr('adult')|list|length }}",
            "{{ people|rejectattr('adult')|map(attribute='role')|first|default('geen') }} {{ days|last|default('x') }}",
            "{{ days|sort|join }} {{ days|reverse|join('-') }} {{ days|batch(2)|list|length }} {{ days|unique|list|count }}",
            "{{ number / 2 }} {{ number // 2 }} {{ number * 2 }} {{ number - 1 }} {{ -number }} {{ 2 + 3 * 4 }}",
            "{{ amount|round(1) }} {{ amount|int }} {{ '3'|int + 1 }} {{ [1, 2, 3]|sum }} {{ [1, 5]|max }} {{ [1, 5]|min }}",
            "{{ name|replace('Oma', 'Opa') }} {{ '  x '|trim }}| {{ name|length }} {{ title|wordcount }} {{ name|e }}",
            "{% for street, all in people|groupby('street') %}{{ street }}:{{ all|length }} {% endfor %}",
            "{{ none is none }} {{ number is odd }} {{ missing is defined }} {{ missing|default('weg') }} {{ none }}",
            "{{ contact['name'] }} {{ contact.get('name') }} {{ days[0:2]|join }} {{ name[:3] }} {{ contact|dictsort|length }}",
            "{{ name ~ ' en ' ~ number }} {{ 'a' ~ '<b>' }} {{ \"dubbel\" }} {{ true }} {{ 1 == 1.0 }}",
        )
    )


@SHEETS.add
def tags_that_touch() -> WordFile:
    """Tags without a space between them, also over runs."""
    return WordFile(
        (
            "{{ number }}{{ number }}{{ name }}{{number}}{{amount}}",
            p(run("{{ number }}{"), run("{ amount }}{%if yes%}"), run("x{%endif%}{{ name }}")),
            "{% if yes %}{{ name }}{% endif %}{% for d in days %}{{ d }}{% endfor %}",
            "{{{ 'a': 1 }['a']}}",
        )
    )


@SHEETS.add
def remarks_and_plain_braces() -> WordFile:
    """Remarks for colleagues are left out, alone or with their paragraph; braces can be shown."""
    return WordFile(
        (
            "a{# niet voor lezers #}b {# {{ missing }} #}c",
            "{#p deze alinea gaat weg #}",
            p(run("x{# in "), run("stukken", "<w:b/>"), run(" #}y")),
            "{_{ name }_} {_% if %_} en {{ name }}",
            "accolade { en } en procent % en hekje # en {x} 100%",
        )
    )
