"""Two people changed the same case: both changes are in the merged one."""

from hypothesis import given
from hypothesis import strategies as st

from ekc_kit.model import Agreement, Case, Participant, Question, Ring, Spot, editing
from ekc_kit.model.circle import CIRCLE_LIMIT
from ekc_kit.model.exchange import from_json, to_json
from ekc_kit.model.merging import Collision, merge
from tests.model.cases import cases, field_values, parts
from tests.model.test_editing import LISTS, places


@st.composite
def edited(draw: st.DrawFn, case: Case) -> Case:
    """*case* after a few changes of any kind."""
    for _ in range(draw(st.integers(0, 6))):
        where = draw(st.sampled_from(LISTS))
        items = editing.get(case, where)
        match draw(st.sampled_from(("put", "put", "add", "remove", "move"))):
            case "put":
                path, kind, name = draw(st.sampled_from(list(places(case))))
                case = editing.put(case, path, draw(field_values(kind.model_fields[name])))
            case "add":
                case, _ = editing.add(case, where, {})
            case "remove" if items:
                case = editing.remove(case, f"{where}.{draw(st.sampled_from(items)).id}")
            case "move" if items:
                item = draw(st.sampled_from(items))
                case = editing.move(case, f"{where}.{item.id}", draw(st.integers(-3, 3)))
    return case


three = cases.flatmap(lambda base: st.tuples(st.just(base), edited(base), edited(base)))


@given(three)
def test_a_side_that_changed_nothing_follows_the_other(sides: tuple[Case, Case, Case]) -> None:
    base, one, _ = sides
    assert merge(base, one, base) == (one, ())
    assert merge(base, base, one) == (one, ())
    assert merge(base, one, one) == (one, ())


@given(three)
def test_a_merged_case_can_be_saved_and_read_again(sides: tuple[Case, Case, Case]) -> None:
    merged, _ = merge(*sides)
    assert Case.model_validate_json(merged.model_dump_json()) == merged


@given(three)
def test_every_change_is_in_the_merged_case_or_among_the_collisions(
    sides: tuple[Case, Case, Case],
) -> None:
    base, saved, other = sides
    merged, collisions = merge(base, saved, other)
    collided = {one.path for one in collisions}
    for path in ("title", "request.matter", "logistics.held_on", "ending", "plan.contact_name"):
        was, first, second = (editing.get(side, path) for side in sides)
        stands = editing.get(merged, path)
        assert stands == (first if first != was else second)
        assert (path in collided) == (first != was and second != was and first != second)
    for where in LISTS:
        was, first, second = ({i.id: i for i in editing.get(side, where)} for side in sides)
        stands = {item.id for item in editing.get(merged, where)}
        for item_id, item in first.items():
            assert item_id in stands or (item_id not in second and was.get(item_id) == item)
        for item_id, item in second.items():
            assert item_id in stands or (item_id not in first and was.get(item_id) == item)
        assert stands <= first.keys() | second.keys()


@given(three)
def test_who_saves_first_decides_nothing_but_collisions_and_order(
    sides: tuple[Case, Case, Case],
) -> None:
    base, one, two = sides
    forth, found = merge(base, one, two)
    back, mirrored = merge(base, two, one)
    assert {(c.path, str(c.saved), str(c.other)) for c in found} == {
        (c.path, str(c.other), str(c.saved)) for c in mirrored
    }
    if not found:
        for where in LISTS:
            assert {i.id for i in editing.get(forth, where)} == {
                i.id for i in editing.get(back, where)
            }


def test_changes_to_two_fields_of_one_person_are_both_kept() -> None:
    base = Case(circle=(Participant(id="p-1111111111", name="Ada"),))
    saved = editing.put(base, "circle.p-1111111111.phone", "06-1")
    other = editing.put(base, "circle.p-1111111111.relation", "buurvrouw")
    merged, collisions = merge(base, saved, other)
    assert merged.circle[0] == Participant(
        id="p-1111111111", name="Ada", phone="06-1", relation="buurvrouw"
    )
    assert collisions == ()


