"""What the kit says of a template before it is used: its faults, what it uses, what it forgot."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePath

from ekc_kit.errors import TemplateError
from ekc_kit.texts import LANGUAGES, all_keys
from ekc_kit.word.checking import Fault, find_doubts, find_faults, found_fault, tag_texts
from ekc_kit.word.copies import PERSON
from ekc_kit.word.documents.example import example_case
from ekc_kit.word.documents.explained import explained_fields
from ekc_kit.word.documents.kind import Kind
from ekc_kit.word.documents.kinds import KINDS, kind_example, kind_fields
from ekc_kit.word.documents.making import template_for
from ekc_kit.word.documents.meaning import with_meaning
from ekc_kit.word.documents.plan import PLAN
from ekc_kit.word.documents.templates import NO_FIELDS, no_fields, shipped_template
from ekc_kit.word.template import Template

_NAME = re.compile(r"[^\W\d]\w*")


@dataclass(frozen=True)
class Checked:
    """What was found in a template of *kind*. Fields are dotted names, in the order of the kind.

    Attributes:
        kind: What it was checked as.
        faults: Why it cannot be used, from top to bottom; empty when it can.
        doubts: What is probably a mistake, though the template can be used.
        loops: What it calls one of a list in its loop, by the dotted name of the list.
        uses: The fields it shows or asks about.
        forgot: Fields it does not use, and the kit's own template does.
        unused: Other fields it does not use. Of a group or list that is not used at all only
            the name stands here or in `forgot`.
        pictures: The kit's pictures that it has a place for.
        no_place_for: The kit's pictures that it has none for.
    """

    kind: Kind
    faults: tuple[Fault, ...]
    doubts: tuple[Fault, ...] = ()
    loops: Mapping[str, str] = field(default_factory=dict)
    uses: tuple[str, ...] = ()
    forgot: tuple[str, ...] = ()
    unused: tuple[str, ...] = ()
    pictures: tuple[str, ...] = ()
    no_place_for: tuple[str, ...] = ()

    @property
    def has_no_fields(self) -> bool:
        """Whether it is no template at all: nothing else is told of it then."""
        return any(one.error.key == NO_FIELDS for one in self.faults)


def check_template(data: bytes, kind: Kind) -> Checked:
    """Look through the bytes of a template for *kind*; nothing in it makes this raise.

    What it uses and forgot is empty when the file cannot be read.
    """
    example, known = kind_example(kind), kind_fields(kind.name)
    faults, mended = find_faults(data, example)
    if mended is None:
        return Checked(kind, tuple(faults))
    template = Template.compile(mended, known)
    used, places = template.uses, template.pictures
    fields = explained_fields(kind, template.loops)
    doubts = tuple(with_meaning(one, fields) for one in find_doubts(data, example))
    if not used and not faults:
        return Checked(kind, (Fault(no_fields(kind.template_name)),), doubts)
    names = [one.name for one in fields]
    own = Template.compile(shipped_template(kind.template_name).read_bytes(), known).uses
    absent = _absent(names, used)
    offered = tuple(kind.pictures(example_case()))
    lacks = [] if faults else _lacks(kind, used)
    return Checked(
        kind,
        tuple(with_meaning(fault, fields) for fault in faults),
        doubts=(*lacks, *doubts),
        loops=template.loops,
        uses=tuple(name for name in names if name in used),
        forgot=tuple(name for name in absent if name in own),
        unused=tuple(name for name in absent if name not in own),
        pictures=tuple(name for name in offered if name in places),
        no_place_for=tuple(name for name in offered if name not in places),
    )


def first_fault(data: bytes, kind: Kind) -> Fault | None:
    """Return the fault for which a template of *kind* is refused; None when it is not."""
    try:
        template_for(kind, data)
    except TemplateError as error:
        return with_meaning(found_fault(error, kind_fields(kind.name)), explained_fields(kind))
    return None


def guess_kind(name: str, data: bytes) -> Kind | None:
    """Return which document a template is for, by its file *name*, else by the fields in *data*.

    None when neither says so clearly.
    """
    return _by_name(PurePath(name).stem.lower()) or _by_fields(data)


def seems_for(name: str, data: bytes, checked: Checked) -> Kind | None:
    """Return the other document that a template with faults seems to be for, by `guess_kind`."""
    is_wrong = checked.faults and not checked.has_no_fields
    other = guess_kind(name, data) if is_wrong else None
    return None if other is checked.kind else other


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


def _lacks(kind: Kind, used: frozenset[str]) -> list[Fault]:
    """What a document of *kind* is made for, where the template does not show it."""
    if kind.recipients is not None and PERSON not in used:
        return [Fault(TemplateError("template.no_reader"))]
    if kind is PLAN and "groups.agreements" not in used:
        return [Fault(TemplateError("template.no_agreements"))]
    return []
