"""Arguments and options, with their help in the language in use."""

from __future__ import annotations

from typing import Any

import typer

from ekc_kit.texts import has_text, text


def argument(name: str) -> Any:
    """Return an argument; its name and help are the texts ``cli.value`` and ``cli.argument``."""
    return typer.Argument(metavar=text(f"cli.value.{name}"), help=text(f"cli.argument.{name}"))


def option(name: str, *spelled: str, largest: int | None = None) -> Any:
    """Return an option that is *spelled* so; its help is the text ``cli.option.<name>``.

    A number runs from 1 to *largest*.
    """
    value = f"cli.value.{name}"
    return typer.Option(
        *spelled,
        metavar=text(value) if has_text(value) else "",
        help=text(f"cli.option.{name}"),
        show_default=False,
        min=None if largest is None else 1,
        max=largest,
    )
