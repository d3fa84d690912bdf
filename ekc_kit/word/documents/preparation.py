"""The preparation sheet: the circle and where everybody stands, for the coordinator's eyes only."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

from ekc_kit.model.case import Case
from ekc_kit.model.circle import Participant, Ring
from ekc_kit.picture.drawing import Names, circle_text, draw_circle
from ekc_kit.picture.names import full_names
from ekc_kit.picture.png import to_png
from ekc_kit.texts import counted, short_date_text, text
from ekc_kit.word.documents.shipped import shipped_template
from ekc_kit.word.fields import fields_of
from ekc_kit.word.template import Template

Context = dict[str, Any]
PICTURE = "circle"  # what the placeholder picture of a template is called, in any language
_ANSWERED = {True: "answered_yes", False: "answered_no", None: "answered_unknown"}


def write_preparation(
    case: Case,
    template: bytes | None = None,
    names: Names = Names.FULL,
    asks: Sequence[str] = (),
) -> bytes:
    """Return the preparation sheet of *case* as a .docx, in the language in use.

    Args:
        case: Any case. Its tensions never come in.
        template: The bytes of another template than the kit's own. The picture comes in place of
            the one whose title (or alternative text) is `PICTURE`, where there is one.
        names: How people are called in the picture. The list always has their names: without them
            it is of no use, and the sheet is handed to nobody. A picture without names can be
            shown to somebody, or copied from the sheet.
        asks: What the kit still asks about the circle, as sentences; without them there is no
            heading for it either.

    Raises:
        TemplateError: The template is missing, damaged or asks for something else than this sheet
            has.
    """
    if template is None:
        compiled = shipped_template("preparation", preparation_fields())
    else:
        compiled = Template.compile(template, preparation_fields())
    pictures = {}
    if PICTURE in compiled.pictures:
        pictures[PICTURE] = to_png(draw_circle(case, names))
    return compiled.render(preparation_context(case, asks), pictures)


@cache
def preparation_fields() -> frozenset[str]:
    """Return the fields that a preparation sheet's template may ask for, as dotted names."""
    return fields_of(preparation_context(Case(circle=(Participant(),))))


def preparation_context(case: Case, asks: Sequence[str] = ()) -> Context:
    """Return what the sheet says: plain dicts, lists and strings, in the language in use.

    An empty string or list means: leave this out. Rings stand in their order from the inside out,
    who is waiting for a place comes last, and within a ring people stand in the order of naming.
    """
    title = case.title or text("screen.untitled")
    whole = case.overarching_question()
    named = full_names(case.circle)
    return {
        "title": text("preparation_document.title_of", title=title),
        "private": text("preparation_document.private"),
        "training": text("preparation_document.training") if case.training_case else "",
        "heading": text("preparation_document.title"),
        "case": title,
        "question": (whole.text if whole else "") or text("preparation_document.question_open"),
        "parts": [one.text for one in case.questions if one is not whole and one.text],
        "circle_text": circle_text(case),
        "groups": [
            _group(ring, people, named)
            for ring in (*Ring, None)
            if (people := [one for one in case.circle if one.ring is ring])
        ],
        "asks": list(asks),
    }


def _group(ring: Ring | None, people: Sequence[Participant], named: dict[str, str]) -> Context:
    called = text(f"choice.ring.{ring}") if ring else text("preparation_document.waiting")
    called = called[:1].upper() + called[1:]
    return {
        "heading": counted("preparation_document.group", len(people), ring=called),
        "people": [_person(one, named) for one in people],
    }


def _person(person: Participant, named: dict[str, str]) -> Context:
    told = person.informing
    not_yet = text("preparation_document.not_spoken")
    known = (named.get(person.brought_by or "", ""), person.known_through)
    answered = text(f"preparation_document.{_ANSWERED[person.conditions_answered]}")
    return {
        "name": named[person.id],
        "relation": person.relation,
        "belongs_with": person.group,
        "comes_for": person.institution,
        "known_through": "; ".join(filter(None, known)),
        "spoken": short_date_text(told.told_on) if told.told_on else not_yet,
        "route": text(f"choice.route.{told.route}") if told.told_on and told.route else "",
        "condition": person.conditions,
        "answered": answered if person.conditions else "",
        "needs": person.needs,
    }
