"""English: an auxiliary before its subject makes a question; after it, a statement.

"How can we", "Who sweeps" and "Is there" are questions; "how we can", "what I want" and "when it
rains" are clauses inside another sentence.
"""

from __future__ import annotations

from collections.abc import Sequence

from ekc_kit.coach.grammar.reading import Form, Reading
from ekc_kit.coach.grammar.words import Sentence, Word

MARKS = frozenset({",", ":", "(", ")", "–", "—", "-", "/"})
_OPENERS = frozenset(
    "and but so or well ok okay hi hello dear yes no right question then also anyway now sorry please look erm um hey".split()
)


def read(sentence: Sentence) -> Reading:
    """Return *sentence* as it was read."""
    words = sentence.words
    start = _begin(words)
    return (
        _main(sentence, start)
        or _wrapped(sentence, start)
        or _after_a_clause(sentence, start)
        or _rest(sentence, start)
    )


def _begin(words: Sequence[Word]) -> int:
    """Skip "And", "So", "Question 1:", "Dear neighbours," and the like."""
    at = 0
    if len(words) > 3 and words[0].text == "if" and words[1].text in ("so", "not"):
        at = 2
    while at < len(words) - 1 and (
        words[at].text in MARKS
        or (words[at].text in _OPENERS and _can_skip(words, at))
        or (
            "number" in words[at].tags
            and (words[at + 1].text in MARKS or "wh" in words[at + 1].tags)
        )
    ):
        at += 1
    for place in range(at, min(at + 4, len(words) - 2)):
        after = words[place + 1]
        if words[place].text == ":" or (
            words[place].text == "," and place - at <= 2 and "person" in words[place - 1].tags
        ):
            if "wh" in after.tags or "aux" in after.tags:
                return place + 1
    return at


def _can_skip(words: Sequence[Word], at: int) -> bool:
    after = words[at + 1]
    if words[at].text in ("no", "right", "question", "now", "look", "then"):
        return after.text in MARKS or (words[at].text == "question" and "number" in after.tags)
    if words[at].text == "so":
        return after.text not in ("much", "many", "that")
    return True


# -- a question as the main clause -----------------------------------------------------------------


def question_word(words: Sequence[Word], at: int) -> int | None:
    """Return the place of the question word of the phrase at *at*: "in what way", "to which"."""
    if at >= len(words):
        return None
    word = words[at]
    if "wh" in word.tags:
        return at
    if "prep" in word.tags and at + 1 < len(words) and "wh" in words[at + 1].tags:
        return at + 1
    return None


def _main(sentence: Sentence, at: int) -> Reading | None:
    words = sentence.words
    wh = question_word(words, at)
    if wh is not None:
        verb = verb_after(words, wh, sentence.asks)
        if verb is not None and (sentence.asks or not _is_free(words, wh, verb)):
            return _asked(sentence, at, wh, verb)
        if sentence.asks and words[wh].text not in ("when", "where", "whatever", "wherever"):
            return Reading(sentence, Form.OPEN, at, wh + 1)
        return None
    if aux_first(words, at, sentence.mark):
        return _polar(sentence, at)
    return None


def verb_after(words: Sequence[Word], wh: int, asks: bool) -> int | None:
    """Return the place of the verb that makes the phrase of *wh* a question, or None."""
    asked = words[wh]
    if "has_aux" in asked.tags:
        return wh if wh + 1 < len(words) else None
    at = wh + 1
    if at >= len(words):
        return wh if asks else None
    word = words[at]
    if asked.text in ("what", "how") and word.text == "about":
        return at
    if asked.text == "how" and word.text == "come":
        return at
    if asked.text in ("how", "what", "where", "who", "when", "which") and word.text == "to":
        return at
    if asked.text == "what" and word.text in ("a", "an") and not asks:
        return None
    if asked.text == "why" and word.text == "not":
        return at
    if word.text in (
        "else",
        "exactly",
        "then",
        "now",
        "ever",
        "on",
        "the",
        "in",
        "actually",
        "next",
    ) and (
        word.text not in ("the", "in", "on")
        or words[at + 1 : at + 2]
        and words[at + 1].text in ("earth", "hell", "world")
    ):
        at += 1
        if at >= len(words):
            return wh if asks else None
        word = words[at]
        if word.text in ("earth", "hell", "world") and at + 1 < len(words):
            at += 1
            word = words[at]
    if "aux" in word.tags:
        return _inverted(words, wh, at, asks)
    if asked.text in ("who", "what", "which") or "wh_det" in asked.tags or asked.text == "how":
        return _long(words, wh, at, asks)
    if word.text in MARKS or word.tags & {"pronoun", "det", "subject"}:
        return None
    return _long(words, wh, at, asks)


