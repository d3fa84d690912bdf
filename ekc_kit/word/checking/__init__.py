"""Looking through a template before it is used: all its faults, and what it asks for.

    faults.py      one fault after another, until what is left can be filled in
    trial.py       a draft compiled and filled in, and what is told of it
    mending.py     the smallest change that takes a fault away
    blocks.py      which tags belong together, and which has no partner
    single.py      one tag by itself
    loose.py       what looks like a field and is none
    guessing.py    what was perhaps meant
    usage.py       what is typed in a template

Compiling alone stops at the first fault; somebody who mends a template wants to see them all.
"""

from ekc_kit.word.checking.faults import Fault, find_doubts, find_faults, found_fault
from ekc_kit.word.checking.usage import tag_texts

__all__ = ["Fault", "find_doubts", "find_faults", "found_fault", "tag_texts"]
