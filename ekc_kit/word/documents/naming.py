"""Who may be named in what is handed round, and what stands there when somebody may not.

Only who said yes to being named is named. Anybody else is "iemand uit de groep": it hides no
promise (somebody does it, and the group knows who) and says nothing about a person, neither
man or woman, nor a role or a ring that would give a neighbour away in a small street.

Names are looked for in the group's own sentences too: in full, and by first name when nobody who
agreed bears it. The screen shows the plan with the same words, so nothing changes unseen.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ekc_kit.model.case import Case
from ekc_kit.model.circle import Participant
from ekc_kit.model.plan import Agreement
from ekc_kit.texts import listed, text

_LEAST_LETTERS = 2
_LEAST_FIRST_NAME = 3
_ALSO_WORDS = {"Mei", "Wil", "May", "Will"}  # these begin a sentence more often than they name
_LEAST_CONTACT = 5


@dataclass(frozen=True)
class HiddenDoers:
    """People who keep an agreement and may not be named: their ids, and the words for them all."""

    ids: tuple[str, ...]
    words: str


class Naming:
    """Says who is named in the documents of one case, and keeps other names out of its texts."""

    def __init__(self, case: Case, withheld: str = "plan_document.withheld") -> None:
        """Look through *case*. *withheld* is the key of what stands there instead of a number."""
        self._withheld = withheld
        self._people = {one.id: one for one in case.circle}
        self.named = [one.name for one in case.circle if _may_be_named(one)]
        self.taking_part = [
            one.name
            for one in case.circle
            if _may_be_named(one) and one.consents.take_part is not False
        ]
        self.someone_stands_in = False
        hidden = [one.name for one in case.circle if one.name and not _may_be_named(one)]
        self._hidden = {name for name in hidden if _letters(name) >= _LEAST_LETTERS}
        self._hidden |= {first for name in hidden if (first := _first_name(name))}
        # A namesake agreed: the words cannot be told apart.
        self._hidden -= {*self.named, *(word for name in self.named for word in name.split())}
        self._contacts = {
            detail
            for one in case.circle
            if one.consents.share_contact is not True
            for detail in (one.phone, one.email, one.address)
            if _is_contact(detail) and detail not in _where_people_meet(case)
        }
        self._pattern = _pattern({*self._hidden, *self._contacts}, self.named)

    def who(self, agreement: Agreement) -> str:
        """Return who keeps an agreement, as words; empty when nobody does yet."""
        people = [self._people[one] for one in agreement.who if one in self._people]
        names = [one.name for one in people if _may_be_named(one)]
        if others := self.hidden_doers(agreement).words:
            self.someone_stands_in = True
            names.append(others)
        if agreement.who_else:
            names.append(self.masked(agreement.who_else))
        return listed(names)

    def hidden_doers(self, agreement: Agreement) -> HiddenDoers:
        """Return who keeps an agreement without being named, and what stands there for them."""
        people = (self._people[one] for one in agreement.who if one in self._people)
        ids = tuple(one.id for one in people if not _may_be_named(one))
        if not ids:
            return HiddenDoers((), "")
        key = "plan_document.someone" if len(ids) == 1 else "plan_document.someone_many"
        return HiddenDoers(ids, text(key, count=len(ids)))

    def masked(self, words: str) -> str:
        """Return *words* without the names and contact details that may not be handed round."""
        if self._pattern is None or not words:
            return words
        return self._once(self._pattern.sub(self._instead, words))

    def _once(self, words: str) -> str:
        """Return *words* with what stands instead of a number and an address in a row said once."""
        instead = re.escape(text(self._withheld))
        return re.sub(rf"{instead}(?:[\s,;/&+]*{instead})+", text(self._withheld), words)

    def _instead(self, found: re.Match[str]) -> str:
        words = found.group()
        if words in self._contacts:
            return text(self._withheld)
        if words in self._hidden:
            self.someone_stands_in = True
            return text("plan_document.someone")
        return words


def everybody_named(case: Case) -> Case:
    """Return *case* as if everybody agreed to be named, with all that they said.

    Nothing that is made from it may be handed round.
    """
    said_yes = {"named_in_plan": True, "share_contact": True}
    circle = (
        one.model_copy(update={"consents": one.consents.model_copy(update=said_yes)})
        for one in case.circle
    )
    return case.model_copy(update={"circle": tuple(circle)})


def _may_be_named(person: Participant) -> bool:
    return person.consents.named_in_plan is True and bool(person.name)


def _is_contact(detail: str) -> bool:
    """Tell a number or an address from the name of a street, which is everybody's."""
    marks = any(sign.isdigit() or sign == "@" for sign in detail)
    return marks and len(detail) >= _LEAST_CONTACT


def _where_people_meet(case: Case) -> str:
    """Where everybody is asked to come is no secret, also when somebody lives there."""
    return "\n".join((case.logistics.place, case.logistics.address, case.review.place))


def _first_name(name: str) -> str:
    """The first name when it stands out in a text: "Bep" of "Bep Smit"; empty otherwise."""
    first, _, others = name.partition(" ")
    stands_out = first[:1].isupper() and _letters(first) >= _LEAST_FIRST_NAME
    return first if others and stands_out and first not in _ALSO_WORDS else ""


def _letters(name: str) -> int:
    return sum(sign.isalpha() for sign in name)


def _pattern(hidden: set[str], named: list[str]) -> re.Pattern[str] | None:
    """Match whole names, longest first, so that "Jan" does not spoil "Jan de Vries"."""
    if not hidden:
        return None
    names = sorted({*hidden, *named}, key=lambda name: (-len(name), name))
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, names)) + r")(?!\w)")
