"""Prints how often the coach is right: ``make coach-report``.

Sets named ``before`` were there while the rules were made; those named ``after`` were written when
the rules stood, by people who had not seen them, and were not looked at since. More files can be
named; a language is read from a file's name.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table

from ekc_kit.texts import LANGUAGES
from tests.coach.measuring import (
    DATA,
    QUESTION_CODES,
    SLOT_CODES,
    Measure,
    measure_codes,
    measure_forms,
    read_labelled,
)


def main(more: Sequence[str]) -> None:
    out = Console(soft_wrap=True, highlight=False, markup=False)
    for path in [*sorted(DATA.iterdir()), *map(Path, more)]:
        labelled, lang = read_labelled(path), _language(path)
        out.rule(f"{path.name}: {len(labelled)}")
        if path.suffix == ".jsonl":
            _show(out, measure_codes(labelled, lang, SLOT_CODES), "agreements")
            continue
        for bare in (False, True):
            forms = measure_forms(labelled, lang, bare=bare)
            share = forms.counts["open"] / forms.counts["all"]
            _show(out, forms, f"forms{' without question mark' if bare else ''}, open {share:.3f}")
        if any(one.codes for one in labelled):
            _show(out, measure_codes(labelled, lang, QUESTION_CODES), "questions")


def _language(path: Path) -> str:
    return next(lang for lang in LANGUAGES if lang in path.name.replace("_", ".").split("."))


def _show(out: Console, measure: Measure, title: str) -> None:
    fine, nagged = measure.counts["fine"], measure.counts["nagged"]
    of_fine = f", nagged {nagged} of {fine} without a fault" if fine else ""
    table = Table(title=f"{title}, macro-F1 {measure.macro:.3f}{of_fine}", title_justify="left")
    for head in ("", "precision", "recall", "F1", "right", "wrong", "missed"):
        table.add_column(head, justify="right" if head else "left")
    for name, score in measure.scores.items():
        if score.is_about_something:
            figures = (f"{one:.2f}" for one in (score.precision, score.recall, score.f1))
            counts = map(str, (score.right, score.wrong, score.missed))
            table.add_row(name, *figures, *counts)
    out.print(table)
    for miss in measure.misses:
        out.print(f"  {miss}")


if __name__ == "__main__":
    main(sys.argv[1:])
