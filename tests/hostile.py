"""Bad input, used against every place where text goes in or comes out.

`HOSTILE` maps a name (fit for a test id) to a text. Each must be kept as `clean` says the model
keeps it, or be refused in a sentence; none may run, vanish, or take other text along.
"""

from __future__ import annotations

TWO_MEGABYTES = "lang " * 400_000

HOSTILE: dict[str, str] = {
    "ampersand": "Oma & Opa",
    "less_than": "korting <18 en >65",
    "entity": "&amp; &lt;b&gt; &#65;",
    "markup": "<img src=x onerror=alert(1)>",
    "script": "</script><script>alert(1)</script>",
    "word_xml": "</w:t></w:r></w:p><w:p><w:r><w:t>erbij",
    "cdata": "]]> en <![CDATA[ verder",
    "comment": "<!-- weg --> {# weg #}",
    "jinja_value": "{{ 7*7 }}",
    "jinja_block": "{% for x in y %}",
    "jinja_raw": "{% raw %}{{ niet }}{% endraw %}",
    "jinja_reach": "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "word_tag": "{%p if x %} {%tr endfor %} {{r x }}",
    "format_field": "{name} {0} %s %(x)s ${HOME}",
    "quotes": "‘enkel’ “dubbel” 'recht' \"recht\"",
    "emoji_joined": "👩‍👩‍👧‍👦 👍🏽 🏳️‍🌈 ❤️",
    "emoji_flag": "🇳🇱",
    "combining": "e\u0301 a\u030a n\u0303 Z\u0310\u0353\u033c",
    "composed": "Ayşe Łukasz Đorđe Ñandú",
    "arabic": "شارع الزهور",
    "hebrew": "שלום רב",
    "chinese": "王小明 阿姨",
    "devanagari": "नमस्ते",
    "turned_around": "gewoon \u202egnal\u202c verder \u2066x\u2069",
    "zero_width": "twee\u200bwoorden en\u2060een",
    "non_breaking": "tien\u00a0uur, 25\u202fkg",
    "soft_hyphen": "burger\u00admeester",
    "nul": "voor\x00na",
    "controls": "bel\x07 terug\x08 stap\x0b blad\x0c esc\x1b[31m del\x7f csi\x9b",
    "lone_high_surrogate": "half \ud83d teken",
    "lone_low_surrogate": "half \udc4d teken",
    "noncharacter": "einde \ufffe\uffff",
    "kit_mark": "merk \ufdd0=1=\ufdd1",
    "byte_order_mark": "\ufeffbegin",
    "tabs_and_lines": "een\ttwee\ndrie\r\nvier\rvijf\u2028zes\u2029zeven\x85acht",
    "only_spaces": "   \t  ",
    "edges": "  spaties eromheen  ",
    "one_word": "Hottentottententententoonstelling" * 5,
    "path": "../../etc/passwd C:\\Windows\\x",
    "formula": '=HYPERLINK("http://example.org","klik")',
    "sql": "'); DROP TABLE cases; --",
    "python": "__import__('os').system('true')",
    "backslashes": "\\n \\u0041 \\",
    "url": "javascript:alert(1) http://example.org/?a=1&b=2#c",
    "none_words": "None null undefined NaN true",
    "two_megabytes": TWO_MEGABYTES,
}

SHORT: dict[str, str] = {name: words for name, words in HOSTILE.items() if len(words) < 200}
