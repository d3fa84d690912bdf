"""What the coordinator noted about people is in nothing that is handed to others."""

from __future__ import annotations

from datetime import date

import pytest

from ekc_kit.model.beginning import Financing, Intake, Limit
from ekc_kit.model.case import Case, LogEntry
from ekc_kit.model.circle import Acceptance, Participant, SetAside, Stance
from ekc_kit.training import practice_case
from ekc_kit.word.documents.calendar import write_calendar
from ekc_kit.word.documents.kind import Kind
from ekc_kit.word.documents.kinds import KINDS
from tests.word.letters import files
from tests.word.making import parts_of

NOTE = "CANARY"
PUBLIC = [one for one in KINDS.values() if not one.is_private]


def noted(person: Participant) -> Participant:
    """Return *person* with a note wherever the coordinator can write one about them."""
    fields = ("relation", "known_through", "touched", "can_contribute", "needs", "conditions")
    remark = Acceptance(stance=Stance.AGREES_WITH_REMARK, remark=NOTE)
    return person.model_copy(update={**dict.fromkeys(fields, NOTE), "acceptance": remark})


def full_of_notes() -> Case:
    """Return the practice case with a note wherever the coordinator can write one."""
    case = practice_case("plein")
    whole = case.overarching_question()
    assert whole is not None
    return case.model_copy(
        update={
            "circle": tuple(map(noted, case.circle)),
            "ending_note": NOTE,
            "intake": Intake(note=NOTE, limits=(Limit(text=NOTE, set_by=NOTE),)),
            "financing": Financing(payer=NOTE, note=NOTE),
            "set_aside": (SetAside(code="x", subject="y", note=NOTE),),
            "questions": tuple(
                one.model_copy(update={"kept_because": NOTE}) for one in case.questions
            ),
            "agreements": tuple(
                one.model_copy(update={"outcome_note": NOTE}) for one in case.agreements
            ),
            "follow_up": case.follow_up.model_copy(update={"went_well": NOTE, "differs": NOTE}),
            "log": (LogEntry(on=date(2026, 4, 9), text=NOTE),),
        }
    )


@pytest.mark.parametrize("kind", PUBLIC, ids=[one.name for one in PUBLIC])
def test_no_note_of_the_coordinator_is_in_a_document_for_others(kind: Kind) -> None:
    for data in files(kind, full_of_notes()):
        assert NOTE.encode() not in b"".join(parts_of(data).values())


def test_no_note_of_the_coordinator_is_in_a_calendar() -> None:
    assert NOTE.encode() not in write_calendar(full_of_notes())
