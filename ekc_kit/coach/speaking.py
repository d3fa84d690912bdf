"""In which language somebody typed: a Dutch case may be opened on the English pages."""

from __future__ import annotations

from ekc_kit.coach.grammar.lexicon import lexicon
from ekc_kit.coach.grammar.words import sentences

# Hardly a sentence goes without words of these classes, and most of them are of one language only.
_SMALL_WORDS = frozenset("det prep wh subject we modal to_be aux sub".split())
_LANGUAGES = ("nl", "en")


def spoken_in(text: str, expected: str) -> str | None:
    """Return the language that *text* seems to be in; None when it is in none that is known.

    *expected* wins when as much speaks for it as for the other, and when the text is so short that
    nothing speaks for either.
    """
    known = {lang: _small_words(text, lang) for lang in _LANGUAGES}
    count = max(known.values())
    if count == 0:
        return expected if len(text.split()) < SHORT and text.isascii() else None
    return expected if known[expected] == count else max(known, key=lambda lang: known[lang])


SHORT = 4  # words


def _small_words(text: str, lang: str) -> int:
    words = (word for one in sentences(text, lexicon(lang)) for word in one.words)
    return sum(not word.tags.isdisjoint(_SMALL_WORDS) for word in words)
