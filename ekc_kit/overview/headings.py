"""The words above columns and the words for a ring, in both languages, as people write them.

Case, accents, spaces and signs do not count: "Hoort bij:" is "hoortbij". The kit's own labels are
known too, so what it shows can be read back.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache
from typing import TypeVar

from ekc_kit.model.circle import Ring
from ekc_kit.texts import LANGUAGES, all_keys

T = TypeVar("T", bound=str)

NAME, FIRST, INFIX, LAST = "name", "first", "infix", "last"
NAMED_BY = frozenset({NAME, FIRST, LAST})

_HEADINGS = {
    NAME: "naam, namen, volledige naam, naam en achternaam, name, names, full name",
    FIRST: "voornaam, voornamen, roepnaam, first name, given name, forename",
    INFIX: "tussenvoegsel, tussenvoegsels, voorvoegsel, tussen, infix, prefix, middle name",
    LAST: "achternaam, familienaam, last name, surname, family name",
    "relation": "relatie, band, band met, relation, relationship, relation to the matter",
    "ring": "ring, kring",
    "group": "groep, hoort bij, gezin, team, klas, group, belongs to, household",
    "institution": "instelling, organisatie, namens, institution, organisation, organization",
    "known_through": "bekend via, gekend via, via, known through, known via",
}

_RINGS = {
    Ring.DIRECT: "1, ring 1, direct, directly",
    Ring.AROUND: "2, ring 2, omheen, er omheen",
    Ring.CONTRIBUTES: "3, ring 3, bijdragen, bijdrage, draagt bij, contribute",
    Ring.INFORMS: "4, ring 4, informatie, informeert, information, inform",
}


def plain(words: str) -> str:
    """Return *words* as they are compared: small letters and digits, without accents."""
    apart = unicodedata.normalize("NFKD", words.casefold())
    return "".join(sign for sign in apart if sign.isalnum())


def ring_of(words: str) -> Ring | None:
    """Return the ring that somebody wrote, None when it is no word for a ring."""
    return _ring_words().get(plain(words))


def columns_in(cells: Sequence[str]) -> dict[str, int]:
    """Return where each known heading stands; of two alike, the first counts."""
    known = _heading_words()
    found: dict[str, int] = {}
    for column, words in enumerate(cells):
        if (meaning := known.get(plain(words))) is not None:
            found.setdefault(meaning, column)
    return found


def are_headings(columns: Iterable[str]) -> bool:
    """Say whether these known columns make a row of headings: one for names, or two others."""
    known = set(columns)
    return bool(known & NAMED_BY) or len(known) > 1


@cache
def _heading_words() -> dict[str, str]:
    return _by_word(_HEADINGS, "field.participant")


@cache
def _ring_words() -> dict[str, Ring]:
    return {
        **_by_word(_RINGS, "choice.ring"),
        **{plain(ring): ring for ring in Ring},
    }


def _by_word(words: dict[T, str], labels: str) -> dict[str, T]:
    found = {plain(word): meaning for meaning, line in words.items() for word in line.split(",")}
    for name in LANGUAGES:
        texts = all_keys(name)
        for meaning in words:
            if label := plain(texts.get(f"{labels}.{meaning}", "")):
                found[label] = meaning
    return found
