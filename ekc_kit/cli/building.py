"""The commands put together, with their help in the language in use."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Annotated

import typer

from ekc_kit.cli import commands, paper
from ekc_kit.cli.parameters import option
from ekc_kit.cli.wording import KitCommand, KitGroup
from ekc_kit.texts import text

Commands = Mapping[str, Callable[..., int | None]]

_TOP: Commands = {
    "start": commands.start,
    "plan": commands.plan,
    "letters": paper.letters,
    "plan read": commands.plan_read,
    "preparation": commands.preparation,
    "circle": commands.circle,
    "calendar": commands.calendar,
    "check": commands.check,
}
_COACH: Commands = {"question": commands.coach_question, "agreement": commands.coach_agreement}
_CASE: Commands = {
    "list": commands.list_cases,
    "new": commands.new_case,
    "export": commands.export_case,
    "import": commands.import_case,
    "schema": commands.schema,
    "delete": commands.delete_case,
}


_TEMPLATE: Commands = {
    "list": paper.list_templates,
    "fields": paper.template_fields,
    "new": paper.new_template,
    "check": paper.check_template,
    "use": paper.use_template,
}


def build() -> typer.Typer:
    """Return the whole command line."""
    app = _group("kit", "", _TOP)
    app.add_typer(_group("case", "case_", _CASE), name="case")
    app.add_typer(_group("coach", "coach_", _COACH), name="coach")
    app.add_typer(_group("template", "template_", _TEMPLATE), name="template")
    return app


def _group(called: str, prefix: str, functions: Commands) -> typer.Typer:
    group = typer.Typer(
        cls=KitGroup,
        help=text(f"cli.help.{called}"),
        options_metavar=text("cli.value.options"),
        subcommand_metavar=text("cli.value.command"),
        invoke_without_command=True,
        add_completion=False,  # its help and its questions are in English only
        pretty_exceptions_enable=False,  # they show what is in a case
    )
    group.callback()(_show_help)
    for name, function in functions.items():
        group.command(
            name,
            cls=KitCommand,
            help=text(f"cli.help.{prefix}{name.replace(' ', '_')}"),
            options_metavar=text("cli.value.options"),
        )(function)
    return group


def _show_help(
    context: typer.Context, lang: Annotated[str | None, option("lang", "--lang")] = None
) -> None:
    if context.invoked_subcommand is None:
        context.get_help()
