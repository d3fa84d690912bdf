"""A change makes a new case; the old one stays as it was."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ekc_kit.errors import RefusedInputError, UnknownPathError
from ekc_kit.model import Agreement, Case, LogEntry, Participant, Question, editing
from ekc_kit.model.circle import CIRCLE_LIMIT
from ekc_kit.model.value import ITEM_LIMIT, Item, Value
from tests.model.cases import HOSTILE, cases, field_values, parts

LISTS = ("circle", "agreements", "questions", "coordinators", "information", "log")


def places(value: Value, before: str = "") -> Iterator[tuple[str, type[Value], str]]:
    """Every field in *value* that can be put: its path, its class and its name."""
    for name in type(value).model_fields:
        if name in ("id", "schema_version"):
            continue
        inside = getattr(value, name)
        yield before + name, type(value), name
        if isinstance(inside, Value):
            yield from places(inside, f"{before}{name}.")
        elif isinstance(inside, tuple):
            for item in inside:
                if isinstance(item, Item):
                    yield from places(item, f"{before}{name}.{item.id}.")


@given(cases, st.data())
def test_what_was_put_stands_there_and_nothing_else_changed(
    case: Case, data: st.DataObject
) -> None:
    path, kind, name = data.draw(st.sampled_from(list(places(case))))
    before = case.model_dump_json()
    value = data.draw(field_values(kind.model_fields[name]))
    changed = editing.put(case, path, value)
    assert case.model_dump_json() == before
    assert editing.put(changed, path, editing.get(case, path)) == case
    assert Case.model_validate_json(changed.model_dump_json()) == changed


@given(cases, st.data())
def test_putting_what_stands_there_already_is_no_change(case: Case, data: st.DataObject) -> None:
    path, _, _ = data.draw(st.sampled_from(list(places(case))))
    assert editing.put(case, path, editing.get(case, path)) is case


@given(cases, st.sampled_from(LISTS), st.data())
def test_an_added_item_stands_last_and_is_found_by_its_id(
    case: Case, path: str, data: st.DataObject
) -> None:
    kind = editing.item_type(Case, path)
    fields = data.draw(parts(kind)).model_dump(exclude={"id"})
    changed, item_id = editing.add(case, path, fields)
    added = editing.get(changed, f"{path}.{item_id}")
    assert editing.get(changed, path) == (*editing.get(case, path), added)
    assert added.model_dump(exclude={"id"}) == fields
    assert editing.remove(changed, f"{path}.{item_id}") == case


@given(cases, st.data())
def test_a_removed_item_leaves_no_reference_behind(case: Case, data: st.DataObject) -> None:
    case, person = editing.add(case, "circle", {"name": "Iemand"})
    for one in (*case.questions, *case.agreements):
        field = "supported_by" if isinstance(one, Question) else "who"
        where = "questions" if isinstance(one, Question) else "agreements"
        if data.draw(st.booleans()):
            path = f"{where}.{one.id}.{field}"
            case = editing.put(case, path, (*editing.get(case, path), person))
    assert person not in editing.remove(case, f"circle.{person}").model_dump_json()


@given(cases, st.data())
def test_who_is_removed_is_named_nowhere_in_the_circle(case: Case, data: st.DataObject) -> None:
    case, person = editing.add(case, "circle", {"name": "Iemand"})
    before = case.set_aside
    for other in case.circle:
        if data.draw(st.booleans()):
            case = editing.put(case, f"circle.{other.id}.brought_by", person)
            case, tension = editing.add(case, "tensions", {"one": other.id, "other": person})
            about = {"code": "one_side", "subject": f"tensions.{tension}"}
            case, _ = editing.add(case, "set_aside", about)
    for question in case.questions:
        path = f"questions.{question.id}.contributors"
        case = editing.put(case, path, (*question.contributors, person))
    case, _ = editing.add(case, "set_aside", {"code": "not_spoken", "subject": f"circle.{person}"})
    gone = editing.remove(case, f"circle.{person}")
    assert person not in gone.model_dump_json()
    assert gone.set_aside == before
    assert [one.id for one in gone.circle] == [one.id for one in case.circle[:-1]]


@given(cases.filter(lambda case: len(case.circle) > 1), st.integers(-6, 6), st.data())
def test_moving_changes_the_place_of_one_item_only(
    case: Case, offset: int, data: st.DataObject
) -> None:
    moved = data.draw(st.sampled_from(case.circle))
    changed = editing.move(case, f"circle.{moved.id}", offset)
    others = [one for one in case.circle if one is not moved]
    assert [one for one in changed.circle if one.id != moved.id] == others
    place = case.circle.index(moved) + offset
    assert changed.circle.index(moved) == min(max(place, 0), len(others))


@pytest.mark.parametrize(
    "typed", [*HOSTILE, "Canary " * 300_000, "31-02", {"Canary": 1}, ["Canary"]]
)
@pytest.mark.parametrize("path", ["logistics.held_on", "logistics.start", "variant", "circle"])
def test_a_refusal_changes_nothing_and_repeats_nothing(path: str, typed: object) -> None:
    case = Case(title="Plein")
    before = case.model_dump_json()
    with pytest.raises(RefusedInputError) as refusal:
        editing.put(case, path, typed)
    assert str(typed)[:20] not in repr((refusal.value.fields, refusal.value.args))
    assert refusal.value.__cause__ is None
    assert refusal.value.__suppress_context__
    assert case.model_dump_json() == before


def test_a_text_of_2_mb_is_refused_with_its_size_and_the_limit() -> None:
    with pytest.raises(RefusedInputError) as refusal:
        editing.put(Case(), "request.matter", "é" * 1_000_000)
    assert refusal.value.key == "error.too_long"
    assert refusal.value.fields == {"size": 1_000_000, "limit": 300}


def test_a_full_list_takes_no_more() -> None:
    case = Case(
        circle=tuple(Participant() for _ in range(CIRCLE_LIMIT)),
        log=tuple(LogEntry() for _ in range(ITEM_LIMIT)),
    )
    for path in ("circle", "log"):
        with pytest.raises(RefusedInputError) as refusal:
            editing.add(case, path, {})
        assert refusal.value.key == "error.too_many"


@pytest.mark.parametrize(
    "path",
    ["", "nowhere", "request.nowhere", "circle.p-0000000000.name", "title.more", "circle..name"],
)
def test_a_path_to_nowhere_is_refused(path: str) -> None:
    for edit in (
        lambda: editing.get(Case(), path),
        lambda: editing.put(Case(), path, "x"),
        lambda: editing.remove(Case(), f"{path}.x"),
    ):
        with pytest.raises(UnknownPathError):
            edit()


@pytest.mark.parametrize("path", ["id", "schema_version"])
def test_what_identifies_a_case_cannot_be_put(path: str) -> None:
    with pytest.raises(UnknownPathError):
        editing.put(Case(), path, "z-0000000000")


def test_an_id_of_an_item_cannot_be_put() -> None:
    case = Case(agreements=(Agreement(id="a-1111111111"),))
    with pytest.raises(UnknownPathError):
        editing.put(case, "agreements.a-1111111111.id", "a-2222222222")


def test_nothing_can_be_added_to_what_is_no_list_of_items() -> None:
    for path in ("title", "request", "agreements.a-1111111111.who"):
        with pytest.raises(UnknownPathError):
            editing.add(Case(agreements=(Agreement(id="a-1111111111"),)), path, {})