def _inverted(words: Sequence[Word], wh: int, at: int, asks: bool) -> int | None:
    """A bare question word and an auxiliary: a question, unless "when" or "where" has a subject."""
    return at


def _long(words: Sequence[Word], wh: int, at: int, asks: bool) -> int | None:
    """Find the verb after a phrase: "what kind of rules do we", "who sweeps", "how often can"."""
    asked, word = words[wh], words[at]
    if asked.text in ("who", "what") and _is_verb(word):
        return at
    if word.tags & {"pronoun"} and not asks:
        return None
    if (
        words[at].tags & {"det"}
        and "number_word" not in word.tags
        and asked.text in ("what", "how", "who")
    ):
        if not asks:
            return None
    for place in range(at, min(at + 9, len(words))):
        word = words[place]
        if word.text in MARKS and place > at + 3:
            break
        if "aux" in word.tags:
            before = words[place - 1]
            if place > at and before.tags & {"pronoun"} and not asks:
                return None
            return place
        if place > at and word.tags & {"pronoun"} and not asks:
            return place - 1 if _is_verb(words[place - 1]) else None
    word = words[at]
    if asked.text in ("who", "what") and not word.tags & {"pronoun", "det", "prep", "subject"}:
        return at if asks else None
    if asked.text == "what" and word.text in ("kind", "sort", "type"):
        return at
    if "wh_det" in asked.tags or asked.text == "what":
        for place in range(at + 1, min(at + 6, len(words))):
            if _is_verb(words[place]) and not words[place].tags & {"det", "prep", "person"}:
                return place
    return at if asks else None


def _is_verb(word: Word) -> bool:
    """Tell whether *word* may be a verb by itself, by how it looks."""
    if word.tags & {"pronoun", "det", "prep", "aux", "adverb", "person", "wh"}:
        return False
    return (
        word.text.endswith(("s", "ed"))
        and len(word.text) > 3
        or bool(word.tags & {"past", "generic"})
    )


def _is_free(words: Sequence[Word], wh: int, verb: int) -> bool:
    """Tell whether the question word begins a statement: "What matters is ...", "Where possible, ..."."""
    asked = words[wh]
    if asked.text in ("when", "where", "whatever", "wherever", "who", "what", "which"):
        for place in range(verb + 1, len(words) - 1):
            if (
                words[place].text in ("is", "was")
                and asked.text in ("what", "whatever", "who")
                and "aux" not in words[verb].tags
            ):
                return True
            if (
                words[place].text == ","
                and words[place + 1].tags & {"pronoun", "det"}
                and "aux" not in words[verb].tags
                and asked.text in ("when", "where", "whatever", "wherever")
            ):
                return True
    return (
        asked.text in ("when", "where")
        and "aux" not in words[verb].tags
        and "has_aux" not in asked.tags
        and verb == wh + 1
        and words[verb].text not in ("to",)
    )


def aux_first(words: Sequence[Word], at: int, mark: str) -> bool:
    """Tell whether the sentence begins with an auxiliary before its subject."""
    if at + 1 >= len(words) or "aux" not in words[at].tags:
        return False
    word, after, asks = words[at], words[at + 1], mark == "?"
    if word.text in ("do", "don't", "dont", "have") and not asks:
        if word.text == "do" and not mark and after.tags & {"det", "person"}:
            return after.text not in ("that", "this", "a")
        return bool(
            after.tags & {"pronoun"}
            or (word.text != "don't" and after.tags & {"subject"} and "det" not in after.tags)
        )
    if word.text == "could" and after.text == "not" and not asks:
        return False
    if word.text == "may" and not asks and after.tags & {"det"}:
        return any(one.tags & {"solution", "generic", "person"} for one in words[at:])
    if word.text == "will" and not asks:
        return not mark or bool(after.tags & {"pronoun", "det", "subject", "person"})
    return True


def _asked(sentence: Sentence, at: int, wh: int, verb: int) -> Reading:
    words = sentence.words
    offered = _offered(words, wh, verb)
    if offered:
        return Reading(sentence, Form.CHOICE, *offered)
    return Reading(sentence, Form.OPEN, at, wh + 1)


def _offered(words: Sequence[Word], wh: int, verb: int) -> tuple[int, int] | None:
    for place in range(wh, min(wh + 5, len(words) - 2)):
        if (
            words[place].text == "of"
            and words[place + 1].text in ("the", "these", "those", "them")
            and (
                words[place + 2].text in ("two", "three", "both", "four")
                or "number" in words[place + 2].tags
            )
        ):
            return wh, place + 3
    for place in range(len(words) - 2, verb, -1):
        if words[place].text not in (",", ":", "–", "—", "-"):
            continue
        tail = words[place + 1 :]
        if (
            len(tail) > 12
            or any("wh" in one.tags for one in tail)
            or tail[0].tags & {"prep", "sub"}
        ):
            continue
        for offset, word in enumerate(tail[1:-1], 1):
            if "or" in word.tags and tail[offset + 1].text not in (
                "not",
                "so",
                "something",
                "else",
                "anything",
            ):
                return place + 1, len(words)
    return None


