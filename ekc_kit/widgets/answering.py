"""Does the plan answer what was asked? Per question: its agreements, what if not, looking back."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ekc_kit.coach import Finding
from ekc_kit.model import Agreement, Case, Question, Step
from ekc_kit.texts import counted, text
from ekc_kit.widgets.asking import said
from ekc_kit.widgets.pages import NOTEBOOKS
from ekc_kit.widgets.slots import SlotState, drawn_slots
from ekc_kit.word.documents.naming import everybody_named
from ekc_kit.word.documents.plan import plan_context

Block = dict[str, Any]


def answer_blocks(case: Case, findings: Iterable[Finding]) -> list[Block]:
    """Return a chain per question, in the words of the plan, and one of what has no question.

    A chain goes from the question to its agreements, to what happens when one fails, and to the
    day on which the group looks back. Its sentence says the same. It is for the coordinator, who
    knows everybody: unlike the plan, it names them all.
    """
    fill_in = {"href": NOTEBOOKS[Step.CONFERENCE], "text": text("answering.fill_in")}
    if not case.agreements:
        return [{"text": text("answering.empty"), "look": "empty"}, fill_in]
    chains = _Chains(case, tuple(findings))
    whole = case.overarching_question()
    printed = sorted(case.questions, key=lambda one: one is whole)  # as in the plan: it comes last
    blocks = [chains.of(one) for one in printed]
    if loose := case.loose_agreements():
        blocks.append(chains.loose(loose))
    return [*blocks, *([fill_in] if loose or chains.incomplete else [])]


def count_blocks(case: Case) -> list[Block]:
    """Return in a few lines how many agreements each question has, while they are being made."""
    if not case.agreements:
        return []
    rows = [(_title(one), len(_answers(case, one))) for one in case.questions]
    loose = len(case.loose_agreements())
    rows += [(text("answering.loose"), loose)] if loose else []
    terms = [(title, counted("answering.agreements", count), not count) for title, count in rows]
    return [{"tag": "h4", "text": text("answering.per_question")}, {"terms": terms}]


class _Chains:
    """Draws the chains of one case."""

    def __init__(self, case: Case, findings: tuple[Finding, ...]) -> None:
        self._case = case
        self._findings = findings
        plan = plan_context(everybody_named(case))
        self._words = {one["id"]: one for group in plan["groups"] for one in group["agreements"]}
        self._review = _review(plan["review"], known=case.review.held_on is not None)
        self.incomplete = False

    def of(self, question: Question) -> Block:
        place = f"questions.{question.id}"
        asked = self._asked("question_without_agreement", place)
        made = [self._agreement(one) for one in _answers(self._case, question)]
        nothing = text("answering.none" if asked else "answering.by_parts")
        kind = text(f"choice.level.{question.level}")
        return self._chain(_title(question), kind, made, self._sentence(made) or nothing, asked)

    def loose(self, agreements: tuple[Agreement, ...]) -> Block:
        place = f"agreements.{agreements[0].id}.question"
        asked = self._asked("agreement_without_question", place)
        made = [self._agreement(one) for one in agreements]
        sentence = counted("answering.without", len(made))
        return self._chain(text("answering.loose"), "", made, sentence, asked)

    def _chain(
        self, title: str, kind: str, made: list[Block], sentence: str, asked: list[Block]
    ) -> Block:
        chain = {"title": title, "kind": kind, "said": sentence, "asks": asked}
        return {"chain": {**chain, "agreements": made, "review": self._review if made else None}}

    def _agreement(self, agreement: Agreement) -> Block:
        words = self._words[agreement.id]
        fallback = agreement.fallback
        then = (fallback.what, fallback.who, fallback.by_when)
        values = {**words, "fallback": " · ".join(one for one in then if one)}
        *slots, last = drawn_slots(self._case, agreement, self._findings, values)
        open_ones = any(one["state"] != SlotState.FILLED for one in (*slots, last))
        self.incomplete = self.incomplete or open_ones
        name = text("answering.number", number=words["number"])
        return {"name": name, "slots": slots, "fallback": last, "open": open_ones}

    def _sentence(self, made: list[Block]) -> str:
        if not made:
            return ""
        return f"{counted('answering.count', len(made))} {_state(made)} {self._review['said']}"

    def _asked(self, code: str, place: str) -> list[Block]:
        found = (one for one in self._findings if (one.code, one.subject) == (code, place))
        return [said(one) for one in found]


def _state(made: list[Block]) -> str:
    open_ones = sum(one["open"] for one in made)
    if not open_ones:
        return text("answering.complete")
    return text("answering.open_alone") if len(made) == 1 else counted("answering.open", open_ones)


def _title(question: Question) -> str:
    return question.text or text("screen.nameless")


def _answers(case: Case, question: Question) -> list[Agreement]:
    return [one for one in case.agreements if one.question == question.id]


def _review(review: dict[str, str], known: bool) -> Block:
    state = SlotState.FILLED if known else SlotState.OPEN
    back = text("answering.review", when=review["when"]) if known else ""
    return {
        "label": text("answering.look_back"),
        "state": state,
        "state_text": text(f"slot_state.{state}"),
        "value": review["when"] if known else "",
        "said": back or text("answering.no_review"),
    }
