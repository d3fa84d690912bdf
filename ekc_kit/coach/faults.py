"""Faults in a question: each from the grammar of its sentences, helped by patterns of words."""

from __future__ import annotations

from collections.abc import Sequence

from ekc_kit.coach.grammar.lexicon import Lexicon
from ekc_kit.coach.grammar.patterns import BREAKS, found
from ekc_kit.coach.grammar.reading import Form, Reading
from ekc_kit.coach.grammar.words import Word

MOST_WORDS = 30
Span = tuple[int, int]


def faults(read: Sequence[Reading], lexicon: Lexicon) -> dict[str, Span]:
    """Return the faults by their code, each with the place in the text that shows it."""
    words = [word for one in read for word in one.sentence.words]
    if not words:
        return {}
    asked = [one for one in read if one.form is not Form.NONE]
    whole = (words[0].start, words[-1].end)
    result: dict[str, Span] = {}
    if asked:
        result |= _form_faults(asked[0], lexicon)
        _keep(result, "multiple", _several(asked, lexicon))
        _keep(result, "vague", _vague(read, asked))
        for one in asked:
            _keep(result, "leading", _leading(one, lexicon))
            _keep(result, "out_of_reach", _matched(one, "out_of_reach", lexicon))
        _keep(result, "why", _why(asked, lexicon))
    else:
        result["not_a_question"] = whole
    for one in read:
        _keep(result, "negative", _negative(one, lexicon))
        _keep(result, "blame", _blamed(one, lexicon))
    if sum(word.text[0].isalnum() for word in words) > MOST_WORDS:
        result["long"] = whole
    _keep(result, "jargon", _span([word for word in words if "jargon" in word.tags][:1]))
    return result


def _keep(result: dict[str, Span], code: str, span: Span | None) -> None:
    if span is not None:
        result.setdefault(code, span)


def _span(words: Sequence[Word]) -> Span | None:
    return (words[0].start, words[-1].end) if words else None


def _form_faults(one: Reading, lexicon: Lexicon) -> dict[str, Span]:
    words = one.sentence.words
    shown = _span(words[one.at : one.until]) or (words[0].start, words[-1].end)
    if one.form is Form.CLOSED:
        return {"closed": shown} | ({"leading": shown} if one.tag else {})
    if one.form is Form.CHOICE:
        return {"choice": shown}
    counted = next(found(lexicon.patterns["closed"], words[one.until - 1 : one.until + 2]), None)
    if counted is not None and counted[0] == 0:
        return {"closed": (words[one.until - 1].start, words[one.until - 2 + counted[1]].end)}
    return {}


def _anchor(one: Reading) -> int:
    """Return where the question itself begins: its question word, or its verb."""
    return one.until - 1 if one.form in (Form.OPEN, Form.INDIRECT) else one.at


def _matched(one: Reading, code: str, lexicon: Lexicon) -> Span | None:
    """Return the first match of a pattern that no word in it exempts."""
    words = one.sentence.words if code in _EVERYWHERE else _foreground(one)
    for start, end in found(lexicon.patterns[code], words, _anchor(one)):
        if not any(_EXEMPT.get(code, "") in word.tags for word in words[start:end]):
            return words[start].start, words[end - 1].end
    return None


def _blamed(one: Reading, lexicon: Lexicon) -> Span | None:
    """Somebody is the cause, or has to change; whoever is helped or welcomed is not blamed."""
    span = _matched(one, "blame", lexicon)
    if span is None and not any(word.tags & _KIND for word in one.sentence.words):
        span = _matched(one, "somebody", lexicon)
    return span


_KIND = frozenset({"care", "mutual"})
_EVERYWHERE = frozenset({"blame", "somebody"})
# What people do together blames nobody; what "we" do is within reach; a bond is no building.
_EXEMPT = {"blame": "mutual", "somebody": "mutual", "out_of_reach": "we", "solution": "bond"}


def _leading(one: Reading, lexicon: Lexicon) -> Span | None:
    """What is asked "why" of is told as a fact; a fact is not a solution that is pressed."""
    span = _matched(one, "leading", lexicon)
    if span is None and not one.sentence.words[_anchor(one)].tags & {"why"}:
        span = _matched(one, "solution", lexicon)
    return span


def _foreground(one: Reading) -> tuple[Word, ...]:
    """Return the words with what stands in a clause of circumstance ("nu de huur stijgt") cut off."""
    words, anchor = one.sentence.words, _anchor(one)
    result: list[Word] = []
    hidden = False
    for place, word in enumerate(words):
        if place == anchor or word.text in BREAKS:
            hidden = False
        elif "circumstance" in word.tags and place > 0 and place != anchor:
            hidden = True
        elif "circumstance" in word.tags and anchor > 0:
            hidden = True
        result.append(Word(",", word.start, word.end, _NO_TAGS) if hidden else word)
    return tuple(result)


