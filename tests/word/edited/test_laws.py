"""What holds for every case and for everything that people could do to its plan."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from ekc_kit.model.case import Case
from ekc_kit.texts import use_language
from ekc_kit.word.documents.edited import Kind, compared, differences, read_plan_of, take_over
from ekc_kit.word.documents.making import write_plan
from ekc_kit.word.reading import EditedPlan
from tests.word.edited.anything import cases, edit, edits
from tests.word.polishing import Polished


def read_after(case: Case, done: list[tuple[object, ...]]) -> EditedPlan:
    """Read the plan of a case after all this was done to it in Word."""
    plan = Polished(write_plan(case))
    edit(plan, done)
    return read_plan_of(case, plan.bytes())


@pytest.mark.parametrize("language", ["nl", "en"])
@given(case=cases())
@settings(deadline=None, max_examples=80)
def test_a_plan_that_nobody_touched_reads_back_without_differences(
    language: str, case: Case
) -> None:
    use_language(language)
    edited = read_plan_of(case, write_plan(case))
    beside = compared(case, edited)
    assert (beside.notices, beside.differences) == ((), ())


@given(case=cases(), done=edits)
@settings(deadline=None, max_examples=150)
def test_after_taking_everything_over_the_plan_reads_back_without_differences(
    case: Case, done: list[tuple[object, ...]]
) -> None:
    edited = read_after(case, done)
    found = differences(case, edited)
    assert len({one.key for one in found}) == len(found)
    now = take_over(case, found)
    again = read_plan_of(now, write_plan(now))
    assert differences(now, again) == ()
    assert take_over(now, [one for one in found if one.kind is not Kind.MOVED]) == now


@given(case=cases(), done=edits)
@settings(deadline=None, max_examples=80)
def test_what_was_changed_in_the_kit_only_is_no_difference(
    case: Case, done: list[tuple[object, ...]]
) -> None:
    newer = take_over(case, differences(case, read_after(case, done)))
    assert differences(newer, read_plan_of(newer, write_plan(case))) == ()


@given(case=cases(), done=edits)
@settings(deadline=None, max_examples=100)
def test_agreements_come_in_the_order_of_the_document(
    case: Case, done: list[tuple[object, ...]]
) -> None:
    edited = read_after(case, done)
    found = differences(case, edited)
    now = take_over(case, found)
    left = [one for one in differences(now, edited) if one.kind is not Kind.CHANGED]
    assert left == []
    assert len(now.agreements) == len(edited.rows)


@given(case=cases(), done=edits)
@settings(deadline=None, max_examples=60)
def test_what_was_not_chosen_does_not_change(case: Case, done: list[tuple[object, ...]]) -> None:
    plan = Polished(write_plan(case))
    edit(plan, done)
    found = differences(case, read_plan_of(case, plan.bytes()))
    assert take_over(case, ()) == case
    for one in found:
        before = {item.id: item for item in case.agreements}
        after = {item.id: item for item in take_over(case, [one]).agreements}
        others = [key for key in {**before, **after} if key != one.agreement]
        assert [key for key in others if before.get(key) != after.get(key)] == []
        paths = {name.partition(".")[0] for name, _ in one.puts}
        if one.kind in (Kind.CHANGED, Kind.MOVED):
            was, now = dict(before[one.agreement]), dict(after[one.agreement])
            assert {name for name in was if was[name] != now[name]} <= paths
        rest = case.model_copy(update={"agreements": ()})
        assert take_over(case, [one]).model_copy(update={"agreements": ()}) == rest
