"""The open case changes at once, and every change can be taken back."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ekc_kit.errors import RefusedInputError, UnknownCaseError, UnknownPathError
from ekc_kit.model import Case
from ekc_kit.session import CaseSession, Saving
from ekc_kit.store import Store


def test_a_change_shows_at_once_and_is_saved_when_flushed(
    session: CaseSession, store: Store
) -> None:
    session.put("request.matter", "  Lawaai ")
    assert session.case.request.matter == "Lawaai"
    assert session.state is Saving.SAVING
    session.flush()
    assert session.state is Saving.SAVED
    stored = store.load(session.case.id)
    assert (stored.case, stored.rev, stored.saved_at) == (session.case, 2, session.saved_at)


def test_items_are_added_moved_and_removed_by_their_id(session: CaseSession) -> None:
    ada = session.add("circle", {"name": "Ada"})
    bob = session.add("circle", {"name": "Bob"})
    session.move(f"circle.{bob}", -1)
    assert [one.name for one in session.case.circle] == ["Bob", "Ada"]
    session.remove(f"circle.{ada}")
    assert [one.id for one in session.case.circle] == [bob]


def test_a_refused_value_leaves_the_case_and_its_saved_state_alone(session: CaseSession) -> None:
    before = session.case
    for path, value in (("title", "x" * 2_000_000), ("logistics.held_on", "31-02")):
        with pytest.raises(RefusedInputError):
            session.put(path, value)
    with pytest.raises(UnknownPathError):
        session.add("nowhere", {})
    with pytest.raises(RefusedInputError):
        session.change(lambda case: case.model_copy(update={"title": "x" * 201}))
    assert session.case is before
    assert session.state is Saving.SAVED
    assert not session.can_undo


def test_a_change_that_changes_nothing_is_no_revision(session: CaseSession) -> None:
    session.put("title", "Plein")
    session.change(lambda case: case.model_copy())
    session.flush()
    assert session.rev == 1


def test_what_a_change_makes_is_cleaned(session: CaseSession) -> None:
    session.change(lambda case: case.model_copy(update={"title": " Park\u202e "}))
    assert session.case.title == "Park"


def test_undo_and_redo_walk_along_the_changes(session: CaseSession) -> None:
    for title in ("een", "twee", "drie"):
        session.put("title", title)
        session.flush()
    walked = []
    while session.undo():
        walked.append(session.case.title)
    assert walked == ["twee", "een", "Plein"]
    while session.redo():
        walked.append(session.case.title)
    assert walked[3:] == ["een", "twee", "drie"]
    assert session.rev == 10
    assert not session.can_redo


def test_a_change_after_undo_ends_redo_and_loses_no_revision(
    session: CaseSession, store: Store
) -> None:
    session.put("title", "een")
    session.undo()
    session.put("title", "twee")
    session.flush()
    assert not session.can_redo
    assert not session.redo()
    session.undo()
    assert session.case.title == "Plein"
    titles = [
        store.load(session.case.id, one.rev).case.title for one in store.versions(session.case.id)
    ]
    assert titles == ["Plein", "een", "Plein", "twee", "Plein"]


def test_undo_takes_back_what_was_not_saved_yet(session: CaseSession) -> None:
    session.put("title", "Park")
    assert session.can_undo
    assert session.undo()
    assert session.case.title == "Plein"


def test_undo_and_redo_work_after_reopening(session: CaseSession, store: Store) -> None:
    session.put("title", "een")
    session.flush()
    session.put("title", "twee")
    session.undo()
    again = CaseSession(store, session.case.id)
    assert again.can_undo
    assert again.can_redo
    again.redo()
    assert again.case.title == "twee"
    again.undo()
    again.undo()
    assert again.case.title == "Plein"
    assert not again.can_undo
    again.close()


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25, deadline=None
)
@given(steps=st.lists(st.sampled_from(["type", "type", "undo", "redo", "reopen"]), max_size=15))
def test_undo_and_redo_behave_as_in_any_editor(store: Store, steps: list[str]) -> None:
    session = CaseSession(store, store.create(Case(title="0")).case.id)
    behind, ahead, typed = ["0"], [], 0
    for step in steps:
        if step == "type":
            typed += 1
            session.put("title", str(typed))
            session.flush()
            behind, ahead = [*behind, str(typed)], []
        elif step == "undo":
            assert session.undo() == (len(behind) > 1)
            if len(behind) > 1:
                ahead.append(behind.pop())
        elif step == "redo":
            assert session.redo() == bool(ahead)
            if ahead:
                behind.append(ahead.pop())
        else:
            session.close()
            session = CaseSession(store, session.case.id)
        assert session.case.title == behind[-1]
        assert session.can_undo == (len(behind) > 1)
        assert session.can_redo == bool(ahead)
    session.close()


def test_a_case_that_is_not_there_cannot_be_opened(store: Store) -> None:
    with pytest.raises(UnknownCaseError):
        CaseSession(store, "z-0000000000")


def test_an_edit_shows_at_once_and_is_one_revision(session: CaseSession, store: Store) -> None:
    told: list[str] = []
    session.observe(lambda: told.append(session.case.title))
    session.edit(lambda case: case.model_copy(update={"title": "Park"}))
    assert session.case.title == "Park"
    assert told == ["Park"]
    assert session.state is Saving.SAVING
    session.flush()
    assert (store.load(session.case.id).case.title, session.rev) == ("Park", 2)


def test_an_edit_that_changes_nothing_is_no_revision(session: CaseSession) -> None:
    before = session.case
    session.edit(lambda case: case)
    session.edit(lambda case: case.model_copy())
    session.flush()
    assert session.case is before
    assert session.rev == 1


def test_an_edit_that_fails_changes_nothing_and_says_why(session: CaseSession) -> None:
    def refuse(case: Case) -> Case:
        raise RefusedInputError("does_not_fit")

    before = session.case
    with pytest.raises(RefusedInputError):
        session.edit(refuse)
    assert session.case is before
    assert session.state is Saving.SAVED
