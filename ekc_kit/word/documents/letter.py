"""What every letter says besides its message: who writes, about which meeting, on what day."""

from __future__ import annotations

from datetime import date
from typing import Any

from ekc_kit.model.case import Case
from ekc_kit.model.circle import Answer, Participant, Ring
from ekc_kit.texts import date_text, text, time_text
from ekc_kit.word.documents.kind import Context, LeftOut


def letter_context(case: Case, today: date) -> Context:
    """Return the fields that letters share. What is not known yet says "nog open".

    `coordinators` are those who write; of the circle nobody comes in.
    """
    writers = [one for one in case.coordinators if one.name]
    whole = case.overarching_question()
    return {
        "training": text("letter.training") if case.training_case else "",
        "date": date_text(today),
        "question": known(whole.text if whole else ""),
        "parts": [one.text for one in case.questions if one is not whole and one.text],
        "coordinators": [
            {"name": one.name, "phone": one.phone, "email": one.email} for one in writers
        ],
        "coordinators_text": known(listed([one.name for one in writers])),
        "meeting": meeting_context(case),
    }


def meeting_context(case: Case) -> Context:
    """Return when and where the conference is, and what was arranged for it; empty: not known."""
    place = case.logistics
    return {
        "date": known(date_text(place.held_on) if place.held_on else ""),
        "start": known(time_text(place.start) if place.start else ""),
        "end": time_text(place.end) if place.end else "",
        "place": known(place.place),
        "address": place.address,
        "food": place.food,
        "interpreter": place.interpreter,
        "child_care": place.child_care,
        "cost": place.cost,
    }


def reader_context(person: Participant) -> dict[str, Any]:
    """Return what a letter says of the one it is for: only what they know of themselves."""
    return {"name": person.name, "address": person.address}


def why_not_invited(person: Participant) -> LeftOut | None:
    """Return why somebody gets no invitation; None when they do.

    Who only informs is asked in another letter. Who was not spoken to yet is spoken to first: a
    letter is not how somebody hears what a conference is (step 6 of the method).
    """
    consents = person.consents
    reasons = {
        "left_out.nameless": not person.name,
        "left_out.informs": person.ring is Ring.INFORMS,
        "left_out.does_not_take_part": consents.take_part is False,
        "left_out.declined": person.invitation.answer is Answer.DECLINES,
        "left_out.not_spoken": person.informing.told_on is None and consents.take_part is None,
    }
    reason = next((key for key, applies in reasons.items() if applies), None)
    return LeftOut(person.id, person.name, reason) if reason else None


def known(words: str) -> str:
    """Return *words*, or "nog open" when there are none."""
    return words or text("plan_document.open")


def listed(names: list[str]) -> str:
    """Return names as people write them: "Ayşe, Henk en Wim"; empty when there are none."""
    if len(names) < 2:
        return "".join(names)
    return text("plan_document.and", first=", ".join(names[:-1]), last=names[-1])
