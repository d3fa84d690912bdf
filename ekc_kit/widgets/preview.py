"""The plan as it will look, as blocks of text for the screen."""

from __future__ import annotations

from typing import Any

from ekc_kit.model import Case
from ekc_kit.texts import text
from ekc_kit.word.documents.plan import plan_context

Block = dict[str, Any]


def plan_blocks(case: Case) -> list[Block]:
    """Return the plan's own words, in its own order: what Word will say, nothing else."""
    plan = plan_context(case)
    blocks: list[Block] = [
        {"tag": "h4", "text": plan["question"]},
        {"text": plan["made"]},
        {"text": f"{text('preview.people')} {plan['people_text']}"},
    ]
    if plan["note"]:
        blocks.append({"text": plan["note"], "look": "hint"})
    for group in plan["groups"]:
        blocks.append({"tag": "h4", "text": group["heading"] or text("preview.agreements")})
        if group["empty"]:
            blocks.append({"text": group["empty"], "look": "empty"})
        blocks += [_agreement(one) for one in group["agreements"]]
    review, contact = plan["review"], plan["contact"]
    blocks += [
        {"tag": "h4", "text": text("section.review")},
        _terms([(text(f"preview.{key}"), review[key]) for key in ("when", "where", "convener")]),
        {"tag": "h4", "text": text("section.contact")},
        _terms([(text(f"preview.{key}"), contact[key]) for key in ("name", "how")]),
    ]
    return blocks


def _agreement(one: dict[str, Any]) -> Block:
    fallback = one["fallback"]
    more = ", ".join(said for said in (fallback["who"], fallback["by_when"]) if said)
    rows = [(text(f"preview.{key}"), one[key]) for key in ("what", "who", "where", "when")]
    instead = fallback["what"] + (f" ({more})" if more else "")
    return _terms([*rows, (text("preview.fallback"), instead)])


def _terms(rows: list[tuple[str, str]]) -> Block:
    still_open = text("plan_document.open")
    return {"terms": [(term, said, said == still_open) for term, said in rows]}
