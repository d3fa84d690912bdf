"""Who may be named in what is handed round, and what stands there when somebody may not.

Only who said yes to being named is named. Anybody else is "iemand uit de groep": it hides no
promise (somebody does it, and the group knows who) and says nothing about a person, neither
man or woman, nor a role or a ring that would give a neighbour away in a small street.

Names are looked for in the group's own sentences too, however they are spelled, save where
somebody who agreed is called the same. A nickname is not known. The screen shows the plan with
the same words, so nothing changes unseen.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from ekc_kit.model.case import Case
from ekc_kit.model.circle import Participant
from ekc_kit.model.plan import Agreement
from ekc_kit.texts import language, listed, text
from ekc_kit.word.documents.naming.contact_details import ContactDetails, emails_in
from ekc_kit.word.documents.naming.names import Names
from ekc_kit.word.documents.naming.spelled import Told

_OF_SOMEBODY = "’s"


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
        hidden = tuple(one.name for one in case.circle if one.name and not _may_be_named(one))
        self._names = _names(hidden, tuple(self.named), language())
        details = tuple(
            detail
            for one in case.circle
            if one.consents.share_contact is not True
            for detail in (one.phone, one.email, one.address)
        )
        self._contacts = _contact_details(details, _where_people_meet(case))

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
        if not words or not (self._names or self._contacts):
            return words
        told = Told(words)
        instead: list[tuple[int, int, str]] = []
        withheld = text(self._withheld)
        instead += [(start, end, withheld) for start, end in self._contacts.found(told)]
        for name in self._names.found(told):
            around = (one for one in emails_in(words) if one[0] <= name.start < one[1])
            email = next(around, None)
            if email:  # what is left of it would still say who it is
                instead.append((*email, withheld))
            else:
                someone = text("plan_document.someone")
                instead.append((name.start, name.end, someone + _OF_SOMEBODY * name.is_genitive))
                self.someone_stands_in = True
        return self._once(_replaced(words, instead)) if instead else words

    def _once(self, words: str) -> str:
        """Return *words* with what stands instead of a number and an address in a row said once."""
        instead = re.escape(text(self._withheld))
        return re.sub(rf"{instead}(?:[\s,;/&+]*{instead})+", text(self._withheld), words)


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


def _where_people_meet(case: Case) -> str:
    """Where everybody is asked to come is no secret, also when somebody lives there."""
    return "\n".join((case.logistics.place, case.logistics.address, case.review.place))


@lru_cache(maxsize=4)  # what is looked for is prepared once for all documents of a circle
def _names(hidden: tuple[str, ...], named: tuple[str, ...], _language: str) -> Names:
    return Names(hidden, named)


@lru_cache(maxsize=4)
def _contact_details(details: tuple[str, ...], known_to_all: str) -> ContactDetails:
    return ContactDetails(details, known_to_all)


def _replaced(words: str, instead: list[tuple[int, int, str]]) -> str:
    """Return *words* with others from here to there; of two in one place, what begins first."""
    pieces, done = [], 0
    for start, end, other in sorted(instead, key=lambda one: (one[0], -one[1])):
        if start >= done:
            pieces += [words[done:start], other]
        done = max(done, end)
    return "".join((*pieces, words[done:]))
