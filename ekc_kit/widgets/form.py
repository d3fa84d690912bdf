"""A form on a case, drawn from a layout: it shows what stands there and takes what is typed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import traitlets

from ekc_kit.errors import RefusedInputError, UnknownPathError
from ekc_kit.model import Case
from ekc_kit.model.cleaning import clean_text
from ekc_kit.model.editing import get, new_item_id
from ekc_kit.model.merging import merge
from ekc_kit.session import CaseSession
from ekc_kit.texts import text
from ekc_kit.training import Attempts
from ekc_kit.widgets.asking import asked
from ekc_kit.widgets.case_screen import CaseScreen
from ekc_kit.widgets.describe import describe
from ekc_kit.widgets.layout import Field, Items, Layout, Node, Section, Slots, Table, Wordings
from ekc_kit.widgets.screen import script
from ekc_kit.widgets.slots import seen_slots
from ekc_kit.widgets.state import asked_on_map, notes, options, saved_state
from ekc_kit.widgets.values import shown, typed
from ekc_kit.widgets.wordings import considered_line, seen_wordings

Block = dict[str, Any]


FILLING = ("dom", "controls", "adder", "facts", "wordings", "lists", "outbox", "filling")


class CaseForm(CaseScreen):
    """One form on *session*'s case.

    Args:
        session: The open case; every form on a page shares it.
        layout: What stands in the form.
        facts: Computed blocks by the name of a `Facts` node.
        actions: What a `Button` does, by its key; it returns what the answer carries, such as a
            download.
        tidy: What a change of this form is followed by, such as finding a place on the map.
    """

    _esm = script(*FILLING, "form")
    sheet = traitlets.Dict().tag(sync=True)

    def __init__(
        self,
        session: CaseSession,
        layout: Layout,
        facts: dict[str, Callable[[], list[Block]]] | None = None,
        actions: dict[str, Callable[[], dict[str, Any]]] | None = None,
        tidy: Callable[[Case], Case] | None = None,
        **traits: Any,
    ) -> None:
        self._layout = layout
        self._facts = facts or {}
        self._actions = actions or {}
        self._lists = dict(_lists(layout.nodes))
        self._removed: dict[str, tuple[Case, Case]] = {}
        self._offers = frozenset(_offers(layout.nodes))
        self._shows_slots = any(Slots() in one.nodes for one in self._lists.values())
        self._wordings = any(isinstance(one, Wordings) for one in self._lists.values())
        self._attempts = Attempts()
        self._tidy = tidy
        super().__init__(session, layout.name, sheet=self.draw_sheet(), **traits)

    def draw_sheet(self) -> dict[str, Any]:
        """Return what never changes on this form: its title, its fields and their words."""
        return {
            "title": text(f"form.{self._layout.name}.title"),
            "nodes": [describe(node) for node in self._layout.nodes],
        }

    def obey(self, message: dict[str, Any]) -> dict[str, Any]:
        session, path = self._session, message.get("path", "")
        match message["do"]:
            case "put":
                session.put(path, typed(session.case, path, message["value"]))
                return self._tidied(path)
            case "add":
                self._add(path, message["key"], message["line"], message["id"])
                return self._tidied(path)
            case "remove":
                self._remove(path)
            case "put_back" if path in self._removed:
                self._put_back(path)
            case "move":
                session.move(path, message["offset"])
            case "undo" | "redo" | "beat":
                return super().obey(message)
            case "consider":
                return {"path": path, "considered": considered_line(message["line"])}
            case "press":
                pressed = self._press(message["action"], message.get("value"))
                return {"path": path, **pressed} if path else pressed
            case _:
                raise UnknownPathError("unknown_path")
        return {}

    def _tidied(self, path: str) -> dict[str, Any]:
        if self._tidy is not None:
            self._session.edit(self._tidy)
        return {"path": path}

    def _add(self, path: str, key: str, line: str, item_id: str) -> None:
        """Add an item; the page chose the end of its id, so that asking twice adds it once.

        Raises:
            RefusedInputError: The line is too long, or nothing can be read in it.
        """
        if not clean_text(line):
            raise RefusedInputError("nothing_typed")
        node, others = self._lists[key], get(self._session.case, path)
        fields = node.from_line(line, others) if node.from_line else {node.summary: line}
        prefix = new_item_id(self._session.case, path).partition("-")[0]
        whole = f"{prefix}-{item_id}"
        if all(item.id != whole for item in others):
            try:
                self._session.add(path, {**fields, "id": whole})
            except RefusedInputError as error:
                raise _about_new(error) from None

    def _remove(self, path: str) -> None:
        before = self._session.case
        self._session.remove(path)
        self._removed[path] = (before, self._session.case)

    def _put_back(self, path: str) -> None:
        """Bring one item back with all that named it, whatever was changed in the meantime."""
        before, after = self._removed.pop(path)
        self._session.change(lambda now: merge(after, now, before)[0])

    def _press(self, action: str, value: Any) -> dict[str, Any]:
        if action in ("take_mine", "keep"):
            decide = self._session.choose if action == "take_mine" else self._session.dismiss
            collision = next((one for one in self._session.collisions if one.path == value), None)
            if collision is not None:  # none is left when somebody pressed twice
                decide(collision)
            return {}
        return self._actions[action]()

    def seen(self) -> dict[str, Any]:
        session = self._session
        seen = shown(session.case, self._layout)
        offered = options(session.case)
        found = asked(session.case)
        asks = (one for one in found if not asked_on_map(one))
        said = notes(session.case, asks, session.collisions)
        items = {
            f"{key.partition('#')[0]}.{one}" for key, ids in seen["items"].items() for one in ids
        }
        here = {"", *seen["values"], *items}
        return {
            **seen,
            "options": {name: offered[name] for name in self._offers},
            "notes": {path: one for path, one in said.items() if path in here},
            "slots": seen_slots(session.case, found) if self._shows_slots else {},
            "wordings": seen_wordings(session.case, self._attempts) if self._wordings else {},
            "facts": {name: facts() for name, facts in self._facts.items()},
            "training": session.case.training_case,
            "status": saved_state(session),
        }


def _about_new(error: RefusedInputError) -> RefusedInputError:
    """Return *error* as it is said of something new: there, nothing stood before."""
    key = "new_too_long" if error.key == "error.too_long" else error.key
    return RefusedInputError(key, **error.fields)


def _lists(nodes: tuple[Node, ...]) -> Iterator[tuple[str, Items]]:
    for node in nodes:
        if isinstance(node, Section):
            yield from _lists(node.nodes)
        elif isinstance(node, Items):
            yield node.key, node
            yield from _lists(node.nodes + node.more)


def _offers(nodes: tuple[Node, ...]) -> Iterator[str]:
    """Yield what is chosen from in *nodes*: no form is told of people it does not show."""
    for node in nodes:
        match node:
            case Field():
                yield from filter(None, [node.options])
            case Section():
                yield from _offers(node.nodes)
            case Items():
                yield from _offers(node.nodes + node.more)
            case Table():
                yield from _offers(node.columns)
