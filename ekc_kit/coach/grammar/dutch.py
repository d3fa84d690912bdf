"""Dutch: the finite verb stands first in a yes/no question and second after a question word.

In a clause inside another sentence it stands last ("wat ik wil", "hoe we dit doen"): that tells a
question from a statement that begins with a question word.
"""

from __future__ import annotations

from collections.abc import Sequence

from ekc_kit.coach.grammar.reading import Form, Reading
from ekc_kit.coach.grammar.words import Sentence, Word

MARKS = frozenset({",", ":", "(", ")", "–", "—", "-", "/"})
_VERB_ENDINGS = ("t", "en", "de", "te", "den", "ten")
_GREETING = frozenset(
    "en maar dus want of nou ja nee hallo hoi beste geachte zeg eens vraag nu dan oké ok sorry tja goed goedemiddag trouwens".split()
)


def read(sentence: Sentence) -> Reading:
    """Return *sentence* as it was read."""
    words = sentence.words
    start = _begin(words)
    return (
        _main(sentence, start)
        or _after_a_clause(sentence, start)
        or _wrapped(sentence, start)
        or _rest(sentence, start)
    )


# -- where the sentence begins ---------------------------------------------------------------------


def _begin(words: Sequence[Word]) -> int:
    """Skip "En", "Maar", "Vraag 1:", "Beste buren," and the like."""
    at = 0
    if len(words) > 3 and words[0].text == "zo" and words[1].text in ("ja", "nee", "niet"):
        at = 2
    while at < len(words) - 1 and (
        words[at].text in MARKS
        or (
            "number" in words[at].tags
            and (
                words[at + 1].text in MARKS
                or at == 0
                and len(words) > 2
                and "wh" in words[at + 1].tags
            )
        )
        or (words[at].text in _GREETING and _can_skip(words, at))
    ):
        at += 1
    for place in range(at, min(at + 4, len(words) - 2)):
        after = words[place + 1]
        if words[place].text == ":" or (
            words[place].text == "," and place - at <= 2 and _is_call(words, at)
        ):
            if "wh" in after.tags or "finite" in after.tags:
                return place + 1
    return at


def _can_skip(words: Sequence[Word], at: int) -> bool:
    word, after = words[at], words[at + 1]
    if word.text in ("vraag", "zeg", "goed", "nu", "dan"):
        return after.text in MARKS or "number" in after.tags
    return True


def _is_call(words: Sequence[Word], at: int) -> bool:
    return (
        words[at].text in ("beste", "geachte", "lieve", "zeg", "sorry", "hallo", "tja", "nou")
        or "person" in words[at].tags
    )


# -- a question as the main clause -----------------------------------------------------------------


def _main(sentence: Sentence, at: int) -> Reading | None:
    """Read a question that begins at *at*: with a question word or with its verb."""
    words = sentence.words
    if at >= len(words):
        return None
    fronted = question_word(words, at)
    if fronted is not None:
        verb = verb_after(words, fronted, sentence.asks)
        if verb is not None and (sentence.asks or not _is_free(sentence, fronted, verb)):
            return _asked(sentence, at, fronted, verb)
        if len(words) - at <= 5 and not _is_clause(words, fronted):
            return Reading(sentence, Form.OPEN, fronted, fronted + 1)
        return None
    if verb_first(words, at, sentence.mark):
        return _polar(sentence, at)
    return None


def _is_clause(words: Sequence[Word], wh: int) -> bool:
    """Tell whether a subject follows the question word and a verb ends the sentence."""
    rest = words[wh + 1 :]
    return len(rest) > 1 and bool(rest[0].tags & {"subject"}) and is_shape(rest[-1])


