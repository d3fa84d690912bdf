"""The preparation sheet: the circle and where everybody stands, for the coordinator's eyes only."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from ekc_kit.model.case import Case
from ekc_kit.model.circle import Participant, Ring
from ekc_kit.picture.drawing import Names, circle_text, draw_circle
from ekc_kit.picture.names import full_names
from ekc_kit.picture.png import to_png
from ekc_kit.texts import counted, short_date_text, text
from ekc_kit.word.documents.kind import Context, Kind

PICTURE = "circle"  # what the placeholder picture of a template is called, in any language
_ANSWERED = {True: "answered_yes", False: "answered_no", None: "answered_unknown"}


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


def circle_picture(case: Case, names: Names = Names.FULL) -> dict[str, bytes]:
    """Return the picture of the circle under the name of its placeholder."""
    return {PICTURE: to_png(draw_circle(case, names))}


def _context(case: Case, _today: date) -> Context:
    return preparation_context(case)


PREPARATION = Kind("preparation", _context, pictures=circle_picture, is_private=True)
