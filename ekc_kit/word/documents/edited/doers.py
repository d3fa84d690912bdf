"""Who keeps an agreement, read from words: people of the circle, and anybody else.

A name is somebody's when it is written in full, or by a first name that one person bears. Who may
not be named stands in the plan as "someone from the group"; where that still stands, and is known
to mean them, they stay.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from ekc_kit.model.case import Case
from ekc_kit.model.plan import Agreement
from ekc_kit.texts import LANGUAGES, all_keys, listed, words_for_and
from ekc_kit.word.documents.made_from import bare
from ekc_kit.word.documents.naming import Naming

_LONGEST = 2_000  # nobody is named so long: it is not even looked for
_WORDS = [all_keys(name) for name in LANGUAGES]
_AND = "|".join(words_for_and())
_BETWEEN = re.compile(rf"(?:\s*[,;&+/\n]\s*|\s+(?:{_AND})\s+)+", re.IGNORECASE)
# What stands in a plan for who or what may not be in it.
MASKS = re.compile(
    "|".join(
        re.escape(words[f"plan_document.{key}"]).replace(r"\{count\}", r"\d+")
        for words in _WORDS
        for key in ("someone_many", "someone", "withheld")
    ),
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Doers:
    """Who keeps an agreement: ids of people in the circle, and others in words.

    `hidden` are the words for somebody who may not be named, where it is not clear who is meant;
    `outside` are those of the others who were not in the agreement yet.
    """

    who: tuple[str, ...] = ()
    who_else: str = ""
    hidden: str = ""
    outside: str = ""


@dataclass
class _Known:
    """What pieces of text stand for: people always, what the plan wrote once."""

    people: dict[str, str]
    once: defaultdict[str, list[Doers]] = field(default_factory=lambda: defaultdict(list))

    def take(self, piece: str) -> Doers | None:
        key = _key(piece)
        if self.once.get(key):
            return self.once[key].pop(0)
        return Doers((self.people[key],)) if key in self.people else None

    def __contains__(self, piece: str) -> bool:
        key = _key(piece)
        return bool(self.once.get(key)) or key in self.people

    def longest(self) -> int:
        return 2 * max(map(len, (*self.people, *self.once)), default=0)  # with room for spaces


def doers(
    words: str,
    case: Case,
    naming: Naming,
    agreement: Agreement | None = None,
    *,
    knows_hidden: bool = False,
) -> Doers:
    """Return who *words* name, in the language in use.

    Args:
        words: What the document says.
        case: Whose circle people are looked for in.
        naming: Says what the plan of this case writes.
        agreement: As it stands now.
        knows_hidden: Whether the document was made from what the agreement says now, so that who is
            in it without being named can stay in it.
    """
    if len(words) > _LONGEST:
        return Doers(who_else=words, outside=words)
    now = agreement or Agreement()
    known = _Known(_people(case, now))
    if now.who_else:
        known.once[_key(now.who_else)].append(Doers(who_else=now.who_else))
    hidden, masked = naming.hidden_doers(now), naming.masked(now.who_else)
    if knows_hidden and hidden.words:
        known.once[_key(hidden.words)].append(Doers(hidden.ids))
    if knows_hidden and masked != now.who_else:
        known.once[_key(masked)].append(Doers(who_else=now.who_else))
    who: list[str] = []
    others: list[str] = []
    for piece in _pieces(words, known):
        meant_by = known.take(piece) or Doers(who_else=piece)
        who += meant_by.who
        others += [meant_by.who_else] if meant_by.who_else else []
    outside = listed([other for other in others if other != now.who_else])
    mask = MASKS.search(outside)
    return Doers(tuple(dict.fromkeys(who)), listed(others), mask.group() if mask else "", outside)


def _people(case: Case, agreement: Agreement) -> dict[str, str]:
    """Return the ids of people by what they are called, where that is one person's only."""
    named = [(_key(one.name), one.id) for one in case.circle if one.name]
    full = Counter(name for name, _ in named)
    people = {name: one for name, one in named if full[name] == 1}
    for name, one in named:  # of two namesakes, the one who is in it already
        if full[name] > 1 and sum(i in agreement.who for n, i in named if n == name) == 1:
            people.update({name: one} if one in agreement.who else {})
    first = Counter(name.partition(" ")[0] for name, _ in named)
    for name, one in named:
        short = name.partition(" ")[0]
        if first[short] == 1:
            people.setdefault(short, one)
    return people


def _pieces(words: str, known: _Known) -> Iterator[str]:
    """Cut words at commas and the like, but not inside what is known: a name may hold an "and".

    Neighbours that are both unknown stay together, with what stands between them.
    """
    cuts = [(found.start(), found.end()) for found in _BETWEEN.finditer(words)]
    cuts.append((len(words), len(words)))
    unknown: tuple[int, int] | None = None
    begin, longest = 0, known.longest()
    for place, (end, after) in enumerate(cuts):
        if end <= begin:
            begin = max(begin, after)
            continue
        near = [cut for cut in cuts[place:] if cut[0] - begin <= longest]
        fit = next((cut for cut in reversed(near) if words[begin : cut[0]] in known), None)
        if fit is None:
            unknown = (unknown[0] if unknown else begin, end)
            begin = after
            continue
        if unknown:
            yield words[slice(*unknown)].strip()
            unknown = None
        yield words[begin : fit[0]]
        begin = fit[1]
    if unknown:
        yield words[slice(*unknown)].strip()


def _key(words: str) -> str:
    return bare(words).casefold()
