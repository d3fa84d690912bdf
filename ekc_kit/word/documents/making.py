"""From a case to the bytes of its documents."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date

from ekc_kit.errors import TemplateError
from ekc_kit.model.case import Case
from ekc_kit.picture.drawing import Names
from ekc_kit.word.documents.example import example_case
from ekc_kit.word.documents.kind import Context, Copy, Kind
from ekc_kit.word.documents.kinds import kind_example, kind_fields
from ekc_kit.word.documents.plan import PLAN
from ekc_kit.word.documents.preparation import PREPARATION, circle_picture, preparation_context
from ekc_kit.word.documents.templates import (
    compiled_template,
    of_an_own_template,
    own_template,
    refused_unless_it_asks,
)
from ekc_kit.word.template import Template


def write_document(
    kind: Kind, case: Case, template: bytes | None = None, today: date | None = None
) -> bytes:
    """Return the one document of *kind* for *case* as a .docx, in the language in use.

    Args:
        kind: A document of which there is one: its `recipients` is None.
        case: Any case. What is not known yet stands there as "nog open".
        template: The bytes of another template than the organisation's or the kit's own.
        today: The day on which it is made; this day when None.

    Raises:
        TemplateError: The template is missing, damaged or asks for something else than this
            document has. Of an own one the sentence says how to go back to the kit's.
    """
    context = kind.context(case, today or date.today())
    return _filled(kind, template, context, lambda: kind.pictures(case))


def write_preparation(
    case: Case,
    template: bytes | None = None,
    names: Names = Names.FULL,
    asks: Sequence[str] = (),
) -> bytes:
    """Return the preparation sheet of *case* as a .docx, in the language in use.

    Args:
        case: Any case. Its tensions never come in.
        template: The bytes of another template than the kit's own. The picture comes in place of
            the one whose title (or alternative text) is `PICTURE`, where there is one.
        names: How people are called in the picture. The list always has their names: without them
            it is of no use, and the sheet is handed to nobody. A picture without names can be
            shown to somebody, or copied from the sheet.
        asks: What the kit still asks about the circle, as sentences; without them there is no
            heading for it either.

    Raises:
        TemplateError: The template is missing, damaged or asks for something else than this sheet
            has.
    """
    context = preparation_context(case, asks)
    return _filled(PREPARATION, template, context, lambda: circle_picture(case, names))


def write_plan(case: Case, template: bytes | None = None) -> bytes:
    """Return the plan of *case* as a .docx; see `write_document`."""
    return write_document(PLAN, case, template)


def write_proof(kind: Kind, template: bytes | None = None) -> bytes:
    """Return how the example case looks in a template of *kind*: its one document or first copy.

    Args:
        kind: Any document.
        template: As for `write_document`, which also says what this raises.
    """
    return _filled(kind, template, kind_example(kind), lambda: kind.pictures(example_case()))


def write_copies(
    kind: Kind,
    case: Case,
    copies: Iterable[Copy],
    template: bytes | None = None,
    today: date | None = None,
) -> Iterator[tuple[Copy, bytes]]:
    """Return each of *copies* with its .docx, made when it is asked for.

    Raises as `write_document` does: at once for what all copies share, and when a copy is asked for
    if it is about that reader. The next copy can then still be asked for.

    Args:
        kind: A document with a copy per person.
        case: The case.
        copies: Which to make, of those that ``kind.recipients(case)`` names.
        template: As for `write_document`.
        today: As for `write_document`.
    """
    chosen = template_for(kind, template)
    context = kind.context(case, today or date.today())
    chosen_copies = list(copies)
    with _of_whom(kind, template):
        made = chosen.copies(context, (dict(one.fields) for one in chosen_copies))

    def next_of(copy: Copy) -> tuple[Copy, bytes]:
        with _of_whom(kind, template):
            return copy, next(made)

    return map(next_of, chosen_copies)  # a generator would end with the first that fails


def template_for(kind: Kind, template: bytes | None = None) -> Template:
    """Return the template of *kind*, compiled; *template* holds the bytes of another one.

    Raises:
        TemplateError: It is missing, damaged, or asks for nothing or for something that *kind*
            does not have.
    """
    if template is None:
        return compiled_template(kind.template_name, kind_fields(kind.name))
    compiled = Template.compile(template, kind_fields(kind.name))
    return refused_unless_it_asks(compiled, kind.template_name)


def _filled(
    kind: Kind,
    template: bytes | None,
    context: Context,
    pictures: Callable[[], Mapping[str, bytes]],
) -> bytes:
    """Fill in one document; a picture that its template has no place for is not drawn."""
    chosen = template_for(kind, template)
    given = pictures() if chosen.pictures else {}
    shown = {name: given[name] for name in given if name in chosen.pictures}
    with _of_whom(kind, template):
        return chosen.render(context, shown)


@contextmanager
def _of_whom(kind: Kind, template: bytes | None) -> Iterator[None]:
    """Tell of a fault that shows only while filling in an own template how to go back."""
    try:
        yield
    except TemplateError as error:
        name = kind.template_name
        if template is not None or own_template(name) is None:
            raise
        raise of_an_own_template(name, error) from None
