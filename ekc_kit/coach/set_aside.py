"""Questions of the kit that were set aside: they come back when the circle changes.

A record keeps a fingerprint of the circle as it was. A question stays away for as long as the
circle has that fingerprint; whoever undoes a change finds the question set aside again.
"""

from __future__ import annotations

import hashlib
import json
from datetime import date

from pydantic import ValidationError

from ekc_kit.coach.finding import Finding
from ekc_kit.model import Case, SetAside
from ekc_kit.model.editing import refused

SIGNS = 16  # of a sha256 in hexadecimal; enough to tell two circles apart


def fingerprint(case: Case, subject: str) -> str:
    """Return a short mark of that part of the circle on which a question about *subject* hangs.

    For one person (``circle.<id>``) that is their ring and their conditions; for the circle as a
    whole, a tension or a question it is who is in it and in which ring, in whatever order. No name
    or typed word can be read from it.
    """
    first, _, rest = subject.partition(".")
    if first == "circle" and rest:
        one = case.participant(rest.partition(".")[0])
        seen: object = one and [one.id, one.ring, one.conditions]
    else:
        seen = sorted((one.id, one.ring or "") for one in case.circle)
    return hashlib.sha256(json.dumps(seen).encode()).hexdigest()[:SIGNS]


def setting_aside(finding: Finding, case: Case, note: str, on: date) -> SetAside:
    """Return the record that sets *finding* aside for as long as the circle stays as it is.

    Raises:
        RefusedInputError: The note is too long.
    """
    try:
        return SetAside(
            code=finding.code,
            subject=finding.subject,
            note=note,
            on=on,
            circle=fingerprint(case, finding.subject),
        )
    except ValidationError as error:
        raise refused(error) from None


def is_set_aside(finding: Finding, case: Case) -> bool:
    """Tell whether *finding* was set aside and the circle has not changed since."""
    records = [
        one for one in case.set_aside if (one.code, one.subject) == (finding.code, finding.subject)
    ]
    return bool(records) and fingerprint(case, finding.subject) in {one.circle for one in records}


def with_set_aside(case: Case, record: SetAside) -> Case:
    """Return a case with *record*, in place of an older one of the same code and subject."""
    rest = without_set_aside(case, record.code, record.subject)
    return rest.model_copy(update={"set_aside": (*rest.set_aside, record)})


def without_set_aside(case: Case, code: str, subject: str) -> Case:
    """Return a case in which question *code* about *subject* is asked again; a gone one too."""
    left = tuple(one for one in case.set_aside if (one.code, one.subject) != (code, subject))
    return case.model_copy(update={"set_aside": left})
