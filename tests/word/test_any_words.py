"""Whatever people type, the document stays whole and no word goes missing."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from ekc_kit.model.case import Case
from ekc_kit.model.circle import Consents, Participant
from ekc_kit.model.plan import Agreement, Fallback
from ekc_kit.word.documents.making import write_plan
from tests.word.making import all_words

words = st.text(st.characters(codec=None), max_size=60)


@given(words, words, words, words)
@settings(deadline=None, max_examples=60)
def test_every_word_comes_through(name: str, what: str, when: str, then: str) -> None:
    someone = Participant(name=name, consents=Consents(named_in_plan=True))
    agreement = Agreement(
        what=what, when=when, who=(someone.id,), who_else="en wie wil", fallback=Fallback(what=then)
    )
    told = all_words(write_plan(Case(circle=(someone,), agreements=(agreement,))))
    for typed in (someone.name, agreement.what, agreement.when, agreement.fallback.what):
        assert typed in told
