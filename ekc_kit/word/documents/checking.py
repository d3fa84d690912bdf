"""What the kit says of a template before it is used: its faults, what it uses, what it forgot."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath

from ekc_kit.errors import TemplateError
from ekc_kit.texts import LANGUAGES, all_keys
from ekc_kit.word.checking import Fault, find_faults, tag_texts, used_in
from ekc_kit.word.documents.example import example_case
from ekc_kit.word.documents.explained import explained_fields
from ekc_kit.word.documents.kind import Kind
from ekc_kit.word.documents.kinds import KINDS, kind_example, kind_fields
from ekc_kit.word.documents.templates import shipped_template
from ekc_kit.word.template import Template

_NAME = re.compile(r"[^\W\d]\w*")
_LEAST_WORD = 3


@dataclass(frozen=True)
class Checked:
    """What was found in a template of *kind*. Fields are dotted names, in the order of the kind.

    Attributes:
        kind: What it was checked as.
        faults: Why it cannot be used, from top to bottom; empty when it can.
        uses: The fields it shows or asks about.
        forgot: Fields it does not use, and the kit's own template does.
        unused: Other fields it does not use. Of a group or list that is not used at all only
            the name stands here or in `forgot`.
        pictures: The kit's pictures that it has a place for.
        no_place_for: The kit's pictures that it has none for.
    """

    kind: Kind
    faults: tuple[Fault, ...]
    uses: tuple[str, ...] = ()
    forgot: tuple[str, ...] = ()
    unused: tuple[str, ...] = ()
    pictures: tuple[str, ...] = ()
    no_place_for: tuple[str, ...] = ()


def check_template(data: bytes, kind: Kind) -> Checked:
    """Look through the bytes of a template for *kind*; nothing in it makes this raise.

    What it uses and forgot is empty when the file cannot be read.
    """
    faults, mended = find_faults(data, kind_example(kind))
    meant = tuple(_with_meaning(fault, kind) for fault in faults)
    if mended is None:
        return Checked(kind, meant)
    known = kind_fields(kind.name)
    names = [field.name for field in explained_fields(kind)]
    used = used_in(mended, known)
    own = used_in(shipped_template(kind.template_name).read_bytes(), known)
    absent = _absent(names, used)
    offered = tuple(kind.pictures(example_case()))
    places = Template.compile(mended).pictures
    return Checked(
        kind,
        meant,
        uses=tuple(name for name in names if name in used),
        forgot=tuple(name for name in absent if name in own),
        unused=tuple(name for name in absent if name not in own),
        pictures=tuple(name for name in offered if name in places),
        no_place_for=tuple(name for name in offered if name not in places),
    )


def guess_kind(name: str, data: bytes) -> Kind | None:
    """Return which document a template is for, by its file *name*, else by the fields in *data*.

    None when neither says so clearly.
    """
    return _by_name(PurePath(name).stem.lower()) or _by_fields(data)


def _by_name(stem: str) -> Kind | None:
    """By what the file is called: ``plan``, ``Plan 2026``, ``uitnodiging-buurt``."""
    called = {
        all_keys(language)[f"document.{kind.name}.file"]: kind
        for kind in KINDS.values()
        for language in LANGUAGES
    }
    for word in sorted(called, key=len, reverse=True):
        if re.match(rf"{re.escape(word)}(?![^\W\d_])", stem):
            return called[word]
    return None


def _by_fields(data: bytes) -> Kind | None:
    """By what it asks for: the document whose own template is most alike."""
    words = _words(data)
    alike = sorted((_alike(words, kind), name) for name, kind in KINDS.items())
    (second, _), (best, name) = alike[-2:]
    return KINDS[name] if best > second and words & kind_fields(name) else None


def _alike(words: set[str], kind: Kind) -> float:
    """How much of the words is shared with the kit's own template of *kind*: 0 to 1."""
    own = _words(shipped_template(kind.template_name).read_bytes())
    return len(words & own) / max(1, len(words | own))


def _words(data: bytes) -> set[str]:
    """The words in the tags of a template; none when it cannot be read."""
    try:
        return {word for tag in tag_texts(data) for word in _NAME.findall(tag)}
    except TemplateError:
        return set()


def _absent(names: Sequence[str], used: Iterable[str]) -> list[str]:
    """The fields that are not used; of a list or group without any used field only its own name.

    What stands in a list that is shown as a whole (``parts|join``) is not missed.
    """
    found = set(used)
    owners = {name.rpartition(".")[0] for name in found}
    return [
        name
        for name in names
        if name not in found
        and not any(one.startswith(f"{name}.") for one in found)
        and (not (owner := name.rpartition(".")[0]) or owner in owners)
    ]


def _with_meaning(fault: Fault, kind: Kind) -> Fault:
    """Where no field is spelled like the unknown one: one whose explanation begins with it."""
    if fault.error.key != "template.unknown_field" or fault.meant:
        return fault
    word = str(fault.error.fields["field"]).rpartition(".")[2].lower()
    if len(word) < _LEAST_WORD:
        return fault
    said = re.compile(rf"\b{re.escape(word)}\w{{0,2}}\b", re.IGNORECASE)
    near = [
        (found.start(), one.depth, one.name)
        for one in explained_fields(kind)
        if (found := said.search(one.explanation))
    ]
    return replace(fault, meant=min(near)[2]) if near else fault
