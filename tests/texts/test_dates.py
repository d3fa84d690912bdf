"""Days and times are shown as people write them, and read as people type them."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest

from ekc_kit.errors import RefusedInputError
from ekc_kit.texts import (
    Language,
    date_text,
    day_text,
    listed,
    read_date,
    read_time,
    short_date_text,
    time_text,
    use_language,
    words_for_and,
)
from tests.hostile import HOSTILE

in_both_languages = pytest.mark.parametrize("language", ["nl", "en"])
YEAR = [date(2027, month, day) for month in range(1, 13) for day in (1, 5, 11, 12, 28)]
LEAP_DAY = date(2028, 2, 29)
TODAY = date(2026, 11, 23)


@in_both_languages
def test_a_day_that_is_shown_can_be_typed_back(language: Language) -> None:
    use_language(language)
    days = [*YEAR, LEAP_DAY, date(1950, 1, 31), date(2100, 12, 31)]
    assert [read_date(date_text(day), TODAY) for day in days] == days


@in_both_languages
def test_a_day_that_is_shown_in_a_table_can_be_typed_back(language: Language) -> None:
    use_language(language)
    days = [*YEAR, LEAP_DAY]
    assert [read_date(short_date_text(day), TODAY) for day in days] == days
    assert [read_date(day_text(day), TODAY) for day in days] == days


@in_both_languages
def test_every_time_of_day_that_is_shown_can_be_typed_back(language: Language) -> None:
    use_language(language)
    moments = [time(hour, minute) for hour in range(24) for minute in range(60)]
    assert [read_time(time_text(moment)) for moment in moments] == moments


@in_both_languages
@pytest.mark.parametrize(
    "typed",
    [
        "12 juni 2027",
        "12 jun 2027",
        "12-6-2027",
        "12-06-27",
        "12/6/2027",
        "12.6.2027",
        "2027-06-12",
        "zaterdag 12 juni 2027",
        "12 June 2027",
        "  12 JUNI 2027  ",
    ],
)
def test_a_day_is_read_in_either_language(typed: str, language: Language) -> None:
    use_language(language)
    assert read_date(typed, TODAY) == date(2027, 6, 12)


@pytest.mark.parametrize("apart", [-180, -30, -1, 0, 1, 30, 180])
@pytest.mark.parametrize("today", [TODAY, date(2027, 1, 2), date(2026, 6, 12)])
def test_a_day_without_a_year_is_the_nearest_one(today: date, apart: int) -> None:
    day = today + timedelta(days=apart)
    typed = date_text(day).rsplit(" ", 1)[0].split(" ", 1)[1]
    assert read_date(typed, today) == day


@in_both_languages
@pytest.mark.parametrize(
    "typed",
    [
        "31-02",
        "31-02-2027",
        "30 februari",
        "29-2-2027",
        "32-1-2027",
        "12-13-2027",
        "0-0-0",
        "2027",
        "juni",
        "juni 2027",
        "12",
        "12 juni 0001",
        "12 juni 99999",
        "ergens in juni",
        "x" * 61,
        "9" * 60,
    ],
)
def test_what_is_no_day_is_refused(typed: str, language: Language) -> None:
    use_language(language)
    with pytest.raises(RefusedInputError) as caught:
        read_date(typed, TODAY)
    assert caught.value.key == "error.not_a_date"


@pytest.mark.parametrize(
    ("typed", "moment"),
    [
        ("19.30", time(19, 30)),
        ("19:30", time(19, 30)),
        ("19u30", time(19, 30)),
        ("9 uur", time(9)),
        ("9", time(9)),
        ("9h", time(9)),
        ("00.00", time(0)),
        (" 23.59 ", time(23, 59)),
        ("9 o'clock", time(9)),
    ],
)
def test_a_time_is_read_as_people_type_it(typed: str, moment: time) -> None:
    assert read_time(typed) == moment


@pytest.mark.parametrize(
    "typed", ["24.00", "19.60", "25", "half tien", "19.3", "-1", "19.30.00", "9" * 60, "²"]
)
def test_what_is_no_time_is_refused(typed: str) -> None:
    with pytest.raises(RefusedInputError) as caught:
        read_time(typed)
    assert caught.value.key == "error.not_a_time"


@pytest.mark.parametrize("typed", ["", " ", "\t\n"])
def test_nothing_typed_is_no_day_and_no_time(typed: str) -> None:
    assert read_date(typed) is None
    assert read_time(typed) is None


@in_both_languages
@pytest.mark.parametrize("name", HOSTILE)
def test_bad_input_is_no_day_and_no_time(name: str, language: Language) -> None:
    use_language(language)
    if not HOSTILE[name].strip():
        return
    with pytest.raises(RefusedInputError):
        read_date(HOSTILE[name])
    with pytest.raises(RefusedInputError):
        read_time(HOSTILE[name])


@pytest.mark.parametrize(("language", "and_"), [("nl", "en"), ("en", "and")])
def test_names_stand_in_a_row_as_people_write_them(language: Language, and_: str) -> None:
    use_language(language)
    assert [listed(names) for names in ([], ["Ans"], ["Ans", "Bep"], ["Ans", "{0}", "Cor"])] == [
        "", "Ans", f"Ans {and_} Bep", f"Ans, {{0}} {and_} Cor",
    ]  # fmt: skip
    assert and_ in words_for_and()
