"""What a store keeps, on SQLite and on PostgreSQL alike."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import HealthCheck, given, settings

from ekc_kit.errors import ConflictError, KitError, StoreError, UnknownCaseError
from ekc_kit.model import Agreement, Case, Ending, Logistics, Outcome, Review, State, Status
from ekc_kit.store import Due, DueKind, Store, Version
from tests.model.cases import cases


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(case=cases)
def test_what_was_saved_is_loaded_the_same(store: Store, case: Case) -> None:
    stored = store.import_case(case)
    assert store.load(stored.case.id) == stored
    assert stored.case.model_copy(update={"id": case.id}) == case


def test_a_new_case_is_revision_1_and_each_save_adds_one(store: Store) -> None:
    first = store.create(Case(title="Plein"))
    second = store.save(first.case.model_copy(update={"title": "Park"}), first.rev)
    assert (first.rev, second.rev) == (1, 2)
    assert store.load(first.case.id) == second
    assert store.load(first.case.id, 1) == first
    assert store.revision(first.case.id) == 2
    assert datetime.now(UTC) >= second.saved_at >= first.saved_at


def test_a_save_on_an_older_revision_is_refused_and_changes_nothing(store: Store) -> None:
    first = store.create(Case(title="Plein"))
    newest = store.save(first.case.model_copy(update={"title": "Park"}), 1)
    with pytest.raises(ConflictError):
        store.save(first.case.model_copy(update={"title": "Straat"}), 1)
    assert store.load(first.case.id) == newest
    assert len(store.versions(first.case.id)) == 2


def test_the_history_says_what_was_restored(store: Store) -> None:
    first = store.create(Case())
    second = store.save(first.case, 1)
    third = store.save(first.case, 2, restores=1)
    history = (
        Version(1, first.saved_at),
        Version(2, second.saved_at),
        Version(3, third.saved_at, restores=1),
    )
    assert store.versions(first.case.id) == history
    assert store.versions(first.case.id, after=2) == history[2:]


def test_a_case_that_is_not_there_is_said_not_to_be_there(store: Store) -> None:
    kept = store.create(Case()).case.id
    for ask in (
        lambda: store.load("z-0000000000"),
        lambda: store.load(kept, 7),
        lambda: store.revision("z-0000000000"),
        lambda: store.save(Case(), 1),
        lambda: store.delete("z-0000000000"),
    ):
        with pytest.raises(UnknownCaseError):
            ask()
    assert store.versions("z-0000000000") == ()


def test_an_id_is_given_once(store: Store) -> None:
    case = store.create(Case()).case
    with pytest.raises(ConflictError):
        store.create(case)


def test_an_erased_case_is_gone_with_its_history_and_cannot_be_saved_back(store: Store) -> None:
    stored = store.create(Case(title="Plein"))
    other = store.create(Case(title="Park"))
    store.delete(stored.case.id)
    assert store.versions(stored.case.id) == ()
    assert [one.id for one in store.summaries()] == [other.case.id]
    with pytest.raises(UnknownCaseError):
        store.save(stored.case, 1)


def test_an_import_never_overwrites(store: Store) -> None:
    own = store.create(Case(title="Plein")).case
    same = store.import_case(own)
    assert (same.case, same.rev) == (own, 1)
    beside = store.import_case(own.model_copy(update={"title": "Ander plein"}))
    assert beside.case.id != own.id
    assert beside.case.title == "Ander plein"
    assert store.load(own.id).case == own
    assert len(store.summaries()) == 2


def test_an_erased_case_may_be_imported_again(store: Store) -> None:
    case = store.create(Case(title="Plein")).case
    store.delete(case.id)
    assert store.import_case(case).case == case


def test_the_list_tells_of_each_case_what_a_list_needs(store: Store) -> None:
    store.create(Case(title="Oefenplein", training_case=True))
    real = store.create(Case(title="Plein", request={"matter": "Lawaai"}))
    first, second = store.summaries()
    assert (first.title, second.title) == ("Plein", "Oefenplein")
    assert first.status is Status.IN_PREPARATION
    assert first.progress[0] is State.STARTED
    assert first.still_open > 10
    assert (first.created_at, first.updated_at) == (real.saved_at, real.saved_at)
    assert [one.title for one in store.summaries(training=True)] == ["Oefenplein"]
    assert [one.title for one in store.summaries(training=False)] == ["Plein"]


def test_the_list_shows_first_what_was_changed_last(store: Store) -> None:
    one, two = store.create(Case(title="een")), store.create(Case(title="twee"))
    store.save(one.case, 1)
    assert [line.id for line in store.summaries()] == [one.case.id, two.case.id]
    assert store.summaries()[0].created_at == one.saved_at


def test_the_list_knows_what_is_due_next(store: Store) -> None:
    case = Case(
        logistics=Logistics(held_on=date(2026, 11, 30)),
        agreements=(
            Agreement(due=date(2026, 12, 20)),
            Agreement(due=date(2026, 12, 5), outcome=Outcome.DONE),
        ),
        review=Review(held_on=date(2027, 1, 15)),
    )
    line = store.import_case(case) and store.summaries()[0]
    assert line.dates == (
        Due(date(2026, 11, 30), DueKind.CONFERENCE),
        Due(date(2026, 12, 20), DueKind.AGREEMENT),
        Due(date(2027, 1, 15), DueKind.REVIEW),
        Due(date(2027, 2, 28), DueKind.FOLLOW_UP),
    )
    assert line.next_due(date(2026, 12, 1)) == Due(date(2026, 12, 20), DueKind.AGREEMENT)
    assert line.next_due(date(2028, 1, 1)) is None


def test_nothing_is_due_in_a_stopped_case(store: Store) -> None:
    stopped = Case(ending=Ending.STOPPED, logistics=Logistics(held_on=date(2099, 1, 1)))
    store.create(stopped)
    assert store.summaries()[0].next_due() is None


def test_a_store_can_be_opened_twice_and_again(store: Store, url: str) -> None:
    kept = store.create(Case(title="Plein"))
    second = Store(url)
    assert second.load(kept.case.id) == kept
    second.close()
    again = Store(url)
    assert again.load(kept.case.id) == kept
    again.close()


def test_the_audit_holds_no_content(store: Store, url: str) -> None:
    stored = store.create(Case(title="Canary Vogel"))
    store.delete(stored.case.id)
    import sqlalchemy

    engine = sqlalchemy.create_engine(url.replace("postgresql:", "postgresql+psycopg:"))
    with engine.connect() as db:
        audit = db.exec_driver_sql("SELECT action, case_id, rev FROM audit ORDER BY id").all()
        erased = db.exec_driver_sql("SELECT case_id FROM erased").scalars().all()
    engine.dispose()
    assert [tuple(row) for row in audit] == [
        ("create", stored.case.id, 1),
        ("delete", stored.case.id, 0),
    ]
    assert erased == [stored.case.id]


def test_a_case_of_a_newer_kit_is_left_alone(store: Store) -> None:
    newer = store.create(Case().model_copy(update={"schema_version": 99})).case.id
    with pytest.raises(StoreError) as refusal:
        store.load(newer)
    assert refusal.value.key == "store.newer_case"


def test_a_damaged_case_is_refused_without_a_word_of_it(store: Store) -> None:
    broken = store.create(Case().model_copy(update={"title": "Canary " * 100})).case.id
    with pytest.raises(KitError) as refusal:
        store.load(broken)
    assert refusal.value.key == "store.damaged_case"
    assert refusal.value.__context__ is None
