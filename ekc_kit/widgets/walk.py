"""What the notebooks call: one page per step, with its bar, its forms and a check."""

from __future__ import annotations

import asyncio
import sys
from contextvars import copy_context
from functools import partial
from typing import Any
from weakref import WeakValueDictionary

from ekc_kit import desk
from ekc_kit.model import Step, missing_in, progress
from ekc_kit.model.calling import call_day
from ekc_kit.picture.places import settled
from ekc_kit.session import CaseSession, Deliver
from ekc_kit.texts import text
from ekc_kit.training import practice_case, practice_cases
from ekc_kit.widgets.answering import answer_blocks, count_blocks
from ekc_kit.widgets.asking import asked
from ekc_kit.widgets.bar import StepBar
from ekc_kit.widgets.circle_map import CircleMap
from ekc_kit.widgets.form import Block, CaseForm
from ekc_kit.widgets.pages import FORMS
from ekc_kit.widgets.pages.conference import all_who_come_were_there
from ekc_kit.widgets.papers import (
    calendar_blocks,
    make_calendar,
    make_paper,
    paper_blocks,
    papers_of,
)
from ekc_kit.widgets.plan_document import PlanDocument
from ekc_kit.widgets.preview import plan_blocks
from ekc_kit.widgets.state import call_text, missing_text, rings
from ekc_kit.widgets.welcome import Welcome
from ekc_kit.word.documents.making import write_plan

_SESSIONS: WeakValueDictionary[str, CaseSession] = WeakValueDictionary()


def open_welcome() -> Welcome:
    """Return the first page: begin a case or go on with one."""
    desk.speak()
    return Welcome()


def check_kit() -> None:
    """Print whether the kit works here: can cases be opened, and can a plan be made?"""
    desk.speak()
    desk.cases()
    for name in practice_cases():
        write_plan(practice_case(name))
    _say(text("check.works", count=len(practice_cases()), steps=len(Step)))


def open_step(name: str) -> Page:
    """Return the page of a step ("request", "question", ...) for the case in hand.

    A notebook that runs again gets a new page, and so does one that stands open in two windows:
    they are one kernel. The pages before it go on; each screen is put away when the browser says
    that it has gone (see `Screen`).
    """
    desk.speak()
    return Page(Step(name), _in_hand())


class Page:
    """One page of the walk. Without a case in hand it says where to choose one."""

    def __init__(self, step: Step, session: CaseSession | None) -> None:
        self.step = step
        self._session = session
        if session is not None:
            session.deliver = _to_screen()

    @property
    def bar(self) -> StepBar | Welcome:
        """The steps, the case, its saved state; without a case, the choice of one."""
        return Welcome() if self._session is None else StepBar(self._session, self.step)

    def form(self, name: str) -> CaseForm | None:
        """Return the form *name* of this page; None when no case is in hand."""
        if self._session is None:
            return None
        if name == "document":
            return PlanDocument(self._session, self._facts(name), self._actions(name))
        tidy = settled if name == "circle" else None
        return CaseForm(self._session, FORMS[name], self._facts(name), self._actions(name), tidy)

    @property
    def map(self) -> CircleMap | None:
        """The circle as a map; None when no case is in hand."""
        return None if self._session is None else CircleMap(self._session)

    def check(self) -> None:
        """Print how this step stood when the page opened: short, and without anybody's name."""
        if self._session is None:
            _say(text("screen.no_case"))
            return
        found = next(one for one in progress(self._session.case) if one.step is self.step)
        _say(
            text("check.opened", step=text(f"step.{self.step}"), state=text(f"state.{found.state}"))
        )
        for missing in missing_in(self._session.case, self.step):
            _say(f"- {missing_text(missing)}")

    def _facts(self, form: str) -> dict[str, Any]:
        session = self._session
        assert session is not None
        lines: dict[str, Any] = {
            "circle": {"rings": lambda: [{"text": rings(session.case)}]},
            "agreements": {"per_question": lambda: count_blocks(session.case)},
            "answers": {"answers": lambda: answer_blocks(session.case, asked(session.case))},
            "document": {"plan": lambda: plan_blocks(session.case)},
            "afterwards": {"calendar": lambda: calendar_blocks(session.case)},
            "follow_up": {"call": lambda: _call(session)},
        }
        papers: dict[str, Any] = {
            f"paper_{one}": partial(self._about_paper, one) for one in papers_of(form)
        }
        return papers | dict(lines.get(form, {}))

    def _actions(self, form: str) -> dict[str, Any]:
        actions: dict[str, Any] = {
            "document": {"make_plan": partial(self._make_paper, "plan")},
            "afterwards": {"make_calendar": self._make_calendar},
            "attendance": {"all_present": self._all_present},
        }
        papers: dict[str, Any] = {
            f"make_{one}": partial(self._make_paper, one) for one in papers_of(form)
        }
        return papers | dict(actions.get(form, {}))

    def _all_present(self) -> dict[str, Any]:
        assert self._session is not None
        self._session.change(all_who_come_were_there)
        return {}

    def _about_paper(self, name: str) -> list[Block]:
        assert self._session is not None
        return paper_blocks(self._session.case, name)

    def _make_paper(self, name: str) -> dict[str, Any]:
        assert self._session is not None
        self._session.flush()
        return make_paper(self._session.case, name)

    def _make_calendar(self) -> dict[str, Any]:
        assert self._session is not None
        self._session.flush()
        return make_calendar(self._session.case)


def _in_hand() -> CaseSession | None:
    """Return the session of the case in hand: one for all pages of a case, so that they agree."""
    opened = desk.in_hand()
    if opened is None:
        return None
    session = _SESSIONS.setdefault(opened.case.id, opened)
    session.refresh()
    return session


def _call(session: CaseSession) -> list[Block]:
    return [{"text": call_text(session.case, call_day(session.case))}]


def _to_screen() -> Deliver | None:
    """Return what hands a callback to the kernel's own thread, in the page's own language."""
    try:
        loop = asyncio.get_running_loop()
    except RuntimeError:  # no kernel: a script or a test
        return None
    page = copy_context()  # the store's thread, which calls this, knows of no language
    return lambda callback: loop.call_soon_threadsafe(callback, context=page)


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
