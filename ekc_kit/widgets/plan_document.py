"""The plan as it will be, the button that makes it in Word, and a plan that came back from there.

What came back stands here until its page goes or it is closed; nothing of it is kept.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import Any

from ekc_kit import desk
from ekc_kit.errors import DocumentError, KitError
from ekc_kit.model import Case
from ekc_kit.session import CaseSession
from ekc_kit.texts import counted, say, text
from ekc_kit.widgets.edited.seen import seen_edited
from ekc_kit.widgets.form import FILLING, Block, CaseForm
from ekc_kit.widgets.pages import FORMS
from ekc_kit.widgets.screen import script, words
from ekc_kit.word.documents.edited import (
    Compared,
    Difference,
    EditedPlan,
    compared,
    read_plan_of,
    take_over,
)

Answer = dict[str, Any]
PLACE = "edited_plan"  # where a refusal stands: beside the button with which a file is chosen


class PlanDocument(CaseForm):
    """The form "document" on *session*'s case.

    | message | what it does |
    |---|---|
    | `read_plan` | reads the file that comes along, and shows where it differs |
    | `take_over` | takes over the differences with these `keys`, as one change |
    | `close_plan` | forgets what was read |
    """

    _esm = script(*FILLING, "edited/list", "form")
    _style = ("edited/list",)

    def __init__(
        self,
        session: CaseSession,
        facts: dict[str, Callable[[], list[Block]]],
        actions: dict[str, Callable[[], Answer]],
    ) -> None:
        self._edited: EditedPlan | None = None
        self._compared: tuple[Case, EditedPlan, Compared] | None = None
        said = words("screen") | words("reading")
        super().__init__(session, FORMS["document"], facts, actions, words=said)

    def seen(self) -> dict[str, Any]:
        seen = super().seen()
        return {
            **seen,
            "items": {**seen["items"], f"{PLACE}#plan": []},
            "edited": seen_edited(self._beside()),
        }

    def obey(self, message: dict[str, Any]) -> Answer:
        match message["do"]:
            case "read_plan":
                return {"path": PLACE} | self._read(bytes(message["files"][0]))
            case "take_over":
                return {"path": PLACE, "said": self._take(set(message["keys"]))}
            case "close_plan":
                self._edited = None
            case _:
                return super().obey(message)
        return {"path": PLACE}

    def _read(self, data: bytes) -> Answer:
        self._edited = None
        try:
            self._edited = read_plan_of(self._session.case, data)
        except DocumentError as error:
            title = _title(str(error.fields.get("case", "")))
            refused = text("edited_plan.other_case_called", title=title) if title else say(error)
            return {"refused": refused}
        return {}

    def _beside(self) -> Compared | None:
        """What was read beside the case as it stands now: compared once, however often drawn."""
        case, edited = self._session.case, self._edited
        if edited is None:
            return None
        was = self._compared
        if was is None or was[0] is not case or was[1] is not edited:
            was = self._compared = (case, edited, compared(case, edited))
        return was[2]

    def _found(self) -> tuple[Difference, ...]:
        beside = self._beside()
        return beside.differences if beside else ()

    def _take(self, keys: set[str]) -> str:
        """Take over what has these *keys*; return what to say of it.

        What was typed before is saved first, so that one undo takes back just this.
        """
        chosen = [one for one in self._found() if one.key in keys and one.can_be_taken]
        if not chosen:  # it was taken over elsewhere, or somebody pressed twice
            return text("edited_plan.taken_none")
        self._save()
        self._session.change(lambda case: take_over(case, chosen))
        self._save()
        if not self._found():
            self._edited = None
        return f"{counted('edited_plan.taken', len(chosen))} {text('edited_plan.undo')}"

    def _save(self) -> None:
        with suppress(KitError):  # `status` says that it is not saved, and why
            self._session.flush()


def _title(case: str) -> str:
    """What a case is called; empty when the kit does not have it."""
    with suppress(KitError):
        return desk.store().load(case).case.title
    return ""
