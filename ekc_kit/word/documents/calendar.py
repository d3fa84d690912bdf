"""The calendar file: the days of a case, to take over in the calendar of a phone or computer.

Times are in the zone Europe/Amsterdam, and the file says what that zone is. Without a zone a time
is that of wherever somebody's telephone happens to be: the meeting would move along on a holiday.
Nothing in the file comes from a clock, so that equal cases give equal files on the same day.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event

from ekc_kit.errors import RefusedInputError, UnknownPathError
from ekc_kit.model.calling import call_day
from ekc_kit.model.case import Case
from ekc_kit.model.plan import Agreement
from ekc_kit.texts import language, text
from ekc_kit.word.documents.day import day_naming, may_come
from ekc_kit.word.documents.letter import known
from ekc_kit.word.documents.naming import Naming
from ekc_kit.word.documents.plan import agreement_numbers
from ekc_kit.word.documents.pocket_plan import as_read_by, others_of

_Begun = tuple[date, Event]
_ZONE = "Europe/Amsterdam"
# Summer time as the European Union has had it since 1996; before that no conference was planned.
_ZONE_RULES = f"""\
BEGIN:VCALENDAR
BEGIN:VTIMEZONE
TZID:{_ZONE}
BEGIN:STANDARD
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
TZNAME:CET
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:19960331T020000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
TZNAME:CEST
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
END:VTIMEZONE
END:VCALENDAR
"""


def write_calendar(case: Case, reader: str | None = None, today: date | None = None) -> bytes:
    """Return the days of a case as an iCalendar file (RFC 5545), in the language in use.

    It holds the conference until that day has passed, the agreements that have a date, the group's
    own review, and the day of the three-month call when somebody agreed to be called. People are
    named as in the plan. What else was agreed is told by `without_day`.

    Args:
        case: The case.
        reader: The id of somebody in the circle, for a copy with their own agreements only, and
            with the call only if they agreed to it; None for everybody's copy.
        today: The day on which it is made; this day when None.

    Raises:
        RefusedInputError: There is no day to write down.
        UnknownPathError: Nobody in the circle has the id *reader*.
    """
    if reader is not None:
        case = _own(case, reader)
    found = _events(case, reader, today or date.today())
    events = sorted(found, key=lambda one: (_day(one[0]), str(one[1]["uid"])))
    if not events:
        raise RefusedInputError("no_dates" if reader is None else "no_dates_for_one")
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", f"-//ekc-kit//ekc-kit//{language().upper()}")
    if any(isinstance(begin, datetime) for begin, _ in events):
        calendar.add_component(Calendar.from_ical(_ZONE_RULES).subcomponents[0])
    made_on = datetime.combine(case.logistics.held_on or _day(events[0][0]), time(), UTC)
    for _, event in events:
        event.add("dtstamp", made_on)
        calendar.add_component(event)
    written: bytes = calendar.to_ical()
    return written


def without_day(case: Case, reader: str | None = None) -> tuple[str, ...]:
    """Return the numbers in the plan of the agreements that are in no calendar: without a date.

    *reader* is the id of somebody whose agreements to look at; None for all.
    """
    undated = {
        one.id
        for one in case.agreements
        if one.due is None and (reader is None or reader in one.who)
    }
    return tuple(number for one, number in agreement_numbers(case).items() if one in undated)


def _own(case: Case, reader: str) -> Case:
    """Return *case* as *reader* has a copy of it: only what they promised, kept by the others."""
    person = case.participant(reader)
    if person is None:
        raise UnknownPathError("unknown_path")
    mine = tuple(others_of(one, reader) for one in case.agreements if reader in one.who)
    return as_read_by(case.model_copy(update={"agreements": mine}), person)


def _events(case: Case, reader: str | None, today: date) -> Iterator[_Begun]:
    """Yield when something is, and what."""
    naming = day_naming(case)
    held_on, person = case.logistics.held_on, case.participant(reader or "")
    if case.ending is None and held_on and held_on >= today and (not person or may_come(person)):
        yield _conference(case, held_on, naming)
    for agreement in case.agreements:
        if agreement.due is not None:
            yield _agreement(case, agreement, agreement.due, naming, reader)
    if case.review.held_on is not None:
        yield _review(case, case.review.held_on, naming)
    day = call_day(case)
    willing = [one.id for one in case.circle if one.consents.call_after_three_months is True]
    if day is not None and (reader in willing if reader else willing):
        yield _event(case, "call", day, text("calendar.call"), [text("calendar.call_about")])


def _conference(case: Case, day: date, naming: Naming) -> _Begun:
    meeting = case.logistics
    places = (naming.masked(meeting.place), naming.masked(meeting.address))
    where, about = ", ".join(filter(None, places)), [text("calendar.conference_about")]
    begin = _at(day, meeting.start)
    begun = _event(case, "conference", begin, text("calendar.conference"), about, where)
    if meeting.start and meeting.end and meeting.end > meeting.start:
        begun[1].add("dtend", _at(day, meeting.end))
    return begun


def _agreement(
    case: Case, agreement: Agreement, due: date, naming: Naming, reader: str | None
) -> _Begun:
    what, where = known(naming.masked(agreement.what)), naming.masked(agreement.where)
    who = naming.who(agreement)
    if reader:
        title = text("calendar.mine", what=what)
    else:
        title = text("calendar.ours", who=who, what=what) if who else what
    about = {
        "calendar.with": who if reader else "",
        "calendar.when": naming.masked(agreement.when),
        "calendar.fallback": naming.masked(agreement.fallback.what),
        "calendar.notices": naming.masked(agreement.fallback.who),
        "calendar.by_when": naming.masked(agreement.fallback.by_when),
    }
    lines = [text(key, words=words) for key, words in about.items() if words]
    return _event(case, agreement.id, due, title, lines, where)


def _review(case: Case, day: date, naming: Naming) -> _Begun:
    review = case.review
    convener = naming.masked(review.convener)
    about = [text("calendar.review_about")]
    about += [text("calendar.convener", words=convener)] if convener else []
    place = naming.masked(review.place)
    return _event(case, "review", _at(day, review.start), text("calendar.review"), about, place)


def _at(day: date, hour: time | None) -> date:
    """A day and an hour; the whole day when the hour is not known."""
    return day if hour is None else datetime.combine(day, hour, ZoneInfo(_ZONE))


def _event(
    case: Case, name: str, begin: date, title: str, about: list[str], where: str = ""
) -> _Begun:
    """Return an event; its id stays the same when the day is changed and the file made again."""
    event = Event()
    event.add("uid", f"{name}@{case.id}.ekc-kit")
    event.add("dtstart", begin)
    event.add("summary", " ".join(title.split()))
    event.add("description", "\n".join(about))
    if where:
        event.add("location", where)
    event.add("class", "PRIVATE")  # who shares a calendar with colleagues shows them nothing
    if not isinstance(begin, datetime):
        event.add("transp", "TRANSPARENT")  # nobody is busy all day because of it
    return begin, event


def _day(begin: date) -> date:
    return begin.date() if isinstance(begin, datetime) else begin
