"""The command line: ``ekc-kit start | plan | letters | template | check | case | ...``.

    running.py      chooses the language, runs a command, turns every error into one sentence
    codes.py        the codes with which a command ends
    building.py     the commands put together
    commands.py     the commands, each with its parameters
    paper.py        the commands about letters and templates
    parameters.py   arguments and options with their help
    checking.py     what ``check`` shows
    listing.py      what ``case list`` shows
    choosing.py     which case CASE means
    reading.py      what ``plan read`` shows, asks and takes over
    picturing.py    the circle as a file: with which names, as SVG or PNG
    planning.py     which plans ``plan`` makes
    lettering.py    which letters ``letters`` makes
    batch.py        many documents: what is there stays, what fails does not stop the rest
    places.py       where they go: a folder, or one zip
    making.py       a batch for somebody who waits: progress, PDFs, what is told after
    summary.py      what is told after
    stopping.py     being told to stop ends a batch as Ctrl+C does
    templating.py   what ``template check``, ``new`` and ``list`` show
    explaining.py   what ``template fields`` shows
    writing.py      a file is written whole or not at all
    screen.py       printing for people
    wording.py      help in the reader's language

`app` is the same as a Typer application, put together when it is asked for, in the language in use.
"""

from typing import Any

from ekc_kit.cli.running import main

__all__ = ["app", "main"]


def __getattr__(name: str) -> Any:
    if name != "app":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from ekc_kit.cli.building import build

    return build()
