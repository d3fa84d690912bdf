"""Tags that take a paragraph, a row, a cell or a run with them: they come in its place."""

from __future__ import annotations

import copy
from typing import Any

from lxml import etree

from ekc_kit.errors import TemplateError
from ekc_kit.word.compile.runs import W, upwards
from ekc_kit.word.tags import Tag, shorten

_T, _BR = W + "t", W + "br"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_NOT_WORDS = tuple(
    W + name
    for name in "sectPr drawing pict object fldChar footnoteReference endnoteReference sym".split()
)


def lift(text: Any, tag: Tag, mark: str) -> tuple[Any, Any]:
    """Return the element that *tag* takes with it, free of other words, and what is around it.

    Raises:
        TemplateError: There is no such element, or something stands beside the tag.
    """
    element = next((one for one in upwards(text) if one.tag == W + tag.scope), None)
    if element is None:
        raise TemplateError("template.not_in_scope", tag=shorten(tag.body), place=tag.place)
    if tag.scope == "r":
        element = _cut_free(element, text, mark)
    elif _words(element) != mark or _holds_more(element):
        raise TemplateError("template.text_beside", tag=shorten(tag.body), place=tag.place)
    return element, element.getparent()


def replace_by_text(element: Any, text: str) -> None:
    """Put *text* where an element stands."""
    parent, before = element.getparent(), element.getprevious()
    text += element.tail or ""
    element.tail = None
    if before is None:
        parent.text = (parent.text or "") + text
    else:
        before.tail = (before.tail or "") + text
    parent.remove(element)


def _words(element: Any) -> str:
    return "".join(text.text or "" for text in element.iter(_T)).strip()


def _holds_more(element: Any) -> bool:
    """Whether something would go with the element that is no words: a picture, a new page."""
    ends = (W + "type" in one.attrib for one in element.iter(_BR))
    return any(True for _ in element.iter(*_NOT_WORDS)) or any(ends)


def _cut_free(run: Any, text: Any, mark: str) -> Any:
    """Return a run that holds only *mark*; what stood before and after keeps runs of its own."""
    before, after = (text.text or "").split(mark, 1)
    alone = copy.deepcopy(run)
    alone.tail = None
    for child in list(alone):
        alone.remove(child)
    rest = copy.deepcopy(alone)
    if (looks := run.find(W + "rPr")) is not None:
        rest.append(copy.deepcopy(looks))
    follower = etree.SubElement(rest, _T)
    follower.text = after
    follower.set(_SPACE, "preserve")
    for later in list(text.itersiblings()):
        rest.append(later)
    text.text = before
    run.tail, rest.tail = None, run.tail
    run.addnext(alone)
    alone.addnext(rest)
    return alone
