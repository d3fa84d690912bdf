"""The practice cases that travel with the kit: `cases/<name>.json` and its English twin.

Everybody in them is invented; telephone numbers start with 06-0000, which nobody can have, and
e-mail goes to example.org. Their days are fixed days in 2026 and do not move along with today:
a finished case stays finished (the coach measures against the day of its conference), and the same
case gives the same document every time it is printed.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from ekc_kit import texts
from ekc_kit.errors import UnknownCaseError
from ekc_kit.model.case import Case
from ekc_kit.model.exchange import from_json
from ekc_kit.texts import Language

_CASES = files("ekc_kit.training").joinpath("cases")
_TWIN = {"nl": ".json", "en": ".en.json"}


@cache
def practice_cases() -> tuple[str, ...]:
    """Return the names of the practice cases, in alphabetical order."""
    names = (entry.name for entry in _CASES.iterdir())
    return tuple(sorted(name.removesuffix(".json") for name in names if name.count(".") == 1))


def practice_case(name: str, language: Language | None = None) -> Case:
    """Return the practice case *name*, in the language in use unless another is asked for.

    The case keeps the id it was written with, so its twin in the other language has the same.

    Raises:
        UnknownCaseError: There is no practice case of this name.
    """
    if name not in practice_cases():
        raise UnknownCaseError("unknown_practice_case", known=", ".join(practice_cases()))
    return _read(name + _TWIN[language or texts.language()])


@cache
def _read(file_name: str) -> Case:
    return from_json(_CASES.joinpath(file_name).read_bytes())
