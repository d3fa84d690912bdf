"""The circle as a PICTURE: where everybody stands, what they are called there, and the drawing.

`places` and `labels` decide, for the screen and for paper alike; nobody's name ever overlaps
another's. Tensions are never drawn here: they are for the coordinator's screen only.
"""
