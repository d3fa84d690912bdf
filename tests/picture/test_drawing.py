"""The drawing: everybody in their ring, what is known of them as shapes, and nothing secret."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from lxml import etree

from ekc_kit.model.case import Case
from ekc_kit.model.circle import Informing, Participant, Ring, Tension
from ekc_kit.picture.drawing import Names, circle_text, draw_circle
from ekc_kit.picture.png import to_png
from ekc_kit.texts import use_language
from ekc_kit.training import practice_case
from tests.hostile import SHORT

SPOKEN = Informing(told_on=date(2026, 5, 12))
CANARY = "Kanarie"


def someone(name: str, ring: Ring | None = Ring.DIRECT, **fields: Any) -> Participant:
    return Participant(name=name, ring=ring, **fields)


def drawn(case: Case, names: Names = Names.FULL) -> Any:
    return etree.fromstring(draw_circle(case, names))


def all_of(picture: Any, kind: str) -> list[Any]:
    return list(picture.iter(f"{{*}}{kind}"))


def words_in(picture: Any) -> list[str]:
    words = [one.text for one in all_of(picture, "text")]
    assert all(words)
    return words


def on_the_map(picture: Any) -> list[Any]:
    """The shapes of people, without those that explain what a shape means."""
    return [one for one in all_of(picture, "rect") if float(one.get("y")) < 700]


def all_canaries() -> Participant:
    """Somebody with the canary in every field that takes words."""
    one = Participant(ring=Ring.DIRECT)
    words = {key: CANARY for key, value in one.model_dump().items() if value == ""}
    assert {"name", "relation", "phone", "conditions", "institution"} <= words.keys()
    return one.model_copy(update=words)


def test_everybody_is_called_by_name() -> None:
    people = (someone("Ans Bakker"), someone("Bea Bos", Ring.INFORMS))
    assert {"Ans Bakker", "Bea Bos"} <= set(words_in(drawn(Case(circle=people))))


def test_initials_stand_for_names() -> None:
    people = (someone("Ayşe Demir"), someone("Ørjan de Wit"), someone("Zo\u0308e\u0308 Éluard"))
    words = words_in(drawn(Case(circle=people), Names.INITIALS))
    assert {"AD", "ØW", "ZÉ"} <= set(words)


@pytest.mark.parametrize("name", ["Ayşe", "Demir", "Bakker"])
@pytest.mark.parametrize("names", [Names.INITIALS, Names.NONE])
def test_a_name_that_is_not_asked_for_is_nowhere_in_the_picture(names: Names, name: str) -> None:
    people = (someone("Ayşe Demir"), someone("Ans Bakker", None))
    assert name not in draw_circle(Case(circle=people), names)


def test_without_names_every_person_is_a_dot() -> None:
    people = (someone("Ans"), someone("Bea", Ring.AROUND))
    picture = drawn(Case(circle=people), Names.NONE)
    sizes = {(one.get("width"), one.get("height")) for one in on_the_map(picture)}
    assert sizes == {("10", "10")}
    assert len(on_the_map(picture)) == 2


@pytest.mark.parametrize("names", Names)
def test_nothing_that_is_kept_of_people_is_in_the_picture_but_their_names(names: Names) -> None:
    people = (all_canaries(), all_canaries().model_copy(update={"id": "p-waits", "ring": None}))
    case = Case(title=CANARY, circle=people)
    unnamed = [one.model_copy(update={"name": "Ans"}) for one in people]
    assert (CANARY in draw_circle(case, names)) is (names is Names.FULL)
    assert CANARY not in draw_circle(case.model_copy(update={"circle": unnamed}), names)


@pytest.mark.parametrize("names", Names)
def test_nobody_can_be_looked_up_in_the_case_by_what_is_in_the_picture(names: Names) -> None:
    case = practice_case("plein")
    drawing = draw_circle(case, names)
    assert [one.id for one in (case, *case.circle) if one.id in drawing] == []


@pytest.mark.parametrize("names", Names)
def test_tension_changes_nothing_in_the_picture(names: Names) -> None:
    calm = practice_case("plein").model_copy(update={"tensions": ()})
    one, other, *_ = calm.circle
    tense = calm.model_copy(update={"tensions": (Tension(one=one.id, other=other.id),)})
    assert draw_circle(tense, names) == draw_circle(calm, names)


@pytest.mark.parametrize("name", ["Ans", ""])
def test_who_was_not_spoken_to_has_a_dashed_edge(name: str) -> None:
    people = (someone(name, informing=SPOKEN), someone(name, Ring.AROUND))
    first, second = on_the_map(drawn(Case(circle=people)))
    assert first.get("stroke-dasharray") is None
    assert second.get("stroke-dasharray")


@pytest.mark.parametrize("name", ["Ans", ""])
def test_who_comes_for_an_institution_has_corners(name: str) -> None:
    people = (someone(name), someone(name, Ring.AROUND, institution="school"))
    first, second = on_the_map(drawn(Case(circle=people)))
    assert float(first.get("rx")) == float(first.get("height")) / 2
    assert float(second.get("rx")) < float(second.get("height")) / 4


def test_an_arrow_runs_from_who_brought_somebody_in_to_that_person() -> None:
    ans = someone("Ans")
    bea = someone("Bea", Ring.INFORMS, brought_by=ans.id)
    picture = drawn(Case(circle=(ans, bea)))
    first, second = on_the_map(picture)
    line, _meaning = all_of(picture, "line")
    for near, far, x, y in ((first, second, "x1", "y1"), (second, first, "x2", "y2")):
        assert apart(near, line, x, y) < apart(far, line, x, y)


def apart(shape: Any, line: Any, x: str, y: str) -> float:
    across = float(shape.get("x")) + float(shape.get("width")) / 2 - float(line.get(x))
    down = float(shape.get("y")) + float(shape.get("height")) / 2 - float(line.get(y))
    return float(across**2 + down**2)


@pytest.mark.parametrize("bringer", [None, "p-nobody", "p-itself", "p-waits"])
def test_who_was_brought_in_by_nobody_on_the_map_has_no_arrow(bringer: str | None) -> None:
    people = (someone("Ans", id="p-itself", brought_by=bringer), someone("Cor", None, id="p-waits"))
    assert all_of(drawn(Case(circle=people)), "line") == []


def test_four_rings_lie_in_each_other_and_the_outermost_is_open() -> None:
    rings = all_of(drawn(Case()), "polygon")
    widths = [width(one) for one in rings]
    assert len(rings) == len(Ring)
    assert widths == sorted(widths, reverse=True)
    assert [bool(one.get("stroke-dasharray")) for one in rings] == [True, False, False, False]


def width(shape: Any) -> float:
    across = [float(point.split(",")[0]) for point in shape.get("points").split()]
    return max(across) - min(across)


def test_every_ring_says_its_name_and_how_many_people_stand_in_it() -> None:
    words = words_in(drawn(practice_case("plein")))
    names = ["direct betrokken · 8", "eromheen · 4", "kan bijdragen · 5", "geeft informatie · 1"]
    assert set(names) <= set(words)


def test_only_signs_that_are_on_the_map_are_explained() -> None:
    plain = words_in(drawn(Case(circle=(someone("Ans"),))))
    assert {"gesproken", "nog niet gesproken"} <= set(plain)
    assert not {"namens een instelling", "bracht deze persoon erbij"} & set(plain)
    assert {"namens een instelling"} <= set(
        words_in(drawn(Case(circle=(someone("Ans", institution="school"),))))
    )


def test_who_waits_for_a_place_is_named_below_the_map() -> None:
    people = (someone("Ans Bakker", None), someone("Bea Bos", None))
    case = Case(circle=people)
    assert "Nog zonder plek: Ans Bakker, Bea Bos." in words_in(drawn(case))
    assert "Nog zonder plek: AB, BB." in words_in(drawn(case, Names.INITIALS))
    assert "2 mensen wachten nog op een plek." in words_in(drawn(case, Names.NONE))


def test_many_people_who_wait_are_counted() -> None:
    people = tuple(someone(f"Ans {number}", None) for number in range(13))
    words = words_in(drawn(Case(circle=people)))
    assert "13 mensen wachten nog op een plek." in words
    assert not any("Ans" in line for line in words)


def test_nobody_who_waits_is_left_out_for_lack_of_a_name() -> None:
    case = Case(circle=(someone("Ans", None), someone("", None)))
    assert "2 mensen wachten nog op een plek." in words_in(drawn(case))


def test_the_picture_is_as_high_as_what_is_written_below_it() -> None:
    people = tuple(someone(f"Annemarie van der Heijden {n}", None) for n in range(12))
    for circle in ((), people):
        picture = drawn(Case(circle=circle))
        lowest = max(float(one.get("y")) for one in all_of(picture, "text"))
        assert lowest + 4 < float(picture.get("height")) < lowest + 30
        assert picture.get("viewBox") == f"0 0 {picture.get('width')} {picture.get('height')}"


@pytest.mark.parametrize("name", SHORT)
@pytest.mark.parametrize("names", Names)
def test_a_hostile_name_is_text_and_nothing_else(names: Names, name: str) -> None:
    circle = (someone(SHORT[name]), someone(SHORT[name], None))
    kinds = {etree.QName(one).localname for one in drawn(Case(circle=circle), names).iter()}
    assert kinds == {"svg", "title", "desc", "g", "polygon", "rect", "text"}
    assert to_png(draw_circle(Case(circle=circle), names), 0.2)


@pytest.mark.parametrize(
    "name", ["شارع الزهور", "שלום רב", "नमस्ते", "王小明", "Z\u0310\u0353\u033c"]
)
def test_a_name_in_any_script_is_kept_whole(name: str) -> None:
    one = someone(name)
    assert one.name in words_in(drawn(Case(circle=(one,))))


def test_the_picture_says_what_it_shows() -> None:
    use_language("en")
    case = practice_case("plein")
    picture = drawn(case)
    assert [one.text for one in all_of(picture, "title")] == ["The circle of people"]
    assert [one.text for one in all_of(picture, "desc")] == [circle_text(case)]


def test_equal_cases_give_equal_pictures() -> None:
    case = practice_case("plein")
    assert draw_circle(case) == draw_circle(case.model_copy(deep=True))
