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

from benchmarks.table import Row, cpu_seconds, show
from ekc_kit.cli.coaching import LONGEST, coached
from ekc_kit.coach import review_question, review_slots
from tests.coach.measuring import DATA, read_labelled

QUESTION, LONG, A_SECOND = 0.0005, 0.05, 5_000  # seconds, seconds, lines


def once(work: Callable[[], object]) -> float:
    begin = time.process_time()
    work()
    return time.process_time() - begin


def main() -> None:
    for lang in ("nl", "en"):
        questions = [str(one) for one in read_labelled(DATA / f"questions.{lang}.before.tsv")]
        agreements = [one.said for one in read_labelled(DATA / f"agreements.{lang}.before.jsonl")]
        lines = [json.dumps({"text": one}) for one in questions]
        answers = [json.loads(one) for one in coached(lines, "question", lang)]
        typed = statistics.median(
            once(lambda text=one: review_question(text, lang)) for one in questions
        )
        slots = statistics.median(
            once(lambda said=one: review_slots(said, lang)) for one in agreements
        )
        worst = max(
            once(lambda text=(one * LONGEST)[:LONGEST]: review_question(text, lang))
            for one in (
                "hoe wat ",
                "of en ",
                "de ",
                "(",
                "? ",
                "a",
                "when the council ",
                *questions,
            )
        )
        stream = cpu_seconds(lambda: list(coached(lines, "question", lang)))
        bare = cpu_seconds(
            lambda: [(json.loads(a), json.dumps(b)) for a, b in zip(lines, answers, strict=True)]
        )
        show(
            f"the coach, {lang}",
            [
                Row("a question, median, against the limit", typed, QUESTION, 1),
                Row("an agreement, median, against the limit", slots, QUESTION, None),
                Row(f"the worst text of {LONGEST} signs, against the limit", worst, LONG, 1),
                Row(
                    f"{len(lines)} lines, against {A_SECOND} a second",
                    stream,
                    len(lines) / A_SECOND,
                    1,
                ),
                Row(f"{len(lines)} lines, against JSON alone", stream, bare, None),
            ],
        )


if __name__ == "__main__":
    main()
