"""A case goes out as JSON and comes back the same; anything else is refused in one sentence."""

import json

import jsonschema
import pytest
from hypothesis import given

from ekc_kit.errors import ImportFileError
from ekc_kit.model import SCHEMA_VERSION, Case
from ekc_kit.model.exchange import SIZE_LIMIT, from_json, json_schema, to_json
from tests.model.cases import HOSTILE, cases

SCHEMA = jsonschema.Draft202012Validator(json_schema())


@given(cases)
def test_what_goes_out_comes_back_the_same(case: Case) -> None:
    assert from_json(to_json(case)) == case
    assert from_json(to_json(case).encode()) == case


@given(cases)
def test_every_case_fits_its_schema(case: Case) -> None:
    SCHEMA.validate(json.loads(to_json(case)))


@pytest.mark.parametrize(
    ("content", "key"),
    [
        ("", "not_json"),
        ("{", "not_json"),
        (b"\xff\xfe\x00", "not_json"),
        (b"PK\x03\x04", "not_json"),
        ("[" * 100_000, "not_json"),
        ("[]", "not_a_case"),
        ("7", "not_a_case"),
        ('{"cells": [], "nbformat": 4}', "not_a_case"),
        ('{"schema_version": "1"}', "not_a_case"),
        ('{"schema_version": 0}', "not_a_case"),
        (f'{{"schema_version": {SCHEMA_VERSION + 1}}}', "newer_schema"),
        ('{"schema_version": 1, "colour": "red"}', "field_refused"),
        ('{"schema_version": 1, "request": {"received_on": "31-02"}}', "field_refused"),
        ('{"schema_version": 1, "circle": [{"id": "../../x"}]}', "field_refused"),
        (" " * (SIZE_LIMIT + 1), "file_too_large"),
    ],
    ids=lambda value: str(value)[:20],
)
def test_what_is_not_a_case_of_this_kit_is_refused(content: str | bytes, key: str) -> None:
    with pytest.raises(ImportFileError) as refusal:
        from_json(content)
    assert refusal.value.key == f"error.{key}"


@pytest.mark.parametrize("name", [*HOSTILE, "Canary Vogel"])
def test_a_refusal_repeats_no_name_from_the_file(name: str) -> None:
    content = json.dumps({"schema_version": 1, "circle": [{"name": name, "ring": name}]})
    with pytest.raises(ImportFileError) as refusal:
        from_json(content)
    assert name not in repr((refusal.value.fields, refusal.value.args))
    assert refusal.value.__suppress_context__


@pytest.mark.parametrize(
    ("place", "fields"),
    [
        ("circle", {"circle": [{"id": "p-1a"}, {"id": "p-1a"}]}),
        ("intake.limits", {"intake": {"limits": [{"id": "l-1a"}, {"id": "l-1a"}]}}),
        (
            "questions.1.versions",
            {"questions": [{}, {"versions": [{"id": "v-1a"}, {"id": "v-1a"}]}]},
        ),
    ],
)
def test_two_items_of_one_list_share_no_id(place: str, fields: dict[str, object]) -> None:
    """Else what is done to the one would be done to the other."""
    with pytest.raises(ImportFileError) as refusal:
        from_json(json.dumps({"schema_version": SCHEMA_VERSION, **fields}))
    assert refusal.value.fields == {"place": place}


def test_a_refusal_stays_one_line_whatever_version_a_file_claims() -> None:
    with pytest.raises(ImportFileError) as refusal:
        from_json(f'{{"schema_version": {"9" * 4000}}}')
    assert len(str(refusal.value.fields["version"])) < 10


def test_text_from_a_file_is_cleaned_as_if_it_had_been_typed() -> None:
    case = from_json('{"schema_version": 1, "title": "  Ple\\u0000in\\u202e "}')
    assert case.title == "Ple\ufffdin"
