"""Where a template's tags run: Jinja2, shut in.

All values are plain text, also those of a block that is set; each is escaped for XML once, when it
is shown.

A template may read the fields it is given, loop, choose and use the filters and methods named here.
It cannot change what it reads, reach Python, or use up more than `limits` allows.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

from jinja2 import StrictUndefined, nodes, pass_context
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from ekc_kit.word.addresses import ADDRESS, as_address
from ekc_kit.word.filters import guarded_filters
from ekc_kit.word.limits import LimitedContext, LimitError
from ekc_kit.word.pictures import NEXT_ID
from ekc_kit.word.writer import BOOKMARK, PLAIN, Writer

# Noncharacters: legal in XML, never in a text. With these as delimiters a template's own braces
# are only text to Jinja2.
OPEN, CLOSE = "\ufdd0", "\ufdd1"
METHODS = frozenset(
    """capitalize casefold changed copy count cycle endswith find get index isalnum isalpha
    isdecimal isdigit islower isnumeric isspace istitle isupper items join keys lower lstrip
    partition removeprefix removesuffix replace rfind rindex rpartition rsplit rstrip split
    splitlines startswith strip swapcase title upper values""".split()
)
MAX_PRODUCT = MAX_RANGE = 100_000
_FUNCTIONS = frozenset({"range", "loop", NEXT_ID})

_SHORT = 4_000  # signs up to which a value is counted with the piece it stands in
_SPECIAL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")
_BREAK = '</w:t><w:br/><w:t xml:space="preserve">'
_TAB = '</w:t><w:tab/><w:t xml:space="preserve">'
_IN_RUN = dict.fromkeys("\n\x0b\x0c\x85\u2028\u2029", _BREAK) | {"\t": _TAB}
_IN_PLAIN = dict.fromkeys("\n\t\x0b\x0c\x85\u2028\u2029", " ")
_LINE_END = re.compile("\r\n?")


def in_run(context: LimitedContext, value: Any) -> str:
    """Return a value, escaped, as it may stand in ``w:t``: breaks and tabs become elements."""
    text = _escaped(context.text(value))
    if not text.isprintable():
        text = _cleaned(text, _IN_RUN)
    context.add(len(text))
    return text


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


@pass_context
def as_plain_text(context: LimitedContext, value: Any) -> str:
    """Return a value as it may stand in an attribute or a property: on one line."""
    if type(value) is str and len(value) < _SHORT and value.isprintable():
        return _escaped(value).replace('"', "&#34;")
    text = _cleaned(_escaped(context.text(value)), _IN_PLAIN).replace('"', "&#34;")
    context.add(len(text))
    return text


@pass_context
def _as_address(context: LimitedContext, pieces: Sequence[Any]) -> str:
    return as_address([context.text(piece) for piece in pieces])


@pass_context
def as_bookmark(context: LimitedContext, next_id: Callable[[], int], before: str, name: Any) -> str:
    """Return a bookmark that marks a place, with a number of its own; *name* is escaped here."""
    safe = name if type(name) is str and _is_plain(name) else as_plain_text(context, name)
    number = next_id()
    return (
        f'<w:bookmarkStart w:id="{number}" w:name="{before}{safe}"/>'
        f'<w:bookmarkEnd w:id="{number}"/>'
    )


def _is_plain(name: str) -> bool:
    """Whether a name is made of letters, digits and hyphens, as ids are: nothing to escape."""
    return name.isascii() and name.replace("-", "").isalnum()


def _cleaned(escaped: str, meaning: dict[str, str]) -> str:
    """Return a text in which breaks and tabs have this meaning, and no sign is forbidden in XML."""
    lines = _LINE_END.sub("\n", escaped)
    return _SPECIAL.sub(lambda sign: meaning.get(sign.group(), "\ufffd"), lines)


OWN_FILTERS = {PLAIN: as_plain_text, ADDRESS: _as_address, BOOKMARK: as_bookmark}


class Sandbox(ImmutableSandboxedEnvironment):
    """Jinja2's immutable sandbox with a short path for plain dicts, in which all is counted."""

    code_generator_class = Writer
    context_class = LimitedContext
    intercepted_binops = frozenset({"*", "**", "%", "+"})

    def field(self, obj: Any, name: str) -> Any:
        """Look up a field of which the name is none of a dict's own."""
        if type(obj) is dict:
            try:
                return obj[name]
            except KeyError:
                return self.undefined(obj=obj, name=name)
        return self.getattr(obj, name)

    def show(self, context: LimitedContext, value: Any) -> str:
        """Return a value as it stands in the document."""
        if type(value) is str and len(value) < _SHORT and value.isprintable():
            return _escaped(value) if "&" in value or "<" in value or ">" in value else value
        return in_run(context, value)

    def show_field(self, context: LimitedContext, obj: Any, name: str) -> str:
        """Do `field` and `show` in one go: a document is mostly this."""
        try:
            value = obj[name] if type(obj) is dict else self.getattr(obj, name)
        except KeyError:
            value = self.undefined(obj=obj, name=name)
        if type(value) is str and len(value) < _SHORT and value.isprintable():
            return _escaped(value) if "&" in value or "<" in value or ">" in value else value
        return in_run(context, value)

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Multiply small numbers only; powers and text formatting are not for a letter."""
        numbers = isinstance(left, (int, float)) and isinstance(right, (int, float))
        if operator == "+":
            return context.made(left + right) if not numbers else left + right
        if operator == "**" or not numbers or abs(left) > MAX_PRODUCT or abs(right) > MAX_PRODUCT:
            raise SecurityError(operator)
        return super().call_binop(context, operator, left, right)

    def call(self, context: Any, obj: Any, *args: Any, **kwargs: Any) -> Any:
        """Call a method; those of a text that could make a long one are our filters."""
        owner, name = getattr(obj, "__self__", None), getattr(obj, "__name__", "")
        if isinstance(owner, str) and name == "replace":
            return self.filters["replace"](context, owner, *args)
        if isinstance(owner, str) and name == "join":
            return self.filters["join"](context, *args, owner)
        return super().call(context, obj, *args, **kwargs)


def is_allowed(call: nodes.Call) -> bool:
    """Whether a template may make this call: it can be told before anything is filled in."""
    if isinstance(call.node, nodes.Name):
        return call.node.name in _FUNCTIONS
    return isinstance(call.node, nodes.Getattr) and call.node.attr in METHODS


def _make() -> Sandbox:
    sandbox = Sandbox(
        variable_start_string=OPEN + "=",
        variable_end_string="=" + CLOSE,
        block_start_string=OPEN + "%",
        block_end_string="%" + CLOSE,
        comment_start_string=OPEN + "#",
        comment_end_string="#" + CLOSE,
        keep_trailing_newline=True,
        undefined=StrictUndefined,
        cache_size=0,
        optimized=False,  # working out beforehand what is fixed takes endless when it is deep
    )
    same: Callable[[Any], Any] = lambda value: value  # noqa: E731 - everything is escaped once, at the end
    sandbox.filters = {**guarded_filters(), **OWN_FILTERS, "e": same, "escape": same}
    sandbox.globals = {"range": _range}
    return sandbox


def _range(*bounds: int) -> range:
    found = range(*bounds)
    if len(found) > MAX_RANGE:
        raise LimitError("too_many_turns")
    return found


SANDBOX = _make()
