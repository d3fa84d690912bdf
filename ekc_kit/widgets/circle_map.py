"""The circle map: people on rings that one can touch, move, read and trust.

Where somebody stands is part of the case; which person is selected and what part of the map is in
view is not, and is forgotten with the page.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import date
from typing import Any

from ekc_kit.errors import KitError, RefusedInputError, UnknownPathError
from ekc_kit.model import Case, Participant, Ring, Spot, Tension
from ekc_kit.overview.people import SIZE_LIMIT, PeopleList, read_file, read_pasted
from ekc_kit.picture.drawing import Names, draw_circle
from ekc_kit.picture.names import full_names
from ekc_kit.picture.places import placed, settled
from ekc_kit.picture.png import to_png
from ekc_kit.picture.rings import (
    EDGE,
    HALF_HEIGHT,
    HALF_WIDTH,
    HEIGHT,
    SQUARENESS,
    WIDTH,
    outline,
    title_place,
)
from ekc_kit.session import CaseSession
from ekc_kit.texts import counted, text
from ekc_kit.widgets.circle.adding import check_room, seen_list, with_people
from ekc_kit.widgets.circle.gaps import ask_again, seen_gaps, set_aside
from ekc_kit.widgets.circle.people import PeopleSeen, ring_name, seen_circle
from ekc_kit.widgets.describe import describe
from ekc_kit.widgets.form import FILLING, CaseForm
from ekc_kit.widgets.pages.circle import CIRCLE_MAP, PERSON
from ekc_kit.widgets.papers import WORD, handed_over
from ekc_kit.widgets.screen import script, words
from ekc_kit.widgets.state import notes, options, saved_state
from ekc_kit.widgets.values import values_of
from ekc_kit.word.documents.making import write_preparation

Answer = dict[str, Any]


class CircleMap(CaseForm):
    """The circle of *session*'s case as a map, with a panel for one person and the kit's questions.

    | trait | what it holds |
    |---|---|
    | `sheet` | the rings' shape and the fields of the panel |
    | `data` | people with their places, rings with their coverage, the selected person's fields |
    | `words` | everything the map says |
    """

    _esm = script(
        *FILLING,
        "circle/fitting", "circle/camera", "circle/drawing", "circle/moving", "circle/panel",
        "circle/shown", "circle/unplaced", "circle/carrying", "circle/keeping",
        "circle/adding", "circle/tools", "circle/map",
    )  # fmt: skip
    _style = ("circle/circle",)

    def __init__(self, session: CaseSession) -> None:
        self._selected = ""
        self._people = PeopleSeen()
        self._whole: set[str] = set()  # the questions under which everybody is named
        self._list: PeopleList | None = None
        said = words("screen") | words("circle")
        super().__init__(session, CIRCLE_MAP, tidy=settled, words=said)

    def draw_sheet(self) -> dict[str, Any]:
        return {
            "title": text("form.circle_map.title"),
            "width": WIDTH,
            "height": HEIGHT,
            "half": [HALF_WIDTH, HALF_HEIGHT],
            "squareness": SQUARENESS,
            "rings": [
                {"ring": ring, "edge": EDGE[ring], "line": outline(ring), "at": title_place(ring)}
                for ring in Ring
            ],
            "person": [describe(node, Participant) for node in PERSON],
            "file_limit": SIZE_LIMIT,
            "file_too_large": text("people.file_too_large", limit=SIZE_LIMIT // 1_000_000),
        }

    def seen(self) -> dict[str, Any]:
        session, case = self._session, self._session.case
        person = case.participant(self._selected)
        return {
            **seen_circle(case, self._people.of(case)),
            **seen_gaps(case, date.today(), self._whole),
            "list": seen_list(self._list),
            "selected": person.id if person else "",
            **self._seen_person(person),
            "items": {"circle#people": [], "list#list": []},  # where a refusal may stand
            "facts": {},
            "training": case.training_case,
            "status": saved_state(session),
            "can_undo": session.can_undo,
            "can_redo": session.can_redo,
        }

    def obey(self, message: dict[str, Any]) -> Answer:
        match message["do"]:
            case "select":
                self._selected = str(message["person"])
                return {}
            case "place":
                return self._place(message)
            case "add":
                return super().obey(message) | self._say_who_waits(str(message["id"]))
            case "show_all":
                self._whole.add(str(message["key"]))
                return {}
            case "tension":
                return self._add_tension(message["one"], message["other"])
            case "read":
                return self._look_at(lambda: read_pasted(message["text"]))
            case "read_file":
                data = bytes(message["files"][0])
                return self._look_at(lambda: read_file(data, message["name"]))
            case "drop_list":
                self._list = None
                return {}
            case "add_list":
                return self._add_list()
            case "set_aside":
                note = message["note"]
                self._edit(lambda case: set_aside(case, message["key"], note, date.today()))
                return {"said": text("circle.was_set_aside")}
            case "ask_again":
                code, subject = message["code"], message["subject"]
                self._edit(lambda case: ask_again(case, code, subject))
                return {}
            case "picture":
                return self._picture(message["kind"], Names(message["names"]))
            case "sheet":
                return self._sheet(Names(message["names"]))
        return super().obey(message)

    def _seen_person(self, person: Participant | None) -> dict[str, Any]:
        if person is None:
            return {"values": {}, "options": {}, "notes": {}, "ties": []}
        case, prefix = self._session.case, f"circle.{person.id}."
        values = values_of(person, PERSON, prefix)
        names = full_names(case.circle)
        others = [(one.id, names[one.id]) for one in case.circle if one is not person]
        asked = notes(self._session.case, (), self._session.collisions)
        return {
            "values": values,
            "options": options(case) | {"people": others, "questions": []},
            "notes": {path: found for path, found in asked.items() if path in values},
            "ties": [
                {"id": tie.id, "name": names[other]}
                for tie in case.tensions
                if person.id in (tie.one, tie.other)
                for other in [_other(tie, person.id)]
                if other in names
            ],
        }

    def _place(self, message: dict[str, Any]) -> Answer:
        person, at = message["person"], message.get("at")
        ring = Ring(message["ring"]) if message["ring"] else None
        spot = Spot.model_validate({"x": at[0], "y": at[1]}, strict=True) if at else None
        point = (spot.x, spot.y) if spot else None
        self._edit(lambda case: placed(case, person, ring, point))
        name = full_names(self._session.case.circle)[person]
        return {"said": text("circle.moved", name=name, ring=ring_name(ring))}

    def _say_who_waits(self, item_id: str) -> Answer:
        names = full_names(self._session.case.circle)
        new = next((names[who] for who in names if who.endswith(f"-{item_id}")), None)
        return {} if new is None else {"said": text("circle.waits", name=new)}

    def _add_tension(self, one: str, other: str) -> Answer:
        case = self._session.case
        pair = {one, other}
        if one == other or not all(case.participant(who) for who in pair):
            raise UnknownPathError("unknown_path")
        if not any({tie.one, tie.other} == pair for tie in case.tensions):
            self._save()
            self._session.add("tensions", {"one": one, "other": other})
            self._save()
        return {}

    def _look_at(self, read: Callable[[], PeopleList]) -> Answer:
        self._list = None
        people = read()
        check_room(self._session.case, people)
        if not people.rows and not people.faults:
            raise RefusedInputError("people_list.nobody")
        self._list = people
        return {"path": "list"}

    def _add_list(self) -> Answer:
        people, self._list = self._list, None
        if people is None:  # somebody pressed twice
            return {}
        check_room(self._session.case, people)
        self._edit(lambda case: with_people(case, people, date.today()))
        return {"said": counted("people_list.added", len(people.rows))}

    def _picture(self, kind: str, names: Names) -> Answer:
        case = self._session.case
        drawn = draw_circle(case, names)
        svg = kind == "svg"
        name = f"{text('circle.file_name')}-{case.id}.{'svg' if svg else 'png'}"
        if svg:
            return handed_over(name, "image/svg+xml", drawn.encode("utf-8"))
        return handed_over(name, "image/png", to_png(drawn))

    def _sheet(self, names: Names) -> Answer:
        case = self._session.case
        gaps = seen_gaps(case, date.today())["gaps"]
        asks = [one["ask"] for one in gaps if not one["private"]]
        name = f"{text('circle.sheet_name')}-{case.id}.docx"
        return handed_over(name, WORD, write_preparation(case, names=names, asks=asks))

    def _edit(self, function: Callable[[Case], Case]) -> None:
        self._save()  # so that one undo takes back just this, and nothing that was typed before
        self._session.edit(function)
        self._save()

    def _save(self) -> None:
        """Have it on disk before it is said to be: a drop is not a word half typed."""
        with suppress(KitError):  # `status` says that it is not saved, and why
            self._session.flush()


def _other(tie: Tension, person: str) -> str | None:
    return tie.other if tie.one == person else tie.one
