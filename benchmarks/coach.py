"""The coach: one question, one agreement, the longest line, and a stream of lines.

Run it: python -m benchmarks.coach

The stream is set against what no program that speaks this protocol can do without: reading each
line as JSON and writing the answer as JSON. The other rows are set against the limits that hold for
something that answers while a person types.
"""

from __future__ import annotations

import json
import statistics
import time
from collections.abc import Callable
from functools import partial

from benchmarks.table import Row, cpu_seconds, show
from ekc_kit.cli.coaching import LONGEST, coached
from ekc_kit.coach import review_question, review_slots
from ekc_kit.texts import LANGUAGES, Language
from tests.coach.measuring import DATA, read_labelled

QUESTION, LONG, A_SECOND = 0.0005, 0.05, 5_000  # seconds, seconds, lines


def once(work: Callable[[], object]) -> float:
    begin = time.process_time()
    work()
    return time.process_time() - begin


WORST = ("hoe wat ", "of en ", "de ", "(", "? ", "a", "when the council ")


def main() -> None:
    for lang in LANGUAGES:
        show(f"the coach, {lang}", rows(lang))


def rows(lang: Language) -> list[Row]:
    questions = [str(one) for one in read_labelled(DATA / f"questions.{lang}.before.tsv")]
    agreements = [one.said for one in read_labelled(DATA / f"agreements.{lang}.before.jsonl")]
    lines = [json.dumps({"text": one}) for one in questions]
    answers = [json.loads(one) for one in coached(lines, "question", lang)]
    pairs = list(zip(lines, answers, strict=True))
    long = [(one * LONGEST)[:LONGEST] for one in (*WORST, *questions)]
    typed = [once(partial(review_question, one, lang)) for one in questions]
    slots = [once(partial(review_slots, one, lang)) for one in agreements]
    worst = max(once(partial(review_question, one, lang)) for one in long)
    stream = cpu_seconds(lambda: list(coached(lines, "question", lang)))
    bare = cpu_seconds(lambda: [(json.loads(line), json.dumps(one)) for line, one in pairs])
    return [
        Row("a question, median, against the limit", statistics.median(typed), QUESTION, 1),
        Row("an agreement, median, against the limit", statistics.median(slots), QUESTION, None),
        Row(f"the worst text of {LONGEST} signs, against the limit", worst, LONG, 1),
        Row(f"{len(lines)} lines, against {A_SECOND} a second", stream, len(lines) / A_SECOND, 1),
        Row(f"{len(lines)} lines, against JSON alone", stream, bare, None),
    ]


if __name__ == "__main__":
    main()
