"""Every document that comes from the corpus is one that Word opens."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from ekc_kit.texts import say
from ekc_kit.word import Template
from ekc_kit.word.checking.faults import find_faults
from ekc_kit.word.fields import fields_of
from tests.word.conftest import assert_whole, found_by_audit, found_by_open_xml_sdk
from tests.word.corpus import LOSSES, SHEETS, tables
from tests.word.corpus.reading import read
from tests.word.corpus.sheets import FULL, VALUES

ALL = SHEETS | LOSSES
SHOW_BRACES = {"remarks_and_plain_braces", "braces_in_a_value"}
SHOW_BRACES.add("a_tag_typed_by_somebody_in_a_footnote")


def made(name: str, values: str = "full") -> bytes:
    return Template.compile(ALL[name].data).render(VALUES[values])


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All documents of the corpus, with full and with empty values."""
    folder = tmp_path_factory.mktemp("corpus")
    for name in ALL:
        for values in VALUES:
            (folder / f"{name}-{values}.docx").write_bytes(made(name, values))
    return folder


def test_the_open_xml_sdk_finds_nothing_in_any_of_them(folder: Path) -> None:
    names = [f"{name}-full" for name in ALL] + [f"{name}-empty" for name in tables.SHEETS]
    paths = [folder / f"{name}.docx" for name in names]
    with ThreadPoolExecutor(2) as pool:
        found = dict(zip(names, pool.map(found_by_open_xml_sdk, paths), strict=True))
    assert {name: faults for name, faults in found.items() if faults} == {}


def test_the_audit_finds_nothing_in_any_of_them(folder: Path) -> None:
    assert found_by_audit(folder) == {}


@pytest.mark.parametrize("values", VALUES)
@pytest.mark.parametrize("name", ALL)
def test_nothing_is_left_of_the_template_and_nothing_is_empty(name: str, values: str) -> None:
    data = made(name, values)
    assert_whole(data)
    if name not in SHOW_BRACES:
        lines = [line for part in read(data).values() for line in part]
        assert not [line for line in lines if "{{" in line or "{%" in line]


@pytest.mark.parametrize("name", ALL)
def test_making_it_twice_gives_the_same_bytes(name: str) -> None:
    assert made(name) == made(name)


@pytest.mark.parametrize("name", ALL)
def test_every_field_it_asks_for_is_found_before_it_is_filled_in(name: str) -> None:
    """Knowing the fields refuses nothing that can be filled in."""
    Template.compile(ALL[name].data, fields_of(FULL)).render(FULL)


@pytest.mark.parametrize("name", ALL)
def test_the_check_of_a_template_finds_nothing_wrong_with_it(name: str) -> None:
    assert [say(fault.error) for fault in find_faults(ALL[name].data, FULL)[0]] == []
