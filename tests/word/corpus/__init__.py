"""The corpus: templates as people and Word make them, each about one thing."""

from tests.word.corpus import losses, places, steering, tables, traces, typing_in_word, words
from tests.word.corpus.sheets import Sheet

LOSSES: dict[str, Sheet] = dict(losses.SHEETS.items())
TRACES: dict[str, Sheet] = dict(traces.SHEETS.items())
SHEETS: dict[str, Sheet] = {
    name: sheet
    for module in (typing_in_word, steering, tables, places, words)
    for name, sheet in module.SHEETS.items()
}
