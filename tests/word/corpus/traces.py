"""What people leave behind in a template they work on together: comments and tracked changes."""

from __future__ import annotations

from tests.word.corpus.pieces import WordFile, p, run
from tests.word.corpus.sheets import Sheets

SHEETS = Sheets()
_BY = 'w:id="7" w:author="Joke de Wit" w:date="2026-01-01T00:00:00Z"'


@SHEETS.add
def comments() -> WordFile:
    """A comment about a tag."""
    said = f"<w:comment {_BY}>{p('Nummer vier is lastig. Anders?')}</w:comment>"
    begin, end = (f'<w:commentRange{side} w:id="7"/>' for side in ("Start", "End"))
    about = '<w:r><w:commentReference w:id="7"/></w:r>'
    return WordFile((p(begin, run("{{ name }}"), end, about),), parts={"comments": said})


@SHEETS.add
def words_put_in() -> WordFile:
    """A tag that was put in while changes were tracked."""
    return WordFile((p(run("Dag "), f"<w:ins {_BY}>{run('{{ name }}')}</w:ins>"),))


@SHEETS.add
def words_taken_out() -> WordFile:
    """Words that were taken out while changes were tracked."""
    gone = f"<w:del {_BY}><w:r><w:delText>lastige </w:delText></w:r></w:del>"
    return WordFile((p(run("Dag "), gone, run("{{ name }}")),))


@SHEETS.add
def looks_changed() -> WordFile:
    """Words that were made bold while changes were tracked."""
    return WordFile((p(run("{{ name }}", f"<w:b/><w:rPrChange {_BY}><w:rPr/></w:rPrChange>")),))