def _is_free(sentence: Sentence, wh: int, verb: int) -> bool:
    """Tell whether the question word begins a statement: "Wie wil voetballen kan ..."."""
    words = sentence.words
    if words[wh].text == "wat" and sentence.mark == "!":
        return True
    for place in range(verb + 1, len(words) - 1):
        word, before = words[place], words[place - 1]
        if (
            before.text == ","
            and "finite" in word.tags
            and "and" not in word.tags
            and not words[place + 1].tags & {"subject"}
        ):
            return True
        if (
            words[wh].text in ("wie", "wat", "waar")
            and word.text in _SINGULAR
            and is_shape(before)
            and not any(
                one.tags & {"sub", "wh", "subject"} or one.text in ("die", ",")
                for one in words[verb + 1 : place]
            )
        ):
            return True
    return False


_SINGULAR = frozenset("kan mag moet is wordt krijgt zal heeft gaat was".split())


def _asked(sentence: Sentence, at: int, wh: int, verb: int) -> Reading:
    words = sentence.words
    offered = _offered(words, wh, verb)
    if offered:
        return Reading(sentence, Form.CHOICE, *offered)
    return Reading(sentence, Form.OPEN, at, wh + 1)


def _offered(words: Sequence[Word], wh: int, verb: int) -> tuple[int, int] | None:
    """Return where alternatives stand after a comma or colon, or "welke van de twee"."""
    for place in range(wh, min(wh + 4, len(words) - 2)):
        if (
            words[place].text == "van"
            and words[place + 1].text in ("de", "deze", "die")
            and (
                words[place + 2].text in ("twee", "drie", "beide", "vier", "2", "3")
                or "number" in words[place + 2].tags
            )
        ):
            return wh, place + 3
    for place in range(len(words) - 2, verb, -1):
        if words[place].text in (",", ":") or words[place].text == ")":
            tail = words[place + 1 :]
            for offset, word in enumerate(tail[1:-1], 1):
                if (
                    "or" in word.tags
                    and tail[offset + 1].text not in ("niet", "zo", "anders", "iets", "meer")
                    and len(tail) <= 12
                ):
                    if not any(
                        "wh" in one.tags or "sub" in one.tags and "or" not in one.tags
                        for one in tail
                    ):
                        if "prep" not in tail[0].tags:
                            return place + 1, len(words)
    return None


def question_word(words: Sequence[Word], at: int) -> int | None:
    """Return the place of the question word of the phrase that begins at *at*, if it is one.

    A phrase may begin with a preposition: "op welke manier", "in hoeverre", "met wie".
    """
    word = words[at]
    if "wh" in word.tags:
        return at
    if "prep" in word.tags:
        for place in (at + 1, at + 2):
            if place < len(words) and "wh" in words[place].tags:
                return (
                    place
                    if words[place].text not in ("waarom", "wanneer") or place == at + 1
                    else None
                )
    return None


def verb_after(words: Sequence[Word], wh: int, asks: bool) -> int | None:
    """Return the place of the finite verb that comes second, after the phrase of *wh*.

    None when the subject comes before the verb: then it is no question but a clause.
    """
    at = wh + 1
    if at >= len(words):
        return None
    word, asked = words[at], words[wh]
    if asked.text == "wat" and word.text in ("een", "betreft"):
        return None
    if asked.text in ("hoe", "wat") and word.text in ("dan", "nu", "verder", "anders") and asks:
        return at
    if (
        "wh_det" in asked.tags
        or asked.text == "hoe"
        or (asked.text == "wat" and word.text in ("voor", "van", "zou"))
    ):
        return _verb_in(words, at, asks, asked)
    if asked.text in ("wie", "wat", "waar") and word.text in ("van", "uit", "in", "onder", "op"):
        return _verb_in(words, at, asks, asked)
    if "mod" in word.tags and at + 1 < len(words) and "finite" in words[at + 1].tags and asks:
        return at + 1
    if _starts_a_subject(word):
        return None
    return at if is_verb(words, at) else (_verb_in(words, at, asks, asked) if asks else None)


