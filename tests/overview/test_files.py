"""Lists of people in CSV and text files, in the encodings and shapes that programs write."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ekc_kit.errors import ImportFileError, KitError, RefusedInputError
from ekc_kit.model.circle import Ring
from ekc_kit.model.cleaning import LINE_LIMIT, clean_line
from ekc_kit.overview.people import SIZE_LIMIT, PeopleList, read_file
from ekc_kit.texts import say
from tests.hostile import SHORT
from tests.overview.making import delimited

ROWS = [
    ["Naam", "Relatie", "Ring"],
    ["Ayşe Yılmaz", "buurvrouw", "direct betrokken"],
    ["Jansen, Piet", "winkelier; ook voorzitter", "eromheen"],
]
WESTERN = [
    ["Naam", "Relatie", "Ring"],
    ["Zoë Ängström", "buurvrouw – links", "1"],
    ["René", "“oom”", "2"],
]


def names(people: PeopleList) -> list[str]:
    return [row.name for row in people.rows]


def can_be(words: str, encoding: str) -> bool:
    try:
        words.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


@pytest.mark.parametrize("ending", [".csv", ".CSV", ".tsv"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_csv_is_read_whatever_its_delimiter_and_encoding(
    ending: str, delimiter: str, encoding: str
) -> None:
    data = delimited(ROWS, delimiter).encode(encoding)
    people = read_file(data, f"lijst{ending}")
    assert [(row.number, row.name, row.relation, row.ring) for row in people.rows] == [
        (2, "Ayşe Yılmaz", "buurvrouw", Ring.DIRECT),
        (3, "Jansen, Piet", "winkelier; ook voorzitter", Ring.AROUND),
    ]
    assert (people.faults, people.ignored) == ((), ())


def test_unicode_text_of_excel_is_read_from_a_text_file() -> None:
    data = codecs.BOM_UTF16_LE + delimited(ROWS, "\t").encode("utf-16-le")
    assert names(read_file(data, "lijst.txt")) == ["Ayşe Yılmaz", "Jansen, Piet"]


def test_an_older_windows_file_is_read() -> None:
    people = read_file(delimited(WESTERN).encode("cp1252"), "lijst.csv")
    assert [(row.name, row.relation) for row in people.rows] == [
        ("Zoë Ängström", "buurvrouw – links"),
        ("René", "“oom”"),
    ]


@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_without_headings_the_delimiter_is_found_in_the_lines(delimiter: str) -> None:
    rows = [["Anna Bakker", "buurvrouw", "direct"], ["Piet Jansen", "buurman", "eromheen"]]
    people = read_file(delimited(rows, delimiter).encode(), "lijst.csv")
    assert [(row.name, row.ring) for row in people.rows] == [
        ("Anna Bakker", Ring.DIRECT),
        ("Piet Jansen", Ring.AROUND),
    ]


def test_a_line_that_tells_excel_the_delimiter_is_no_person() -> None:
    data = b"sep=,\r\nAnna,buur\r\nPiet,buur\r\n"
    assert [(row.number, row.name) for row in read_file(data, "x.csv").rows] == [
        (2, "Anna"),
        (3, "Piet"),
    ]


def test_one_column_of_names_needs_no_delimiter() -> None:
    data = delimited([["Naam"], ["Jansen, Piet"], ["Bakker; Anna"], ["Noor"]]).encode()
    assert names(read_file(data, "x.csv")) == ["Jansen, Piet", "Bakker; Anna", "Noor"]


def test_a_title_above_the_headings_is_no_person_and_is_counted() -> None:
    rows = [["Mensen van het plein"], [], *ROWS]
    people = read_file(delimited(rows).encode(), "x.csv")
    assert (names(people), people.above) == (["Ayşe Yılmaz", "Jansen, Piet"], 1)
    assert [row.number for row in people.rows] == [4, 5]


def test_a_text_file_is_read_as_if_it_were_pasted() -> None:
    assert names(read_file(b"- Jansen, Piet\r\n- Anna\r\n", "x.txt")) == ["Jansen, Piet", "Anna"]


def test_five_thousand_lines_are_refused_as_a_whole() -> None:
    data = delimited([["Naam"], *([f"Buur {number}"] for number in range(5_000))]).encode()
    with pytest.raises(RefusedInputError) as caught:
        read_file(data, "x.csv")
    assert caught.value.fields == {"count": 5_000, "limit": 500}


def test_thousands_of_blank_lines_are_nobody() -> None:
    data = delimited([["Naam", "Ring"], *(["", ""] for _ in range(5_000)), ["Anna", "1"]]).encode()
    assert [(row.number, row.name) for row in read_file(data, "x.csv").rows] == [(5_002, "Anna")]


@pytest.mark.parametrize("name", [one for one in SHORT if can_be(SHORT[one], "utf-8")])
def test_a_hostile_name_in_a_csv_comes_back_as_the_model_keeps_it(name: str) -> None:
    data = delimited([["Naam", "Relatie"], [SHORT[name], "buur"], ["Piet", "buur"]]).encode()
    people = read_file(data, "x.csv")
    kept = clean_line(SHORT[name])
    assert names(people) == ([kept, "Piet"] if kept else ["Piet"])
    assert [fault.key for fault in people.faults] == ([] if kept else ["people.fault.no_name"])


@pytest.mark.parametrize(
    ("data", "name", "key"),
    [
        (b"%PDF-1.7\n%x", "lijst.pdf", "people.not_a_list"),
        (b"%PDF-1.7\n%x", "lijst.csv", "people.not_a_list"),
        (b"\x89PNG\r\n\x1a\n", "foto.png", "people.not_a_list"),
        (b"\xff\xd8\xff\xe0", "foto.xlsx", "people.not_a_list"),
        (b"Anna", "zonder", "people.not_a_list"),
        (b"Anna", "brief.docx", "people.not_a_list"),
        (b"Anna", "lijst.xls", "people.other_spreadsheet"),
        (b"PK\x03\x04", "lijst.ods", "people.other_spreadsheet"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "a.xls", "people.other_spreadsheet"),
        (b"", "leeg.xlsx", "people.damaged"),
        (b"PK\x03\x04 half", "half.xlsx", "people.damaged"),
        (bytes(100), "nul.csv", "people.not_text"),
        ("Anna\nPiet".encode("utf-16-le"), "zonder.csv", "people.not_text"),
        (b"\xff\xfeA", "oneven.csv", "people.not_text"),
        (b"Anna \x81\x8d\n", "rommel.csv", "people.not_text"),
        (b"x" * (SIZE_LIMIT + 1), "groot.csv", "people.file_too_large"),
    ],
)
def test_what_is_no_list_is_refused_in_a_sentence_that_says_what_to_do(
    data: bytes, name: str, key: str
) -> None:
    with pytest.raises(ImportFileError) as caught:
        read_file(data, name)
    assert caught.value.key == key
    assert len(say(caught.value).split(". ")) > 1


def test_a_locked_workbook_is_refused_in_words() -> None:
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le")
    with pytest.raises(ImportFileError) as caught:
        read_file(data, "lijst.xlsx")
    assert "wachtwoord" in say(caught.value)


def said_or_read(data: bytes, name: str) -> str | PeopleList:
    """Return the people in a file, or the sentence that refuses it."""
    try:
        return read_file(data, name)
    except KitError as refused:
        return say(refused)


@given(
    st.binary(max_size=300) | st.text(max_size=300).map(lambda words: words.encode("utf-8")),
    st.sampled_from([".csv", ".tsv", ".txt"]),
)
def test_any_bytes_are_refused_in_words_or_give_names_of_a_fair_length(
    data: bytes, ending: str
) -> None:
    people = said_or_read(data, f"x{ending}")
    assert people
    if isinstance(people, PeopleList):
        assert all(0 < len(row.name) <= LINE_LIMIT for row in people.rows)
