"""The commands: each function is one, and its parameters are what can be typed after it.

Everything slow is imported where it is needed, so that help comes at once. The annotations are read
when the app is put together, so that the help in them is in the language chosen by then: this
module needs its ``from __future__ import annotations``. ``--lang`` is acted upon before that, in
`running`; here it is only declared.
"""

from __future__ import annotations

import json
import sys
from contextlib import closing
from typing import Annotated

from ekc_kit.cli.parameters import argument, option
from ekc_kit.errors import RefusedInputError, UnknownCaseError
from ekc_kit.texts import counted, language, listed, text


def start(
    port: Annotated[int | None, option("port", "--port", largest=65535)] = None,
    no_browser: Annotated[bool, option("no_browser", "--no-browser")] = False,
    lang: Annotated[str | None, option("lang", "--lang")] = None,
) -> None:
    from ekc_kit.lab import start as serve

    serve(port=port, browser=not no_browser, language=language())


def plan(
    output: Annotated[str, option("plan_output", "-o", "--output")],
    cases: Annotated[list[str] | None, argument("cases")] = None,
    every: Annotated[bool, option("all", "--all")] = False,
    since: Annotated[str | None, option("since", "--since")] = None,
    pdf: Annotated[bool, option("pdf", "--pdf")] = False,
    template: Annotated[str | None, option("template", "--template")] = None,
    overwrite: Annotated[bool, option("overwrite", "--overwrite")] = False,
    as_json: Annotated[bool, option("json", "--json")] = False,
    lang: Annotated[str | None, option("lang", "--lang")] = None,
) -> int:
    from ekc_kit.cli.planning import write_plans
    from ekc_kit.cli.summary import told

    return told(
        lambda: write_plans(
            cases or [],
            output,
            every=every,
            since=since,
            template=template,
            overwrite=overwrite,
            pdf=pdf,
            as_json=as_json,
        ),
        as_json=as_json and output != "-",
    )


def plan_read(
    edited_plan: Annotated[str, argument("edited_plan")],
    case_of_plan: Annotated[str | None, argument("case_of_plan")] = None,
    take: Annotated[str | None, option("take", "--take")] = None,
    as_json: Annotated[bool, option("json", "--json")] = False,
    lang: Annotated[str | None, option("lang", "--lang")] = None,
) -> None:
    from ekc_kit.cli.reading import read_back

    read_back(edited_plan, case_of_plan, take, as_json)


def preparation(
    case: Annotated[str, argument("case")],
    output: Annotated[str, option("preparation_output", "-o", "--output")],
    names: Annotated[str, option("names", "--names")] = "full",
    template: Annotated[str | None, option("template", "--template")] = None,
    overwrite: Annotated[bool, option("overwrite", "--overwrite")] = False,
    lang: Annotated[str | None, option("lang", "--lang")] = None,
) -> None:
    from rich.console import Console

    from ekc_kit.cli.choosing import choose_case, read_file
    from ekc_kit.cli.picturing import choose_names
    from ekc_kit.cli.writing import file_in, tell_made, write_out
    from ekc_kit.word.documents.making import write_preparation
    from ekc_kit.word.documents.preparation import PREPARATION

    with Console(stderr=True).status(text("cli.making_preparation")):
        shown = choose_names(names)
        chosen = choose_case(case)
        place = file_in(output, PREPARATION.file_for(chosen.id), ".docx")
        own = None if template is None else read_file(template)
        write_out(write_preparation(chosen, own, shown), place, overwrite)
    tell_made(place, "cli.made.preparation")


def circle(
    case: Annotated[str, argument("case")],
    output: Annotated[str, option("circle_output", "-o", "--output")],
    names: Annotated[str, option("names", "--names")] = "full",
    overwrite: Annotated[bool, option("overwrite", "--overwrite")] = False,
    lang: Annotated[str | None, option("lang", "--lang")] = None,
) -> None:
    from ekc_kit.cli.choosing import choose_case
    from ekc_kit.cli.picturing import choose_names, picture
    from ekc_kit.cli.writing import file_in, tell_made, write_out

    shown = choose_names(names)
    chosen = choose_case(case)
    place = file_in(output, f"{text('circle.file_name')}-{chosen.id}.svg", ".svg", ".png")
    write_out(picture(chosen, shown, place), place, overwrite)
    tell_made(place, "cli.made.circle")


def calendar(
    case: Annotated[str, argument("case")],
    output: Annotated[str, option("calendar_output", "-o", "--output")],
    reader: Annotated[str | None, option("reader", "--reader")] = None,
    overwrite: Annotated[bool, option("overwrite", "--overwrite")] = False,
    lang: Annotated[str | None, option("lang", "--lang")] = None,
) -> None:
    from ekc_kit.cli.choosing import choose_case, refuse_reader
    from ekc_kit.cli.writing import file_in, tell_made, write_out
    from ekc_kit.word.documents.calendar import without_day, write_calendar

    chosen = choose_case(case)
    if reader is not None:
        refuse_reader(chosen, reader)
    name = f"{text('papers.calendar')}-{reader or chosen.id}.ics"
    place = file_in(output, name, ".ics")
    write_out(write_calendar(chosen, reader), place, overwrite)
    tell_made(place, "cli.made.calendar")
    if left_out := without_day(chosen, reader):
        said = counted("calendar.without_day", len(left_out), numbers=listed(left_out))
        sys.stderr.write(f"{said}\n")


