"""The filters that a template may use behind a bar, each kept from making too much.

They are Jinja2's own. What could make a long text or list out of little is looked at before it
does so; the lists that come out are counted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from jinja2 import pass_context
from jinja2.exceptions import SecurityError
from jinja2.filters import FILTERS, make_attrgetter

from ekc_kit.word.limits import MADE, LimitedContext, LimitError

Filter = Callable[..., Any]

_NAMES = """abs capitalize count d default dictsort first float groupby int items last length list
lower map max min reject rejectattr reverse select selectattr sort title trim truncate unique upper
wordcount"""
_ONE_BY_ONE = frozenset({"first", "map", "reject", "rejectattr", "select", "selectattr"})
_OF_TEXT = frozenset({"capitalize", "lower", "title", "trim", "truncate", "upper", "wordcount"})
_ITEMS = 100_000  # as many as a range may have
_DIGITS = 20


def guarded_filters() -> dict[str, Filter]:
    """Return the filters by name."""
    own = (_batch, _join, _replace, _round, _slice, _string, _sum)
    return {name: _guarded(name) for name in _NAMES.split()} | {
        one.__name__.removeprefix("_"): pass_context(one) for one in own
    }


def _guarded(name: str) -> Filter:
    known = FILTERS[name]
    takes = getattr(getattr(known, "jinja_pass_arg", None), "name", "")

    @pass_context
    def run(context: LimitedContext, value: Any, *rest: Any, **named: Any) -> Any:
        if isinstance(value, Iterator) and name not in _ONE_BY_ONE:
            value = context.made(list(value))
        if name in _OF_TEXT:
            value = context.text(value)
        context.used(value)
        if takes == "context":
            found = known(context, value, *rest, **named)
        elif takes == "eval_context":
            found = known(context.eval_ctx, value, *rest, **named)
        elif takes == "environment":
            found = known(context.environment, value, *rest, **named)
        else:
            found = known(value, *rest, **named)
        return context.made(found) if isinstance(found, (list, tuple)) else found

    return run


def _batch(
    context: LimitedContext, value: Iterable[Any], linecount: int, fill_with: Any = None
) -> Iterator[list[Any]]:
    _check(linecount)
    context.made([fill_with] * linecount)
    return map(context.made, FILTERS["batch"](value, linecount, fill_with))


def _slice(
    context: LimitedContext, value: Iterable[Any], slices: int, fill_with: Any = None
) -> Iterator[list[Any]]:
    _check(slices)
    items = context.made(list(value))
    return map(context.made, FILTERS["slice"](context.eval_ctx, items, slices, fill_with))


def _join(
    context: LimitedContext, value: Iterable[Any], d: Any = "", attribute: str | int | None = None
) -> Any:
    if attribute is not None:
        value = map(make_attrgetter(context.environment, attribute), value)
    items, between, room = [], context.text(d), MADE
    for item in value:
        items.append(context.text(item))
        room -= len(items[-1]) + len(between)
        _check_room(room)
    return FILTERS["join"](context.eval_ctx, items, between)


def _replace(context: LimitedContext, s: Any, old: Any, new: Any, count: int | None = None) -> Any:
    whole, old, new = context.text(s), context.text(old), context.text(new)
    context.used(whole)
    _check_room(MADE - len(whole) - whole.count(old) * len(new))
    return FILTERS["replace"](context.eval_ctx, whole, old, new, count)


def _round(context: LimitedContext, value: Any, precision: int = 0, method: Any = "common") -> Any:
    _check(precision, _DIGITS)
    return FILTERS["round"](value, precision, method)


def _string(context: LimitedContext, value: Any) -> str:
    return context.text(value)


def _sum(
    context: LimitedContext, iterable: Any, attribute: str | int | None = None, start: Any = 0
) -> Any:
    """Add numbers; lists are not added, for that copies them again and again."""
    if not isinstance(start, (int, float)):
        raise SecurityError("sum")
    return FILTERS["sum"](context.environment, iterable, attribute, start)


def _check(number: Any, most: int = _ITEMS) -> None:
    if not isinstance(number, int) or abs(number) > most:
        raise LimitError("too_much_text")


def _check_room(room: int) -> None:
    if room < 0:
        raise LimitError("too_much_text")
