"""Learning by trying: on a practice case a way to reword is shown, after the learner had a go.

On a real case it is never shown: there the group words its own question.
"""

from __future__ import annotations

import re

from ekc_kit.model import Question

_WORD = re.compile(r"[^\W_]+")


class Attempts:
    """Remembers with which words a pitfall was first seen, to know whether a try was made since.

    Somebody who types on, or takes back the last words, is still busy with the first wording.
    """

    def __init__(self) -> None:
        self._first: dict[tuple[str, str], tuple[str, str]] = {}
        self._tried: set[tuple[str, str]] = set()

    def were_made(self, question: Question, code: str, marked: str) -> bool:
        """Tell whether *question* was reworded since the pitfall *code* came up in it.

        It is when it begins with another word, or lacks one of the *marked* words that the pitfall
        was seen in: a comma, a capital or a word elsewhere is no try.
        """
        key = (question.id, code)
        now = (question.text, marked)
        first = self._first.setdefault(key, now)
        before, after = _bare(first[0]), _bare(now[0])
        if after.startswith(before):
            self._first[key] = now
        elif not before.startswith(after) and _is_reworded(*first, now[0]):
            self._tried.add(key)
        earlier = (one.text for one in question.versions[:-1] if one.text)
        return key in self._tried or any(_is_reworded(*now, one) for one in earlier)


def _is_reworded(words: str, marked: str, other: str) -> bool:
    there = _words(other)
    return _words(words)[:1] != there[:1] or not set(_words(marked)) <= set(there)


def _bare(words: str) -> str:
    return " ".join(_words(words))


def _words(words: str) -> list[str]:
    return _WORD.findall(words.casefold())
