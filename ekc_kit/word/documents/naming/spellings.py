"""How the name of one person can stand in a sentence: "Bep Smit", "Bep", "B. Smit", "mevrouw Smit".

Names are also ordinary words: "wil", "bakker", "roos". A name of several words counts in any
letters; one word counts with a capital only.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from functools import cache, lru_cache
from itertools import groupby
from operator import itemgetter

import regex

from ekc_kit.texts import LANGUAGES, all_keys, language
from ekc_kit.word.documents.naming.spelled import Row, Told

_LEAST_LETTERS = 2
_APART = regex.compile(r"[;/&+]|\b(?:en|and)\b", regex.IGNORECASE)
_ASIDE = regex.compile(r"""[("“„](?P<inside>[^()"“”„]*)[)"”“]""")
_NICKNAME = regex.compile(_ASIDE.pattern + r"(?=\s*\w)")  # Elisabeth (Bep) Smit, not Bep (nr 4)


class How(IntEnum):
    """How a spelling must be written to be a name."""

    ANYHOW = 0
    CAPITAL = 1
    INSIDE = 2  # with a capital, where no sentence begins


@dataclass(frozen=True)
class Spellings:
    """What somebody can be called: on its own, and behind a title."""

    names: dict[Row, How]
    surnames: frozenset[Row]


@dataclass(frozen=True)
class Vocabulary:
    """Words that tell names from other words, of both languages but for `begins`."""

    titles: frozenset[str]
    abbreviated: frozenset[str]
    roles: frozenset[str]
    groups: frozenset[str]
    small: frozenset[str]
    articles: frozenset[str]
    months: frozenset[str]
    begins: frozenset[str]

    def goes_before_names(self, key: str) -> bool:
        """Tell whether this is said of one person, before the name: "mevrouw", "wijkagent"."""
        return key in self.titles or key in self.roles

    def is_called(self, key: str) -> bool:
        """Tell whether people are called this who have a name as well: it is no first name."""
        return self.goes_before_names(key) or key in self.groups


def vocabulary() -> Vocabulary:
    """Return the words that tell names from other words, in the language in use."""
    return _vocabulary(language())


@lru_cache(maxsize=2_000)
def spellings(name: str, known: Vocabulary) -> Spellings:
    """Return how *name* can stand in a sentence."""
    names: dict[Row, How] = {}
    surnames: set[Row] = set()
    parts = [one for one in _parts(name) if Told(one).row]
    if len(parts) > 1:
        names[Told(name).row] = How.ANYHOW  # also in small letters: "bep en wim"
    for part in parts:
        words = [row for word in part.split() if (row := Told(word).row)]
        whole = tuple(key for row in words for key in row)
        joined = tuple("".join(row) for row in words)  # "Janwillem", "OBrien"
        last = len(words[-1]) - 1 if words else 0
        for row, cut in {(whole, last), (joined, 0)}:
            if sum(len(key) for key in row if key.isalpha()) < _LEAST_LETTERS:
                continue
            for spelling, how in _names(row, part[0].islower(), known):
                names[spelling] = min(how, names.get(spelling, how))
            core = _core(row, known)
            surnames.update(_ends(core, known))
            surnames.update(_ends(core[: len(core) - cut], known) if cut else ())
    for row, how in list(names.items()):
        for shorter in _shortened(row, known):
            names.setdefault(shorter, how)
    surnames |= {shorter for row in surnames for shorter in _shortened(row, known)}
    return Spellings(names, frozenset(surnames))


def _parts(name: str) -> list[str]:
    """Return the names in a name: of two people, or a nickname. What tells of somebody is none."""
    outside, comma, behind = _ASIDE.sub(" ", name).partition(",")
    parts = [one.strip() for one in _APART.split(outside)]
    parts += [one["inside"].strip() for one in _NICKNAME.finditer(name)]
    if comma and outside.split()[:-1] == outside.lower().split()[:-1]:  # "de Boer, Bep"
        parts.append(f"{behind} {outside}".strip())
    return parts[:1] + [one for one in parts[1:] if not one[:1].islower()]


