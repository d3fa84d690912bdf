"""A template cannot fill memory, loop without end or run for minutes: it is refused in words."""

from __future__ import annotations

import time
from typing import Any

import pytest

from ekc_kit.errors import TemplateError
from ekc_kit.texts import say, use_language
from ekc_kit.word import Template
from tests.word.making import all_words, docx_of, paragraphs

CONTEXT = {"s": "Oma & Opa " * 20, "n": 100_000, "xs": [{"what": "vegen"}] * 25, "deep": [[[]]]}
PATIENCE = 30  # seconds; far less is needed, but machines are sometimes busy


def refusal(*words: str, context: dict[str, Any] | None = None) -> TemplateError:
    begin = time.monotonic()
    with pytest.raises(TemplateError) as caught:
        Template.compile(docx_of(*words)).render(context or CONTEXT)
    assert time.monotonic() - begin < PATIENCE
    return caught.value


def doubled(begin: str, again: str, end: str, times: int = 60) -> tuple[str, ...]:
    return ("{% set a = " + begin + " %}", *[again] * times, end)


GROWING = {
    "a product of text": ("{{ s * n }}",),
    "a power": ("{{ 9 ** 9 ** 9 }}",),
    "a large product": ("{{ n * n * n }}",),
    "text formatting": ("{{ '%1000000000d' % 1 }}",),
    "a format method": ("{{ '{:1000000000}'.format(1) }}",),
    "a method that fills up": ("{{ s.ljust(n * n) }}",),
    "a method of numbers": ("{{ (1).to_bytes(1000000000, 'little') }}",),
    "a method by another name": ("{% set f = s.format %}{{ f(1) }}",),
    "a method as an item": ("{{ s['zfill'](1000000000) }}",),
    "a namespace": ("{% set ns = namespace(x='') %}{{ ns.x }}",),
    "rounding to many digits": ("{{ 1.5|round(1000000000, 'ceil') }}",),
    "a range": ("{{ range(1000000000)|length }}",),
    "filling up a list": ("{{ [1]|batch(1000000000, s)|list|length }}",),
    "slices": ("{{ [1]|slice(1000000000)|list|length }}",),
    "a sum of lists": ("{{ [range(100000)|list]|sum(start=[])|length }}",),
    "replacing": ("{{ s|replace('', s)|replace('', s)|replace('', s)|length }}",),
    "replacing by a method": ("{{ s.replace('', s).replace('', s).replace('', s)|length }}",),
    "joining": ("{{ range(100000)|join(s)|length }}",),
    "joining by a method": ("{{ s.join(range(100000)|map('string'))|length }}",),
    "joining what is joined": ("{% set t = range(5000)|join(s) %}{{ [t, t]|join }}",),
    "a list as text": (
        "{% set t = range(n)|list %}",
        "{{ ',,,,,,,,,,,,,,,'.split(',')|map('default', t, true)|list|string }}",
    ),
    "text twice as long each time": doubled("s", "{% set a = a ~ a %}", "{{ a|length }}"),
    "text added to itself": doubled("s", "{% set a = a + a %}", "{{ a|length }}"),
    "a block twice as long": doubled("s", "{% set a %}{{ a }}{{ a }}{% endset %}", "{{ a }}"),
    "a list added to itself": doubled("[s]", "{% set a = a + a %}", "{{ a|length }}"),
    "a list of itself": doubled("[s]", "{% set a = [a, a] %}", "{{ a }}"),
    "a tuple of itself": doubled("[s]", "{% set a = (a, a) %}", "{{ a|string|length }}"),
    "a dict of itself": doubled("[s]", "{% set a = {1: a, 2: a} %}", "{{ a|string|length }}"),
    "a list filled with itself": doubled(
        "[s]", "{% set a = [1]|batch(9, a)|list %}", "{{ a|string|length }}"
    ),
    "equal lists of themselves": (
        "{% set a = [1] %}{% set b = [1] %}",
        *["{% set a = [a, a] %}{% set b = [b, b] %}"] * 60,
        "{{ a == b }}",
    ),
    "sorting lists of themselves": (
        "{% set a = [1] %}{% set b = [1] %}",
        *["{% set a = ['', '']|map('default', a, true)|list %}"] * 60,
        "{{ [a, b]|sort }}",
    ),
    "a long text printed often": (
        "{% set t = range(1000)|join(s) %}", "{% for i in range(1000) %}{{ t }}{% endfor %}",
    ),
    "a text of line ends": (
        "{% set t = range(50000)|join('\\n') %}", "{% for i in range(1000) %}{{ t }}{% endfor %}",
    ),
    "a block of a loop": (
        "{% set t %}{% for i in range(100000) %}{{ s }}{% endfor %}{% endset %}", "{{ t|length }}",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", GROWING)
def test_a_template_cannot_make_much_out_of_little(name: str) -> None:
    error = refusal("gewone woorden", *GROWING[name])
    assert error.key in {
        "template.too_much_text", "template.too_many_turns", "template.not_allowed",
        "template.unsupported_tag",
    }  # fmt: skip
    assert "{" in str(error.fields["place"])


def nested(levels: int, count: int, inside: str) -> tuple[str, ...]:
    begin = [f"{{%p for x{level} in range({count}) %}}" for level in range(levels)]
    return (*begin, inside, *["{%p endfor %}"] * levels)


LOOPING = {
    "six deep over a thousand": nested(6, 1_000, "{{ s }}"),
    "six deep over a thousand with nothing in it": nested(6, 1_000, "{% if s == '' %}x{% endif %}"),
    "two deep over many": nested(2, 100_000, "x"),
    "in one paragraph": (
        "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
    ),
    "over what a filter gives": (
        "{% for a in range(99999)|map('string') %}{% for b in range(99999)|select %}x"
        "{% endfor %}{% endfor %}",
    ),
    "over a list of a list": (
        "{% set a = range(9999)|list %}",
        "{% for x in a %}{% for y in a %}{{ a|length + y }}{% endfor %}{% endfor %}",
    ),
    "with a condition": ("{% for a in range(99999) if a in range(99999)|list %}x{% endfor %}",),
    "sorting again and again": (
        "{% set a = range(99999)|list %}",
        "{% for i in range(99999) %}{% if a|sort %}{% endif %}{% endfor %}",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", LOOPING)
def test_a_template_cannot_loop_for_long(name: str) -> None:
    error = refusal("gewone woorden", *LOOPING[name])
    assert error.key in {
        "template.too_many_turns", "template.too_much_text", "template.too_slow",
    }  # fmt: skip


def test_the_clock_stops_what_the_counting_does_not_see(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ekc_kit.word.limits.SECONDS", 0.2)
    words = (
        "{% set a = range(99999)|list %}",
        "{% for i in range(20000) %}{% if -1 in a %}{% endif %}",
    )
    assert refusal(words[0], words[1] + "{% endfor %}").key == "template.too_slow"


TOO_COMPLEX = {
    "brackets": "{{ " + "(" * 400 + "1" + ")" * 400 + " }}",
    "lists": "{{ " + "[" * 400 + "]" * 400 + " }}",
    "denials": "{% if " + "not " * 240 + "s %}x{% endif %}",
    "signs": "{{ " + "-" * 900 + "1 }}",
    "sums": "{{ " + "+".join("1" * 490) + " }}",
    "filters": "{{ s" + "|upper" * 160 + " }}",
    "comparisons": "{{ " + "<".join("1" * 490) + " }}",
    "choices": "{{ " + "1 if s else " * 80 + "2 }}",
    "a number": "{{ " + "9" * 5_000 + " }}",
    "a long tag": "{{ s ~ '" + "a" * 1_000 + "' }}",
    "many loops": "{% for x in xs %}" * 25 + "x" + "{% endfor %}" * 25,
    "many conditions": "{% if s %}" * 120 + "x" + "{% endif %}" * 120,
}


@pytest.mark.parametrize("name", TOO_COMPLEX)
def test_what_is_too_deep_to_read_is_refused_or_read(name: str) -> None:
    """Python and Jinja2 differ by version in how deep they go: none of it may end in a crash."""
    begin, place = time.monotonic(), "{"
    try:
        Template.compile(docx_of("gewone woorden", TOO_COMPLEX[name])).render(CONTEXT)
    except TemplateError as error:
        place = str(error.fields["place"])
    assert place.startswith("{")
    assert time.monotonic() - begin < PATIENCE


@pytest.mark.parametrize("name", ["brackets", "a number", "many loops"])
def test_what_is_far_too_deep_or_long_is_refused(name: str) -> None:
    assert refusal("gewone woorden", TOO_COMPLEX[name]).key == "template.too_intricate"


def test_too_many_fields_are_refused() -> None:
    error = refusal(*["{{ s }}" * 100] * 51)
    assert error.key == "template.too_intricate"


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_refusal_says_where_and_what_to_do(language: str) -> None:
    use_language(language)
    said = {
        say(refusal("gewone woorden", *words))
        for words in (
            GROWING["joining"], LOOPING["in one paragraph"], GROWING["a range"],
            GROWING["a power"], (TOO_COMPLEX["brackets"],),
        )
    }  # fmt: skip
    assert len(said) == 5
    assert all("'{" in sentence for sentence in said)


def test_a_copy_is_limited_too_and_each_has_all_the_room() -> None:
    words = ("{{ s }}", "{%p for i in range(person.n) %}", "{{ s }}", "{%p endfor %}")
    people = [{"n": 15_000}, {"n": 25_000}, {"n": 15_000}]
    copies = Template.compile(docx_of(*words)).copies({"s": "s" * 1_000}, people)
    assert len(all_words(next(copies))) > 15_000_000
    with pytest.raises(TemplateError) as caught:
        next(copies)
    assert caught.value.key == "template.too_much_text"
    assert len(all_words(next(copies))) > 15_000_000


ORDINARY = {
    "{{ s.upper() }} {{ s|upper }}": "OMA OMA",
    "{{ s.replace('m', 'p') }} {{ s|replace('m', 'p', 1) }}": "Opa Opa",
    "{{ ', '.join(['a', s]) }} {{ xs|map(attribute='what')|join(' & ') }}": "a, Oma vegen & bellen",
    "{{ xs|batch(3, '-')|list|length }} {{ xs|slice(2)|map('first')|list|length }}": "1 2",
    "{{ 1.25|round(1) }} {{ xs|sum('n') }} {{ s|string }} {{ 1|string }}": "1.2 3 Oma 1",
    "{{ s ~ 1 ~ 'x' }} {{ 1 + 2 }} {{ s + 'x' }} {{ ([1] + [2])|join('-') }}": "Oma1x 3 Omax 1-2",
    "{% for a, b in [('x', s), ('y', 2)] %}{{ a }}{{ b }}{% endfor %}": "xOmay2",
    "{% for k, v in {'a': s}.items() %}{{ k }}{{ v }}{% endfor %}": "aOma",
    "{% for x in xs %}{{ loop.cycle('a', 'b') }}{{ loop.last }}{% endfor %}": "aFalsebTrue",
    "{% for x in range(3) if x != 1 %}{{ loop.length }}{% else %}-{% endfor %}": "22",
    "{{ s in ('Oma', 'Opa') }} {{ s[:2] }} {{ 'x' if s else 'y' }}": "True Om x",
    "{% set t %}{{ s }}-{{ s }}{% endset %}{{ t|length }}{{ t }}": "7Oma-Oma",
}


@pytest.mark.parametrize("words", ORDINARY)
def test_what_a_letter_needs_is_allowed(words: str) -> None:
    context = {
        "s": "Oma",
        "xs": [{"what": "vegen", "n": 1, "in": []}, {"what": "bellen", "n": 2, "in": []}],
    }
    assert all_words(Template.compile(docx_of(words)).render(context)) == ORDINARY[words]


def test_a_list_of_thousands_is_no_trouble() -> None:
    words = (
        "{%p for x in xs %}",
        "{{ loop.index }}/{{ loop.length }} {{ x.what }} {{ x.who|join(', ') }}",
        "{%p endfor %}",
    )  # fmt: skip
    xs = [{"what": "vegen", "who": ["Ayşe", "Wim"]}] * 8_000
    told = paragraphs(Template.compile(docx_of(*words)).render({"xs": xs}))
    assert told[-1] == "8000/8000 vegen Ayşe, Wim"
