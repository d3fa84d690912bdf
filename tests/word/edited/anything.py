"""Any case that people could make, and anything they could do to its plan in Word."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from ekc_kit.model.case import Case
from ekc_kit.model.circle import Consents, Participant
from ekc_kit.model.plan import Agreement, Fallback
from ekc_kit.model.questions import Level, Question, QuestionVersion
from tests.word.polishing import Polished

NAMES = ("Ada Bos", "Ada", "Bep Geheim", "Jan en Piet", "Cor", "cor", "Ayşe, de buurvrouw", "")
SAID = (
    "", "nog open", "still open", "iemand uit de groep", "2 mensen uit de groep",
    "Wat\tWaar: hier", "Wie let op: Bep", "de school en Cor", "een\ntwee", "vrijdag 3 juli 2026",
    "zo gauw het kan (vrijdag 3 juli 2026)", "(staat niet in dit plan)", "Ada & Cor / Jan en Piet",
)  # fmt: skip
anything = st.one_of(st.sampled_from(SAID), st.text(st.characters(codec=None), max_size=30))
# python-docx, which types for us, takes no control characters; Word's keyboard has none either.
typeable = st.one_of(
    st.sampled_from(SAID), st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "Zs")))
)


@st.composite
def cases(draw: st.DrawFn, words: Any = anything) -> Case:
    """Return a case with people, some not named, questions and agreements in any order."""
    yes_or_no = st.sampled_from((True, False, None))
    circle = tuple(
        Participant(name=name, consents=Consents(named_in_plan=draw(yes_or_no)))
        for name in draw(st.lists(st.sampled_from(NAMES), max_size=5))
    )
    levels = draw(st.lists(st.sampled_from(Level), max_size=3))
    questions = tuple(
        Question(level=level, versions=(QuestionVersion(text=draw(words)),)) for level in levels
    )
    people = st.lists(st.sampled_from([one.id for one in circle] or [None]), unique=True)
    places = st.sampled_from([*(one.id for one in questions), None, "q-gone"])
    agreements = tuple(
        Agreement(
            question=draw(places),
            what=draw(words),
            who=tuple(one for one in draw(people) if one),
            who_else=draw(words),
            where=draw(words),
            when=draw(words),
            due=draw(st.none() | st.dates()),
            fallback=Fallback(what=draw(words), who=draw(words), by_when=draw(words)),
        )
        for _ in range(draw(st.integers(0, 4)))
    )
    return Case(circle=circle, questions=questions, agreements=agreements)


rows = st.integers(0, 7)
labels = st.sampled_from(("Wie", "Wat", "Waar", "Wanneer"))
edits = st.lists(
    st.one_of(
        st.tuples(st.just("moves"), rows, rows),
        st.tuples(st.just("deletes"), rows),
        st.tuples(st.just("copies"), rows),
        st.tuples(st.just("cuts_up"), rows, labels),
        st.tuples(st.just("types"), rows, labels, typeable),
        st.tuples(st.just("adds"), st.integers(0, 2), typeable, typeable),
    ),
    max_size=6,
)


def edit(plan: Polished, done: list[tuple[Any, ...]]) -> None:
    """Do to a plan what was drawn, as far as its rows and tables go."""
    for what, place, *rest in done:
        if what == "adds":
            if place < len(plan.sheet.tables):
                plan.adds(place, who=rest[0], what=rest[1], fallback=rest[0])
            continue
        count = len(plan.rows)
        if place >= count or (what == "moves" and rest[0] >= count):
            continue
        if what in ("types", "cuts_up") and not has_line(plan, place, rest[0]):
            continue
        getattr(plan, what)(place, *rest)


def has_line(plan: Polished, row: int, label: str) -> bool:
    """Whether a row that the kit wrote has this label still: one that was typed may lack it."""
    first = plan.rows[row].cells[1].paragraphs
    return any([run.text for run in one.runs if run.text][:1] == [label] for one in first)
