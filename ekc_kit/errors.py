"""What can go wrong, as one tree.

    KitError
    ├── RefusedInputError       what was typed does not fit a field; the old value stands
    ├── UnknownPathError        a path names no field or item of this case (a programming error)
    ├── UnknownCaseError        no case has this id or name
    ├── ImportFileError         a file is not a case file that this kit can read
    ├── StoreError              the database cannot be opened, read or written
    │   └── ConflictError       somebody else saved a newer revision first
    ├── TemplateError           a Word template cannot be used
    └── DocumentError           a Word document cannot be read back

An error carries a text key and its fields, never a finished sentence and never a value that
somebody typed: `ekc_kit.texts.say` makes the sentence in the reader's language.
"""

from __future__ import annotations


class KitError(Exception):
    """Something the user can be told in one clear sentence.

    Args:
        key: The key of the sentence in `ekc_kit.texts`, below ``error.`` unless it has a dot.
        fields: The values the sentence needs. They must not hold what a user typed.
    """

    def __init__(self, key: str, **fields: object) -> None:
        self.key = key if "." in key else f"error.{key}"
        self.fields = fields
        super().__init__(self.key)


class RefusedInputError(KitError):
    """What was typed does not fit the field; nothing was changed."""


class UnknownPathError(KitError):
    """A path names no field or item of this case."""


class UnknownCaseError(KitError):
    """No case has this id or name."""


class ImportFileError(KitError):
    """A file is not a case file that this kit can read."""


class StoreError(KitError):
    """The database cannot be opened, read or written."""


class ConflictError(StoreError):
    """Somebody else saved a newer revision first."""


class TemplateError(KitError):
    """A Word template cannot be used."""


class DocumentError(KitError):
    """A Word document cannot be read back into a case."""