def _verb_in(words: Sequence[Word], at: int, asks: bool, asked: Word) -> int | None:
    """Find the verb after a longer phrase: "welke afspraken", "hoe vaak", "wat voor regels"."""
    for place in range(at, min(at + 12, len(words))):
        word = words[place]
        if word.text in MARKS and not asks:
            return None
        if "finite" in word.tags and not (
            "person" in word.tags and place == at and "wh_det" in asked.tags
        ):
            return place
        if place > at or asked.text == "hoe":
            if "subject" in word.tags:
                before = words[place - 1]
                if place > at and is_shape(before):
                    return place - 1
                return None
            if (
                place > at
                and "det" in word.tags
                and is_shape(words[place - 1])
                and not _known_other(words[place - 1])
            ):
                return place - 1
        if asked.text == "hoe" and place == at:
            if word.text in ("de", "het", "een", "die", "dat", "dit", "deze", "onze", "er", "men"):
                return None
            if is_verb(words, at):
                return at
    last = len(words) - 1
    if "wh_det" in asked.tags and at < last:
        for place in range(at + 1, min(at + 5, last + 1)):
            if words[place].text.endswith(("t", "en", "de", "te")) and not _known_other(
                words[place]
            ):
                if (
                    place + 1 > last
                    or "prep" in words[place + 1].tags
                    or "adverb" in words[place + 1].tags
                    or "det" in words[place + 1].tags
                ):
                    return place
    return None


def _known_other(word: Word) -> bool:
    return bool(
        word.tags
        & {"person", "det", "prep", "adverb", "institution", "number", "wh", "and", "solution"}
    )


def _starts_a_subject(word: Word) -> bool:
    if "finite" in word.tags:
        return False
    return (
        bool(word.tags & {"subject", "det", "prep", "adverb", "not", "number"})
        or word.text in MARKS
    )


def is_shape(word: Word) -> bool:
    """Tell whether *word* may be a finite verb, by how it looks."""
    return "finite" in word.tags or (word.text.endswith(_VERB_ENDINGS) and len(word.text) > 2)


def is_verb(words: Sequence[Word], at: int) -> bool:
    """Tell whether the word at *at* is a finite verb, by itself or by what follows it."""
    word = words[at]
    if "finite" in word.tags:
        return True
    if word.tags & {"det", "prep", "adverb", "and", "wh", "number", "subject"}:
        return False
    after = words[at + 1] if at + 1 < len(words) else None
    if after is not None and ("subject" in after.tags or after.text in ("er", "het")):
        return len(word.text) > 2 or "finite" in word.tags
    return (
        word.text.endswith(("t", "de", "te", "en", "den", "ten"))
        and len(word.text) > 2
        and not (word.tags & {"person", "institution"})
    )


def verb_first(words: Sequence[Word], at: int, mark: str) -> bool:
    """Tell whether the sentence begins with its finite verb, and is not an order."""
    word, asks = words[at], mark == "?"
    if at + 1 >= len(words):
        return False
    after = words[at + 1]
    if mark in (".", "!") and not word.tags & {"modal", "to_be"}:
        return False
    if (
        "finite" in word.tags
        and word.text not in ("zorg", "stel", "gebruik", "voel", "bereik", "hoor", "bel")
        or ("finite" in word.tags and "subject" in after.tags)
    ):
        if word.text in (
            "ga",
            "kom",
            "laat",
            "houd",
            "hou",
            "doe",
            "geef",
            "neem",
            "zie",
            "denk",
            "vind",
            "maak",
            "blijf",
            "krijg",
            "pak",
            "zet",
            "help",
            "heb",
            "ken",
            "kies",
            "stel",
            "gun",
            "bel",
        ):
            return _follows_stem(after)
        if word.text in ("maakt", "komt", "gaat"):
            return True
        if word.text.endswith("en") and "modal" not in word.tags and "to_be" not in word.tags:
            return asks or bool(after.tags & {"subject", "det"}) or after.text == "er"
        if word.text == "zijn" and not asks:
            return bool(after.tags & {"det", "subject"}) or after.text in ("er", "hier", "daar")
        if word.text in ("had", "mocht", "mochten", "was", "hadden") and not asks:
            return not any(one.text == "," for one in words)
        return True
    if word.tags & {
        "det",
        "prep",
        "adverb",
        "and",
        "sub",
        "number",
        "person",
        "subject",
        "institution",
    }:
        return False
    if word.text.endswith("en") and after.text in ("we", "wij", "ze", "zij", "jullie"):
        return True
    if "subject" in after.tags and _follows_stem(after) and len(word.text) > 2:
        if after.text == "je" and not asks:
            return word.text not in _REFLEXIVE
        return after.text not in ("u", "men") or asks or word.text.endswith("t")
    if (
        word.text.endswith("t")
        and len(word.text) > 3
        and (after.tags & {"subject", "det"} or after.text == "er")
    ):
        return True
    return (
        asks
        and word.text.endswith(("de", "te", "den", "ten", "t"))
        and not word.tags & {"solution", "harm"}
    )


