"""The starter template of the request to who can tell something."""

from __future__ import annotations

from ekc_kit.word.starter.letter import ask, head, meet, new_letter, say, sign
from ekc_kit.word.starter.letter_sheet import STAY
from ekc_kit.word.starter.pieces import item
from ekc_kit.word.starter.sheet import saved


def information_request_starter() -> bytes:
    """Return the template of the request, in the language in use."""
    sheet = new_letter("information_request")
    sheet.add_paragraph("{%p if person.agreed %}")
    say(sheet, "information_request_template.agreed")
    sheet.add_paragraph("{%p endif %}")
    ask(sheet, "information_request_template.question")
    head(sheet, "information_request_template.need")
    sheet.add_paragraph("{%p for one in person.questions %}")
    item(sheet, "{{ one }}")
    sheet.add_paragraph("{%p endfor %}")
    head(sheet, "information_request_template.ask")
    say(sheet, "information_request_template.tell")
    sheet.add_paragraph("{%p if person.takes_part %}")
    say(sheet, "information_request_template.stays")
    sheet.add_paragraph("{%p else %}")
    say(sheet, "information_request_template.leaves")
    sheet.add_paragraph("{%p endif %}")
    meet(sheet, ())
    say(sheet, "information_request_template.hour")
    sheet.add_paragraph("{%p if person.agreed %}")
    say(sheet, "information_request_template.change", STAY)
    sheet.add_paragraph("{%p else %}")
    say(sheet, "information_request_template.answer", STAY)
    sheet.add_paragraph("{%p endif %}")
    sign(sheet)
    return saved(sheet)
