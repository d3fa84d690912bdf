"""The other forms of a regular verb, from the form one looks up."""

from __future__ import annotations

_VOWELS = frozenset("aeiou")


def dutch_forms(infinitive: str) -> frozenset[str]:
    """Return the infinitive, the stem and the form of he and she: maken, maak, maakt.

    Whether a vowel is long does not show ("lenen, leen" but "rekenen, reken"), so both spellings
    are given. Of a verb that comes apart ("opruimen") only the infinitive is sure; its verb
    ("ruimen") has a line of its own.
    """
    if not infinitive.endswith("en") or len(infinitive) < 5:
        return frozenset({infinitive})
    stem = infinitive[:-2]
    if stem[-1] == stem[-2]:
        stems = {stem[:-1]}
    elif stem[-2] in _VOWELS and stem[-3] not in _VOWELS and stem[-1] not in _VOWELS:
        stems = {stem, stem[:-1] + stem[-2:]}
    else:
        stems = {stem}
    stems = {one[:-1] + {"z": "s", "v": "f"}.get(one[-1], one[-1]) for one in stems}
    return frozenset({infinitive, *stems, *(one if one[-1] == "t" else f"{one}t" for one in stems)})


def english_forms(base: str) -> frozenset[str]:
    """Return the base form, that of he and she, and the form in -ing: carry, carries, carrying."""
    if base.endswith("y") and base[-2] not in _VOWELS:
        third = f"{base[:-1]}ies"
    elif base.endswith(("s", "x", "z", "ch", "sh", "o")):
        third = f"{base}es"
    else:
        third = f"{base}s"
    if base.endswith("e") and not base.endswith("ee"):
        return frozenset({base, third, f"{base[:-1]}ing"})
    short = base[-1] not in _VOWELS | {"w", "x", "y"} and base[-2] in _VOWELS
    doubled = base[-1] if short and base[-3] not in _VOWELS else ""
    return frozenset({base, third, f"{base}{doubled}ing"})
