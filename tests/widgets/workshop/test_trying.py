"""A file is looked through: every fault is told, and what can be done with it."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest

from ekc_kit.files import SIZE_LIMIT
from ekc_kit.texts import text
from ekc_kit.widgets.templates import TemplatesPage
from ekc_kit.widgets.workshop.bench import Bench
from ekc_kit.word.documents.kinds import KINDS
from ekc_kit.word.documents.templates import shipped_template
from tests.hostile import HOSTILE
from tests.widgets.browser import Browser, Data
from tests.widgets.workshop.page import BROKEN, GOOD, NAME, Page
from tests.word.making import all_words, docx_of


def test_every_fault_is_told_with_its_paragraph_and_what_was_meant(page: Page) -> None:
    page.reads(BROKEN)
    assert page.found["verdict"] == text("checked.faults.other", count=2)
    unknown, open_block = page.found["faults"]
    assert "Beste {{ person.naam }}" in unknown
    assert "person.name?" in unknown
    assert "{%p if training %}" in open_block


def test_what_it_forgot_can_be_copied(page: Page) -> None:
    page.reads(GOOD)
    forgot = {one["typed"]: one["says"] for one in page.found["forgot"]}
    assert forgot["{{ meeting.where }}"]
    assert any(typed.startswith("{%p for ") and typed.count("\n") > 2 for typed in forgot)
    assert "{{ meeting.date }}" not in forgot


def test_a_template_for_another_document_can_be_looked_through_as_that(page: Page) -> None:
    plan = shipped_template("plan.docx").read_bytes()
    page.reads(plan, "nieuw.docx")
    assert page.found["faults"]
    assert page.found["other"] == "plan"
    page.does("as", kind="plan")
    assert page.found["faults"] == []
    assert page.choice.data["chosen"] == "plan"


def test_a_file_is_put_away_when_another_document_is_chosen(page: Page) -> None:
    page.reads(GOOD)
    page.chooses("plan")
    assert page.trial.data["tried"] is None
    assert page.does("use", sure=True) == {}


def test_a_file_that_is_too_large_or_no_template_is_told_in_a_sentence(page: Page) -> None:
    answer = page.reads(b"PK" + bytes(SIZE_LIMIT))
    assert answer["refused"] == text("bench_try.too_large", limit=8)
    for data in (b"", b"geen Word", b"\xd0\xcf\x11\xe0 oud"):
        assert "refused" not in page.reads(data)
        assert len(page.found["faults"]) == 1
        assert page.found["forgot"] == []


def test_of_a_file_without_any_field_only_that_is_told(page: Page) -> None:
    page.reads(docx_of("Beste Ayşe, kom op 13 juni"))
    assert page.found["faults"] == [text("bench_try.no_fields")]
    assert not any(page.found[one] for one in ("mend", "forgot", "more", "seems", "doubts"))
    page.reads(BROKEN)
    assert page.found["mend"] == text("bench_try.mend")
    page.reads(docx_of("Beste { person.name }"))
    assert page.found["doubts"]


@pytest.mark.parametrize("name", HOSTILE)
def test_a_file_with_bad_words_in_its_name_and_its_text_is_shown_and_stays_text(
    name: str, page: Page
) -> None:
    page.reads(docx_of("Beste {{ person.name }}"), HOSTILE[name])
    assert len(page.found["name"]) <= 120
    assert page.found["faults"] == []


def test_a_proof_shows_the_example_in_the_new_words(page: Page) -> None:
    page.reads(GOOD)
    answer = page.does("proof")
    assert answer["download"]["name"] == "proefdruk-uitnodiging.docx"
    (proof,) = page.trial.files
    assert all_words(proof) == "Beste Ayşe Demir, kom op zaterdag 13 juni 2026"
    page.reads(BROKEN)
    assert "refused" in page.does("proof")


def test_in_a_kernel_the_kit_answers_at_once_and_tells_later_what_it_found(page: Page) -> None:
    async def in_a_kernel(*files: bytes) -> list[bool]:
        was_busy = []
        for data in files:
            page.reads(data)
            was_busy.append(page.found["busy"])
        while page.found["busy"]:
            await asyncio.sleep(0.01)
        return was_busy

    assert asyncio.run(in_a_kernel(BROKEN, GOOD)) == [True, True]
    assert page.found["faults"] == []
    assert page.does("use", sure=False)["said"]


def test_when_the_kit_itself_fails_the_page_says_so(folder: Path) -> None:
    def fails(*_given: object) -> Data:
        raise ZeroDivisionError

    bench = Bench()
    trial = Browser(TemplatesPage(bench).trial)

    async def in_a_kernel() -> None:
        bench.check(NAME, GOOD, replace(KINDS["invitation"], context=fails))
        while not trial.data["alert"]:
            await asyncio.sleep(0.01)

    asyncio.run(in_a_kernel())
    assert trial.data["alert"] == text("error.unexpected")


def test_what_is_doubted_is_told_beside_the_verdict_and_it_can_be_used(page: Page) -> None:
    page.reads(docx_of("Op {{ meeting.date }}"))
    assert page.found["faults"] == []
    [doubt] = page.found["doubts"]
    assert "Iedereen krijgt dan precies dezelfde brief" in doubt
