"""The conference question: which form it has, and what the kit asks about its wording."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from ekc_kit.coach.faults import faults
from ekc_kit.coach.finding import SEVERITIES, Finding, ask
from ekc_kit.coach.grammar import dutch, english
from ekc_kit.coach.grammar.lexicon import Lexicon, lexicon
from ekc_kit.coach.grammar.reading import Form, Reading
from ekc_kit.coach.grammar.words import sentences
from ekc_kit.coach.speaking import spoken_in

_READ = {"nl": dutch.read, "en": english.read}
MOST_SENTENCES = 24
_ORDER = {code: place for place, code in enumerate(SEVERITIES)}


@dataclass(frozen=True)
class QuestionReview:
    """What the coach saw in a text: its form, and findings in the order of the text.

    The subject of each finding is ``text``; `start` and `end` mark words in the text as it was
    given. No findings means that no known pitfall was found, not that the question is good.
    """

    form: Form
    findings: tuple[Finding, ...]


def review_question(text: str, lang: str) -> QuestionReview:
    """Return what the kit asks about *text*, read as a question in the language *lang*.

    Only the first 24 sentences are read: whoever pastes more has pasted no question. An empty text
    has the form ``none`` and no findings: a question that is not there yet is not wrong.
    """
    words = lexicon(lang)
    read = tuple(_READ[lang](one) for one in islice(sentences(text, words), MOST_SENTENCES))
    found = sorted(_found(read, words), key=lambda one: (one.start, _ORDER[one.code]))
    return QuestionReview(_form(read), tuple(found))


def review_wording(text: str, lang: str) -> QuestionReview:
    """Return what the kit asks about *text* in the language that it is in, on a page in *lang*.

    Nothing is asked about a text in a language the coach does not know; its form is ``none``.
    """
    spoken = spoken_in(text, lang)
    return review_question(text, spoken) if spoken else QuestionReview(Form.NONE, ())


def _form(read: Sequence[Reading]) -> Form:
    """With several questions the form is that of the first."""
    return next((one.form for one in read if one.form is not Form.NONE), Form.NONE)


def _found(read: Sequence[Reading], words: Lexicon) -> Iterator[Finding]:
    for code, (start, end) in faults(read, words).items():
        yield ask(code, "text", start, end)
