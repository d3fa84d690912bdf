"""How often the coach is right about texts that people labelled: floors it may not fall below."""

from __future__ import annotations

import pytest

from ekc_kit.texts import LANGUAGES
from tests.coach.measuring import (
    DATA,
    QUESTION_CODES,
    SLOT_CODES,
    measure_codes,
    measure_forms,
    read_labelled,
)

HALVES = ("before", "after")


@pytest.mark.parametrize("half", HALVES)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_an_open_question_is_told_from_one_that_is_not(lang: str, half: str) -> None:
    labelled = read_labelled(DATA / f"questions.{lang}.{half}.tsv")
    forms = measure_forms(labelled, lang)
    # figures only: what fails must not show the texts that are held out
    share, macro = forms.counts["open"] / len(labelled), forms.macro
    bare = measure_forms(labelled, lang, bare=True).counts["open"] / len(labelled)
    assert share >= 0.95
    assert macro >= 0.85
    assert bare >= 0.92


@pytest.mark.parametrize("half", HALVES)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_faults_are_found_and_few_without_a_fault_are_nagged(lang: str, half: str) -> None:
    labelled = read_labelled(DATA / f"questions.{lang}.{half}.tsv")
    measure = measure_codes(labelled, lang, QUESTION_CODES)
    macro, nagged = measure.macro, measure.counts["nagged"] / measure.counts["fine"]
    assert macro >= 0.75
    for code in ("leading", "blame", "vague"):
        score = measure.scores[code].f1
        assert score >= 0.6, code
    assert nagged <= 0.05


@pytest.mark.parametrize("half", HALVES)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_empty_slots_are_never_missed_and_vague_ones_seldom(lang: str, half: str) -> None:
    labelled = read_labelled(DATA / f"agreements.{lang}.{half}.jsonl")
    measure = measure_codes(labelled, lang, SLOT_CODES)
    missing = [score for code, score in measure.scores.items() if code.startswith("missing_")]
    vague = [score for code, score in measure.scores.items() if code.startswith("vague_")]
    assert all((one.wrong, one.missed) == (0, 0) for one in missing)
    right, off = sum(one.right for one in vague), sum(one.wrong + one.missed for one in vague)
    assert 2 * right / (2 * right + off) >= 0.8
