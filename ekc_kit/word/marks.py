"""The hidden bookmarks by which a plan is recognised when it comes back from Word.

A bookmark moves with what it stands in, stays behind when that is copied and goes when it is taken
away, and LibreOffice keeps it: it loses the tag of a content control, and shows one as a field to
fill in. Word shows no bookmark whose name begins with an underscore.

CASE   in the title: which case the plan is of
MADE   in the title: digests of the order and the words of its agreements when it was made
GROUP  in each heading above a table: the question; nothing follows when there is none
ROW    in the first cell of each row: the agreement
SAID   beside it: a digest of each of its fields when the plan was made
TEXT   in each other line that a case fills: which it is
PAPER  in the title of a sheet of the day that is no plan, and may show agreements too: which it is
"""

from __future__ import annotations

MARK = "_ekc_"
CASE, GROUP, ROW = (f"{MARK}{name}_" for name in ("case", "group", "row"))
MADE, SAID, TEXT = (f"{MARK}{name}_" for name in ("made", "said", "text"))
PAPER = f"{MARK}paper_"

# Which lines bear a mark, by where the words are in what `plan_context` gives.
TEXTS = {
    "question": "question",
    "made": "made",
    "people": "people_text",
    "review_when": "review.when",
    "review_where": "review.where",
    "convener": "review.convener",
    "contact_name": "contact.name",
    "contact_how": "contact.how",
}
