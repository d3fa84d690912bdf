"""What a screen says about a session: saved or not, where the case stands, what the kit asks."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, time
from enum import StrEnum
from typing import Any

from ekc_kit.coach import Finding
from ekc_kit.model import Case, Missing, Ring, Step, missing_in, progress
from ekc_kit.model.merging import Collision
from ekc_kit.session import CaseSession, Saving
from ekc_kit.texts import counted, date_text, moment_text, say, text, time_text
from ekc_kit.widgets.asking import said
from ekc_kit.widgets.describe import snake
from ekc_kit.widgets.pages import NOTEBOOKS


def saved_state(session: CaseSession) -> dict[str, str]:
    """Return the line about saving, and the alert when it failed (else empty)."""
    state = session.state
    saved = text("screen.saved", time=moment_text(session.saved_at), version=session.rev)
    line = text("screen.saving") if state is Saving.SAVING else saved
    alert = ""
    if state is Saving.NOT_SAVED and session.error is not None:
        alert = text("screen.refused", reason=say(session.error))
    return {"state": state, "text": "" if alert else line, "alert": alert}


def steps(case: Case, here: Step | None) -> list[dict[str, Any]]:
    """Return the step bar: per step its name, its state in a word and its page."""
    return [
        {
            "label": text(f"step.{one.step}"),
            "state": one.state,
            "state_text": text(f"state.{one.state}"),
            "href": NOTEBOOKS[one.step],
            "here": one.step is here,
        }
        for one in progress(case)
    ]


def still_open(case: Case, step: Step) -> str:
    """Return in one line what this step still lacks."""
    missing = missing_in(case, step)
    if not missing:
        return text("screen.nothing_open")
    return f"{text('screen.open')} {'; '.join(missing_text(one) for one in missing)}."


def missing_text(missing: Missing) -> str:
    """Return what is missing, with its number."""
    return counted(f"missing.{missing.code}", missing.count)


def options(case: Case) -> dict[str, list[tuple[str, str]]]:
    """Return what one can choose from, as pairs of what is kept and what is shown."""
    nameless = text("screen.nameless")
    groups = sorted({one.group for one in case.circle if one.group})
    institutions = sorted({one.institution for one in case.circle if one.institution})
    return {
        "groups": [(one, one) for one in groups],
        "institutions": [(one, one) for one in institutions],
        "people": [(one.id, one.name or nameless) for one in case.circle],
        "questions": [(one.id, one.text or nameless) for one in case.questions],
    }


def notes(
    case: Case, findings: Iterable[Finding], collisions: Iterable[Collision]
) -> dict[str, list[dict[str, Any]]]:
    """Return what the kit asks, by the path of the field or item it is about."""
    found: dict[str, list[dict[str, Any]]] = {}
    for one in collisions:
        found.setdefault(one.path, []).append(
            {
                "ask": text("screen.collision", other=_shown(one.other)),
                "why": "",
                "actions": [
                    {"action": "take_mine", "value": one.path, "label": text("screen.take_mine")},
                    {"action": "keep", "value": one.path, "label": text("screen.keep")},
                ],
            }
        )
    for finding in findings:
        found.setdefault(finding.subject, []).append(said(finding, case))
    return found


def asked_on_map(finding: Finding) -> bool:
    """Tell whether a question is about people: the map asks those, once for all of them."""
    return finding.subject.partition(".")[0] in ("circle", "tensions")


def rings(case: Case) -> str:
    """Return in one sentence how many people stand in each ring."""
    counts = {ring.value: sum(one.ring is ring for one in case.circle) for ring in Ring}
    waiting = sum(one.ring is None for one in case.circle)
    return text("screen.rings", waiting=waiting, **counts)


def call_text(case: Case, day: date | None) -> str:
    """Return in one sentence from when to call, and how many people agreed to be called."""
    if day is None:
        return text("screen.call_unknown")
    count = sum(one.consents.call_after_three_months is True for one in case.circle)
    return text("screen.call_from", day=date_text(day), count=count)


def _shown(value: object) -> str:
    """Return *value* as people write it; a choice by its words, never by its code."""
    match value:
        case None | "":
            return text("screen.unknown")
        case bool():
            return text("screen.yes") if value else text("screen.no")
        case StrEnum():
            return text(f"choice.{snake(type(value))}.{value}")
        case date():
            return date_text(value)
        case time():
            return time_text(value)
    return str(value)
