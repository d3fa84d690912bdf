"""The slots of an agreement: can what stands there be checked afterwards?

Each rule asks for something one could point at: a name to ring up, an act to see, a place, a day.
A slot without such evidence is vague, whatever its words are.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from ekc_kit.coach.grammar.lexicon import lexicon
from ekc_kit.coach.grammar.patterns import Row
from ekc_kit.coach.grammar.words import Word, sentences
from ekc_kit.coach.said import Said

Slot = str
SLOTS: tuple[Slot, ...] = ("what", "who", "where", "when", "fallback")

_SEEN = ("act", "number", "solution", "spot", "calendar", "harm_verb", "build", "make")
_ABSTRACT_ENDS = ("er", "heid", "ing", "ness", "ity", "ment", "lijk", "ly", "ful", "ship")
_PLURAL_ENDS = ("en", "s")
_NO_PLACE = frozenset("filler anywhere det prep adverb we_all and placeholder generic many".split())
_NO_ACT = frozenset("modal to_be soft".split())


def is_vague(slot: Slot, text: str, lang: str) -> bool:
    """Tell whether *text*, which is not empty, cannot be checked afterwards as this *slot*."""
    said = Said(text, lang)
    return bool(said.words) and not _EVIDENCE[slot](said)


def _somebody(said: Said) -> bool:
    """A name, a number to find them by, or one role: somebody one could ring up."""
    first, last = said.words[0], said.words[-1]
    if said.matches("one_of"):
        return False
    if said.names_somebody:
        return "nobody_sure" not in first.tags or said.has("number")
    if said.has("nobody", "many"):
        return said.has("role") and first.tags.isdisjoint(("nobody", "many"))
    return said.has("role") or "det" not in first.tags or not last.text.endswith(_PLURAL_ENDS)


def _an_act(said: Said) -> bool:
    """Something one could see happen."""
    if said.matches("vague_what"):
        return False
    if len(said.words) == 1:
        return said.has("act")
    if said.has(*_SEEN) or any(map(said.is_name, said.words)):
        return True
    # Of an act that is not listed one mostly tells with what: two words for things.
    return sum(_may_be_thing(word) for word in said.words) >= 2


def _may_be_thing(word: Word) -> bool:
    return not word.tags and not word.text.endswith(_ABSTRACT_ENDS)


def _a_place(said: Said) -> bool:
    """A place one could point at; by phone or e-mail is one too."""
    if said.matches("vague_where"):
        return False
    if said.has("spot", "number") or said.ends_like("spot_end"):
        return True
    return any(said.is_name(word) or word.tags.isdisjoint(_NO_PLACE) for word in said.words)


def _a_moment(said: Said) -> bool:
    """A day, a clock time, a deadline, or an interval one can count."""
    if said.matches("vague_when"):
        return False
    return said.has("rhythm", "at_once") or said.tells_a_moment


def _a_way_out(said: Said) -> bool:
    """An act, with somebody who does it or a moment."""
    if said.matches("vague_fallback"):
        return False
    acts = [word for word in said.words if _may_be_act(word)]
    somebody = said.names_somebody or said.has("role")
    if not acts:
        return False
    if not (somebody or said.tells_a_moment):
        return said.has("outsider", "institution")
    if said.has("soft") and not any(_is_act(word) for word in said.words):
        return (somebody and said.tells_a_moment) or len(acts) > 2
    return True


def _is_act(word: Word) -> bool:
    return "act" in word.tags and "soft" not in word.tags


def _may_be_act(word: Word) -> bool:
    """A listed act, a verb in its finite form, or a word of which nothing is known."""
    if "act" in word.tags:
        return True
    if "finite" in word.tags:
        return word.tags.isdisjoint(_NO_ACT)
    return not word.tags and not word.text.endswith("er")


_EVIDENCE: dict[Slot, Callable[[Said], bool]] = {
    "what": _an_act,
    "who": _somebody,
    "where": _a_place,
    "when": _a_moment,
    "fallback": _a_way_out,
}


def goes_on_without_end(when: str, lang: str) -> bool:
    """Tell whether *when* is a rhythm ("elke zaterdag") that names neither begin nor end."""
    said = Said(when, lang)
    return said.has("rhythm") and not said.matches("bounded")


def day_in(when: str, lang: str) -> date | None:
    """Return the one whole date, with its year, that *when* names; None for a rhythm or more dates.

    "12 juni 2027" and "June 12, 2027" are whole; "12 juni" and "12-6" leave open which year or
    which order is meant.
    """
    said = Said(when, lang)
    texts = [] if said.has("rhythm") else [word.text for word in said.words]
    months = lexicon(lang).months
    found = []
    for place, name in enumerate(texts):
        if name in months:
            around = texts[max(place - 1, 0) : place] + texts[place + 1 : place + 3]
            figures = [int(one) for one in around if one.isdecimal()]
            days, years = (
                [one for one in figures if one < 32],
                [one for one in figures if one > 1999],
            )
            found += [(years[0], months.index(name) + 1, days[0])] if days and years else []
    try:
        return date(*found[0]) if len(set(found)) == 1 else None
    except ValueError:  # 31 June
        return None


def is_several(what: str, lang: str) -> bool:
    """Tell whether *what* holds more than one act: two sentences, or two acts that are joined."""
    known = lexicon(lang)
    whole = [one for one in sentences(what, known) if any("act" in word.tags for word in one.words)]
    if len(whole) > 1:
        return True
    words = [word for one in whole for word in one.words]
    return known.patterns["several"].first(Row(words)) is not None
