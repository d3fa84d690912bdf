"""Deleting a case: it is asked first, and only a yes deletes."""

from __future__ import annotations

import pytest

from ekc_kit.training import practice_case
from tests.cli.kit import Kit

PLEIN = practice_case("plein", "nl")


def test_delete_removes_a_case(kit: Kit) -> None:
    case_id = kit.says("case", "new").strip()
    assert case_id in kit.says("case", "delete", case_id, "--yes")
    assert kit.says("case", "list", "--json") == ""


@pytest.mark.parametrize("answer", ["ja\n", "Yes\n"])
def test_delete_asks_first(kit: Kit, answer: str) -> None:
    case_id = kit.says("case", "new").strip()
    assert kit.run("case", "delete", case_id, typed=answer).code == 0
    assert kit.says("case", "list", "--json") == ""


@pytest.mark.parametrize("answer", ["nee\n", "\n", "", "misschien\nnee\n"])
def test_anything_but_yes_deletes_nothing(kit: Kit, answer: str) -> None:
    case_id = kit.says("case", "new").strip()
    assert kit.run("case", "delete", case_id, typed=answer).code == 2
    assert kit.says("case", "export", case_id)


def test_delete_asks_again_what_is_no_answer(kit: Kit) -> None:
    case_id = kit.says("case", "new").strip()
    done = kit.run("case", "delete", case_id, typed="misschien\njaa\nja\n")
    assert (done.code, done.err.count("(ja/nee)"), done.err.count("Typ ja of nee.")) == (0, 3, 2)
    assert kit.says("case", "list", "--json") == ""
