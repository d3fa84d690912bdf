"""The slots of an agreement: can what stands there be checked afterwards?

Each rule asks for something one could point at: a name to ring up, an act to see, a place, a day.
A slot without such evidence is vague, whatever its words are.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ekc_kit.coach.grammar.lexicon import Lexicon, lexicon
from ekc_kit.coach.grammar.patterns import Row
from ekc_kit.coach.grammar.words import Word, sentences

Slot = str
SLOTS: tuple[Slot, ...] = ("what", "who", "where", "when", "fallback")


def is_vague(slot: Slot, text: str, lang: str) -> bool:
    """Tell whether *text*, which is not empty, cannot be checked afterwards as this *slot*."""
    known = lexicon(lang)
    words = [word for one in sentences(text, known) for word in one.words if word.text[0].isalnum()]
    return bool(words) and not _EVIDENCE[slot](text, words, known)


def _is_name(text: str, word: Word, known: Lexicon) -> bool:
    """Tell whether *word* is a name: a known one, or written with a capital and no common word."""
    if "name" in word.tags:
        return True
    written = text[word.start : word.end]
    return written[0].isupper() and not written.isupper() and not _is_common(word, known)


def _is_common(word: Word, known: Lexicon) -> bool:
    return bool(known.classes.get(word.text))


def _names(text: str, words: Sequence[Word], known: Lexicon) -> bool:
    """Tell whether somebody is named, or can be found by a house or telephone number."""
    return (
        any("number" in word.tags or _is_name(text, word, known) for word in words) or "@" in text
    )


def _somebody(text: str, words: Sequence[Word], known: Lexicon) -> bool:
    """A name, a number to find them by, or one role: somebody one could ring up."""
    tags = frozenset().union(*(word.tags for word in words))
    if known.patterns["one_of"].first(Row(words)) is not None:
        return False
    if _names(text, words, known):
        return not words[0].tags & {"nobody_sure"} or "number" in tags
    if tags & {"nobody", "many"}:
        return bool(tags & {"role"}) and not words[0].tags & {"nobody", "many"}
    if tags & {"role"}:
        return True
    return not (words[0].tags & {"det"}) or not words[-1].text.endswith(("en", "s"))


def _an_act(text: str, words: Sequence[Word], known: Lexicon) -> bool:
    """Something one could see happen."""
    if known.patterns["vague_what"].first(Row(words)) is not None:
        return False
    if any(word.tags & _SEEN or _is_name(text, word, known) for word in words):
        return True
    # Of an act that is not listed one mostly tells with what: two words for things.
    return sum(not word.tags and not word.text.endswith(_ABSTRACT) for word in words) >= 2


_ABSTRACT = ("er", "heid", "ing", "ness", "ity", "ment", "lijk", "ly", "ful", "ship", "ing")
_SEEN = frozenset({"act", "number", "solution", "spot", "calendar", "harm_verb", "build", "make"})


def _a_place(text: str, words: Sequence[Word], known: Lexicon) -> bool:
    """A place one could point at; by phone or e-mail is one too."""
    if known.patterns["vague_where"].first(Row(words)) is not None:
        return False
    tags = frozenset().union(*(word.tags for word in words))
    ends = tuple(known.words_of("spot_end"))
    if tags & {"spot", "number", "name"} or any(word.text.endswith(ends) for word in words):
        return True
    if any(_is_name(text, word, known) for word in words[1:]) or _is_name(text, words[0], known):
        return True
    named = [
        word
        for word in words
        if not word.tags
        & {
            "filler",
            "anywhere",
            "det",
            "prep",
            "adverb",
            "we_all",
            "and",
            "placeholder",
            "generic",
            "many",
        }
    ]
    return bool(named)


def _a_moment(text: str, words: Sequence[Word], known: Lexicon) -> bool:
    """A day, a clock time, a deadline, or an interval one can count."""
    if known.patterns["vague_when"].first(Row(words)) is not None:
        return False
    if any(word.tags & {"calendar", "number", "rhythm", "at_once"} for word in words):
        return True
    return known.patterns["moment"].first(Row(words)) is not None


def _a_way_out(text: str, words: Sequence[Word], known: Lexicon) -> bool:
    """An act, with somebody who does it or a moment."""
    if known.patterns["vague_fallback"].first(Row(words)) is not None:
        return False
    somebody = (
        _names(text, words[1:], known)
        or _is_name(text, words[0], known)
        or any("role" in word.tags for word in words)
    )
    moment = (
        any(word.tags & {"calendar", "number"} for word in words)
        or known.patterns["moment"].first(Row(words)) is not None
    )
    acts = [
        word for word in words if word.tags & {"act"} or not (word.tags or word.text.endswith("er"))
    ]
    soft = [word for word in words if word.tags & {"soft"}]
    if not acts or not (somebody or moment):
        return bool(acts) and any(
            "role" in word.tags or "outsider" in word.tags or "institution" in word.tags
            for word in words
        )
    if soft and not any("act" in word.tags and "soft" not in word.tags for word in words):
        return (somebody and moment) or len(acts) > 2
    return True


_EVIDENCE: dict[Slot, Callable[[str, Sequence[Word], Lexicon], bool]] = {
    "what": _an_act,
    "who": _somebody,
    "where": _a_place,
    "when": _a_moment,
    "fallback": _a_way_out,
}


def goes_on_without_end(when: str, lang: str) -> bool:
    """Tell whether *when* is a rhythm ("elke zaterdag") that names neither begin nor end."""
    known = lexicon(lang)
    words = [word for one in sentences(when, known) for word in one.words]
    if not any("rhythm" in word.tags for word in words):
        return False
    return known.patterns["bounded"].first(Row(words)) is None


def is_several(what: str, lang: str) -> bool:
    """Tell whether *what* holds more than one act: two sentences, or two acts that are joined."""
    known = lexicon(lang)
    whole = [one for one in sentences(what, known) if any("act" in word.tags for word in one.words)]
    if len(whole) > 1:
        return True
    words = [word for one in whole for word in one.words]
    return known.patterns["several"].first(Row(words)) is not None
