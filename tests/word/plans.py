"""People, questions and the words of a plan, for the tests of the plan."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from ekc_kit.model.case import Case
from ekc_kit.model.circle import Consents, Participant
from ekc_kit.model.questions import Level, Question, QuestionVersion
from ekc_kit.word.documents.making import write_document
from ekc_kit.word.documents.plan import PLAN
from tests.word.making import all_words


def person(name: str, named: bool | None = True, **fields: Any) -> Participant:
    return Participant(name=name, consents=Consents(named_in_plan=named), **fields)


def question(words: str, level: Level = Level.PART) -> Question:
    return Question(level=level, versions=(QuestionVersion(text=words),))


def words_of(case: Case, today: date | None = None) -> str:
    return all_words(write_document(PLAN, case, today=today))


def everything_in(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
