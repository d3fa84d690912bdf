"""Are young people part of the matter? What was written about it, read against a list of words."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files

from ekc_kit.model import Case, Variant


def is_about_young_people(case: Case) -> bool:
    """Tell whether the setting is a school, or the matter or a question names young people.

    Of a question only the newest wording is read. False means that nothing shows it, not that it
    is not so.
    """
    if case.variant is Variant.SCHOOL:
        return True
    read = (case.request.matter, *(one.text for one in case.questions))
    return any(_words().search(one) for one in read)


@cache
def _words() -> re.Pattern[str]:
    """Return one pattern for the words of `young.toml`, all languages together."""
    lists = tomllib.loads(files("ekc_kit.coach").joinpath("young.toml").read_text("utf-8"))
    terms = (one for words in lists.values() for one in words)
    spelled = (r"\s+".join(map(re.escape, term.split())) for term in terms)
    return re.compile(rf"(?<!\w)(?:{'|'.join(spelled)})(?!\w)", re.IGNORECASE)
