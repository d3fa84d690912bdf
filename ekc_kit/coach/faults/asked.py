"""One sentence as the patterns look at it: whole, and without what only tells the circumstances."""

from __future__ import annotations

from functools import cached_property

from ekc_kit.coach.grammar.lexicon import Lexicon
from ekc_kit.coach.grammar.patterns import BREAKS, Row
from ekc_kit.coach.grammar.reading import Form, Reading
from ekc_kit.coach.grammar.words import Word

Span = tuple[int, int]

# A match that holds a word of this class does not count: what people do together blames nobody,
# what "we" do is within reach, and a bond is built without putting anything down.
_EXEMPT = {"blame": "mutual", "somebody": "mutual", "out_of_reach": "we", "solution": "bond"}
# Who is blamed is blamed in a clause of circumstance too.
_EVERYWHERE = frozenset({"blame", "somebody", "why", "multiple"})
_LEADING_ON = frozenset({"det", "prep"})
_NO_TAGS: frozenset[str] = frozenset()


class Asked:
    """A sentence that was read, with the words around which the patterns go."""

    def __init__(self, reading: Reading, lexicon: Lexicon) -> None:
        self.reading = reading
        self.lexicon = lexicon
        self.words = reading.sentence.words
        self.form = reading.form

    @cached_property
    def anchor(self) -> int:
        """The place at which the question itself begins: its question word, or its verb."""
        reading = self.reading
        return reading.until - 1 if self.form in (Form.OPEN, Form.INDIRECT) else reading.at

    @cached_property
    def whole(self) -> Row:
        """All words."""
        return Row(self.words, self.anchor)

    @cached_property
    def foreground(self) -> Row:
        """The words with clauses of circumstance ("nu de huur stijgt") cut off."""
        hidden = False
        result: list[Word] = []
        for place, word in enumerate(self.words):
            if place == self.anchor or word.text in BREAKS:
                hidden = False
            elif "circumstance" in word.tags and (place > 0 or self.anchor > 0):
                hidden = True
            result.append(Word(",", word.start, word.end, _NO_TAGS) if hidden else word)
        return Row(result, self.anchor)

    def has(self, *tags: str) -> bool:
        """Tell whether some word is of one of these classes."""
        return any(not word.tags.isdisjoint(tags) for word in self.words)

    def matched(self, code: str, last: int | None = None) -> Span | None:
        """Return where in the text a pattern of *code* is found, or None.

        With *last*, only a match counts that begins at that word at the latest, or ends the
        sentence.
        """
        row = self.whole if code in _EVERYWHERE else self.foreground
        exempt = _EXEMPT.get(code)
        for start, end in self.lexicon.patterns[code].found(row):
            if last is not None and start > last and end < len(row.words):
                continue
            if exempt is None or not any(exempt in word.tags for word in row.words[start:end]):
                return self.span(start, end)
        return None

    def span(self, start: int, end: int) -> Span:
        """Return where the words from *start* up to *end* stand in the text.

        A word that only leads to the next one ("een", "met") is not marked at the end.
        """
        while end - 1 > start and not self.words[end - 1].tags.isdisjoint(_LEADING_ON):
            end -= 1
        return self.words[start].start, self.words[end - 1].end
