"""Which fields a template asks for."""

from __future__ import annotations

from collections.abc import Iterable

from jinja2.exceptions import TemplateSyntaxError

from ekc_kit.word.checking.single import read
from ekc_kit.word.compile.draft import DraftTag, draft_of
from ekc_kit.word.fields import used_fields
from ekc_kit.word.package import read_parts
from ekc_kit.word.refusals import refuse_dangers
from ekc_kit.word.sandbox import CLOSE, OPEN, SANDBOX
from ekc_kit.word.tags import Kind


def used_in(data: bytes, known: frozenset[str]) -> frozenset[str]:
    """Return the fields of *known* that a template without faults asks for.

    A list counts when it is repeated or shown; what stands in it counts by itself.
    """
    draft = draft_of(read_parts(data))
    return frozenset().union(*(_used(tags, known) for tags in draft.by_part()))


def tag_texts(data: bytes) -> list[str]:
    """Return every tag of a template as it is typed, also broken ones.

    Raises:
        TemplateError: The file cannot be read as a template, or holds a danger.
    """
    parts = read_parts(data)
    refuse_dangers(parts)
    return [tag.text for tag in draft_of(parts).tags]


def _used(tags: Iterable[DraftTag], known: frozenset[str]) -> frozenset[str]:
    found = [one for tag in tags if (one := read(tag.text)) and one.kind is not Kind.REMARK]
    program = "".join(
        f"{OPEN}% {one.body} %{CLOSE}" if one.kind is Kind.BLOCK else f"{OPEN}= {one.body} ={CLOSE}"
        for one in found
    )
    try:
        return used_fields(SANDBOX.parse(program), known)
    except TemplateSyntaxError:  # a tag in a text box stands elsewhere than where it is read
        return frozenset()
