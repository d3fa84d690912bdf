"""Makes the templates that come with the kit: ``python -m ekc_kit.word.starter``.

After this people edit them in Word. Run it again only to begin anew: it overwrites.
"""

from __future__ import annotations

import contextvars
from pathlib import Path

from ekc_kit.texts import LANGUAGES, use_language
from ekc_kit.word.documents.kind import Kind
from ekc_kit.word.documents.kinds import KINDS
from ekc_kit.word.starter.announcement import announcement_starter
from ekc_kit.word.starter.attendance import attendance_starter
from ekc_kit.word.starter.call_sheet import call_sheet_starter
from ekc_kit.word.starter.information import information_starter
from ekc_kit.word.starter.information_request import information_request_starter
from ekc_kit.word.starter.invitation import invitation_starter
from ekc_kit.word.starter.plan import plan_starter
from ekc_kit.word.starter.pocket_plan import pocket_plan_starter
from ekc_kit.word.starter.preparation import preparation_starter
from ekc_kit.word.starter.reminder import reminder_starter
from ekc_kit.word.starter.review_invitation import review_invitation_starter
from ekc_kit.word.starter.round_cards import round_cards_starter
from ekc_kit.word.starter.running_order import running_order_starter
from ekc_kit.word.starter.sending_list import sending_list_starter

_STARTERS = {
    "announcement": announcement_starter,
    "information": information_starter,
    "invitation": invitation_starter,
    "information_request": information_request_starter,
    "reminder": reminder_starter,
    "preparation": preparation_starter,
    "running_order": running_order_starter,
    "attendance": attendance_starter,
    "round_cards": round_cards_starter,
    "pocket_plan": pocket_plan_starter,
    "sending_list": sending_list_starter,
    "call_sheet": call_sheet_starter,
    "plan": plan_starter,
    "review_invitation": review_invitation_starter,
}


def write_starters(folder: Path) -> list[Path]:
    """Write every starter template below *folder*, in every language; return where they are."""
    return [
        contextvars.copy_context().run(_write, folder, kind, language)
        for kind in _STARTERS
        for language in LANGUAGES
    ]


def starter(kind: Kind) -> bytes:
    """Return the template of *kind* as the kit makes it, in the language in use."""
    return _STARTERS[kind.name]()


def _write(folder: Path, name: str, language: str) -> Path:
    use_language(language)
    kind = KINDS[name]
    path = folder / kind.template_name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(starter(kind))
    return path
