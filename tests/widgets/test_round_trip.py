"""What a screen shows can be typed back: the case stays the same."""

from __future__ import annotations

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ekc_kit.model import Case
from ekc_kit.model.editing import get, put
from ekc_kit.texts import Language, use_language
from ekc_kit.training import practice_case, practice_cases
from ekc_kit.widgets.pages import FORMS
from ekc_kit.widgets.values import shown, typed
from tests.model.cases import cases

in_both_languages = pytest.mark.parametrize("language", ["nl", "en"])


def typed_back(case: Case, form: str, moments: bool = True) -> Case:
    """Type everything that *form* shows once more; *moments* says whether to type those too."""
    for path, value in shown(case, FORMS[form])["values"].items():
        if is_computed(case, path) or (not moments and is_moment(case, path)):
            continue
        case = put(case, path, typed(case, path, value))
    return case


def is_computed(case: Case, path: str) -> bool:
    """Say whether *path* follows from other fields, as a question's text does."""
    holder, _, name = path.rpartition(".")
    return bool(holder) and name not in type(get(case, holder)).model_fields


def is_moment(case: Case, path: str) -> bool:
    return isinstance(get(case, path), date | time)


@in_both_languages
@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", practice_cases())
def test_what_is_shown_of_a_practice_case_can_be_typed_back(
    name: str, form: str, language: Language
) -> None:
    use_language(language)
    case = practice_case(name, language)
    assert typed_back(case, form) == case


@given(case=cases, form=st.sampled_from(sorted(FORMS)))
def test_what_is_shown_of_any_case_can_be_typed_back(case: Case, form: str) -> None:
    """Days of the year 3 and times with seconds are left out: nobody types those."""
    assert typed_back(case, form, moments=False) == case
