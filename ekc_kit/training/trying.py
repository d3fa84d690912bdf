"""Learning by trying: on a practice case a way to reword is shown, after the learner had a go.

On a real case it is never shown: there the group words its own question.
"""

from __future__ import annotations

from ekc_kit.model import Question


class Attempts:
    """Remembers with which words a pitfall was first seen, to know whether a try was made since.

    Somebody who types on, or takes back the last words, is still busy with the first wording.
    """

    def __init__(self) -> None:
        self._first: dict[tuple[str, str], str] = {}
        self._tried: set[tuple[str, str]] = set()

    def were_made(self, question: Question, code: str) -> bool:
        """Tell whether *question* was reworded since the pitfall *code* came up in it."""
        key = (question.id, code)
        now = question.text
        first = self._first.setdefault(key, now)
        if now.startswith(first):
            self._first[key] = now
        elif not first.startswith(now):
            self._tried.add(key)
        return key in self._tried or len(question.versions) > 1
