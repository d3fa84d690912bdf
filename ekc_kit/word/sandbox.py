"""Where a template's tags run: Jinja2, shut in, escaping every value for XML.

A template may read the fields it is given, loop, choose and use the filters named here. It cannot
change what it reads, reach Python, or build text of unlimited size.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from jinja2 import StrictUndefined
from jinja2.compiler import CodeGenerator
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

from ekc_kit.word.addresses import ADDRESS, as_address

# Noncharacters: legal in XML, never in a text. With these as delimiters a template's own braces
# are only text to Jinja2.
OPEN, CLOSE = "\ufdd0", "\ufdd1"
PLAIN, BOOKMARK = "as_plain_text", "as_bookmark"
FILTERS = """abs batch capitalize count d default dictsort first float groupby int items join
last length list lower map max min reject rejectattr replace reverse round select selectattr
slice sort string sum title trim truncate unique upper wordcount"""
MAX_PRODUCT = 100_000

_DICT_NAMES = frozenset(dir(dict))
_SPECIAL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")
_FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_BREAK = '</w:t><w:br/><w:t xml:space="preserve">'
_TAB = '</w:t><w:tab/><w:t xml:space="preserve">'
_IN_RUN = dict.fromkeys("\n\x0b\x0c\x85\u2028\u2029", _BREAK) | {"\t": _TAB}
_IN_PLAIN = dict.fromkeys("\n\t\x0b\x0c\x85\u2028\u2029", " ")
_LINE_END = re.compile("\r\n?")


def in_run(value: Any) -> Any:
    """Return a value, escaped, as it may stand in ``w:t``: breaks and tabs become elements."""
    kind = type(value)
    if kind is Markup:  # a block that was set in the template: its values are escaped already
        return value if value.isprintable() else _FORBIDDEN.sub("\ufffd", value)
    if kind is not str:
        value = str(value)
    if value.isprintable() or _SPECIAL.search(value) is None:
        return value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _cleaned(value, _IN_RUN)


def as_plain_text(value: Any) -> Markup:
    """Return a value as it may stand in an attribute or a property: on one line."""
    return _cleaned(str(value), _IN_PLAIN)


def as_bookmark(next_id: Callable[[], int], before: str, name: Any) -> Markup:
    """Return a bookmark that marks a place, with a number of its own; *name* is escaped here."""
    safe = name if type(name) is str and _is_plain(name) else as_plain_text(name)
    number = next_id()
    written = (
        f'<w:bookmarkStart w:id="{number}" w:name="{before}{safe}"/>'
        f'<w:bookmarkEnd w:id="{number}"/>'
    )
    return str.__new__(Markup, written)  # as Markup(written), which takes as long as all the rest


def _is_plain(name: str) -> bool:
    """Whether a name is made of letters, digits and hyphens, as ids are: nothing to escape."""
    return name.isascii() and name.replace("-", "").isalnum()


def _cleaned(value: str, meaning: dict[str, str]) -> Markup:
    whole = str(escape(_LINE_END.sub("\n", value)))
    safe = _SPECIAL.sub(lambda sign: meaning.get(sign.group(), "\ufffd"), whole)
    return Markup(safe)  # noqa: S704 - escaped two lines above; only our own elements came in


class _Writer(CodeGenerator):
    """Writes one call for each value: `in_run` escapes by itself, and makes no `Markup` of it."""

    def _output_child_pre(self, node: Any, frame: Any, finalize: Any) -> None:
        self.write(finalize.src)

    def _output_child_post(self, node: Any, frame: Any, finalize: Any) -> None:
        self.write(")")


class Sandbox(ImmutableSandboxedEnvironment):
    """Jinja2's immutable sandbox with a short path for plain dicts and a limit on products."""

    code_generator_class = _Writer
    intercepted_binops = frozenset({"*", "**", "%"})

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Look a field up. What a dict can do by itself (``items``) goes before its keys."""
        if type(obj) is dict and attribute not in _DICT_NAMES:
            try:
                return obj[attribute]
            except KeyError:
                return self.undefined(obj=obj, name=attribute)
        return super().getattr(obj, attribute)

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Multiply small numbers only; powers and text formatting are not for a letter."""
        numbers = all(isinstance(side, (int, float)) for side in (left, right))
        if operator == "**" or not numbers or abs(left) > MAX_PRODUCT or abs(right) > MAX_PRODUCT:
            raise SecurityError(operator)
        return super().call_binop(context, operator, left, right)


def _make() -> Sandbox:
    sandbox = Sandbox(
        variable_start_string=OPEN + "=",
        variable_end_string="=" + CLOSE,
        block_start_string=OPEN + "%",
        block_end_string="%" + CLOSE,
        comment_start_string=OPEN + "#",
        comment_end_string="#" + CLOSE,
        keep_trailing_newline=True,
        autoescape=True,
        undefined=StrictUndefined,
        finalize=in_run,
        cache_size=0,
    )
    known: dict[str, Callable[..., Any]] = sandbox.filters
    same: Callable[[Any], Any] = lambda value: value  # noqa: E731 - everything is escaped once, at the end
    own = {PLAIN: as_plain_text, ADDRESS: as_address, BOOKMARK: as_bookmark}
    allowed = {name: known[name] for name in FILTERS.split()} | own
    sandbox.filters = allowed | {"e": same, "escape": same}
    sandbox.globals = {"range": sandbox.globals["range"]}
    return sandbox


SANDBOX = _make()
