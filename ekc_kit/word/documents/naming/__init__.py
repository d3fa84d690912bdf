"""Who may be named in what is handed round, and what stands there when somebody may not.

    masking.py           who is named, and words without what may not be said
    names.py             finding the names of people in a text, however they are spelled
    spellings.py         how the name of one person can stand in a sentence
    contact_details.py   finding numbers and addresses, however they are written
    spelled.py           words as they are compared

Nothing here knows of documents.
"""

from ekc_kit.word.documents.naming.masking import HiddenDoers, Naming, everybody_named

__all__ = ["HiddenDoers", "Naming", "everybody_named"]
