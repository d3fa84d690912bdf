"""A question that a statement announces or an order wants answered.

"I wonder how ..." and "The question is who ..." ask indirectly. "Tell us how ..." asks openly.
"""

from __future__ import annotations

from collections.abc import Sequence

from ekc_kit.coach.grammar.english.question_word import question_word
from ekc_kit.coach.grammar.phrase import has_tag, has_text, inquires, tags_at, text_at
from ekc_kit.coach.grammar.reading import Form, Reading
from ekc_kit.coach.grammar.words import Sentence, Word

MOST_IN_ORDER = 5  # words between an order to tell and the question word
MOST_IN_ANNOUNCEMENT = 40  # words in which a question is announced
QUESTION_ENDS_IT = 12  # words in which a question word ends the search
# They mostly say more about somebody or something.
RELATIVES = frozenset("who which where when whose".split())
OF_SOMEBODY = frozenset("who which where when".split())
ADDRESSEES = frozenset("us me everyone them".split())  # "tell us who"
POLITE = frozenset("let let's please perhaps maybe just kindly do".split())
POLITELY_TOLD = frozenset("know tell describe explain say share hear work figure think".split())

# Not in the lexicon: see the top of the package.
WONDERING = frozenset("wonder wondering curious wondered".split())
UNKNOWN = frozenset("know idea sure clue".split())
WANTING = frozenset("like want love need wanted keen i'd we'd interested hoping".split())
HINTS = frozenset("idea ideas thoughts suggestions tips clue advice".split())
ASKS_FOR_HINTS = frozenset("any anyone anybody no some".split())
SPEAKS = frozenset("i we i'm we're it it's it'd it'll what this my our".split())
LEADS_TO = frozenset("out about to decide ask asking discuss over".split())
SOMEBODY = frozenset("anyone anybody you someone somebody".split())


def announced_question(sentence: Sentence, start: int) -> Reading | None:
    """Return the reading of a question inside a statement or an order, or None without one."""
    words = sentence.words
    begin = _behind_announcement(words, start)
    if begin is None and _asks_politely(words, start):
        begin = start + 1
    if begin is not None:
        return _indirect(sentence, start, begin)
    if "tell" in words[start].tags:
        return _told(sentence, start)
    return _inquired(sentence, start)


def _asks_politely(words: Sequence[Word], start: int) -> bool:
    """Tell whether it begins as "Let us know", "Please explain" or "Perhaps you could say" do."""
    return words[start].text in POLITE and has_text(words[start : start + 4], POLITELY_TOLD)


def _indirect(sentence: Sentence, start: int, begin: int) -> Reading | None:
    words = sentence.words
    may_ask_whether = "tell" not in words[start].tags
    for place in range(begin, len(words)):
        if may_ask_whether and words[place].text in ("if", "whether"):
            return Reading(sentence, Form.CLOSED, start, place + 1)
        asked = question_word(words, place)
        if asked is not None:
            return Reading(sentence, Form.INDIRECT, place, asked + 1)
    return None


def _inquired(sentence: Sentence, start: int) -> Reading | None:
    """Read "I keep asking myself how ..." and "We want to explore what ...", in any such words."""
    words = sentence.words
    for place in range(start + 2, len(words) - 1):
        asked = question_word(words, place)
        if asked is not None and words[asked].text not in RELATIVES:
            found = inquires(words[start:asked]) or _knows_not_how(words, start, asked)
            return Reading(sentence, Form.INDIRECT, place, asked + 1) if found else None
    return None


def _knows_not_how(words: Sequence[Word], start: int, asked: int) -> bool:
    """Tell whether somebody looks for a way: "I don't know how to ...", "no idea how we ..."."""
    return (
        words[asked].text == "how"
        and asked > start
        and words[asked - 1].text in UNKNOWN
        and (text_at(words, asked + 1) == "to" or "we" in tags_at(words, asked + 1))
    )


def _told(sentence: Sentence, start: int) -> Reading | None:
    words = sentence.words
    for place in range(start + 1, min(start + MOST_IN_ORDER + 1, len(words))):
        asked = question_word(words, place)
        if asked is not None:
            if _is_relative(words[asked], words[place - 1]):
                return None
            return Reading(sentence, Form.OPEN, start, asked + 1, told=True)
    return None


def _is_relative(asked: Word, before: Word) -> bool:
    """Tell whether it says more about somebody: "the boys who"; not so in "tell us who"."""
    return asked.text in OF_SOMEBODY and "person" in before.tags and before.text not in ADDRESSEES


def _behind_announcement(words: Sequence[Word], start: int) -> int | None:
    """Return the place after words that announce a question: "I wonder", "I'd like to know"."""
    near = words[start : start + MOST_IN_ANNOUNCEMENT]
    for place, word in enumerate(near):
        if "wh" in word.tags and place < QUESTION_ENDS_IT:
            led_to = _follows_its_name(near, place) or _is_led_to(near, place)
            return start + place if led_to else None
        if word.text in WONDERING or _says_what_is_wanted(near, place):
            return start + place + 1
    return None


def _follows_its_name(near: Sequence[Word], at: int) -> bool:
    """Tell whether the question follows its name: "the question is how"."""
    return at > 0 and near[at - 1].text in ("is", "was", "'s") and has_tag(near[:at], "matter")


def _is_led_to(near: Sequence[Word], at: int) -> bool:
    """Tell whether "I'm not sure", "it comes down to" or the like stands right before *at*."""
    return at > 1 and near[0].text in SPEAKS and near[at - 1].text in LEADS_TO


def _says_what_is_wanted(near: Sequence[Word], at: int) -> bool:
    """Tell whether "I'd like to know", "any idea", "anyone know" or the like ends at *at*."""
    first, word = near[0], near[at]
    return (
        ("learn" in word.tags and "asker" in first.tags and has_text(near[:at], WANTING))
        or (word.text in HINTS and first.text in ASKS_FOR_HINTS)
        or (word.text in ("know", "tell") and first.text in SOMEBODY)
    )
