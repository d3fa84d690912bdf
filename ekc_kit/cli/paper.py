"""The commands about documents and their templates; see `commands` for what their shape means."""

from __future__ import annotations

import sys
from typing import Annotated

from ekc_kit.cli.codes import FAILED
from ekc_kit.cli.parameters import argument, option


def letters(
    case: Annotated[str, argument("case")],
    kind: Annotated[str, argument("kind")],
    output: Annotated[str, option("place", "-o", "--output")],
    pdf: Annotated[bool, option("pdf", "--pdf")] = False,
    template: Annotated[str | None, option("template", "--template")] = None,
    overwrite: Annotated[bool, option("overwrite_all", "--overwrite")] = False,
    as_json: Annotated[bool, option("json", "--json")] = False,
    lang: Annotated[str | None, option("lang", "--lang")] = None,
) -> int:
    from ekc_kit.cli.lettering import letter_jobs
    from ekc_kit.cli.making import make_all
    from ekc_kit.cli.summary import told

    def make() -> int:
        jobs = letter_jobs(case, kind, template)
        total = sum(len(job.items) for job in jobs)
        return make_all(jobs, total, output, overwrite=overwrite, pdf=pdf, as_json=as_json)

    return told(make, as_json=as_json)


def check_template(
    file: Annotated[str | None, argument("template_file")] = None,
    kind: Annotated[str | None, argument("template_kind")] = None,
    as_json: Annotated[bool, option("json", "--json")] = False,
    lang: Annotated[str | None, option("lang", "--lang")] = None,
) -> int:
    from ekc_kit.cli.template_check import check_file, check_own, show_checks

    checks = check_own() if file is None else [check_file(file, kind)]
    show_checks(checks, as_json=as_json, all_own=file is None)
    return FAILED if any(one.checked and one.checked.faults for one in checks) else 0


def template_fields(
    kind: Annotated[str, argument("one_kind")],
    as_json: Annotated[bool, option("json", "--json")] = False,
    lang: Annotated[str | None, option("lang", "--lang")] = None,
) -> None:
    from ekc_kit.cli.explaining import field_lines, show_fields
    from ekc_kit.word.documents.kinds import kind_named

    chosen = kind_named(kind)
    if as_json:
        sys.stdout.writelines(f"{line}\n" for line in field_lines(chosen))
    else:
        show_fields(chosen)


def new_template(
    kind: Annotated[str, argument("one_kind")],
    output: Annotated[str, option("template_output", "-o", "--output")],
    overwrite: Annotated[bool, option("overwrite", "--overwrite")] = False,
    lang: Annotated[str | None, option("lang", "--lang")] = None,
) -> None:
    from ekc_kit.cli.templating import make_own_folder, tell_what_next
    from ekc_kit.cli.writing import file_in, write_out
    from ekc_kit.word.documents.kinds import kind_named
    from ekc_kit.word.documents.templates import shipped_template

    chosen = kind_named(kind)
    copied = shipped_template(chosen.template_name).read_bytes()
    make_own_folder(output)
    place = file_in(output, f"{chosen.file}.docx", ".docx")
    write_out(copied, place, overwrite)
    tell_what_next(chosen, place)


def use_template(
    file: Annotated[str, argument("used_template")],
    kind: Annotated[str | None, argument("template_kind")] = None,
    overwrite: Annotated[bool, option("overwrite_own", "--overwrite")] = False,
    lang: Annotated[str | None, option("lang", "--lang")] = None,
) -> int:
    from ekc_kit.cli.templating import use_file

    return 0 if use_file(file, kind, overwrite=overwrite) else FAILED


def list_templates(
    as_json: Annotated[bool, option("json", "--json")] = False,
    lang: Annotated[str | None, option("lang", "--lang")] = None,
) -> None:
    from ekc_kit.cli.templating import show_list, template_lines

    if as_json:
        sys.stdout.writelines(f"{line}\n" for line in template_lines())
    else:
        show_list()
