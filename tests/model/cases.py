"""Cases as hypothesis makes them: any field holds anything it may hold, hostile text included."""

from __future__ import annotations

from datetime import date, time
from enum import EnumType
from typing import Annotated, Any, get_args, get_origin

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from pydantic import StringConstraints
from pydantic.fields import FieldInfo

from ekc_kit.model import Case
from ekc_kit.model.value import Item, Value

# A busy machine is no reason to fail: these tests judge what comes out, not how fast.
settings.register_profile(
    "kit", deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("kit")

HOSTILE = (
    "<img src=x onerror=alert(1)>",
    "{{ 7*7 }} {% raw %} {",
    "Oma & Opa <18 \"'",
    "👩‍👩‍👧‍👦 Ayşe",
    "\x00NUL en \ud800 half",
    "\u202eomgekeerd\u202c",
    "e\u0301\u0958",
    "  ruimte\t\n eromheen\u2028 ",
)

texts = st.one_of(
    st.sampled_from(HOSTILE), st.text(max_size=30), st.characters(codec=None).map(lambda c: c * 2)
)
ids = st.builds("{}-{:010x}".format, st.sampled_from("pqaz"), st.integers(0, 16**10 - 1))


def _values(annotation: Any, constraints: tuple[Any, ...] = ()) -> st.SearchStrategy[Any]:
    origin, inner = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _values(inner[0], inner[1:])
    if origin is tuple:
        if isinstance(inner[0], type) and issubclass(inner[0], Item):
            return st.lists(parts(inner[0]), max_size=4, unique_by=lambda item: item.id).map(tuple)
        return st.lists(ids, max_size=4, unique=True).map(tuple)
    if inner:  # something or None
        kind = next(one for one in inner if one is not type(None))
        return st.none() | _values(kind, constraints)
    if annotation is str:
        named = any(isinstance(one, StringConstraints) and one.pattern for one in constraints)
        return ids if named else texts
    if isinstance(annotation, EnumType):
        return st.sampled_from(list(annotation))  # type: ignore[call-overload]  # a class of choices is a list of them
    if annotation is date:
        return st.dates()
    if annotation is time:
        return st.times().map(lambda moment: moment.replace(microsecond=0))
    if annotation is bool:
        return st.booleans()
    if annotation is float:
        return st.floats(0, 1)
    return parts(annotation)


def field_values(field: FieldInfo) -> st.SearchStrategy[Any]:
    """Anything that may be typed in *field*."""
    return _values(field.annotation, tuple(field.metadata))


def parts(kind: type[Value]) -> st.SearchStrategy[Any]:
    """Any value of *kind*; fields that are left out keep their default, except an id."""
    fields = {
        name: field_values(field)
        for name, field in kind.model_fields.items()
        if name not in ("schema_version", "id")
    }
    own_id = {"id": ids} if "id" in kind.model_fields else {}
    return st.fixed_dictionaries(own_id, optional=fields).map(kind.model_validate)


cases: st.SearchStrategy[Case] = st.deferred(lambda: parts(Case))
