"""Help in the reader's language, also where Typer brings its own English words."""

from __future__ import annotations

from typing import Any

from typer.core import TyperCommand, TyperGroup

from ekc_kit.texts import text

_PANELS = {
    "ARGUMENTS_PANEL_TITLE": "cli.panel.arguments",
    "OPTIONS_PANEL_TITLE": "cli.panel.options",
    "COMMANDS_PANEL_TITLE": "cli.panel.commands",
    "REQUIRED_LONG_STRING": "cli.panel.required",
}


class _InOurWords:
    """What a command and a group of commands do alike."""

    def get_help_option(self, ctx: Any) -> Any:
        option = super().get_help_option(ctx)  # type: ignore[misc] # mixed into Typer's classes
        if option is not None:
            option.help, option.metavar = text("cli.option.help"), ""
        return option

    def format_usage(self, ctx: Any, formatter: Any) -> None:
        words = " ".join(self.collect_usage_pieces(ctx))  # type: ignore[attr-defined] # the same
        formatter.write_usage(ctx.command_path, words, prefix=text("cli.usage"))

    def format_help(self, ctx: Any, formatter: Any) -> None:
        from typer import rich_utils  # 0.1 s, and only help needs it

        for name, key in _PANELS.items():
            setattr(rich_utils, name, text(key))
        super().format_help(ctx, formatter)  # type: ignore[misc] # the same


class KitCommand(_InOurWords, TyperCommand):
    """One command."""


class KitGroup(_InOurWords, TyperGroup):
    """Several commands under one name; their help is shown when none is given.

    A command may have a name of two words and stand beside one that is called by the first:
    ``plan CASE`` and ``plan read FILE``.
    """

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        name = " ".join(args[:2])
        if len(args) > 1 and name in self.commands:
            return name, self.commands[name], args[2:]
        return super().resolve_command(ctx, args)
