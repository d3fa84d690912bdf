"""The conference question: its level, its versions, and whose it is. Step 4 of the method."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from pydantic import Field

from ekc_kit.model.cleaning import Line, Text
from ekc_kit.model.value import Id, Item, Many, new_id


class Level(StrEnum):
    """One overarching question often stands over several parts."""

    OVERARCHING = "overarching"
    PART = "part"


class QuestionVersion(Item):
    """One wording of a question. Wordings stay, so that the group can go back to one."""

    id: Id = Field(default_factory=lambda: new_id("v"))
    text: Text = ""
    proposed_by: Line = ""
    noted_on: date | None = None


class Question(Item):
    """A question the group wants to answer.

    The newest version stands last and is the question as it reads now. `supported_by` holds the
    ids of the people who say that this is their question too, `contributors` those of the people
    who can contribute to an answer. `needs_institution` says whether an answer takes a promise on
    behalf of an institution. `kept_because` is the coordinator's reason for keeping a wording that
    the kit asked about.
    """

    id: Id = Field(default_factory=lambda: new_id("q"))
    level: Level = Level.PART
    versions: Many[QuestionVersion] = ()
    supported_by: Many[Id] = ()
    contributors: Many[Id] = ()
    needs_institution: bool | None = None
    kept_because: Text = ""

    @property
    def text(self) -> str:
        """The question as it reads now; empty when nobody worded it yet."""
        return self.versions[-1].text if self.versions else ""
