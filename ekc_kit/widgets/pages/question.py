"""Page 20: the conference question, its versions, its level and whose it is."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from ekc_kit.model import Level, Question
from ekc_kit.widgets.layout import Field, Items, Layout, Wordings


def version_from_line(line: str, _others: tuple[Any, ...] = ()) -> Mapping[str, object]:
    """Return the fields of a wording that was noted today."""
    return {"text": line, "noted_on": date.today()}


def question_from_line(line: str, others: tuple[Question, ...]) -> Mapping[str, object]:
    """Return the fields of a question with this as its first wording.

    The first question is taken for the overarching one; the group may decide otherwise.
    """
    level = Level.PART if others else Level.OVERARCHING
    return {"level": level, "versions": [version_from_line(line)]}


LAYOUTS = (
    Layout(
        "questions",
        (
            Items(
                "questions",
                "questions",
                (
                    Field("level"),
                    Wordings(
                        "versions",
                        "versions",
                        (Field("text"), Field("proposed_by"), Field("noted_on")),
                        summary="text",
                        from_line=version_from_line,
                        ordered=False,
                        considers=True,
                        kept=Field("kept_because"),
                    ),
                ),
                summary="text",
                from_line=question_from_line,
                considers=True,
                more=(Field("supported_by", options="people"),),
            ),
        ),
    ),
)