def test_two_values_for_one_field_are_both_handed_on() -> None:
    base = Case(title="Plein")
    merged, collisions = merge(
        base, editing.put(base, "title", "Het plein"), editing.put(base, "title", "Pleintje")
    )
    assert merged.title == "Het plein"
    assert collisions == (Collision("title", "Het plein", "Pleintje"),)


def test_a_person_who_was_changed_survives_a_removal() -> None:
    base = Case(circle=(Participant(id="p-1111111111", name="Ada"),))
    gone = editing.remove(base, "circle.p-1111111111")
    changed = editing.put(base, "circle.p-1111111111.name", "Ada B.")
    assert merge(base, gone, changed)[0].circle == changed.circle
    assert merge(base, changed, gone)[0].circle == changed.circle


def test_a_removed_person_is_not_named_by_what_the_other_side_wrote() -> None:
    base = Case(
        circle=(Participant(id="p-1111111111"),),
        questions=(Question(id="q-1111111111"),),
        agreements=(Agreement(id="a-1111111111"),),
    )
    gone = editing.remove(editing.remove(base, "circle.p-1111111111"), "questions.q-1111111111")
    named = editing.put(base, "agreements.a-1111111111.who", ("p-1111111111",))
    named = editing.put(named, "agreements.a-1111111111.question", "q-1111111111")
    for merged, _ in (merge(base, gone, named), merge(base, named, gone)):
        assert merged.circle == ()
        assert merged.agreements[0].who == ()
        assert merged.agreements[0].question is None


def moved(case: Case, spot: Spot | None, ring: Ring | None = Ring.DIRECT) -> Case:
    """Return *case* with its first person on *spot*."""
    one = case.circle[0].model_copy(update={"spot": spot, "ring": ring})
    return case.model_copy(update={"circle": (one, *case.circle[1:])})


somewhere = parts(Spot)


@given(st.none() | somewhere, st.none() | somewhere, st.none() | somewhere)
def test_who_was_moved_in_two_windows_stands_on_one_of_both_spots(
    was: Spot | None, one: Spot | None, two: Spot | None
) -> None:
    base = moved(Case(circle=(Participant(id="p-1111111111"),)), was)
    merged, collisions = merge(base, moved(base, one), moved(base, two))
    assert merged.circle[0].spot == (two if one == was else one)
    assert collisions == ()


def test_two_rings_for_one_person_are_both_handed_on() -> None:
    base = Case(circle=(Participant(id="p-1111111111"),))
    first, second = Spot(x=0.4, y=0.5), Spot(x=0.1, y=0.5)
    saved, other = moved(base, first, Ring.DIRECT), moved(base, second, Ring.INFORMS)
    merged, collisions = merge(base, saved, other)
    assert (merged.circle[0].ring, merged.circle[0].spot) == (Ring.DIRECT, first)
    assert collisions == (Collision("circle.p-1111111111.ring", Ring.DIRECT, Ring.INFORMS),)


def test_a_removed_person_is_in_no_tension_and_brought_nobody_in() -> None:
    ada, bob = "p-1111111111", "p-2222222222"
    base = Case(
        circle=(Participant(id=ada), Participant(id=bob)), questions=(Question(id="q-1111111111"),)
    )
    gone = editing.remove(base, f"circle.{ada}")
    named = editing.put(base, f"circle.{bob}.brought_by", ada)
    named = editing.put(named, "questions.q-1111111111.contributors", (ada, bob))
    named, _ = editing.add(named, "tensions", {"one": ada, "other": bob})
    named, _ = editing.add(named, "set_aside", {"code": "not_spoken", "subject": f"circle.{ada}"})
    for merged, _ in (merge(base, gone, named), merge(base, named, gone)):
        assert ada not in merged.model_dump_json()
        assert merged.questions[0].contributors == (bob,)
        assert merged.tensions == ()


def test_what_two_windows_added_opens_again_though_one_could_not_have_added_it_all() -> None:
    base = Case(circle=tuple(Participant() for _ in range(CIRCLE_LIMIT - 1)))
    merged, _ = merge(base, editing.add(base, "circle", {})[0], editing.add(base, "circle", {})[0])
    assert len(merged.circle) == CIRCLE_LIMIT + 1
    assert from_json(to_json(merged)) == merged
