"""Which row of the document is which agreement: by its hidden mark, else by its words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ekc_kit.word.documents.edited.written import Written
from ekc_kit.word.documents.made_from import bare
from ekc_kit.word.reading.edited import EditedRow

LEAST_ALIKE, LEAST_ALIKE_WITH_NUMBER = 0.5, 0.35
MOST_PAIRS = 40_000  # 200 rows without a mark: more would keep somebody waiting
_SIGNS = 400


@dataclass(frozen=True)
class Match:
    """An agreement that was recognised; `by_words` when its row has no mark of its own."""

    written: Written
    by_words: bool = False


def recognised(rows: Sequence[EditedRow], written: Sequence[Written]) -> dict[int, Match]:
    """Return the agreement of each row that is one, by the row's place in the document.

    A row that was copied has its mark twice: the row that is most alike keeps it.
    """
    found = _by_marks(rows, {one.id: one for one in written})
    taken = {one.written.id for one in found.values()}
    rest = [place for place in range(len(rows)) if place not in found]
    left = [one for one in written if one.id not in taken]
    for place, one in _by_words(rows, rest, left):
        found[place] = Match(one, by_words=True)
    return found


def _by_marks(rows: Sequence[EditedRow], known: Mapping[str, Written]) -> dict[int, Match]:
    marked = [(place, known[mark]) for place, row in enumerate(rows) for mark in row.ids
              if mark in known]  # fmt: skip
    places = [place for place, _ in marked]
    ids = [one.id for _, one in marked]
    if len(set(places)) < len(places) or len(set(ids)) < len(ids):
        marked.sort(key=lambda pair: -_likeness(rows[pair[0]], pair[1]))
    found: dict[int, Match] = {}
    taken: set[str] = set()
    for place, one in marked:
        if place not in found and one.id not in taken:
            found[place] = Match(one)
            taken.add(one.id)
    return found


def _by_words(
    rows: Sequence[EditedRow], rest: Sequence[int], left: Sequence[Written]
) -> Iterator[tuple[int, Written]]:
    """Yield the pairs that say the same, and then those that are most alike."""
    waiting = {one.id: one for one in left}
    by_words: dict[tuple[str, ...], list[Written]] = {}
    for one in left:
        for said in {_said(one.words), _said(one.typed)}:
            by_words.setdefault(said, []).append(one)
    others = []
    for place in rest:
        equal = by_words.get(_said(rows[place].words), [])
        found = next((one for one in equal if one.id in waiting), None)
        if found:
            del waiting[found.id]
            yield place, found
        else:
            others.append(place)
    if len(others) * len(waiting) > MOST_PAIRS:
        return
    yield from _most_alike(rows, others, list(waiting.values()))


def _most_alike(
    rows: Sequence[EditedRow], places: Sequence[int], left: Sequence[Written]
) -> Iterator[tuple[int, Written]]:
    """Yield pairs, the most alike first; of those that are as much alike, in their order."""
    grams = [(_grams(one.words), _grams(one.typed)) for one in left]
    pairs = []
    for place in places:
        mine = _grams(rows[place].words)
        for rank, one in enumerate(left):
            alike = max(_alike(mine, yours) for yours in grams[rank])
            same_number = rows[place].number == one.number
            if alike >= (LEAST_ALIKE_WITH_NUMBER if same_number else LEAST_ALIKE):
                pairs.append((-alike, place, rank))
    places_taken: set[int] = set()
    ranks_taken: set[int] = set()
    for _, place, rank in sorted(pairs):
        if place not in places_taken and rank not in ranks_taken:
            places_taken.add(place)
            ranks_taken.add(rank)
            yield place, left[rank]


def _likeness(row: EditedRow, one: Written) -> float:
    mine = _grams(row.words)
    return max(_alike(mine, _grams(words)) for words in (one.words, one.typed))


def _said(words: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(bare(words.get(name, "")) for name in ("what", "who", "where", "when"))


Grams = tuple[frozenset[str], frozenset[str]]


def _grams(words: Mapping[str, str]) -> Grams:
    """Three letters at a time, of what is done and of the whole row: endings do not matter much."""
    done = words.get("what") or words.get("", "")
    return _three(done), _three(" ".join(words.values()))


def _three(words: str) -> frozenset[str]:
    line = f" {bare(words).casefold()[:_SIGNS]} "
    return frozenset(line[place : place + 3] for place in range(len(line) - 2))


def _alike(one: Grams, other: Grams) -> float:
    """Return how alike two rows are, from 0 to 1."""
    return max(_share(mine, yours) for mine, yours in zip(one, other, strict=True))


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0.0
