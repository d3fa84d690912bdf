"""The words of a paragraph, joined over the runs that Word cut them in, and shared out again."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate
from typing import Any

from ekc_kit.errors import TemplateError
from ekc_kit.word.tags import plain_braces, scan, shorten

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_P, _R, _T = (W + name for name in ("p", "r", "t"))
SIGNS = {W + "br": "\n", W + "cr": "\n", W + "tab": "\t", W + "noBreakHyphen": "-"}
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class Words:
    """The words of one paragraph. What is not kept and not put anew is gone after `write`."""

    def __init__(self, paragraph: Any) -> None:
        self._items = [(one, words_in(one)) for one in elements_of(paragraph)]
        if any(one.prefix != "w" for one, _ in self._items):
            raise TemplateError("template.save_again")
        self._starts = [0, *accumulate(len(words) for _, words in self._items)][:-1]
        self._pieces: list[list[str]] = [[] for _ in self._items]
        self.whole = "".join(words for _, words in self._items)

    @property
    def texts(self) -> Iterator[Any]:
        """The elements whose words these are."""
        return (element for element, _ in self._items if element.tag == _T)

    def keep(self, begin: int, end: int) -> None:
        """Leave the words between two tags in the runs in which they stand."""
        while begin < end:
            index = self._at(begin)
            stop = min(end, self._starts[index] + len(self._items[index][1]))
            self._pieces[index].append(plain_braces(self.whole[begin:stop]))
            begin = stop

    def put(self, at: int, mark: str) -> Any:
        """Put *mark* where the tag at *at* begins; return the element it is in."""
        index = self._at(at)
        self._pieces[index].append(mark)
        return self._items[index][0]

    def write(self) -> None:
        """Put the words back; a break or a tab in the middle of a tag is gone."""
        for (element, _), piece in zip(self._items, self._pieces, strict=True):
            if element.tag == _T:
                element.text = "".join(piece)
                element.set(_SPACE, "preserve")
            elif not piece:
                element.getparent().remove(element)

    def _at(self, place: int) -> int:
        return bisect_right(self._starts, place) - 1


def elements_of(paragraph: Any) -> Iterator[Any]:
    """Yield what the words of a paragraph stand in: texts, and the breaks and tabs between them."""
    for element in paragraph.iter(_T, *SIGNS):
        is_sign = element.tag != _T
        if is_sign and (
            element.getparent().tag != _R or element.get(W + "type") not in (None, "textWrapping")
        ):
            continue  # a tab stop, or the end of a page or column
        if _paragraph_of(element) is paragraph:
            yield element


def words_in(element: Any) -> str:
    """Return the words of one such element."""
    return SIGNS.get(element.tag) or element.text or ""


def upwards(element: Any) -> Iterator[Any]:
    """Yield an element and those around it, from the inside out."""
    while element is not None:
        yield element
        element = element.getparent()


def _paragraph_of(text: Any) -> Any:
    return next((one for one in upwards(text) if one.tag == _P), None)


def refuse_split_elsewhere(paragraph: Any) -> None:
    """Refuse a tag that stands half in a formula or a drawing: only runs are joined."""
    texts = [one for one in paragraph.iter("{*}t") if _paragraph_of(one) is paragraph]
    others = [one.text or "" for one in texts if one.tag != _T]
    if not others:
        return
    whole = "".join(one.text or "" for one in texts)
    alone = ["".join(one.text or "" for one in texts if one.tag == _T), *others]
    if sum(len(scan(words)) for words in alone) != len(scan(whole)):
        raise TemplateError("template.unsupported_place", place=shorten(whole))