_REFLEXIVE = frozenset("bemoei gedraag meld schaam houd hou stel haast trek pak".split())


def _follows_stem(after: Word) -> bool:
    """After a bare stem only ik, je and jij make a question; anything else makes an order."""
    return after.text in ("ik", "je", "jij", "'k", "u", "men")


def _polar(sentence: Sentence, at: int) -> Reading:
    """Tell a yes/no question from a choice, and from a wrapper around another question."""
    words = sentence.words
    told = next((place for place in range(at, len(words)) if "telling" in words[place].tags), None)
    if told is not None:
        for place in range(at + 1, len(words)):
            word = words[place]
            if word.text == "of" and place + 1 < len(words) and _is_if(words, place):
                return Reading(sentence, Form.CLOSED, at, place + 1)
            asked = (
                question_word(words, place)
                if place > told or words[told].text not in ("laten",)
                else None
            )
            if asked is not None and (place > told or _told_last(words, told)):
                if (
                    words[asked].text in ("waarin", "waarbij", "waarop", "waarvan")
                    and place - 1 != told
                ):
                    continue
                return Reading(sentence, Form.INDIRECT, place, asked + 1)
    pair = alternatives(words, at)
    if pair is not None:
        return Reading(sentence, Form.CHOICE, *pair)
    return Reading(sentence, Form.CLOSED, at, at + 1)


def _told_last(words: Sequence[Word], told: int) -> bool:
    return told == len(words) - 1 or words[told].text in ("weet",)


def _is_if(words: Sequence[Word], place: int) -> bool:
    """Tell whether "of" opens a clause here ("weet u of er ...") and joins no two things."""
    before, after = words[place - 1], words[place + 1]
    if "telling" in before.tags or before.text in (",", "al", "ook", "u", "mij", "ons", "eens"):
        return after.text != "niet"
    return bool(after.tags & {"subject"}) or after.text in ("er", "de", "het")


def alternatives(words: Sequence[Word], at: int) -> tuple[int, int] | None:
    """Return where two named alternatives of a yes/no question stand, or None.

    Two clauses ("blijf je of ga je") are; so are two things at the end, where the answer would
    be. A pair inside the subject or before the rest of the sentence ("mogen bewoners of winkeliers
    hier parkeren") is not.
    """
    for place in range(len(words) - 2, at + 1, -1):
        word = words[place]
        if "or" not in word.tags:
            continue
        after = words[place + 1]
        if after.text in (
            "niet",
            "zo",
            "wel",
            "iets",
            "anders",
            "andersom",
            "meer",
            "zoiets",
            "dergelijke",
        ):
            if after.text in ("niet", "wel") and place + 2 >= len(words):
                return None
            if after.text in ("zo", "iets", "zoiets", "meer", "dergelijke"):
                continue
        if _opens_clause(words, place + 1) or after.text == words[at].text:
            return at, len(words)
        if "subject" in after.tags or (words[at].text in _MAY and not _prefers(words)):
            continue
        rest = words[place + 1 :]
        if (
            len(rest) <= 8
            and not any(one.text in MARKS for one in rest)
            and _at_the_end(words, place, at)
        ):
            left = max(at + 1, place - 3)
            return left, len(words)
    return None


_MAY = frozenset("kan kun kunt kunnen mag mogen zou zouden".split())


def _prefers(words: Sequence[Word]) -> bool:
    return any(
        word.text in ("liever", "liefst", "beter", "best", "eerst", "welke") for word in words
    )


