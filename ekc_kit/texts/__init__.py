"""What the kit SAYS: every word on screen and in documents, in Dutch and English.

The words stand in `nl.toml` and `en.toml` (and for documents in `nl.letters.toml` and its like),
side by side with equal keys and equal fields. The
language is a context variable: Dutch until `use_language` says otherwise.
"""

from ekc_kit.texts.dates import (
    date_text,
    day_text,
    listed,
    moment_text,
    number_text,
    read_date,
    read_time,
    short_date_text,
    time_text,
    words_for_and,
)
from ekc_kit.texts.language import LANGUAGES, Language, language, use_language
from ekc_kit.texts.sentences import all_keys, counted, has_text, say, text

__all__ = [
    "LANGUAGES",
    "Language",
    "all_keys",
    "counted",
    "date_text",
    "day_text",
    "has_text",
    "language",
    "listed",
    "moment_text",
    "number_text",
    "read_date",
    "read_time",
    "say",
    "short_date_text",
    "text",
    "time_text",
    "use_language",
    "words_for_and",
]
