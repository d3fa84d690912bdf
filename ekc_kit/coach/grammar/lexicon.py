"""The words a language has, by the classes the grammar asks for. They are read once.

`lexicon/nl.toml` and `lexicon/en.toml` are made to be read and edited by people: classes of whole
words, endings by which a word that is not listed is recognised, and patterns per fault.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

from ekc_kit.coach.grammar.inflection import dutch_forms, english_forms
from ekc_kit.coach.grammar.patterns import Patterns

MOST_KEPT = 20_000  # words whose tags are remembered
_FORMS = {"nl": dutch_forms, "en": english_forms}
NUMBER = frozenset({"number"})


@dataclass
class Lexicon:
    """Which classes a word belongs to, and which patterns make the kit ask.

    `months` stand in the order of the year.
    """

    classes: dict[str, frozenset[str]]
    endings: tuple[tuple[str, str], ...]
    abbreviations: frozenset[str]
    months: tuple[str, ...]
    patterns: dict[str, Patterns]
    _kept: dict[str, frozenset[str]] = field(default_factory=dict)
    _listed: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def tags(self, word: str) -> frozenset[str]:
        """Return the classes of *word*, given in small letters; empty when nothing is known."""
        known = self._kept.get(word)
        if known is None:
            known = self._find(word)
            if len(self._kept) >= MOST_KEPT:
                self._kept.clear()
            self._kept[word] = known
        return known

    def words_of(self, name: str) -> tuple[str, ...]:
        """Return the listed words of the class *name*; all words are gone through once."""
        if name not in self._listed:
            self._listed[name] = tuple(word for word, of in self.classes.items() if name in of)
        return self._listed[name]

    def _find(self, word: str) -> frozenset[str]:
        if word[0].isdigit():
            return NUMBER
        listed = self.classes.get(word)
        if listed is None and word.endswith("'s"):  # "everybody's"
            listed = self.classes.get(word[:-2])
        if listed is not None:
            return listed
        return frozenset(
            tag for ending, tag in self.endings if word.endswith(ending) and word != ending
        )


@cache
def lexicon(lang: str) -> Lexicon:
    """Return the lexicon of a language, ``nl`` or ``en``."""
    raw = tomllib.loads(files("ekc_kit.coach").joinpath(f"lexicon/{lang}.toml").read_text("utf-8"))
    classes: dict[str, set[str]] = {}
    for name, words in raw["classes"].items():
        for word in words.split():
            classes.setdefault(word, set()).add(name)
    for verb in raw["verbs"]["act"].split():
        for form in _FORMS[lang](verb):
            if "filler" not in classes.get(form, ()):  # "meten" has no form "met"
                classes.setdefault(form, set()).add("act")
    endings = [
        (ending, name) for name, listed in raw["endings"].items() for ending in listed.split()
    ]
    return Lexicon(
        classes={word: frozenset(names) for word, names in classes.items()},
        endings=tuple(endings),
        abbreviations=frozenset(raw["abbreviations"].split()),
        months=tuple(raw["months"].split()),
        patterns={code: Patterns(lines) for code, lines in raw["patterns"].items()},
    )