_NO_TAGS: frozenset[str] = frozenset()


def _why(asked: Sequence[Reading], lexicon: Lexicon) -> Span | None:
    for one in asked:
        words = one.sentence.words
        for start, end in found(lexicon.patterns["why"], words, _anchor(one)):
            if start <= one.until + 1 or end == len(words):
                return words[start].start, words[end - 1].end
    return None


def _several(asked: Sequence[Reading], lexicon: Lexicon) -> Span | None:
    if len(asked) > 1:
        words = asked[1].sentence.words
        return words[0].start, words[-1].end
    one = asked[0]
    words, first = one.sentence.words, _anchor(one)
    for place in range(first + 1, len(words) - 1):
        word, after = words[place], words[place + 1]
        if not word.tags & {"and"} and word.text != ",":
            continue
        joined = word.text != ","
        wh = place + 1
        if "prep" in after.tags and place + 2 < len(words) and "wh" in words[place + 2].tags:
            wh = place + 2
        if "wh" in words[wh].tags and not (one.form is Form.OPEN and _embeds(words, first, place)):
            if joined and (
                wh + 1 == len(words)
                or words[wh].text not in ("when", "where", "wanneer", "while")
                or place == first + 1
                or _verb_near(words, wh)
            ):
                return word.start, words[wh].end
            if _verb_near(words, wh):
                return word.start, words[wh].end
        if "or" in word.tags and one.form is Form.CHOICE:
            continue
        if (
            joined
            and place + 2 < len(words)
            and after.tags & {"finite", "aux"}
            and words[place + 2].tags & {"subject"}
            and "det" not in words[place + 2].tags
        ):
            return word.start, words[place + 2].end
    for start, end in found(lexicon.patterns["multiple"], words, first):
        return words[start].start, words[end - 1].end
    return None


def _verb_near(words: Sequence[Word], wh: int) -> bool:
    return wh + 1 < len(words) and bool(words[wh + 1].tags & {"finite", "aux"})


def _embeds(words: Sequence[Word], first: int, until: int) -> bool:
    """Tell whether a clause of its own stands in between: "hoe weten we wie komt en wie niet"."""
    return any("wh" in word.tags for word in words[first + 1 : until])


def _vague(read: Sequence[Reading], asked: Sequence[Reading]) -> Span | None:
    """No word names what it is about, in the question or in what stands before it."""
    words = asked[0].sentence.words
    standing = [word for word in words if "placeholder" in word.tags and "weak" not in word.tags]
    if not standing and asked[0].form is Form.CLOSED:
        standing = [word for word in words if word.text in _PRONOUNS]
        if not standing:
            return None
    if any(_names(one, bool(standing)) for one in read):
        return None
    return _span(standing[:1]) or (words[0].start, words[-1].end)


def _names(one: Reading, standing: bool) -> bool:
    """Tell whether a sentence names anything. Beside a word that stands for something, as in
    "dit schilderen", a verb alone names nothing: one can only ask what "dit" is.
    """
    words = one.sentence.words
    for place, word in enumerate(words):
        if not word.text[0].isalnum() or word.tags & _EMPTY:
            continue
        if standing and (_is_verb_here(words, place, one)):
            continue
        return True
    return False


_EMPTY = frozenset(
    "filler generic placeholder wh we we_all modal to_be aux subject telling adverb not and".split()
)


_PRONOUNS = frozenset("dit dat het it".split())


def _is_verb_here(words: Sequence[Word], place: int, one: Reading) -> bool:
    word = words[place]
    before = words[place - 1] if place else None
    if place == one.until or (place == one.at and one.form is Form.CLOSED):
        return "person" not in word.tags
    if (
        place == len(words) - 1
        and word.text.endswith(("en", "d", "t", "ed"))
        and before is not None
    ):
        return not before.tags & {"det", "prep"} or before.text in _PRONOUNS
    return before is not None and before.text in ("to", "te", "be", "we", "i", "you")


def _negative(one: Reading, lexicon: Lexicon) -> Span | None:
    words = _foreground(one)
    if one.form in (Form.CLOSED, Form.CHOICE) or any("wished" in word.tags for word in words):
        return None
    for start, end in found(lexicon.patterns["negative"], words, _anchor(one)):
        return words[start].start, words[end - 1].end
    return None
