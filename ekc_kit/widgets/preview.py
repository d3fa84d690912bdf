"""The plan as it will look, as blocks of text for the screen: Word's words in Word's order."""

from __future__ import annotations

from typing import Any

from ekc_kit.model import Case
from ekc_kit.texts import text
from ekc_kit.word.documents.plan import plan_context

Block = dict[str, Any]


def plan_blocks(case: Case) -> list[Block]:
    """Return what the plan says, from its question to whom to tell about a change."""
    plan = plan_context(case)
    review, contact = plan["review"], plan["contact"]
    return [
        {"tag": "h4", "text": plan["question"]},
        {"text": plan["made"]},
        {"tag": "h4", "text": _word("people")},
        {"text": plan["people_text"]},
        *([{"text": plan["note"], "look": "hint"}] if plan["note"] else []),
        *(block for group in plan["groups"] for block in _group(group)),
        {"tag": "h4", "text": _word("review")},
        {"text": _word("review_intro")},
        _terms([("when", review["when"]), ("where", review["where"])], review["convener"]),
        {"tag": "h4", "text": _word("contact")},
        {"text": _word("contact_intro")},
        _terms([("contact_name", contact["name"]), ("contact_how", contact["how"])]),
    ]


def _group(group: dict[str, Any]) -> list[Block]:
    heading = [{"tag": "h4", "text": group["heading"]}] if group["heading"] else []
    empty = [{"text": group["empty"], "look": "empty"}] if group["empty"] else []
    return [*heading, *empty, *(_agreement(one) for one in group["agreements"])]


def _agreement(one: dict[str, Any]) -> Block:
    fallback = one["fallback"]
    rows = [(key, one[key]) for key in ("who", "what", "where", "when")]
    rows.append(("fallback", fallback["what"]))
    rows += [("notices", fallback["who"])] if fallback["who"] else []
    rows += [("by_when", fallback["by_when"])] if fallback["by_when"] else []
    return {"number": one["number"], **_terms(rows)}


def _terms(rows: list[tuple[str, str]], convener: str = "") -> Block:
    rows = [*rows, *([("convener", convener)] if convener else [])]
    still_open = text("plan_document.open")
    return {"terms": [(_word(key), said, said == still_open) for key, said in rows]}


def _word(key: str) -> str:
    return text(f"plan_template.{key}")
