"""A large plan with a picture: the case, and the kit's template with a placeholder put in."""

from __future__ import annotations

import io
from typing import Any

from docx import Document
from docx.shared import Cm

from ekc_kit.model.case import Case
from ekc_kit.model.circle import Consents, Participant, Ring
from ekc_kit.model.plan import Agreement, Fallback
from ekc_kit.model.questions import Level, Question, QuestionVersion
from ekc_kit.picture.drawing import Names, draw_circle
from ekc_kit.picture.png import to_png
from ekc_kit.word.documents.templates import template_path

PEOPLE, AGREEMENTS = 40, 25
PICTURE = "kring"
_RINGS = (Ring.DIRECT, Ring.AROUND, Ring.CONTRIBUTES)


def large_case() -> Case:
    """Return an invented case of 40 named people and 25 agreements under three questions."""
    circle = tuple(
        Participant(
            name=f"Bewoner {number} van Verzonnen",
            ring=_RINGS[number % 3],
            consents=Consents(named_in_plan=True),
        )
        for number in range(1, PEOPLE + 1)
    )
    questions = tuple(
        Question(
            level=Level.PART if number else Level.OVERARCHING,
            versions=(QuestionVersion(text=f"Hoe houden we het hier prettig, deel {number}?"),),
        )
        for number in range(3)
    )
    agreements = tuple(
        Agreement(
            question=questions[number % 3].id,
            what=f"vegen het plein aan en ruimen de banken op, ronde {number}",
            who=(circle[number].id, circle[-number - 1].id),
            where="op het plein, bij de banken & de <grote> boom",
            when="elke zaterdag van 10.00 tot 11.00 uur",
            fallback=Fallback(
                what="dan belt wie er wel is de buren, en vegen we zondag samen",
                who=circle[-number].name,
                by_when="dezelfde zaterdag om 12.00 uur",
            ),
        )
        for number in range(AGREEMENTS)
    )
    return Case(circle=circle, questions=questions, agreements=agreements)


def picture_of(case: Case) -> bytes:
    """Return the circle of *case* as a PNG."""
    return to_png(draw_circle(case, Names.INITIALS))


def plan_template(*first: str) -> bytes:
    """Return the kit's template with a placeholder picture, and with *first* as first lines."""
    sheet: Any = Document(str(template_path("plan.docx")))
    top = sheet.paragraphs[0]
    for words in first:
        top.insert_paragraph_before(words)
    shape = top.insert_paragraph_before().add_run().add_picture(
        io.BytesIO(picture_of(Case())), width=Cm(8)
    )  # fmt: skip
    for properties in (shape._inline.docPr, shape._inline.graphic.graphicData.pic.nvPicPr.cNvPr):
        properties.set("name", PICTURE)
        properties.set("descr", PICTURE)
    whole = io.BytesIO()
    sheet.save(whole)
    return whole.getvalue()
