"""The words that name the columns and lines of a plan, in every language the kit speaks."""

from __future__ import annotations

import re
from functools import cache

from ekc_kit.texts import LANGUAGES, Language, all_keys

# What a column or a line is called in `texts` below ``plan_template``, and what stands there.
COLUMNS = ("number", "agreement", "fallback", "who", "what", "where", "when", "notices", "by_when")
FIELD_OF = {
    "who": "who",
    "what": "what",
    "where": "where",
    "when": "when",
    "fallback": "fallback.what",
    "notices": "fallback.who",
    "by_when": "fallback.by_when",
}
_AFTER = re.compile(r"[ \u00a0]*[\t:]\s*")


@cache
def called(name: str) -> dict[str, Language]:
    """Return how *name* is called, each with the language in which it is."""
    return {
        all_keys(language)[f"plan_template.{name}"].casefold(): language for language in LANGUAGES
    }


@cache
def open_words() -> frozenset[str]:
    """Return what stands where something is still open."""
    return frozenset(all_keys(name)["plan_document.open"].casefold() for name in LANGUAGES)


def column(words: str) -> tuple[str, Language] | None:
    """Return which column a heading names, and in which language; None when it names none."""
    bare = " ".join(words.split()).casefold()
    for name in COLUMNS:
        for label, language in called(name).items():
            if bare.rstrip(".:") == label.rstrip(".:"):
                return name, language
    return None


def labelled(words: str, name: str, styled: int = 0) -> tuple[str, Language] | None:
    """Return what stands behind the label *name*, and its language; None when it is not there.

    A label is followed by a tab or a colon, or stands alone, or is in the style of labels.
    """
    for label, language in called(name).items():
        begin = len(words) - len(words.lstrip())
        end = begin + len(label)
        if words[begin:end].casefold() != label:
            continue
        rest = words[end:]
        if not rest.strip():
            return "", language
        if found := _AFTER.match(rest):
            return rest[found.end() :].rstrip(), language
        if words[:styled].strip().casefold() == label:
            return rest.strip(), language
    return None


def said(words: str) -> str:
    """Return *words*, or nothing where they say that it is still open."""
    return "" if " ".join(words.split()).casefold() in open_words() else words.strip()