def _shortened(row: Row, known: Vocabulary) -> Iterator[Row]:
    """Yield "v.d. Berg" and "vd Berg" of "van den Berg"."""
    small = [key in known.small for key in row]
    if any(small):
        signs = [key[0] if is_small else key for key, is_small in zip(row, small, strict=True)]
        yield tuple(signs)
        runs = groupby(zip(small, signs, strict=True), key=itemgetter(0))
        grouped = ((is_small, [key for _, key in run]) for is_small, run in runs)
        yield tuple(
            key for is_small, keys in grouped for key in (("".join(keys),) if is_small else keys)
        )


def _names(row: Row, is_small_typed: bool, known: Vocabulary) -> Iterator[tuple[Row, How]]:
    core = _core(row, known)
    titles = row[: len(row) - len(core)]
    tells = [key for key in core if key not in known.small]
    if len(tells) > 1:
        yield core, How.ANYHOW
    if len(tells) > 1 or (tells and titles):
        yield row, How.ANYHOW
    elif is_small_typed and len(row) == 1 and not known.is_called(row[0]):
        yield from _alone(row, How.ANYHOW, known)
    else:
        yield from _alone(row, How.CAPITAL, known)
    given = _given(core, known)
    for count in range(1, len(given) + 1):
        yield from _alone(given[:count], How.CAPITAL, known)
        yield from _alone(given[count - 1 : count], How.CAPITAL, known)
    if given:
        rest = core[len(given) :]
        yield (given[0][0], *rest), How.CAPITAL
        yield (*(key[0] for key in given), *rest), How.CAPITAL
    elif titles and len(core) == 1:  # "Wijkagent Pieter", "Mevrouw Smit"
        is_role = known.roles.issuperset(titles)
        yield from _alone(core, How.CAPITAL if is_role else How.INSIDE, known)


def _alone(row: Row, how: How, known: Vocabulary) -> Iterator[tuple[Row, How]]:
    """Yield a first name, if it can be told from other words."""
    if len(row) > 1:
        yield row, how
    elif len(row[0]) >= _LEAST_LETTERS and row[0].isalpha():
        yield row, How.INSIDE if row[0] in known.begins else how


def _ends(row: Row, known: Vocabulary) -> Iterator[Row]:
    """Yield what can stand behind "mevrouw": "Bep de Boer", "de Boer" and "Boer"."""
    if row and row[-1] not in known.small and len(row[-1]) >= _LEAST_LETTERS:
        yield from (row[first:] for first in range(len(row)))


def _core(row: Row, known: Vocabulary) -> Row:
    """Return a name without the titles that it begins with: "Smit" of "de heer Smit"."""
    begin = 0
    for place, key in enumerate(row[:-1], 1):
        if known.is_called(key):
            begin = place
        elif key not in known.articles:
            break
    return row[begin:]


def _given(core: Row, known: Vocabulary) -> Row:
    """Return the first names: what stands before "de" and the like, or before the last word."""
    end = 1 if len(core) > 1 and len(core[0]) == 1 else 0  # "A. de Boer"; "a" is a word as well
    while end < len(core) - 1 and core[end] not in known.small and core[end].isalpha():
        end += 1
    return core[:end]


@cache
def _vocabulary(lang: str) -> Vocabulary:
    def words(name: str, *languages: str) -> frozenset[str]:
        told = " ".join(all_keys(one)[f"naming.{name}"] for one in languages)
        return frozenset(Told(told).row)

    return Vocabulary(
        titles=words("titles", *LANGUAGES),
        abbreviated=words("abbreviated", *LANGUAGES),
        roles=words("roles", *LANGUAGES),
        groups=words("groups", *LANGUAGES),
        small=words("small", *LANGUAGES),
        articles=words("articles", *LANGUAGES),
        months=words("months", *LANGUAGES),
        begins=words("begins", lang),
    )
