"""The hidden bookmarks by which a plan is recognised when it comes back from Word.

A bookmark moves with what it stands in, stays behind when that is copied and goes when it is taken
away, and LibreOffice keeps it: it loses the tag of a content control, and shows one as a field to
fill in. Word shows no bookmark whose name begins with an underscore.

CASE   in the title: which case the plan is of
GROUP  in each heading above a table: the question; nothing follows when there is none
ROW    in the first cell of each row: the agreement
PAPER  in the title of a sheet of the day that is no plan, and may show agreements too: which it is
"""

from __future__ import annotations

MARK = "_ekc_"
CASE, GROUP, ROW = (f"{MARK}{name}_" for name in ("case", "group", "row"))
PAPER = f"{MARK}paper_"
