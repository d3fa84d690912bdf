"""All differences between a document that came back from Word and the plan of a case."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from ekc_kit.model.case import Case
from ekc_kit.word.documents.edited.belonging import has_lost_tables
from ekc_kit.word.documents.edited.difference import (
    NEW,
    PLACE,
    QUESTION,
    Difference,
    Kind,
    Obstacle,
    Words,
    said_words,
)
from ekc_kit.word.documents.edited.moving import out_of_order
from ekc_kit.word.documents.edited.proposing import new_agreement, proposal
from ekc_kit.word.documents.edited.recognising import Match, recognised
from ekc_kit.word.documents.edited.sides import (
    Side,
    side_of_field,
    side_of_gone,
    side_of_order,
    side_of_row,
)
from ekc_kit.word.documents.edited.written import (
    Written,
    WrittenPlan,
    same,
    written_plan,
)
from ekc_kit.word.documents.made_from import bare
from ekc_kit.word.documents.naming import Naming
from ekc_kit.word.reading import FIELDS, EditedPlan, EditedRow


class Comparison:
    """One document beside one case, in the language in use, which is that of the document."""

    def __init__(self, case: Case, edited: EditedPlan) -> None:
        self._case, self._edited, self._rows = case, edited, edited.rows
        self._plan = written_plan(case, edited.language)
        self._matches = recognised(self._rows, self._plan.agreements)
        self._naming = Naming(case)
        self._agreements = {one.id: one for one in case.agreements}
        self._questions = _questions(self._rows, self._plan, self._matches)
        self._ids = _ids(case, self._rows, self._matches)
        here = {match.written.id for match in self._matches.values()}
        side = side_of_gone(edited)
        gone = [one for one in self._plan.agreements if one.id not in here]
        self._gone = [replace(_removed(one), side=side) for one in gone]
        self.has_lost_tables = side is not Side.KIT and has_lost_tables(
            edited, self._plan.agreements, gone
        )

    def differences(self) -> Iterator[Difference]:
        """Yield what differs, also where only the kit was changed since."""
        order = tuple(self._ids)
        side = side_of_order(self._edited)
        moved = {one.agreement: replace(one, side=side) for one in self._moved()}
        for place, row in enumerate(self._rows):
            match = self._matches.get(place)
            if match is None:
                yield replace(self._added(place, row), order=order)
                continue
            yield from self._changed(row, match)
            if match.written.id in moved:
                yield replace(moved[match.written.id], order=order)
        if not self.has_lost_tables:
            is_merged = any(row.is_merged for row in self._rows)
            obstacle = Obstacle("merged") if is_merged else None
            yield from (replace(one, obstacle=obstacle) for one in self._gone)

    def _changed(self, row: EditedRow, match: Match) -> Iterator[Difference]:
        one = match.written
        agreement = self._agreements[one.id]
        for name in FIELDS:
            after = row.words.get(name)
            if after is None or same(after, one.words[name]):
                continue
            side = side_of_field(self._edited, row, name, one.words[name])
            knows = bool(self._edited.made_from) and side is Side.DOCUMENT
            found = proposal(self._case, agreement, name, after, self._naming, knows_hidden=knows)
            if found is not None:
                yield replace(
                    _about(match, Kind.CHANGED, ((name, one.words[name]),), ((name, after),)),
                    key=f"changed.{one.id}.{name}",
                    obstacle=_in_the_way(row, name, one) or found.obstacle,
                    puts=found.puts,
                    outside=found.outside,
                    side=side,
                )
        if row.words.get(""):
            before = tuple((name, one.words[name]) for name in FIELDS if name not in row.words)
            found_words = (("what", row.words[""]),)
            yield replace(
                _about(match, Kind.CHANGED, before, found_words), obstacle=Obstacle("no_labels")
            )

    def _moved(self) -> Iterator[Difference]:
        """Yield the agreements that stand with another question, or elsewhere with their own."""
        at = {match.written.id: place for place, match in self._matches.items()}
        ranks = {one.id: rank for rank, one in enumerate(self._plan.agreements)}
        stays: defaultdict[str, list[int]] = defaultdict(list)
        for place in sorted(self._matches):
            match = self._matches[place]
            one, question = match.written, self._questions[place]
            if question in (None, one.question):
                stays[one.question].append(ranks[one.id])
                continue
            before, after = (
                ((QUESTION, self._plan.headings[key]),) for key in (one.question, question or "")
            )
            yield replace(
                _about(match, Kind.MOVED, before, after), puts=(("question", question or None),)
            )
        for group in stays.values():
            for rank in out_of_order(group):
                one = self._plan.agreements[rank]
                was = ((PLACE, self._number_before(rank)),)
                now = ((PLACE, self._number_above(at[one.id])),)
                yield _about(self._matches[at[one.id]], Kind.MOVED, was, now)

    def _number_before(self, rank: int) -> str:
        """Return the number of the agreement before one in the plan; "" when it comes first."""
        one = self._plan.agreements[rank]
        above = self._plan.agreements[rank - 1] if rank else None
        return above.number if above and above.question == one.question else ""

    def _number_above(self, place: int) -> str:
        """Return the number of the agreement above a row, or `NEW`; "" when it comes first."""
        if place == 0 or self._questions[place - 1] != self._questions[place]:
            return ""
        above = self._matches.get(place - 1)
        return above.written.number if above else NEW

    def _added(self, place: int, row: EditedRow) -> Difference:
        question = self._questions[place] or ""
        found = new_agreement(self._case, question, row.words, self._naming)
        what = row.words.get("what") or row.words.get("", "")
        words = said_words({**row.words, "what": what})
        return Difference(
            f"added.{place}",
            Kind.ADDED,
            self._ids[place],
            what=bare(what),
            after=words,
            obstacle=Obstacle("merged") if row.is_merged else found.obstacle,
            puts=found.puts,
            outside=found.outside,
            side=side_of_row(self._edited, row, list(self._agreements)),
        )


def _in_the_way(row: EditedRow, name: str, one: Written) -> Obstacle | None:
    """Return why nothing of a row is taken over, whatever it says in this field."""
    if row.is_merged:
        return Obstacle("merged")
    is_emptied = bool(one.words["what"]) and row.words.get("what") == ""
    return Obstacle("no_what") if is_emptied and not name.startswith("fallback.") else None


def _about(match: Match, kind: Kind, before: Words, after: Words) -> Difference:
    one, by_words = match.written, match.by_words
    key = f"{kind}.{one.id}"
    return Difference(key, kind, one.id, one.number, _name(one), before, after, by_words)


def _removed(one: Written) -> Difference:
    return _about(Match(one), Kind.REMOVED, said_words(one.words), ())


def _name(one: Written) -> str:
    return bare(one.words["what"])


def _questions(
    rows: Sequence[EditedRow], plan: WrittenPlan, matches: Mapping[int, Match]
) -> list[str | None]:
    """Return the question that each row stands with; None where that cannot be told.

    The hidden mark of the heading says it, else its words, else most of the rows below it.
    """
    headings = {bare(heading): key for key, heading in plan.headings.items() if heading}
    votes: defaultdict[int, Counter[str]] = defaultdict(Counter)
    for place, match in matches.items():
        votes[rows[place].table][match.written.question] += 1
    found: list[str | None] = []
    for row in rows:
        if row.question is not None and row.question in plan.headings:
            found.append(row.question)
        elif bare(row.heading) in headings:
            found.append(headings[bare(row.heading)])
        else:
            most = votes[row.table].most_common(1)
            found.append(most[0][0] if most else None)
    return found


def _ids(case: Case, rows: Sequence[EditedRow], matches: Mapping[int, Match]) -> list[str]:
    """Return an id for each row: of its agreement, or one that the case does not have yet.

    An agreement that was taken out of the case in the meantime comes back under its own id. The
    same document gives the same ids, so that taking a row over twice adds it once.
    """
    taken = {one.id for one in case.agreements}
    ids = []
    for place, row in enumerate(rows):
        if place in matches:
            ids.append(matches[place].written.id)
            continue
        own = (mark for mark in row.ids if mark.startswith("a-"))
        ids.append(next(one for one in (*own, *_free(case, place, taken)) if one not in taken))
        taken.add(ids[-1])
    return ids


def _free(case: Case, place: int, taken: set[str]) -> Iterator[str]:
    """Yield ids that say nothing, one of which is free: there is one more than are taken."""
    for number in range(len(taken) + 1):
        digest = hashlib.sha256(f"{case.id}.{place}.{number}".encode()).hexdigest()
        yield f"a-{digest[:10]}"
