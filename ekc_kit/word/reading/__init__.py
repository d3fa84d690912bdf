"""A plan that was polished in Word, taken apart again.

    opening.py    a document is refused, or opened with python-docx
    accepted.py   its words as if every tracked change had been accepted
    labels.py     the words that name columns and lines, in every language
    hidden.py     the hidden marks that it bears
    cells.py      a cell taken apart into what stands behind each label
    tables.py     the rows of its tables, and their hidden marks
    body.py       the question above each table, and the lines beside them
    texts.py      its other lines that a case fills: the question, who took part, looking back
    notices.py    what somebody should know before trusting what was read
    edited.py     what comes of it

Whether it differs from the case is for `ekc_kit.word.documents.edited` to say.
"""

from ekc_kit.word.reading.edited import FIELDS, EditedPlan, EditedRow, Notice

__all__ = ["FIELDS", "EditedPlan", "EditedRow", "Notice", "read_plan"]


def read_plan(data: bytes) -> EditedPlan:
    """Return what stands in a plan that came back from Word.

    Tracked changes are read as if all of them had been accepted.

    Args:
        data: The bytes of a .docx file, of which nothing is trusted.

    Raises:
        DocumentError: It is not a Word document, holds something the kit does not open, or is no
            plan.
    """
    from ekc_kit.word.reading.opening import open_document  # python-docx is needed here only
    from ekc_kit.word.reading.plan import taken_apart

    return taken_apart(open_document(data))
