"""``ekc-kit coach``: a line in, a line out."""

from __future__ import annotations

import json
import subprocess
from typing import Any

from tests.cli.kit import PROGRAM, Kit

CLOSED = {"text": "Kan de overlast stoppen?"}
SWEEP = {
    "what": "vegen het pleintje aan",
    "who": "Karim en Tom",
    "where": "Merelplein",
    "when": "elke zaterdag om 10.00 uur",
    "fallback": "",
}


def answers(kit: Kit, kind: str, *lines: str | bytes, lang: str = "nl") -> list[dict[str, Any]]:
    typed = b"".join(line if isinstance(line, bytes) else f"{line}\n".encode() for line in lines)
    done = kit.run("coach", kind, "--lang", lang, typed=typed)
    assert done.code == 0
    return [json.loads(line) for line in done.out.decode().splitlines()]


def test_a_question_comes_back_with_its_form_and_the_words_that_were_found(reader: Kit) -> None:
    (answer,) = answers(reader, "question", json.dumps(CLOSED))
    (found,) = answer.pop("findings")
    assert answer == {**CLOSED, "form": "closed"}
    assert found.pop("message").endswith("?")
    assert found == {"code": "closed", "severity": "error", "start": 0, "end": 3}


def test_an_agreement_comes_back_with_the_slots_that_are_open(reader: Kit) -> None:
    (answer,) = answers(reader, "agreement", json.dumps(SWEEP))
    (found,) = answer.pop("findings")
    assert answer == SWEEP
    assert found.pop("message").endswith("?")
    assert found == {"code": "missing_fallback", "severity": "warning", "slot": "fallback"}


def test_a_line_that_cannot_be_read_is_answered_in_its_place(reader: Kit) -> None:
    good = json.dumps(CLOSED)
    bad = [
        "",
        "x",
        "[]",
        "{}",
        '{"text": 1}',
        json.dumps({"text": "a" * 10_001}),
        "[" * 5_000,
        '{"text": "x", "n": NaN}',
    ]
    lines = [one for line in bad for one in (line, good)]
    found = answers(
        reader, "question", *lines, b'{"text": "\xff"}\n', b"z" * 1_000_000 + b"\n", good
    )
    assert [("error" in one) for one in found] == [True, False] * len(bad) + [False, True, False]
    assert all(str(one["error"]).endswith(".") for one in found if "error" in one)


def test_the_sentences_are_in_the_language_that_was_asked_for(reader: Kit) -> None:
    line = json.dumps({"text": "Can the noise stop?"})
    (dutch,) = answers(reader, "question", json.dumps(CLOSED))
    (english,) = answers(reader, "question", line, lang="en")
    assert dutch["form"] == english["form"] == "closed"
    assert dutch["findings"][0]["message"] != english["findings"][0]["message"]


def test_an_answer_comes_before_the_next_line_is_written() -> None:
    with subprocess.Popen(
        [PROGRAM, "coach", "question"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as coach:
        assert coach.stdin is not None
        assert coach.stdout is not None
        for _ in range(2):
            coach.stdin.write(json.dumps(CLOSED).encode() + b"\n")
            coach.stdin.flush()
            assert json.loads(coach.stdout.readline())["form"] == "closed"
        coach.stdin.close()
        assert coach.wait() == 0
