"""How often the coach is right, against labels that people gave. Nothing here is tuned."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from ekc_kit.coach import SEVERITIES, Form, Severity, review_question, review_slots

DATA = Path(__file__).parents[1] / "data" / "coach"
QUESTION_CODES = tuple(SEVERITIES)[
    tuple(SEVERITIES).index("closed") : tuple(SEVERITIES).index("negative") + 1
]
SLOT_CODES = tuple(
    f"{kind}_{slot}"
    for kind in ("missing", "vague")
    for slot in ("what", "who", "where", "when", "fallback")
)


@dataclass(frozen=True)
class Labelled:
    """A text, or the slots of an agreement, with what people said of it."""

    said: str | dict[str, str]
    form: str
    codes: frozenset[str]

    def __str__(self) -> str:
        return (
            self.said if isinstance(self.said, str) else json.dumps(self.said, ensure_ascii=False)
        )


@dataclass
class Score:
    """How often something was rightly found, wrongly found, and not found."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def count(self, is_found: bool, is_there: bool) -> None:
        self.right += is_found and is_there
        self.wrong += is_found and not is_there
        self.missed += is_there and not is_found

    @property
    def precision(self) -> float:
        return self.right / max(1, self.right + self.wrong)

    @property
    def recall(self) -> float:
        return self.right / max(1, self.right + self.missed)

    @property
    def f1(self) -> float:
        return 2 * self.right / max(1, 2 * self.right + self.wrong + self.missed)

    @property
    def is_about_something(self) -> bool:
        return bool(self.right + self.wrong + self.missed)


@dataclass
class Measure:
    """The scores of one set, per code or form, and every text about which the coach was wrong."""

    scores: dict[str, Score] = field(default_factory=dict)
    misses: list[str] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)

    @property
    def macro(self) -> float:
        """The mean of F1 over whatever occurs."""
        found = [one.f1 for one in self.scores.values() if one.is_about_something]
        return sum(found) / len(found)


def read_labelled(path: Path) -> list[Labelled]:
    """Return what stands in a file: ``.tsv`` of questions, or ``.jsonl`` of agreements.

    A table of questions has the columns text and form, and may have codes (between spaces).
    """
    lines = path.read_text("utf-8").splitlines()
    if path.suffix == ".jsonl":
        agreements = [json.loads(line) for line in lines]
        return [Labelled(one, "", frozenset(one.pop("codes"))) for one in agreements]
    head, *rows = (line.split("\t") for line in lines)
    codes = head.index("codes") if "codes" in head else None
    return [
        Labelled(row[0], row[1], frozenset() if codes is None else frozenset(row[codes].split()))
        for row in rows
    ]


def measure_forms(labelled: Iterable[Labelled], lang: str, *, bare: bool = False) -> Measure:
    """Measure the five forms; *bare* takes the closing question mark away first.

    ``counts`` holds how many there are (``all``), and of how many it was right to say that they
    are, or are not, open (``open``).
    """
    measure = Measure({form: Score() for form in Form})
    for one in labelled:
        text = str(one)
        text = text.rstrip(" \"'”’").rstrip("?").rstrip() if bare else text
        form = review_question(text, lang).form
        for name, score in measure.scores.items():
            score.count(form == name, one.form == name)
        measure.counts["all"] += 1
        measure.counts["open"] += (form == Form.OPEN) == (one.form == Form.OPEN)
        if form != one.form:
            measure.misses.append(f"{one.form} read as {form}: {text}")
    return measure


def measure_codes(labelled: Iterable[Labelled], lang: str, codes: tuple[str, ...]) -> Measure:
    """Measure the codes of questions or of agreements.

    ``counts`` holds how many texts have no error or warning (``fine``), and how many of those get
    one all the same (``nagged``).
    """
    measure = Measure({code: Score() for code in codes})
    for one in labelled:
        found = frozenset(_codes(one, lang))
        for code in codes:
            measure.scores[code].count(code in found, code in one.codes)
            if (code in found) != (code in one.codes):
                kind = "found" if code in found else "missed"
                measure.misses.append(f"{kind} {code}: {one}")
        if not any(map(_is_serious, one.codes)):
            measure.counts["fine"] += 1
            measure.counts["nagged"] += any(map(_is_serious, found))
    return measure


def _codes(one: Labelled, lang: str) -> Iterator[str]:
    if isinstance(one.said, str):
        findings = review_question(one.said, lang).findings
    else:
        findings = review_slots(one.said, lang)
    for finding in findings:
        yield finding.code


def _is_serious(code: str) -> bool:
    return SEVERITIES[code] is not Severity.TIP
