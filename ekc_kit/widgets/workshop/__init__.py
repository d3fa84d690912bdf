"""The workshop: where staff make a Word template of their own, step by step.

bench.py       which document is worked on, and the file that was tried
tool.py        what each of the four screens has
choosing.py    choose a document and fetch its template
fields.py      what can be typed in it, to search and to copy
trying.py      a file is checked, looked at and put in use
own.py         which templates are the organisation's own, and the way back
"""