def _opens_clause(words: Sequence[Word], at: int) -> bool:
    word = words[at]
    after = words[at + 1] if at + 1 < len(words) else None
    if after is None:
        return False
    strong = bool(after.tags & {"subject", "det", "person"}) or after.text in ("er", "hier")
    return ("finite" in word.tags and strong) or (
        is_shape(word) and "subject" in after.tags and not word.tags & {"person", "det", "prep"}
    )


def _at_the_end(words: Sequence[Word], place: int, at: int) -> bool:
    """Tell whether what "of" joins stands where the answer would: at the end, not in the subject."""
    rest = list(words[place + 1 :])
    while rest and rest[-1].text in (
        "worden",
        "zijn",
        "hebben",
        "gaan",
        "komen",
        "doen",
        "kiezen",
        "krijgen",
        "maken",
        "nemen",
        "houden",
        "spelen",
        "werken",
        "geweest",
    ):
        rest.pop()
    if not rest:
        return False
    if (
        len(rest) > 1
        and rest[-1].text.endswith("en")
        and not rest[-1].tags & {"person", "solution"}
        and "det" not in rest[-2].tags
        and "prep" not in rest[-2].tags
        and "finite" in rest[-1].tags
    ):
        return False
    before = words[at + 1 : place]
    has_subject = any("subject" in one.tags for one in before[:2]) or len(before) > 3
    return has_subject and len(before) >= 2


# -- a question after a clause, or inside a statement ----------------------------------------------


def _after_a_clause(sentence: Sentence, start: int) -> Reading | None:
    """Find the question behind "Als het donker is, ..." or behind a comma, colon or dash."""
    words = sentence.words
    for place in range(start + 1, len(words) - 1):
        if words[place].text not in MARKS:
            continue
        at = place + 1
        while at < len(words) - 1 and words[at].text in ("en", "maar", "dus", "dan"):
            at += 1
        if at >= len(words):
            return None
        asked = question_word(words, at)
        if asked is not None:
            verb = verb_after(words, asked, asks=False)
            if verb is not None and (
                sentence.asks or _stands_alone(words, start, place, asked, verb)
            ):
                return _asked(sentence, at, asked, verb)
            if sentence.asks and len(words) - at <= 4:
                return Reading(sentence, Form.OPEN, at, asked + 1)
        elif sentence.asks and verb_first(words, at, "?") and "opens" in words[start].tags:
            return _polar(sentence, at)
        elif (
            "opens" in words[start].tags
            and not sentence.asks
            and "finite" in words[at].tags
            and at + 2 < len(words)
            and words[start].text not in ("wanneer",)
        ):
            if any(one.text == "dan" for one in words[at + 1 : at + 6]):
                return _polar(sentence, at)
    if "opens" in words[start].tags or sentence.asks:
        for place in range(start + 1, len(words) - 2):
            if "wh" not in words[place].tags or words[place - 1].text in ("en",):
                continue
            follows = words[place + 1]
            if "finite" in follows.tags and (
                words[place + 2].tags & {"subject", "det", "person"}
                or words[place + 2].text in ("er", "het")
            ):
                if (
                    words[place].text in ("wat", "wie", "waar", "hoe", "wanneer", "welke", "waarom")
                    or "wh" in words[place].tags
                ):
                    return _asked(sentence, place, place, place + 1)
    return None


def _stands_alone(words: Sequence[Word], start: int, mark: int, wh: int, verb: int) -> bool:
    """Without a question mark: tell a question behind a comma from a clause ("..., wat leidt tot")."""
    if verb + 1 >= len(words):
        return False
    if words[mark].text in (":", "–", "—", "-") or "opens" in words[start].tags:
        return True
    return bool(words[verb + 1].tags & {"subject"}) and words[wh].text in (
        "hoe",
        "wie",
        "wat",
        "welke",
        "wanneer",
        "waarom",
        "waar",
    )


