"""What is typed in a template."""

from __future__ import annotations

from ekc_kit.word.compile.draft import draft_of
from ekc_kit.word.package import read_parts
from ekc_kit.word.refusals import refuse_dangers


def tag_texts(data: bytes) -> list[str]:
    """Return every tag of a template as it is typed, also broken ones.

    Raises:
        TemplateError: The file cannot be read as a template, or holds a danger.
    """
    parts = read_parts(data)
    refuse_dangers(parts)
    return [tag.text for tag in draft_of(parts).tags]
