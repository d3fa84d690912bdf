"""Reading back a plan that was edited in Word, at the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ekc_kit.model.editing import get
from ekc_kit.session import CaseSession
from ekc_kit.store import Store
from tests.cli.kit import Kit
from tests.cli.read_back import case_of, lines, shown
from tests.word.making import docx_of
from tests.word.polishing import Polished

CHANGES = ["changed", "moved", "added", "removed"]


def test_plan_read_shows_both_sides_of_every_difference(kit: Kit, edited: Path) -> None:
    said = shown(kit, edited)
    assert "4 verschillen met het plan in de kit" in said
    for words in (
        "Afspraak 1 · Waar", "Waar: bij de banken op het Merelplein", "Waar: bij de fontein",
        "Afspraak 4 · verplaatst", "Volgorde: na afspraak 3", "Volgorde: na afspraak 1",
        "Nieuwe afspraak", "Wat: zetten thee", "staat nog niet in de kit",
        "weggehaald", "staat niet in het document", "De kit neemt alleen afspraken over.",
    ):  # fmt: skip
        assert words in said
    assert "2 differences" not in said
    assert "Agreement 1 · Where" in shown(kit, edited, "--lang", "en")


def test_plan_read_gives_one_json_object_per_difference(kit: Kit, kept: str, edited: Path) -> None:
    found = lines(kit.says("plan", "read", edited, "--json"))
    assert [one["number"] for one in found] == [1, 2, 3, 4]
    assert sorted(one["change"] for one in found) == sorted(CHANGES)
    first = found[0]
    assert first.pop("title")
    assert first == {
        "kind": "difference",
        "number": 1,
        "change": "changed",
        "agreement": "a-muziek",
        "before": {"where": "bij de banken op het Merelplein"},
        "after": {"where": "bij de fontein"},
        "by_words": False,
        "can_be_taken": True,
        "why_not": "",
        "side": "document",
        "outside": "",
    }
    assert case_of(kit, kept).agreements == case_of(kit, "plein").agreements


def test_all_is_taken_over_as_one_revision_that_one_undo_takes_back(
    kit: Kit, kept: str, edited: Path
) -> None:
    before = case_of(kit, kept)
    assert "4 verschillen zijn overgenomen." in kit.says("plan", "read", edited, "--take", "all")
    after = case_of(kit, kept)
    assert get(after, "agreements.a-muziek.where") == "bij de fontein"
    assert len(after.agreements) == len(before.agreements)
    assert "niets anders" in kit.says("plan", "read", edited, "--take", "all")
    store = Store(f"sqlite:///{kit.home / 'cases.db'}")
    session = CaseSession(store, kept)
    assert session.rev == 2
    assert session.undo()
    assert session.case == before
    session.close()
    store.close()


def test_only_the_numbers_that_are_named_are_taken_over(kit: Kit, kept: str, edited: Path) -> None:
    said = kit.says("plan", "read", edited, "--json", "--take", "1, 3-4")
    assert lines(said, "taken") == [{"kind": "taken", "count": 3}]
    assert [one["change"] for one in lines(kit.says("plan", "read", edited, "--json"))] == ["moved"]


def test_nothing_is_taken_over_unless_asked(kit: Kit, kept: str, edited: Path) -> None:
    before = case_of(kit, kept)
    for words in (("--json",), ("--take", "none"), ("--json", "--take", "none")):
        kit.says("plan", "read", edited, *words)
    assert "--take all" in kit.run("plan", "read", edited).err
    assert case_of(kit, kept) == before


def test_the_case_may_be_named_and_the_document_come_from_standard_input(
    kit: Kit, kept: str, edited: Path
) -> None:
    done = kit.run("plan", "read", "-", kept, "--json", typed=edited.read_bytes())
    assert (done.code, len(lines(done.out.decode()))) == (0, 4)


@pytest.mark.parametrize(
    "take", ["", "alles", "0", "5", "1-5", "2-1", "1,,2", "-1", "1;2", "x", "9" * 40, "²"]
)
def test_a_choice_that_is_none_is_refused(kit: Kit, kept: str, edited: Path, take: str) -> None:
    before = case_of(kit, kept)
    assert "Er zijn er 4." in kit.refuses("plan", "read", edited, f"--take={take}")
    assert case_of(kit, kept) == before


def test_a_difference_that_cannot_be_taken_over_says_why_and_is_passed_by(
    kit: Kit, kept: str, edited: Path
) -> None:
    plan = Polished(edited.read_bytes())
    plan.types(0, "Waar", "x" * 201)
    edited.write_bytes(plan.bytes())
    (first, *others) = lines(kit.says("plan", "read", edited, "--json"))
    assert (first["can_be_taken"], "200 tekens" in first["why_not"]) == (False, True)
    assert "200 tekens" in shown(kit, edited)
    assert "Verschil 1" in kit.refuses("plan", "read", edited, "--take", "1-2")
    said = kit.says("plan", "read", edited, "--json", "--take", "all")
    assert lines(said, "taken") == [{"kind": "taken", "count": len(others)}]


def test_what_to_know_of_the_document_is_said_first(kit: Kit, edited: Path) -> None:
    plan = Polished(edited.read_bytes())
    runs = plan.line(0, "Wat").runs
    plan.sheet.add_comment(runs=runs, text="[bold]Kan[/] dit eerder?", author="Bram Mulder")
    plan.tracks(1, "Wat", "de", "een")
    edited.write_bytes(plan.bytes())
    said = shown(kit, edited)
    assert said.startswith("! Met Wijzigingen bijhouden")
    assert "[bold]Kan[/] dit eerder?" in said
    told = lines(kit.says("plan", "read", edited, "--json"), "notice")
    assert [one["code"] for one in told] == ["inserted", "deleted", "comments"]
    assert told[-1]["words"] == ["[bold]Kan[/] dit eerder?"]
    assert "Bram" not in said + json.dumps(told)


def test_a_plan_of_another_case_or_no_plan_is_refused(
    kit: Kit, kept: str, edited: Path, tmp_path: Path
) -> None:
    other = kit.says("case", "new").strip()
    assert "een andere zaak" in kit.refuses("plan", "read", edited, other, "--take", "all")
    assert "een andere zaak" in kit.refuses("plan", "read", edited, "plein")
    (tmp_path / "brief.docx").write_bytes(docx_of("dag"))
    assert "geen plan" in kit.refuses("plan", "read", "brief.docx")
    (tmp_path / "brief.docx").write_bytes(b"PK\x03\x04")
    assert "geen Word-bestand" in kit.refuses("plan", "read", "brief.docx", kept)
    kit.refuses("plan", "read", "nergens.docx")
    kit.refuses("plan", "read")
    kit.refuses("plan", "read", edited, kept, kept)
    kit.says("case", "delete", kept, "--yes")
    assert f"({kept}) is er niet" in kit.refuses("plan", "read", edited)


def test_a_plan_without_marks_needs_its_case_to_be_named(kit: Kit, kept: str, edited: Path) -> None:
    plan = Polished(edited.read_bytes())
    plan.forgets_marks()
    edited.write_bytes(plan.bytes())
    assert "case list" in kit.refuses("plan", "read", edited)
    said = kit.says("plan", "read", edited, kept, "--json")
    assert [one["code"] for one in lines(said, "notice")] == ["not_dated", "no_case"]
    assert [one["by_words"] for one in lines(said)] == [True, True, False, False]


def test_a_title_is_enough_to_take_over(kit: Kit, kept: str, edited: Path) -> None:
    title = case_of(kit, kept).title
    assert title
    kit.says("plan", "read", edited, title.upper(), "--take", "1")
    assert get(case_of(kit, kept), "agreements.a-muziek.where") == "bij de fontein"


def test_a_case_that_is_not_kept_is_compared_and_not_changed(kit: Kit, tmp_path: Path) -> None:
    plan = Polished(kit.run("plan", "plein", "-o", "-").out)
    plan.deletes(0)
    (tmp_path / "plan.docx").write_bytes(plan.bytes())
    assert "1 verschil" in shown(kit, "plan.docx", "plein")
    assert shown(kit, "plan.docx") == shown(kit, "plan.docx", "plein")
    assert "bewaart" in kit.run("plan", "read", "plan.docx").err
    assert "bewaart" in kit.refuses("plan", "read", "plan.docx", "plein", "--take", "all")
    kit.says("plan", "read", "plan.docx", "plein", "--take", "none")


def test_all_of_an_older_plan_leaves_alone_what_the_kit_may_have_newer(
    kit: Kit, kept: str, edited: Path
) -> None:
    newer = edited.with_name("newer.docx")
    plan = Polished(kit.run("plan", kept, "-o", "-").out)
    plan.types(0, "Waar", "thuis")
    plan.types(2, "Waar", "in de straat")
    newer.write_bytes(plan.bytes())
    assert "2 verschillen zijn overgenomen." in kit.says("plan", "read", newer, "--take", "all")

    said = shown(kit, edited)
    assert said.startswith("! Dit document is ouder dan de laatste verandering in de kit.")
    assert "in de straat" not in said
    said = kit.says("plan", "read", edited, "--take", "all")
    assert "2 verschillen zijn overgenomen." in said
    assert "2 verschillen zijn niet overgenomen" in said
    assert get(case_of(kit, kept), "agreements.a-muziek.where") == "thuis"
    assert get(case_of(kit, kept), "agreements.a-scooter.where") == "in de straat"
    left = lines(kit.says("plan", "read", edited, "--json"))
    assert [(one["change"], one["side"]) for one in left] == [
        ("changed", "both"),
        ("removed", "both"),
    ]
    kit.says("plan", "read", edited, "--take", "1")
    assert get(case_of(kit, kept), "agreements.a-muziek.where") == "bij de fontein"


def test_a_plan_that_differs_in_nothing_is_a_count_of_nothing_as_json(
    kit: Kit, kept: str, tmp_path: Path
) -> None:
    kit.makes("plan", kept, "-o", "plan.docx")
    (only,) = map(json.loads, kit.says("plan", "read", "plan.docx", "--json").splitlines())
    assert only == {
        "kind": "compared",
        "count": 0,
        "message": "In de afspraken is niets anders dan in de kit.",
    }


def test_somebody_outside_the_circle_and_another_question_are_told(
    kit: Kit, kept: str, edited: Path
) -> None:
    plan = Polished(edited.read_bytes())
    plan.types(0, "Wie", "Karim en Pietje Puk")
    plan.says("Wie nodigt uit", "[b]Henk[/b]")
    edited.write_bytes(plan.bytes())
    said = shown(kit, edited)
    assert "‘Pietje Puk’ staat niet in de kring." in " ".join(said.split())
    assert "- Terugkijken, wie uitnodigt: [b]Henk[/b]" in said
