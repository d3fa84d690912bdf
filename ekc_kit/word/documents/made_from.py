"""What a plan says at the moment it is made, as short digests that it carries itself.

When the plan comes back from Word they tell what was changed afterwards in the kit, in the
document, or in both. They are in its hidden marks, see `ekc_kit.word.marks`.
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from zlib import crc32

from ekc_kit.word.reading.edited import FIELDS
from ekc_kit.word.reading.labels import open_words

WORDS, ORDER = 4, 12  # signs: a bookmark's name has at most 40
_STEPS = tuple(name.split(".") for name in FIELDS)


def bare(words: str) -> str:
    """Return words with single spaces between them."""
    return " ".join(unicodedata.normalize("NFC", words).split())


def words_digest(agreement: str, words: str) -> str:
    """Return the digest of what stands in one field of the agreement with this id.

    Two agreements that say the same have others: no two bookmarks may be called the same.
    """
    return _checksum(agreement, bare(words))


def order_digest(rows: Iterable[tuple[str | None, Sequence[str]]]) -> str:
    """Return the digest of which agreements stand where, from the question and the ids of rows."""
    return _digest(" ".join(f"{question or ''}:{'+'.join(ids)}" for question, ids in rows))


def agreement_made_from(agreement: Mapping[str, Any]) -> str:
    """Return the digests of an agreement as the plan has it: one of each field."""
    ours, spoken = agreement["id"], open_words()
    told = (bare(_at(agreement, steps)) for steps in _STEPS)
    return "".join(_checksum(ours, "" if one.casefold() in spoken else one) for one in told)


def plan_made_from(groups: Iterable[Mapping[str, Any]]) -> str:
    """Return the digest of the order of all agreements, and the one of all their words."""
    rows = [(group["id"], one) for group in groups for one in group["agreements"]]
    order = order_digest((question, [one["id"]]) for question, one in rows)
    return order + _digest(" ".join(one["made_from"] for _, one in rows))


def _at(agreement: Mapping[str, Any], steps: Iterable[str]) -> str:
    found: Any = agreement
    for step in steps:
        found = found[step]
    return str(found)


def _checksum(agreement: str, words: str) -> str:
    return f"{crc32(f'{agreement}:{words}'.encode('utf-8', 'replace')):08x}"[-WORDS:]


def _digest(words: str) -> str:
    return hashlib.sha256(words.encode("utf-8", "replace")).hexdigest()[:ORDER]
