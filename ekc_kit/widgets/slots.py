"""An agreement at a glance: which of its slots are filled, vague or still open."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from ekc_kit.coach import Finding, about
from ekc_kit.model import Agreement, Case
from ekc_kit.texts import text
from ekc_kit.widgets.asking import said

SLOTS = ("what", "who", "where", "when", "fallback")
_FIELDS = {"who_else": "who", "due": "when"}  # fields that belong to a slot of another name
_UNCLEAR = ("several_in_one", "rhythm_open")  # these leave a slot as vague as vague words do


class SlotState(StrEnum):
    """How far a slot is: a word stands beside its sign, so that no colour is needed."""

    FILLED = "filled"
    VAGUE = "vague"
    TO_ASK = "to_ask"
    OPEN = "open"


@dataclass(frozen=True)
class Slot:
    """One slot of an agreement, and what the kit asks about it."""

    name: str
    state: SlotState
    asked: tuple[Finding, ...]


def slots(agreement: Agreement, findings: Iterable[Finding]) -> tuple[Slot, ...]:
    """Return the five slots of *agreement* in their order; *findings* may be about anything."""
    mine = about(findings, f"agreements.{agreement.id}")
    asked = {name: tuple(one for one in mine if _slot(one) == name) for name in SLOTS}
    return tuple(Slot(name, _state(name, asked[name]), asked[name]) for name in SLOTS)


def seen_slots(case: Case, findings: tuple[Finding, ...]) -> dict[str, list[dict[str, Any]]]:
    """Return the slots of every agreement as the screen draws them, by the agreement's path."""
    return {f"agreements.{one.id}": drawn_slots(case, one, findings) for one in case.agreements}


def drawn_slots(
    case: Case,
    agreement: Agreement,
    findings: Iterable[Finding],
    values: Mapping[str, str] | None = None,
) -> list[dict[str, Any]]:
    """Return the slots of *agreement* in words; with *values*, also what stands in each.

    What the kit asks goes with the values: where they are typed it stands at the field itself.
    """
    drawn = []
    for slot in slots(agreement, findings):
        one: dict[str, Any] = {
            "label": text(f"slot.{slot.name}"),
            "state": slot.state,
            "state_text": text(f"slot_state.{slot.state}"),
        }
        if values is not None:
            one["value"] = "" if slot.state is SlotState.OPEN else values[slot.name]
            one["asks"] = [said(found, case) for found in slot.asked]
        drawn.append(one)
    return drawn


def _slot(finding: Finding) -> str:
    kind, _, name = finding.code.partition("_")
    if kind in ("missing", "vague"):
        return name
    field = finding.subject.split(".")[2:3]
    return _FIELDS.get(field[0], field[0]) if field else "what"


def _state(name: str, asked: tuple[Finding, ...]) -> SlotState:
    codes = {one.code for one in asked}
    if f"missing_{name}" in codes:
        return SlotState.OPEN
    if "owner_absent" in codes:
        return SlotState.TO_ASK
    vague = f"vague_{name}" in codes or not codes.isdisjoint(_UNCLEAR)
    return SlotState.VAGUE if vague else SlotState.FILLED