def check(
    case: Annotated[str, argument("case")],
    as_json: Annotated[bool, option("json", "--json")] = False,
    lang: Annotated[str | None, option("lang", "--lang")] = None,
) -> None:
    from ekc_kit.cli.checking import check_lines, show_check
    from ekc_kit.cli.choosing import choose_case

    chosen = choose_case(case)
    if as_json:
        sys.stdout.writelines(f"{line}\n" for line in check_lines(chosen))
    else:
        show_check(chosen)


def coach_question(lang: Annotated[str | None, option("lang", "--lang")] = None) -> None:
    _coach("question")


def coach_agreement(lang: Annotated[str | None, option("lang", "--lang")] = None) -> None:
    _coach("agreement")


def _coach(kind: str) -> None:
    from ekc_kit.cli.coaching import coached, lines_of

    for answer in coached(lines_of(sys.stdin.buffer), kind, language()):
        sys.stdout.write(answer)
        sys.stdout.flush()  # whoever waits for the answer to one line gets it


def list_cases(
    as_json: Annotated[bool, option("json", "--json")] = False,
    lang: Annotated[str | None, option("lang", "--lang")] = None,
) -> None:
    from ekc_kit.cli.listing import list_line, show_list
    from ekc_kit.store import Store

    with closing(Store()) as store:
        summaries = store.summaries()
    if as_json:
        sys.stdout.writelines(f"{list_line(one)}\n" for one in summaries)
    else:
        show_list(summaries)


def new_case(
    title: Annotated[str | None, option("title", "--title")] = None,
    variant: Annotated[str | None, option("variant", "--variant")] = None,
    practice: Annotated[str | None, option("practice", "--practice")] = None,
    lang: Annotated[str | None, option("lang", "--lang")] = None,
) -> None:
    from ekc_kit.model import Case, Variant
    from ekc_kit.model.editing import put
    from ekc_kit.model.value import new_id
    from ekc_kit.store import Store
    from ekc_kit.training import practice_case

    if variant is not None and variant not in list(Variant):
        known = ", ".join(Variant)
        raise RefusedInputError("cli.not_for_option", option="--variant", known=known)
    case = Case()
    if practice is not None:
        case = practice_case(practice).model_copy(update={"id": new_id("z")})
    for path, value in (("title", title), ("variant", variant)):
        case = case if value is None else put(case, path, value)
    with closing(Store()) as store:
        sys.stdout.write(f"{store.create(case).case.id}\n")


def export_case(
    case: Annotated[str, argument("case")],
    output: Annotated[str, option("output", "-o", "--output")] = "-",
    overwrite: Annotated[bool, option("overwrite", "--overwrite")] = False,
    lang: Annotated[str | None, option("lang", "--lang")] = None,
) -> None:
    from ekc_kit.cli.choosing import choose_case
    from ekc_kit.cli.writing import file_in, tell_made, write_out
    from ekc_kit.model.exchange import to_json

    chosen = choose_case(case)
    place = file_in(output, f"{text('cli.case_file')}-{chosen.id}.json", ".json")
    write_out(to_json(chosen).encode(), place, overwrite)
    tell_made(place, "cli.made.case")


def import_case(
    file: Annotated[str, argument("file")],
    lang: Annotated[str | None, option("lang", "--lang")] = None,
) -> None:
    from ekc_kit.cli.choosing import read_file
    from ekc_kit.model.exchange import from_json
    from ekc_kit.store import Store

    case = from_json(read_file(file))
    with closing(Store()) as store:
        kept = store.import_case(case).case.id
    if kept != case.id:
        sys.stderr.write(text("cli.kept_beside", id=kept) + "\n")
    sys.stdout.write(f"{kept}\n")


def schema(
    output: Annotated[str, option("output", "-o", "--output")] = "-",
    overwrite: Annotated[bool, option("overwrite", "--overwrite")] = False,
    lang: Annotated[str | None, option("lang", "--lang")] = None,
) -> None:
    from ekc_kit.cli.writing import file_in, tell_made, write_out
    from ekc_kit.model.exchange import json_schema

    described = json.dumps(json_schema(), indent=2, ensure_ascii=False)
    place = file_in(output, "schema.json", ".json")
    write_out(f"{described}\n".encode(), place, overwrite)
    tell_made(place, "cli.made.schema")


def delete_case(
    case: Annotated[str, argument("id")],
    yes: Annotated[bool, option("yes", "--yes")] = False,
    lang: Annotated[str | None, option("lang", "--lang")] = None,
) -> None:
    from ekc_kit.cli.asking import yes_or_no
    from ekc_kit.cli.choosing import is_id
    from ekc_kit.store import Settings, Store

    if not is_id(case):
        raise UnknownCaseError("cli.not_an_id")
    with closing(Store()) as store:
        try:
            store.revision(case)
        except UnknownCaseError:
            raise UnknownCaseError("cli.no_such_number") from None
        if not (yes or yes_or_no(text("cli.really_delete", id=case))):
            raise RefusedInputError("cli.not_deleted")
        store.delete(case)
    if Settings.read().current_case == case:
        Settings.change(current_case=None)
    sys.stdout.write(text("cli.deleted", id=case) + "\n")
