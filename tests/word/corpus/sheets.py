"""What a template of the corpus is, and the values that all of them are filled with."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from tests.word.corpus.pieces import WordFile

FULL: dict[str, Any] = {
    "title": "Samen wonen aan het plein & de straat",
    "name": "Oma & Opa <18>",
    "question": "Hoe houden we het ’s avonds rustig?",
    "empty": "",
    "none": None,
    "yes": True,
    "no": False,
    "number": 7,
    "amount": 2.5,
    "lines": "een\ntwee\tdrie\u00a0vier",
    "width": "2400",
    "contact": {
        "name": "Grace Mensah",
        "email": "grace@voorbeeld.example",
        "phone": "06 1234 5678",
    },
    "people": [
        {"name": "Ayşe Yılmaz", "role": "buurvrouw", "street": "Plein", "adult": True},
        {"name": "Łukasz & Đorđe", "role": "buren", "street": "Plein", "adult": True},
        {"name": "שלום רב", "role": "<gast>", "street": "Laan", "adult": False},
    ],
    "groups": [
        {
            "heading": "Geluid",
            "agreements": [
                {"what": "muziek uit om 22:00", "who": ["Karim", "Tom"], "done": True},
                {"what": "appen & bellen", "who": ["Henk"], "done": False},
            ],
        },
        {"heading": "Afval", "agreements": []},
        {
            "heading": "Groen <perk>",
            "agreements": [{"what": "water geven", "who": [], "done": False}],
        },
    ],
    "days": ["ma", "di", "wo", "do"],
    "nobody": [],
    "odd": {
        "control": "bel\x07 terug\x00, stap\x0b verder",
        "page": "een\fandere bladzij",
        "bell": "nog\aeen alinea",
        "windows": "een\r\ntwee",
        "separators": "drie\u2028vier\x85vijf",
        "braces": "{_{ x }_} {_% y %_}",
        "tag": "{{ 7 * 7 }}",
    },
    "scripts": {
        "arabic": "شارع الزهور",
        "combining": "e\u0301 a\u030a Z\u0310\u0353\u033c",
        "emoji": "👩‍👩‍👧‍👦 🏳️‍🌈 🇳🇱",
        "devanagari": "नमस्ते",
        "chinese": "王小明",
    },
}


def _emptied(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _emptied(inner) for key, inner in value.items()}
    return {str: "", list: [], bool: False, int: 0, float: 0.0}.get(type(value), value)


EMPTY: dict[str, Any] = _emptied(FULL)
VALUES = {"full": FULL, "empty": EMPTY}


@dataclass(frozen=True)
class Sheet:
    """A template of the corpus: its name, what it is about, and the file."""

    name: str
    about: str
    file: WordFile

    @property
    def data(self) -> bytes:
        return self.file.data()


Maker = Callable[[], WordFile]


class Sheets(Mapping[str, Sheet]):
    """The templates of one module, in the order in which they stand there."""

    def __init__(self) -> None:
        self._made: dict[str, Sheet] = {}

    def add(self, maker: Maker) -> Maker:
        """Keep what *maker* makes, under its name."""
        self._made[maker.__name__] = Sheet(maker.__name__, maker.__doc__ or "", maker())
        return maker

    def __getitem__(self, name: str) -> Sheet:
        return self._made[name]

    def __iter__(self) -> Any:
        return iter(self._made)

    def __len__(self) -> int:
        return len(self._made)