def _polar(sentence: Sentence, at: int) -> Reading:
    """Tell a yes/no question from a choice, and from a wrapper around another question."""
    words = sentence.words
    told = next((place for place in range(at, len(words)) if "telling" in words[place].tags), None)
    if told is not None and told - at <= 6:
        for place in range(told + 1, len(words)):
            if words[place].text in ("if", "whether"):
                return Reading(sentence, Form.CLOSED, at, place + 1)
            asked = question_word(words, place)
            if (
                asked is None
                or words[place - 1].tags & {"person"}
                and words[asked].text in ("who", "whose", "which")
            ):
                continue
            if words[asked].text in ("when", "where") and place - told > 3:
                continue
            if words[asked].text == "which" and words[place - 1].text == ",":
                continue
            if words[place - 1].text in ("no", "matter"):
                continue
            return Reading(sentence, Form.INDIRECT, place, asked + 1)
    pair = alternatives(words, at)
    if pair is not None:
        return Reading(sentence, Form.CHOICE, *pair)
    return Reading(sentence, Form.CLOSED, at, at + 1)


_MAY = frozenset("can could may might would can't will".split())


def alternatives(words: Sequence[Word], at: int) -> tuple[int, int] | None:
    """Return where two named alternatives of a yes/no question stand, or None."""
    for place in range(len(words) - 2, at + 1, -1):
        if "or" not in words[place].tags:
            continue
        after = words[place + 1]
        if after.text in (
            "not",
            "so",
            "something",
            "anything",
            "whatever",
            "more",
            "less",
            "other",
            "any",
            "no",
            "else",
            "anyone",
            "similar",
            "what",
            "two",
            "three",
            "later",
        ):
            if after.text in ("not", "no") and place + 2 >= len(words):
                return None
            continue
        if (
            "aux" in after.tags
            and place + 2 < len(words)
            and words[place + 2].tags & {"pronoun", "det", "subject", "person"}
        ):
            return at, len(words)
        if after.tags & {"pronoun"}:
            return at, len(words)
        prefers = any(
            one.text in ("rather", "better", "prefer", "first", "instead", "either")
            for one in words
        )
        if words[at].text in _MAY and not prefers:
            continue
        rest = words[place + 1 :]
        before = words[at + 1 : place]
        if len(before) == 1 and len(rest) == 1 and "be" not in before[0].tags:
            return at + 1, len(words)
        if len(rest) <= 10 and not any(one.text in MARKS for one in rest) and len(before) >= 2:
            if any("aux" in one.tags for one in rest) and words[at + 1].text != "it":
                continue
            if len(before) == 2 and before[0].tags & {"det"} and len(rest) > 3 and not prefers:
                continue
            return max(at + 1, place - 3), len(words)
    return None


# -- a question after a clause, or inside a statement ----------------------------------------------


def _wrapped(sentence: Sentence, start: int) -> Reading | None:
    """Read "I wonder how ...", "The question is who ..." and "Tell us how ..."."""
    words = sentence.words
    first = words[start]
    begin = _wonders(words, start)
    order = "tell" in first.tags
    if (
        begin is None
        and first.text in ("let", "please", "perhaps", "maybe", "just")
        and any(
            one.text in ("know", "tell", "describe", "explain", "say", "share")
            for one in words[start : start + 4]
        )
    ):
        begin = start + 1
    if begin is None and not order:
        return None
    for place in range(begin or start + 1, len(words)):
        word = words[place]
        if word.text in ("if", "whether") and begin is not None and not order:
            return Reading(sentence, Form.CLOSED, start, place + 1)
        asked = question_word(words, place)
        if asked is None:
            continue
        if begin is None and (
            place - start > 5
            or words[asked].text in ("who", "which", "where", "when")
            and "person" in words[place - 1].tags
            and words[place - 1].text not in ("us", "me", "everyone", "them")
        ):
            return None
        form = Form.INDIRECT if begin is not None else Form.OPEN
        return Reading(
            sentence, form, start if form is Form.OPEN else place, asked + 1, told=begin is None
        )
    return None


