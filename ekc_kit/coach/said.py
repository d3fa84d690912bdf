"""What is said in one slot of an agreement, and what in it could be pointed at."""

from __future__ import annotations

from functools import cached_property

from ekc_kit.coach.grammar.lexicon import lexicon
from ekc_kit.coach.grammar.patterns import Row
from ekc_kit.coach.grammar.words import Word, sentences


class Said:
    """The words of a slot, in the language *lang*; marks are left out."""

    def __init__(self, text: str, lang: str) -> None:
        self._text = text
        self._known = lexicon(lang)
        read = sentences(text, self._known)
        self.words = [word for one in read for word in one.words if word.text[0].isalnum()]

    @cached_property
    def tags(self) -> frozenset[str]:
        """The classes of all words together."""
        return frozenset().union(*(word.tags for word in self.words))

    @cached_property
    def _row(self) -> Row:
        return Row(self.words)

    def has(self, *tags: str) -> bool:
        """Tell whether some word is of one of these classes."""
        return not self.tags.isdisjoint(tags)

    def matches(self, code: str) -> bool:
        """Tell whether a pattern of *code* is found."""
        return self._known.patterns[code].first(self._row) is not None

    def ends_like(self, tag: str) -> bool:
        """Tell whether some word ends as a word of the class *tag* does."""
        ends = self._known.words_of(tag)
        return any(word.text.endswith(ends) for word in self.words)

    def is_name(self, word: Word) -> bool:
        """Tell whether *word* is a name: a known one, or a capital on no common word."""
        if "name" in word.tags:
            return True
        written = self._text[word.start : word.end]
        is_common = bool(self._known.classes.get(word.text))
        return written[0].isupper() and not written.isupper() and not is_common

    @cached_property
    def names_somebody(self) -> bool:
        """Whether somebody is named, or can be found by a number, a title or an address."""
        titled = any("title" in word.tags for word in self.words[:-1])  # "mevrouw de Boer"
        return (
            titled or self.has("number") or "@" in self._text or any(map(self.is_name, self.words))
        )

    @cached_property
    def tells_a_moment(self) -> bool:
        """Whether there is a day, a clock time or an interval in it."""
        return self.has("calendar", "number") or self.matches("moment")
