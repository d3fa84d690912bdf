"""A cell taken apart: what stands behind each of its labels."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ekc_kit.texts import Language
from ekc_kit.word.reading.accepted import Line
from ekc_kit.word.reading.labels import FIELD_OF, labelled, said

IN_AGREEMENT = ("who", "what", "where", "when")
IN_FALLBACK = ("notices", "by_when")

Fields = dict[str, str]
Languages = Counter[Language]


def agreement_fields(lines: Sequence[Line], languages: Languages) -> Fields:
    """Return who, what, where and when; all words under "" when not one of the labels is left.

    A field whose line was taken away is empty. What stands before the first label goes with what,
    and a line without a label with the one above it.
    """
    parts = _apart(lines, IN_AGREEMENT, languages)
    loose = parts.pop("")
    if loose and not parts:
        return {"": loose}
    fields = {FIELD_OF[name]: said(parts.get(name, "")) for name in IN_AGREEMENT}
    if loose:
        fields["what"] = "\n".join(filter(None, (loose, fields["what"])))
    return fields


def fallback_fields(lines: Sequence[Line], languages: Languages) -> Fields:
    """Return what happens if it does not work, who notices and by when."""
    parts = _apart(lines, IN_FALLBACK, languages, last=True)
    named = {"fallback": parts.pop("")} | parts
    return {FIELD_OF[name]: said(named.get(name, "")) for name in ("fallback", *IN_FALLBACK)}


def plain_field(lines: Sequence[Line], name: str, languages: Languages) -> Fields:
    """Return the one field of a cell in a column of its own, also when its label stands in it."""
    whole = "\n".join(line.words for line in lines)
    found = labelled(whole, name, lines[0].styled) if lines else None
    if found:
        languages[found[1]] += 1
    return {FIELD_OF[name]: said(found[0] if found else whole)}


def holds_several(lines: Sequence[Line], names: Sequence[str]) -> bool:
    """Whether cells were put together here: at least two of these labels stand in it twice."""
    return sum(len(_labelled_lines(lines, name)) > 1 for name in names) > 1


def has_labels(lines: Sequence[Line]) -> bool:
    """Whether a cell looks like an agreement: at least two of its labels stand in it."""
    return len(_apart(lines, IN_AGREEMENT, Counter())) > 2


def _apart(
    lines: Sequence[Line], names: Sequence[str], languages: Languages, last: bool = False
) -> Fields:
    """Return the words behind each label, by its name, and under "" those before any.

    Where two lines have the same label, the one in the style of labels has it; without such a
    style the first, or with *last* the last: the kit itself writes free words above those labels.
    """
    owners: dict[str, tuple[int, str]] = {}
    for name in names:
        if found := _labelled_lines(lines, name):
            place, (words, language) = found[-1 if last else 0]
            owners[name] = (place, words)
            languages[language] += 1
    begins = {place: (name, words) for name, (place, words) in owners.items()}
    parts, here = {"": ""} | dict.fromkeys(owners, ""), ""
    for place, line in enumerate(lines):
        here, words = begins.get(place, (here, line.words.strip()))
        parts[here] = "\n".join(filter(None, (parts[here], words)))
    return parts


def _labelled_lines(lines: Sequence[Line], name: str) -> list[tuple[int, tuple[str, Language]]]:
    """Return the places of the lines with a label, and what stands behind it."""
    found = [
        (place, line.styled, hit)
        for place, line in enumerate(lines)
        if (hit := labelled(line.words, name, line.styled)) is not None
    ]
    is_styled = any(styled for _, styled, _ in found)
    return [(place, hit) for place, styled, hit in found if styled or not is_styled]