def _wrapped(sentence: Sentence, start: int) -> Reading | None:
    """Read "Ik vraag me af hoe ...", "De vraag is wie ..." and "Vertel hoe ..."."""
    words = sentence.words
    first = words[start]
    order = "tell" in first.tags and (
        start + 1 < len(words)
        and not words[start + 1].tags & {"subject"}
        or "number" not in first.tags
    )
    wonders = _wonders(words, start)
    if not order and wonders is None:
        return None
    begin = start + 1 if order and wonders is None else wonders or start + 1
    for place in range(begin, len(words)):
        word = words[place]
        if word.text == "of" and place + 1 < len(words) and wonders is not None:
            if _is_if(words, place) or words[place - 1].text in ("af", "is", "benieuwd", "weten"):
                return Reading(sentence, Form.CLOSED, start, place + 1)
        asked = question_word(words, place)
        if asked is None or asked + 1 >= len(words):
            continue
        if order and wonders is None:
            if (
                place - start > 6
                or words[asked].text.startswith("waar")
                and words[asked].text not in ("waar", "waarom")
                and "person" not in words[place - 1].tags
                and place - start > 3
            ):
                continue
            return Reading(sentence, Form.OPEN, start, asked + 1, told=True)
        return Reading(sentence, Form.INDIRECT, place, asked + 1)
    return None


def _wonders(words: Sequence[Word], start: int) -> int | None:
    """Return the place after words that announce a question: "vraag me af", "wil weten"."""
    texts = [word.text for word in words[start : start + 12]]
    for place, text in enumerate(texts):
        if text == "," or "wh" in words[start + place].tags:
            break
        here = start + place
        if text in ("benieuwd", "nieuwsgierig"):
            return here + 1
        if text in ("af", "afvragen", "afvraag") and any(
            one.startswith("vraag")
            or one.startswith("vroeg")
            or one.startswith("vragen")
            or one.startswith("afvra")
            for one in texts[: place + 1]
        ):
            return here + 1
        if (
            text in ("weten", "horen", "bespreken", "begrijpen")
            and place
            and any(
                one in ("wil", "willen", "wilde", "wou", "graag", "zou", "zouden")
                for one in texts[:place]
            )
        ):
            return here + 1
        if (
            text in ("vraag", "kwestie", "punt")
            and place + 1 < len(texts)
            and texts[place + 1] in ("is", "was", "blijft", "of", "luidt", "hoe", "wie")
        ):
            return here + 2 if texts[place + 1] not in ("of", "hoe", "wie") else here + 1
        if (
            text in ("hoor", "hoort", "horen", "verneem", "vernemen", "weten")
            and "graag" in texts[: place + 3]
        ):
            return here + 1
        if text in ("weten", "horen") and texts[0] == "laat":
            return here + 1
    return None


def _rest(sentence: Sentence, start: int) -> Reading:
    words = sentence.words
    if not sentence.asks:
        last = [word.text for word in words[-3:]]
        if (
            last[-2:] == ["of", "niet"]
            or last[-1] in ("hè", "nietwaar")
            or last == [",", "niet", "waar"]
            or last[-2:] == [",", "toch"]
        ):
            return Reading(sentence, Form.CLOSED, len(words) - 1, len(words), tag=True)
        return Reading(sentence, Form.NONE, start, len(words))
    first = question_word(words, start)
    if first is not None:
        return Reading(sentence, Form.OPEN, start, first + 1)
    for place in range(start, len(words)):
        if "wh" in words[place].tags and (place <= start + 3 or place >= len(words) - 3):
            return Reading(sentence, Form.OPEN, place, place + 1)
    pair = alternatives(words, start)
    if (
        pair is None
        and len(words) <= 9
        and any("or" in word.tags and word is not words[0] for word in words[:-1])
    ):
        pair = None if words[-1].text in ("niet", "soms") else (start, len(words))
    if pair is not None:
        return Reading(sentence, Form.CHOICE, *pair)
    return Reading(
        sentence,
        Form.CLOSED,
        start,
        len(words),
        tag=words[-1].text in ("toch", "hè", "niet", "waar", "nietwaar"),
    )
