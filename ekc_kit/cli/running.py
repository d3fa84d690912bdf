"""Running one command. Whatever goes wrong ends as one sentence on standard error, exit code 2."""

from __future__ import annotations

import io
import os
import sys
import traceback
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import typer

from ekc_kit.cli.codes import FAILED, INTERRUPTED
from ekc_kit.cli.writing import drop_output
from ekc_kit.errors import KitError
from ekc_kit.files import FULL
from ekc_kit.texts import say, text, use_language

# Typer gives this class no public name. A wrong option, a missing argument: all are usage errors.
UsageError: type[Exception] = typer.BadParameter.__mro__[1]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that *arguments* (without them: the command line) name; return its exit code.

    Nothing that goes wrong shows a traceback: it could hold what is in a case.
    """
    words = list(sys.argv[1:] if arguments is None else arguments)
    _write_utf8()
    try:
        use_language(_language(words))
        _use_own_templates()
        return _run(words)
    except KitError as error:
        return _fail(say(error))
    except UsageError as error:
        return _fail(_usage(error))
    except (KeyboardInterrupt, typer.Abort):
        return INTERRUPTED
    except BrokenPipeError:  # whoever read along has seen enough
        drop_output()
        return 0
    except OSError as error:
        drop_output()
        return _fail(text("cli.disk_full" if error.errno in FULL else "cli.cannot_write"))
    except Exception as error:  # noqa: BLE001 - the last resort: a traceback may hold content
        return _fail(text("cli.unexpected", kind=type(error).__name__, place=_place(error)))


def _run(words: list[str]) -> int:
    from ekc_kit.cli.building import build

    code = typer.main.get_command(build())(args=words, prog_name="ekc-kit", standalone_mode=False)
    sys.stdout.flush()
    return code if isinstance(code, int) else 0


def _language(words: list[str]) -> str:
    """Return the language to speak: ``--lang``, else ``EKC_KIT_LANG``, else what was set, else nl.

    It is looked up before the commands exist, since their help is in that language too.
    """
    own = words[: words.index("--")] if "--" in words else words
    for place, word in reversed(list(enumerate(own))):
        if word.startswith("--lang="):
            return word.removeprefix("--lang=")
        if word == "--lang":
            return own[place + 1] if place + 1 < len(own) else ""
    if chosen := os.environ.get("EKC_KIT_LANG"):
        return chosen
    from ekc_kit.store import Settings

    return Settings.read().language or "nl"


def _use_own_templates() -> None:
    from ekc_kit.store import own_templates
    from ekc_kit.word.documents.templates import use_own_templates

    folder, was_named = own_templates()
    use_own_templates(folder, was_named=was_named)


def _usage(error: Exception) -> str:
    """Return what is wrong with the command, naming only what the kit itself calls so."""
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "ekc-kit"
    parameter = getattr(error, "param", None)
    if parameter is None:
        kind = "no_such_option" if hasattr(error, "possibilities") else "not_understood"
        return text(f"cli.wrong.{kind}", command=command)
    kind = "missing" if type(error).__name__ == "MissingParameter" else "bad_value"
    name = parameter.opts[-1]
    return text(
        f"cli.wrong.{kind}",
        name=name if name.startswith("-") else text(f"cli.value.{name}"),
        command=command,
    )


def _place(error: Exception) -> str:
    """Return the kit's own line where it went wrong: a place, no content."""
    own = Path(__file__).parents[1]
    frames = [
        f"{Path(frame.filename).relative_to(own)}:{frame.lineno}"
        for frame in traceback.extract_tb(error.__traceback__)
        if Path(frame.filename).is_relative_to(own)
    ]
    return frames[-1] if frames else "?"


def _fail(sentence: str) -> int:
    with suppress(OSError):  # the window may be gone
        sys.stderr.write(f"{sentence}\n")
    return FAILED


def _write_utf8() -> None:
    """Names have accents: files and pipes get UTF-8 everywhere, also on Windows."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="replace")
