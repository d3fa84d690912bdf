"""The words for when, and the date that the kit writes beside them."""

from __future__ import annotations

from datetime import date

import pytest

from ekc_kit.model.case import Case
from ekc_kit.model.plan import Agreement
from ekc_kit.texts import use_language
from ekc_kit.word.documents.edited import (
    take_over,
)
from ekc_kit.word.documents.making import write_plan
from tests.word.edited.beside import found, polished
from tests.word.polishing import Polished

DUE, NEXT_DAY = date(2026, 7, 3), date(2026, 7, 4)


def dated(**fields: object) -> Case:
    return Case(agreements=(Agreement(id="a-een", what="vegen", due=DUE, **fields),))  # type: ignore[arg-type] # fields of an agreement


@pytest.mark.parametrize(
    ("before", "words", "when", "due"),
    [
        ("zo gauw het kan", "zodra het kan (vrijdag 3 juli 2026)", "zodra het kan", DUE),
        ("zo gauw het kan", "snel (zaterdag 4 juli 2026)", "snel", NEXT_DAY),
        ("zo gauw het kan", "zo gauw het kan", "zo gauw het kan", None),
        ("zo gauw het kan", "op vrijdag 3 juli 2026", None, DUE),
        ("", "zaterdag 4 juli 2026", "", NEXT_DAY),
        ("", "4-7-2026", None, NEXT_DAY),
        ("", "nog open", "", None),
        ("", "", "", None),
        ("", "de eerste zaterdag (3 uur)", None, None),
        ("elke dag om 10 uur", "elke dag om 11 uur", None, DUE),
        ("vrijdag 3 juli om 3 uur", "op 4 juli 2026 om 3 uur", None, NEXT_DAY),
        ("vrijdag 3 juli om 3 uur", "ooit", None, None),
        ("vrijdag 3 juli om 3 uur", "3 juli, 4 uur", None, DUE),
        ("voor 3 juli", "tussen 4 juli 2026 en 5 juli 2026", None, None),
        ("voor 3 juli", "voor 33 juli 2026", None, None),
    ],
)
def test_the_date_that_the_plan_showed_goes_along_with_its_words(
    before: str, words: str, when: str | None, due: date | None
) -> None:
    """The group's words stand in `when`; a date that the kit put behind them is taken off again."""
    case = dated(when=before)
    plan = polished(case)
    assert found(plan, case) == ()
    plan.types(0, "Wanneer", words)
    now = take_over(case, found(plan, case))
    assert now.agreements[0].when == (words if when is None else when)
    assert now.agreements[0].due == due
    assert found(plan, now) == ()


def test_a_date_is_known_in_the_language_of_the_document() -> None:
    use_language("en")
    case = dated(when="as soon as we can")
    plan = Polished(write_plan(case))
    plan.types(0, "When", "soon (Friday 3 July 2026)")
    use_language("nl")
    assert take_over(case, found(plan, case)).agreements[0].when == "soon"
