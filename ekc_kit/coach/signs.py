"""The beginning: signs that a case should first go to the regional manager, and independence."""

from __future__ import annotations

from ekc_kit.coach.finding import Finding, ask
from ekc_kit.model import Case

SIGNS = ("safety_worry", "other_procedure", "pressed")


def review_beginning(case: Case) -> tuple[Finding, ...]:
    """Return the signs that were noted, and the coordinators who have not declared no interest."""
    signs = [ask(sign, f"intake.{sign}") for sign in SIGNS if getattr(case.intake, sign) is True]
    undeclared = [
        ask("no_declaration", f"coordinators.{one.id}.declaration.declared_on")
        for one in case.coordinators
        if one.declaration.declared_on is None
    ]
    return (*signs, *undeclared)
