"""One case open in two notebooks: neither overwrites the other."""

from collections.abc import Iterator

import pytest

from ekc_kit.model.merging import Collision
from ekc_kit.session import CaseSession, Saving
from ekc_kit.store import Store


@pytest.fixture
def other(session: CaseSession, store: Store) -> Iterator[CaseSession]:
    other = CaseSession(store, session.case.id)
    yield other
    other.close()


def test_changes_of_both_windows_are_kept(session: CaseSession, other: CaseSession) -> None:
    session.put("request.matter", "Lawaai")
    other.put("request.role", "buur")
    other.add("circle", {"name": "Ada"})
    session.add("circle", {"name": "Bob"})
    session.flush()
    other.flush()
    assert session.refresh()
    assert session.case == other.case
    assert session.case.request.matter == "Lawaai"
    assert session.case.request.role == "buur"
    assert {one.name for one in session.case.circle} == {"Ada", "Bob"}
    assert session.collisions == other.collisions == ()


def test_refreshing_without_news_changes_nothing(session: CaseSession) -> None:
    told: list[bool] = []
    session.observe(lambda: told.append(True))
    assert not session.refresh()
    assert told == []


def test_refreshing_keeps_what_was_not_saved_yet(session: CaseSession, other: CaseSession) -> None:
    other.put("request.role", "buur")
    other.flush()
    session.put("request.matter", "Lawaai")
    assert session.refresh()
    assert (session.case.request.role, session.case.request.matter) == ("buur", "Lawaai")
    assert session.state is Saving.SAVING
    session.flush()
    assert session.rev == 3


def test_of_two_values_for_one_field_both_are_shown(
    session: CaseSession, other: CaseSession
) -> None:
    session.put("title", "Park")
    other.put("title", "Straat")
    session.flush()
    other.flush()
    collision = Collision("title", saved="Park", other="Straat")
    assert other.case.title == "Park"
    assert other.collisions == (collision,)
    other.dismiss(collision)
    assert other.collisions == ()
    assert other.case.title == "Park"


def test_a_value_that_collided_is_in_the_history_and_undo_brings_it(
    session: CaseSession, other: CaseSession, store: Store
) -> None:
    session.put("title", "Park")
    other.put("title", "Straat")
    session.flush()
    other.flush()
    history = [store.load(other.case.id, one.rev) for one in store.versions(other.case.id)]
    assert [one.case.title for one in history] == ["Plein", "Park", "Straat", "Park"]
    assert other.rev == 4
    other.undo()
    assert other.case.title == "Straat"


def test_our_own_value_can_be_chosen_after_all(session: CaseSession, other: CaseSession) -> None:
    session.put("title", "Park")
    other.put("title", "Straat")
    session.flush()
    other.flush()
    other.choose(other.collisions[0])
    other.flush()
    session.refresh()
    assert session.case.title == "Straat"
    assert other.collisions == session.collisions == ()


def test_undo_after_a_save_elsewhere_takes_both_into_account(
    session: CaseSession, other: CaseSession, store: Store
) -> None:
    session.put("title", "Park")
    session.flush()
    other.refresh()
    other.put("request.role", "buur")
    other.flush()
    session.undo()
    session.refresh()
    assert session.case.title == "Plein"
    assert session.case.request.role == "buur"
    assert store.load(session.case.id).case == session.case
