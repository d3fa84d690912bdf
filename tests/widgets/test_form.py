"""A form changes the case as its messages say, and shows what then stands there."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from ekc_kit.model import Case, Level
from ekc_kit.session import CaseSession
from ekc_kit.store import Store
from ekc_kit.texts import text, use_language
from ekc_kit.training import practice_case
from ekc_kit.widgets.form import CaseForm
from ekc_kit.widgets.pages import FORMS
from tests.widgets.browser import Browser

Form = Callable[[str], Browser]


def test_what_is_typed_is_in_the_case_and_on_the_screen(form: Form, session: CaseSession) -> None:
    request = form("request")
    assert request.put("request.matter", "  Lawaai ") == {"path": "request.matter"}
    assert session.case.request.matter == request.value("request.matter") == "Lawaai"


@pytest.mark.parametrize(
    ("typed", "kept"), [("true", True), ("false", False), ("", None), (None, None)]
)
def test_yes_no_and_not_known_are_three_answers(
    typed: object, kept: object, form: Form, session: CaseSession
) -> None:
    request = form("request")
    request.put("request.people_know", "true")
    request.put("request.people_know", typed)
    assert session.case.request.people_know is request.value("request.people_know") is kept


def test_a_day_is_shown_with_its_weekday(form: Form, session: CaseSession) -> None:
    request = form("request")
    request.put("request.received_on", "12-6-2026")
    assert session.case.request.received_on == date(2026, 6, 12)
    assert request.value("request.received_on") == "vrijdag 12 juni 2026"
    request.put("request.received_on", "")
    assert session.case.request.received_on is None


def test_a_refusal_stands_at_its_field_and_the_next_try_takes_it_away(form: Form) -> None:
    request = form("request")
    refusal = request.put("request.received_on", "31-02")
    assert refusal["path"] == "request.received_on"
    assert "refused" not in request.put("request.received_on", "1-3-2026")


def test_a_line_that_is_added_becomes_an_item(form: Form, session: CaseSession) -> None:
    circle = form("circle")
    circle.add("circle", "people", "Ada")
    circle.add("circle", "people", "Bob")
    assert [one.name for one in session.case.circle] == ["Ada", "Bob"]
    assert circle.ids("circle", "people") == [one.id for one in session.case.circle]
    first = session.case.circle[0].id
    circle.put(f"circle.{first}.ring", "direct")
    assert circle.value(f"circle.{first}.ring") == "direct"
    assert [one.ring for one in session.case.circle] == ["direct", None]


def test_a_list_in_an_item_is_added_to_as_well(form: Form, session: CaseSession) -> None:
    questions = form("questions")
    questions.add("questions", "questions", "Hoe verder?")
    (question,) = session.case.questions
    assert (question.text, question.level) == ("Hoe verder?", Level.OVERARCHING)
    path = f"questions.{question.id}.versions"
    questions.add(path, "versions", "Hoe samen verder?")
    assert session.case.questions[0].text == "Hoe samen verder?"
    assert questions.value(f"questions.{question.id}.text") == "Hoe samen verder?"
    assert len(questions.ids(path, "versions")) == 2


def test_the_second_question_is_taken_for_a_part(form: Form, session: CaseSession) -> None:
    questions = form("questions")
    for line in ("Hoe verder?", "Wat eerst?"):
        questions.add("questions", "questions", line)
    assert [one.level for one in session.case.questions] == [Level.OVERARCHING, Level.PART]


def test_what_is_put_back_stands_where_it_stood_and_undoes_nothing_else(
    form: Form, session: CaseSession
) -> None:
    circle = form("circle")
    for name in ("Ada", "Bob", "Cas"):
        circle.add("circle", "people", name)
    ada, bob, _ = (one.id for one in session.case.circle)
    session.add("agreements", {"what": "bellen", "who": [bob]})
    circle.send("remove", path=f"circle.{bob}")
    circle.put(f"circle.{ada}.relation", "buurvrouw")
    assert session.case.agreements[0].who == ()
    circle.send("put_back", path=f"circle.{bob}")
    assert [one.name for one in session.case.circle] == ["Ada", "Bob", "Cas"]
    assert session.case.circle[0].relation == "buurvrouw"
    assert session.case.agreements[0].who == (bob,)


@pytest.mark.parametrize(
    ("line", "start", "title"),
    [
        ("19.30 Welkom", "19.30", "Welkom"),
        ("19:30 Welkom", "19.30", "Welkom"),
        ("Welkom", None, "Welkom"),
        ("9 mensen vertellen", None, "9 mensen vertellen"),
        ("31.02 Welkom", None, "31.02 Welkom"),
        ("19.30", None, "19.30"),
    ],
)
def test_a_time_in_front_of_a_part_of_the_day_becomes_its_start(
    line: str, start: str | None, title: str, form: Form
) -> None:
    agenda = form("agenda")
    agenda.add("conference.agenda", "agenda", line)
    (item,) = agenda.ids("conference.agenda", "agenda")
    assert agenda.value(f"conference.agenda.{item}.start") == start
    assert agenda.value(f"conference.agenda.{item}.title") == title


def test_items_move_and_stop_at_either_end(form: Form) -> None:
    agenda = form("agenda")
    for line in ("Welkom", "Eten", "Plan"):
        agenda.add("conference.agenda", "agenda", line)
    a, b, c = agenda.ids("conference.agenda", "agenda")
    agenda.send("move", path=f"conference.agenda.{c}", offset=-1)
    assert agenda.ids("conference.agenda", "agenda") == [a, c, b]
    agenda.send("move", path=f"conference.agenda.{a}", offset=-1)
    agenda.send("move", path=f"conference.agenda.{b}", offset=1)
    assert agenda.ids("conference.agenda", "agenda") == [a, c, b]


def test_what_is_removed_comes_back_whole(open_case: Callable[[Case], CaseSession]) -> None:
    case = practice_case("plein")
    session = open_case(case)
    circle = Browser(CaseForm(session, FORMS["circle"]))
    person = next(one for one in case.circle if any(one.id in a.who for a in case.agreements))
    circle.send("remove", path=f"circle.{person.id}")
    assert person.id not in circle.ids("circle", "people")
    assert all(person.id not in one.who for one in session.case.agreements)
    circle.send("undo")
    assert session.case == case
    assert person.id in circle.ids("circle", "people")


def test_a_line_that_is_too_long_is_refused_at_its_list(form: Form, session: CaseSession) -> None:
    answer = form("circle").add("circle", "people", "x" * 201)
    assert answer["path"] == "circle"
    assert answer["refused"] == text("error.new_too_long", size=201, limit=200)
    assert session.case.circle == ()


def test_a_line_that_is_sent_again_is_added_once(form: Form, session: CaseSession) -> None:
    """The page does so after a kernel died, when it cannot know what got through."""
    again = {"path": "circle", "key": "people", "line": "Ada", "id": "00000000ff"}
    circle = form("circle")
    circle.send("add", **again)
    circle.send("add", **again)
    assert [one.name for one in session.case.circle] == ["Ada"]


@pytest.mark.parametrize("item_id", ["", "x.y", "../..", "A B", 7, None, "x" * 99])
def test_an_id_that_is_none_is_refused(item_id: object, form: Form, session: CaseSession) -> None:
    answer = form("circle").send("add", path="circle", key="people", line="Ada", id=item_id)
    assert answer["refused"]
    assert session.case.circle == ()


def test_every_message_is_said_to_be_kept_once_nothing_waits_for_the_disk(
    form: Form, session: CaseSession
) -> None:
    """Also one that was refused or changed nothing: until then the page says "saving"."""
    request = form("request")
    request.put("request.matter", "Lawaai")
    assert request.kept == 0
    request.put("request.received_on", "31-02")
    session.flush()
    request.send("beat")
    assert request.kept == 3
    request.put("request.matter", "Lawaai")
    assert request.kept == 4


def test_two_forms_on_one_case_stay_in_step(form: Form) -> None:
    circle, informing = form("circle"), form("informing")
    circle.add("circle", "people", "Ada")
    (person,) = informing.ids("circle", "informing")
    assert informing.value(f"circle.{person}.name") == "Ada"
    informing.put(f"circle.{person}.informing.told_on", "12-6-2026")
    assert informing.value(f"circle.{person}.informing.told_on") == "12 jun 2026"
    circle.put(f"circle.{person}.name", "Ada Bos")
    assert informing.value(f"circle.{person}.name") == "Ada Bos"
    circle.send("remove", path=f"circle.{person}")
    assert informing.ids("circle", "informing") == []


def test_people_who_said_no_are_not_asked_to_come(form: Form, session: CaseSession) -> None:
    for name in ("Ada", "Bob"):
        session.add("circle", {"name": name})
    ada, bob = (one.id for one in session.case.circle)
    session.put(f"circle.{ada}.consents.take_part", False)
    assert form("invitations").ids("circle", "invitations") == [bob]
    assert form("attendance").ids("circle", "attendance") == [bob]
    assert form("informing").ids("circle", "informing") == [ada, bob]


def test_what_the_kit_asks_stands_at_its_field_until_it_is_answered(
    form: Form, session: CaseSession
) -> None:
    agreements = form("agreements")
    agreements.add("agreements", "agreements", "De lampen maken")
    path = f"agreements.{session.case.agreements[0].id}"
    asked = [one for one in agreements.data["notes"] if one.startswith(path)]
    assert f"{path}.fallback.what" in asked
    assert all(one["ask"] and one["why"] for one in agreements.data["notes"][asked[0]])
    agreements.put(f"{path}.fallback.what", "Dan belt Ada de gemeente")
    assert f"{path}.fallback.what" not in agreements.data["notes"]


def test_a_beat_brings_what_was_saved_elsewhere(
    form: Form, session: CaseSession, store: Store
) -> None:
    request = form("request")
    other = CaseSession(store, session.case.id)
    other.put("request.matter", "Lawaai")
    other.close()
    assert request.value("request.matter") == ""
    request.send("beat")
    assert request.value("request.matter") == "Lawaai"


def test_a_beat_says_that_the_case_was_erased(
    form: Form, session: CaseSession, store: Store
) -> None:
    request = form("request")
    store.delete(session.case.id)
    assert request.send("beat")["refused"] == text("store.unknown_case")


def test_a_form_speaks_the_language_in_use(session: CaseSession) -> None:
    use_language("en")
    sheet = Browser(CaseForm(session, FORMS["request"])).state["sheet"]
    assert sheet["title"] == "The request"
