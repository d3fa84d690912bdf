"""The calendar file: every day of the plan once, the same whenever it is made."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from icalendar import Calendar, Event

from ekc_kit.errors import RefusedInputError, UnknownPathError
from ekc_kit.model.case import Case, Ending
from ekc_kit.model.meeting import Logistics
from ekc_kit.model.plan import Agreement, Fallback, Review
from ekc_kit.texts import LANGUAGES, say, use_language
from ekc_kit.training import practice_case
from ekc_kit.word.documents.calendar import without_day, write_calendar
from ekc_kit.word.documents.plan import plan_context
from tests.hostile import SHORT
from tests.word.days import HELD, said_everywhere, someone

WIM, BEP = someone("Wim Bos"), someone("Bep Stil", no=["named_in_plan", "call_after_three_months"])
DAY = timedelta(days=1)
SWEEP = Agreement(
    id="a-sweep", what="vegen het plein", who=(WIM.id, BEP.id), where="op het plein",
    when="elke zaterdag", due=date(2026, 7, 1),
    fallback=Fallback(what="dan zondag", who="Bep Stil", by_when="om 12.00 uur"),
)  # fmt: skip
REVIEW = Review(held_on=date(2026, 9, 12), start=time(15), place="De Spil", convener="Bep Stil")
CASE = Case(
    id="z-square",
    circle=(WIM, BEP),
    logistics=Logistics(held_on=HELD),
    agreements=(SWEEP, Agreement(id="a-undated", what="bellen", who=(WIM.id,))),
    review=REVIEW,
)


def read(data: bytes) -> list[Event]:
    """Return the events as a calendar program reads them."""
    calendar = Calendar.from_ical(data)
    assert calendar.errors == []
    return [one for one in calendar.walk("VEVENT") if isinstance(one, Event)]


def events(case: Case, reader: str | None = None) -> dict[str, Event]:
    return {str(one["uid"]): one for one in read(write_calendar(case, reader))}


def begin(event: Event) -> Any:
    return event.decoded("dtstart")


def test_it_holds_the_dated_agreements_the_review_and_the_call() -> None:
    assert {uid: begin(one) for uid, one in events(CASE).items() if "review" not in uid} == {
        "a-sweep@z-square.ekc-kit": date(2026, 7, 1),
        "call@z-square.ekc-kit": date(2026, 9, 13),
    }
    review = events(CASE)["review@z-square.ekc-kit"]
    assert begin(review).replace(tzinfo=None) == datetime(2026, 9, 12, 15)  # noqa: DTZ001 - the zone is checked apart
    assert review["location"] == "De Spil"


def test_the_conference_is_in_it_until_its_day_has_passed() -> None:
    meeting = Logistics(held_on=HELD, start=time(13), end=time(18), place="Spil", address="Plein")
    case = CASE.model_copy(update={"logistics": meeting})
    for today, expected in ((HELD - DAY, True), (HELD, True), (HELD + DAY, False)):
        found = {str(one["uid"]): one for one in read(write_calendar(case, today=today))}
        assert ("conference@z-square.ekc-kit" in found) is expected
    conference = read(write_calendar(case, today=HELD))[0]
    assert conference["summary"] == "Eigen Kracht-conferentie"
    assert conference["location"] == "Spil, Plein"
    assert f"{conference.start:%d %H.%M}, {conference.end:%H.%M}" == "13 13.00, 18.00"


@pytest.mark.parametrize(
    ("start", "end"), [(None, None), (None, time(18)), (time(13), None), (time(13), time(1))]
)
def test_the_conference_says_no_more_of_its_times_than_is_known(
    start: time | None, end: time | None
) -> None:
    meeting = Logistics(held_on=HELD, start=start, end=end)
    [one] = read(write_calendar(Case(logistics=meeting), today=HELD))[:1]
    assert isinstance(begin(one), datetime) is (start is not None)
    assert "dtend" not in one


@pytest.mark.parametrize("ending", Ending)
def test_without_a_conference_there_is_none_in_it(ending: Ending) -> None:
    case = CASE.model_copy(update={"ending": ending})
    assert b"conference@" not in write_calendar(case, today=HELD)


def test_the_conference_is_not_in_the_calendar_of_who_does_not_come() -> None:
    away = someone("Ans Weg", no=["take_part"])
    case = CASE.model_copy(update={"circle": (WIM, BEP, away)})
    assert b"conference@" in write_calendar(case, WIM.id, HELD)
    assert b"conference@" not in write_calendar(case, away.id, HELD)


def test_agreements_without_a_date_are_told_by_their_number_in_the_plan() -> None:
    assert without_day(CASE) == ("2",)
    assert without_day(CASE, WIM.id) == ("2",)
    assert without_day(CASE, BEP.id) == ()
    case = practice_case("plein")
    numbers = without_day(case)
    shown = [one for group in plan_context(case)["groups"] for one in group["agreements"]]
    undated = [one.id for one in case.agreements if one.due is None]
    assert sorted(one["id"] for one in shown if one["number"] in numbers) == sorted(undated)


def test_an_agreement_says_who_what_and_what_if_it_fails() -> None:
    sweep = events(CASE)["a-sweep@z-square.ekc-kit"]
    assert sweep["summary"] == "Wim Bos en iemand uit de groep: vegen het plein"
    assert sweep["location"] == "op het plein"
    assert str(sweep["description"]).splitlines() == [
        "Wanneer: elke zaterdag",
        "Als het niet lukt: dan zondag",
        "Wie let op: iemand uit de groep",
        "Uiterlijk: om 12.00 uur",
    ]


def test_a_copy_for_one_person_holds_what_they_promised() -> None:
    case = CASE.model_copy(
        update={"agreements": (SWEEP, Agreement(id="a-coffee", what="koffie", due=HELD))}
    )
    assert "a-coffee@z-square.ekc-kit" in events(case)
    own = events(case, WIM.id)
    assert "a-coffee@z-square.ekc-kit" not in own
    assert own["a-sweep@z-square.ekc-kit"]["summary"] == "Mijn afspraak: vegen het plein"
    assert "Met: iemand uit de groep" in own["a-sweep@z-square.ekc-kit"]["description"]
    assert "review@z-square.ekc-kit" in own


def test_the_call_stands_only_with_who_agreed_to_it() -> None:
    assert "call@z-square.ekc-kit" in events(CASE, WIM.id)
    assert "call@z-square.ekc-kit" not in events(CASE, BEP.id)
    nobody = CASE.model_copy(update={"circle": (BEP,)})
    assert "call@z-square.ekc-kit" not in events(nobody)
    stopped = CASE.model_copy(update={"ending": Ending.STOPPED})
    assert "call@z-square.ekc-kit" not in events(stopped)


def test_who_is_not_named_reads_their_own_name_on_their_own_copy_only() -> None:
    assert b"Bep" not in write_calendar(CASE)
    assert b"Bep" not in write_calendar(CASE, WIM.id)
    assert "Wie let op: Bep Stil" in str(
        events(CASE, BEP.id)["a-sweep@z-square.ekc-kit"]["description"]
    )


@pytest.mark.parametrize(
    ("day", "offset"), [(date(2026, 9, 12), 2), (date(2026, 12, 12), 1), (date(2027, 3, 28), 2)]
)
def test_the_review_is_at_dutch_time_in_summer_and_in_winter(day: date, offset: int) -> None:
    case = CASE.model_copy(update={"review": REVIEW.model_copy(update={"held_on": day})})
    data = write_calendar(case)
    assert b"DTSTART;TZID=Europe/Amsterdam:" in data
    [zone] = Calendar.from_ical(data).walk("VTIMEZONE")
    moment = datetime.combine(day, time(15), zone.to_tz())
    assert moment.utcoffset() == timedelta(hours=offset)
    [review] = [one for one in read(data) if "review" in one["uid"]]
    assert begin(review).utcoffset() == timedelta(hours=offset)


def test_without_an_hour_the_review_is_that_day_and_no_zone_is_needed() -> None:
    case = CASE.model_copy(update={"review": Review(held_on=date(2026, 9, 12))})
    assert begin(events(case)["review@z-square.ekc-kit"]) == date(2026, 9, 12)
    assert b"VTIMEZONE" not in write_calendar(case)


def test_a_day_is_nobodys_whole_day_and_is_not_shown_to_colleagues() -> None:
    for one in events(CASE).values():
        assert one["class"] == "PRIVATE"
        assert ("transp" in one) is not isinstance(begin(one), datetime)


def test_equal_cases_give_equal_files_and_the_stamp_is_the_day_of_the_conference() -> None:
    assert write_calendar(CASE) == write_calendar(Case.model_validate(CASE.model_dump()))
    stamps = {one.decoded("dtstamp").date() for one in events(CASE).values()}
    assert stamps == {HELD}
    undated = CASE.model_copy(update={"logistics": Logistics()})
    assert {one.decoded("dtstamp").date() for one in events(undated).values()} == {SWEEP.due}


def test_an_agreement_keeps_its_id_when_its_day_changes() -> None:
    later = SWEEP.model_copy(update={"due": date(2026, 8, 1)})
    moved = CASE.model_copy(update={"agreements": (later,)})
    assert begin(events(moved)["a-sweep@z-square.ekc-kit"]) == date(2026, 8, 1)


def test_events_stand_in_the_order_of_their_days() -> None:
    found = read(write_calendar(practice_case("plein")))
    days = [begin(one) for one in found]
    assert [str(day)[:10] for day in days] == sorted(str(day)[:10] for day in days)
    assert len({str(one["uid"]) for one in found}) == len(found)


@pytest.mark.parametrize("words", SHORT.values(), ids=SHORT)
def test_hostile_words_come_through_in_lines_of_75_octets(words: str) -> None:
    case = said_everywhere(words, (someone("Wim Bos"),))
    data = write_calendar(case)
    for line in data.split(b"\r\n"):
        assert len(line) <= 75
        line.decode("utf-8")
        assert b"\n" not in line
        assert b"\r" not in line
    [agreement] = [
        one for one in read(data) if "PRIVATE" in one["class"] and "Wim" in one["summary"]
    ]
    kept = case.agreements[0]
    assert str(agreement["summary"]).endswith(" ".join(kept.what.split()) or "nog open")
    assert str(agreement.get("location", "")) == kept.where
    assert kept.when in str(agreement["description"])
    assert len(read(data)) == 3


def test_a_very_long_agreement_is_folded_and_read_whole() -> None:
    what = "één heel lang woord: " + "Hottentottententententoonstelling" * 100
    case = CASE.model_copy(update={"agreements": (SWEEP.model_copy(update={"what": what}),)})
    data = write_calendar(case)
    assert max(map(len, data.split(b"\r\n"))) <= 75
    [sweep] = [one for one in read(data) if "sweep" in one["uid"]]
    assert str(sweep["summary"]).endswith(what)


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_speaks_the_language_in_use(language: str) -> None:
    use_language(language)
    review = events(CASE)["review@z-square.ekc-kit"]
    expected = {"nl": "We kijken terug op ons plan", "en": "We look back on our plan"}
    assert review["summary"] == expected[language]


def test_without_any_day_nothing_is_written_and_a_sentence_says_so() -> None:
    with pytest.raises(RefusedInputError) as caught:
        write_calendar(Case(agreements=(Agreement(what="bellen"),)))
    assert say(caught.value).startswith("Er staat nog geen dag in deze zaak")
    alone = Case(circle=(BEP,), agreements=(SWEEP.model_copy(update={"who": ()}),))
    with pytest.raises(RefusedInputError) as caught:
        write_calendar(alone, BEP.id)
    assert say(caught.value).startswith("Er is nog geen dag om in de agenda van deze persoon")


def test_a_reader_has_to_be_somebody_in_the_circle() -> None:
    with pytest.raises(UnknownPathError):
        write_calendar(CASE, "p-nobody")
