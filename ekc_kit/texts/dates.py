"""Dates, times, numbers and lists as people write them: Babel writes, dateparser reads."""

from __future__ import annotations

import re
from collections.abc import Iterable
from contextlib import suppress
from datetime import date, datetime, time

from babel.core import Locale
from babel.dates import format_date, format_time
from babel.lists import format_list
from babel.numbers import format_decimal

from ekc_kit.errors import RefusedInputError
from ekc_kit.texts.language import language

LOCALES = {"nl": Locale("nl"), "en": Locale("en", "GB")}
_DATE = {"nl": "EEEE d MMMM y", "en": "EEEE d MMMM y"}
_TIME = {"nl": "HH.mm", "en": "HH:mm"}
_CLOCK = re.compile(
    r"(?P<hour>\d{1,2})(?:\s*[.:hu]\s*(?P<minute>\d{2}))?\s*(?:uur|u|h|o'clock)?", re.IGNORECASE
)
_YEAR = re.compile(r"\d{4}|[-/. ]\d{2}$")
_DAY = re.compile(r"[\w\s.,/-]{1,60}")
# dateparser would take "12-13-2027" for the 13th of December: nobody here writes a month first.
_NO_MONTH = re.compile(r"\d{1,2}\s*[-/.\s]\s*(?:1[3-9]|[2-9]\d)\b")


def date_text(day: date) -> str:
    """Return a day as "vrijdag 12 juni 2026"."""
    return format_date(day, _DATE[language()], locale=LOCALES[language()])


def short_date_text(day: date) -> str:
    """Return a day as "12 jun 2026", for a narrow column."""
    return format_date(day, "d MMM y", locale=LOCALES[language()])


def day_text(day: date) -> str:
    """Return a day as "12 juni 2026", without the day of the week."""
    return format_date(day, "d MMMM y", locale=LOCALES[language()])


def time_text(moment: time) -> str:
    """Return a time of day as "19.30" (Dutch) or "19:30" (English)."""
    return format_time(moment, _TIME[language()], locale=LOCALES[language()])


def moment_text(moment: datetime) -> str:
    """Return the clock time of *moment*, in this machine's time zone, as "10:32"."""
    return moment.astimezone().strftime("%H:%M")


def number_text(number: float) -> str:
    """Return a number with the separators of the language in use."""
    return format_decimal(number, locale=LOCALES[language()])


def listed(words: Iterable[str]) -> str:
    """Return names or words in a row: "Ayşe, Henk en Wim"; empty when there are none."""
    return format_list(list(words), locale=LOCALES[language()])


def words_for_and() -> tuple[str, ...]:
    """Return the word before the last in a row, in each language: "en", "and"."""
    both = (one.list_patterns["standard"]["2"] for one in LOCALES.values())
    return tuple(pattern.format("", "").strip() for pattern in both)


def read_date(typed: str, today: date | None = None) -> date | None:
    """Return the day that somebody typed, in either language; None when nothing was typed.

    A day without a year is the nearest one to *today*: people plan ahead and look back.

    Raises:
        RefusedInputError: There is no such day, or it cannot be read as one.
    """
    typed = typed.strip()
    if not typed:
        return None
    if not _DAY.fullmatch(typed) or _NO_MONTH.match(typed):
        raise RefusedInputError("not_a_date")
    import dateparser  # 0.2 s to import; most pages open without a typed date

    base = datetime.combine(today or date.today(), time(12))
    found = dateparser.parse(
        typed,
        languages=["nl", "en"] if language() == "nl" else ["en", "nl"],
        settings={
            "DATE_ORDER": "YMD" if re.match(r"\d{4}", typed) else "DMY",
            "REQUIRE_PARTS": ["day", "month"],
            "PREFER_DATES_FROM": "current_period",
            "RELATIVE_BASE": base,
        },
    )
    if found is None or not 1900 <= found.year <= 2200:
        raise RefusedInputError("not_a_date")
    return found.date() if _YEAR.search(typed) else _nearest(found.date(), base.date())


def read_time(typed: str) -> time | None:
    """Return the time of day that somebody typed ("19.30", "9 uur"); None when nothing was typed.

    Raises:
        RefusedInputError: There is no such time, or it cannot be read as one.
    """
    typed = typed.strip()
    if not typed:
        return None
    found = _CLOCK.fullmatch(typed)
    hour, minute = (int(found["hour"]), int(found["minute"] or 0)) if found else (24, 0)
    if hour > 23 or minute > 59:
        raise RefusedInputError("not_a_time")
    return time(hour, minute)


def _nearest(day: date, today: date) -> date:
    """Keep *day* in this year unless next year's or last year's is nearer to *today*.

    In November, "12 januari" is ahead; in January, "12 december" was a month ago.
    """
    days = [day]
    for year in (day.year - 1, day.year + 1):
        with suppress(ValueError):  # 29 February
            days.append(day.replace(year=year))
    return min(days, key=lambda one: abs(one - today))
