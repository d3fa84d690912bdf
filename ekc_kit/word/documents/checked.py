"""What the kit says of a template that was checked, on the screen and on the command line."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ekc_kit.errors import TemplateError
from ekc_kit.texts import counted, say, text
from ekc_kit.word.checking import Fault
from ekc_kit.word.documents.checking import Checked, first_fault
from ekc_kit.word.documents.explained import Field, explained_fields
from ekc_kit.word.documents.kind import Kind
from ekc_kit.word.documents.templates import template_bytes
from ekc_kit.word.marks import MARK

_PARTS = {"header": "header", "footer": "footer", "footnotes": "notes", "endnotes": "notes"}


def verdict(checked: Checked) -> str:
    """Return whether the template can be used, and how many faults it has."""
    if checked.faults:
        return counted("checked.faults", len(checked.faults))
    return text("checked.usable")


def fault_texts(checked: Checked) -> tuple[str, ...]:
    """Return each fault with its part of the document, its paragraph, its cure, what was meant."""
    return tuple(_fault_text(fault) for fault in checked.faults)


def own_fault(kind: Kind) -> str:
    """Return the first fault of the own template of *kind*, as `fault_texts`; empty when right.

    It looks no further than that: a page can ask for it each time that it is drawn.
    """
    try:
        fault = first_fault(template_bytes(kind.template_name), kind)
    except TemplateError as error:  # it cannot be read
        return say(error)
    return _fault_text(fault) if fault else ""


def doubt_texts(checked: Checked) -> tuple[str, ...]:
    """Return each thing that is probably a mistake, though the template can be used."""
    return tuple(_fault_text(doubt) for doubt in checked.doubts)


def forgotten(checked: Checked) -> tuple[Field, ...]:
    """Return what the kit's own template says and this one does not, explained."""
    fields = explained_fields(checked.kind, checked.loops)
    return tuple(one for one in fields if one.name in checked.forgot)


def used_texts(checked: Checked) -> tuple[str, ...]:
    """Return which fields and pictures the template has, a sentence each; none when it has none."""
    found = {"uses": _called(checked, checked.uses), "pictures": checked.pictures}
    return tuple(
        text(f"checked.{what}", names=", ".join(names)) for what, names in found.items() if names
    )


def offered_texts(checked: Checked) -> tuple[str, ...]:
    """Return what the template could still say or show, a sentence each."""
    unused = _called(checked, checked.unused)
    more = text("checked.unused", names=", ".join(unused)) if unused else ""
    pictures = (text("checked.no_picture", name=name) for name in checked.no_place_for)
    return tuple(filter(None, (more, *pictures)))


def _called(checked: Checked, names: Sequence[str]) -> list[str]:
    """The fields *names* as they are typed in this template."""
    fields = explained_fields(checked.kind, checked.loops)
    return [one.called for one in fields if one.name in names]


def _fault_text(fault: Fault) -> str:
    words = [say(fault.error)]
    is_mark = str(fault.error.fields.get("place", "")).startswith(MARK)
    if part := "bookmark" if is_mark else _part(fault.part):
        words.insert(0, f"{text(f'checked.part.{part}')}:")
    if fault.meant:
        words.append(text("checked.meant", meant=fault.meant))
    return " ".join(words)


def _part(name: str) -> str:
    """Which part of a document people would call it; empty for the text itself."""
    if name.startswith("docProps/"):
        return "properties"
    word = re.match(r"[a-z]*", name.rpartition("/")[2])
    return _PARTS.get(word.group(), "") if word else ""