def _wonders(words: Sequence[Word], start: int) -> int | None:
    texts = [word.text for word in words[start : start + 14]]
    for place, text in enumerate(texts):
        here = start + place
        if "wh" in words[here].tags and place < 12:
            if (
                place
                and texts[place - 1] in ("is", "was", "'s")
                and any(
                    one in ("question", "issue", "point", "thing", "matter")
                    for one in texts[:place]
                )
            ):
                return here
            break
        if text in ("wonder", "wondering", "curious", "wondered"):
            return here + 1
        if (
            text in ("know", "hear", "understand", "find", "ask", "discuss", "learn", "see")
            and any(
                one
                in (
                    "like",
                    "want",
                    "love",
                    "need",
                    "wanted",
                    "keen",
                    "i'd",
                    "we'd",
                    "interested",
                    "hoping",
                )
                for one in texts[:place]
            )
            and texts[0]
            in (
                "i",
                "we",
                "i'd",
                "we'd",
                "i'm",
                "we're",
                "our",
                "the",
                "my",
                "parents",
                "residents",
                "what",
            )
        ):
            return here + 1
        if text in ("idea", "ideas", "thoughts", "suggestions", "tips", "clue", "advice") and texts[
            0
        ] in ("any", "anyone", "anybody", "no", "some"):
            return here + 1
        if text in ("know", "tell") and texts[0] in (
            "anyone",
            "anybody",
            "you",
            "someone",
            "somebody",
        ):
            return here + 1
    return None


def _after_a_clause(sentence: Sentence, start: int) -> Reading | None:
    """Find the question behind "When it gets dark, ..." or behind a comma, colon or dash."""
    words = sentence.words
    opens = bool(words[start].tags & {"opens"} or words[start].text in ("when", "where"))
    for place in range(start + 1, len(words) - 1):
        if words[place].text not in MARKS:
            continue
        at = place + 1
        while at < len(words) - 1 and words[at].text in ("and", "but", "so", "then", "or"):
            at += 1
        wh = question_word(words, at)
        if wh is not None:
            verb = verb_after(words, wh, asks=False)
            if verb is not None and (
                "aux" in words[verb].tags or "has_aux" in words[wh].tags or sentence.asks
            ):
                if (
                    sentence.asks
                    or opens
                    or words[place].text != ","
                    or (verb + 1 < len(words) and words[verb + 1].tags & {"pronoun"})
                ):
                    return _asked(sentence, at, wh, verb)
        elif (
            "aux" in words[at].tags
            and at + 1 < len(words)
            and words[at + 1].tags & {"pronoun", "det", "subject", "person"}
        ):
            if at + 2 >= len(words) or (
                words[-1].text in ("it", "they", "we", "you", "he", "she", "i", "there")
                and at + 2 == len(words)
            ):
                return Reading(sentence, Form.CLOSED, at, len(words), tag=True)
            if sentence.asks or opens:
                return _polar(sentence, at)
    if opens or sentence.asks:
        for place in range(start + 1, len(words) - 2):
            if (
                "wh" in words[place].tags
                and "aux" in words[place + 1].tags
                and words[place + 2].tags & {"pronoun", "det", "subject", "person"}
            ):
                return _asked(sentence, place, place, place + 1)
        for place in range(start + 2, len(words) - 2):
            if (
                "aux" in words[place].tags
                and words[place + 1].tags & {"pronoun"}
                and opens
                and not words[place - 1].tags & {"pronoun", "wh"}
            ):
                return _polar(sentence, place)
    return None


def _rest(sentence: Sentence, start: int) -> Reading:
    words = sentence.words
    if not sentence.asks:
        if len(words) > 3 and words[-1].tags & {"pronoun"} and "negated" in words[-2].tags:
            return Reading(sentence, Form.CLOSED, len(words) - 2, len(words), tag=True)
        if [one.text for one in words[-2:]] == ["or", "not"]:
            return Reading(sentence, Form.CLOSED, len(words) - 2, len(words), tag=True)
        return Reading(sentence, Form.NONE, start, len(words))
    first = question_word(words, start)
    if first is not None and not (
        words[first].text in ("when", "where") and any(one.text == "," for one in words)
    ):
        return Reading(sentence, Form.OPEN, start, first + 1)
    for place in range(start, len(words)):
        if "wh" in words[place].tags and place >= len(words) - 2:
            return Reading(sentence, Form.OPEN, place, place + 1)
    pair = alternatives(words, start)
    if (
        pair is None
        and len(words) <= 9
        and words[-1].text not in ("not", "something", "anything", "what")
    ):
        pair = (start, len(words)) if any("or" in word.tags for word in words[1:-1]) else None
    if pair is not None:
        return Reading(sentence, Form.CHOICE, *pair)
    return Reading(
        sentence,
        Form.CLOSED,
        start,
        len(words),
        tag=len(words) > 2
        and words[-1].tags & {"pronoun"} != frozenset()
        and "aux" in words[-2].tags,
    )
