"""Pasted lists: names on lines, cells from a spreadsheet, and whatever else people paste."""

from __future__ import annotations

import subprocess
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ekc_kit.errors import KitError, RefusedInputError
from ekc_kit.model.circle import CIRCLE_LIMIT, Participant, Ring
from ekc_kit.model.cleaning import LINE_LIMIT, clean_line
from ekc_kit.overview.people import PeopleList, fault_text, read_pasted
from ekc_kit.texts import LANGUAGES, all_keys, say, use_language
from tests.hostile import SHORT, TWO_MEGABYTES

LINE_ENDS = "\t\n\r\x0b\x0c\x85\u2028\u2029"


def names(people: PeopleList) -> list[str]:
    return [row.name for row in people.rows]


def test_each_line_is_a_name_and_blank_lines_are_nobody() -> None:
    people = read_pasted("Anna Bakker\n\n  Jansen, Piet  \r\n\t\nد. سلمى\n")
    assert names(people) == ["Anna Bakker", "Jansen, Piet", "د. سلمى"]
    assert [row.number for row in people.rows] == [1, 3, 5]
    assert people.faults == ()


def test_a_comma_is_part_of_a_name_in_a_plain_list() -> None:
    assert names(read_pasted("Jansen, Piet\nBakker; Anna")) == ["Jansen, Piet", "Bakker; Anna"]


@pytest.mark.parametrize("bullet", ["- ", "* ", "• ", "1. ", "12) ", "  – ", "·\u00a0"])
def test_a_bullet_or_a_number_before_a_name_is_dropped(bullet: str) -> None:
    assert names(read_pasted(f"{bullet}Anna\n{bullet}Piet")) == ["Anna", "Piet"]


@pytest.mark.parametrize("bullet", ["•\t", "1.\t", "-\t"])
def test_a_list_copied_from_word_is_a_list_and_no_table(bullet: str) -> None:
    assert names(read_pasted(f"{bullet}Anna\n{bullet}Piet\n")) == ["Anna", "Piet"]


def test_a_dash_in_the_first_cell_of_one_row_is_no_bullet() -> None:
    people = read_pasted("Anna\tbuur\n-\tbuur")
    assert [(row.name, row.relation) for row in people.rows] == [("Anna", "buur"), ("-", "buur")]


@pytest.mark.parametrize("name", ["=Anna", "+Piet", "-Kees", "@noor", '=HYPERLINK("x","y")'])
def test_a_name_that_looks_like_a_formula_is_kept_as_typed(name: str) -> None:
    assert names(read_pasted(name)) == [name]
    assert names(read_pasted(f"{name}\tbuur")) == [name]


def test_cells_without_headings_are_name_relation_and_ring() -> None:
    [row] = read_pasted("Anna Bakker\tbuurvrouw\teromheen\tvan de markt").rows
    assert (row.name, row.relation, row.ring) == ("Anna Bakker", "buurvrouw", Ring.AROUND)


def test_a_column_that_is_not_read_is_named() -> None:
    assert read_pasted("Anna\tbuur\tdirect\t06\n").ignored == ("kolom 4",)
    assert read_pasted("Naam\tTelefoon\nAnna\t06\n").ignored == ("Telefoon",)


def test_what_is_not_read_is_named_in_few_words() -> None:
    titles = [f"{number} {'x' * 300}" for number in range(100)]
    cells = ["y"] * 100
    ignored = read_pasted("\t".join(["Naam", *titles]) + "\n" + "\t".join(["Anna", *cells])).ignored
    assert len(ignored) == 11
    assert max(map(len, ignored)) == 40
    assert ignored[-1] == "…"


@pytest.mark.parametrize("between", ["\t", ";", ","])
def test_headings_say_which_column_is_what(between: str) -> None:
    head = ["Hoort bij", "RING", "naam", "Bekend  via", "Relatie:", "instelling"]
    body = ["team Oost", "3", "Anna", "de school", "juf", "basisschool"]
    [row] = read_pasted(f"{between.join(head)}\n{between.join(body)}").rows
    assert (row.name, row.ring, row.relation) == ("Anna", Ring.CONTRIBUTES, "juf")
    assert (row.group, row.known_through) == ("team Oost", "de school")
    assert (row.institution, row.number) == ("basisschool", 2)


def test_a_heading_alone_above_a_plain_list_is_no_person() -> None:
    assert names(read_pasted("Naam:\nAnna\nPiet")) == ["Anna", "Piet"]


def test_a_word_for_a_heading_further_down_a_plain_list_stays_a_person() -> None:
    assert names(read_pasted("Anna\nNaam\nPiet")) == ["Anna", "Naam", "Piet"]


@pytest.mark.parametrize(
    ("head", "cells", "name"),
    [
        ("voornaam\ttussenvoegsel\tachternaam", "Anna\tvan de\tBeek", "Anna van de Beek"),
        ("Achternaam\tVoornaam", "Beek\tAnna", "Anna Beek"),
        ("voornaam\ttussenvoegsel\tachternaam", "Anna\t\t", "Anna"),
        ("voornaam\tnaam", "Anna\tBeek", "Anna Beek"),
        ("voornaam\tnaam", "Anna\tAnna Beek", "Anna Beek"),
        ("naam\tvoornaam\tachternaam", "A. Beek\tAnna\tBeek", "A. Beek"),
        ("First name\tLast name", "Anna\tBeek", "Anna Beek"),
    ],
)
def test_a_name_in_pieces_is_put_together(head: str, cells: str, name: str) -> None:
    assert names(read_pasted(f"{head}\n{cells}")) == [name]


def test_every_label_of_a_ring_is_understood_in_both_languages() -> None:
    for language in LANGUAGES:
        for ring in Ring:
            label = all_keys(language)[f"choice.ring.{ring}"]
            assert [row.ring for row in read_pasted(f"Anna\t\t{label.upper()}").rows] == [ring]


@pytest.mark.parametrize(
    ("word", "ring"),
    [
        ("direct", Ring.DIRECT),
        ("1", Ring.DIRECT),
        ("omheen", Ring.AROUND),
        ("er omheen", Ring.AROUND),
        ("bijdragen", Ring.CONTRIBUTES),
        ("Informatie", Ring.INFORMS),
        ("informs", Ring.INFORMS),
        ("4", Ring.INFORMS),
        ("", None),
    ],
)
def test_a_short_word_for_a_ring_will_do(word: str, ring: Ring | None) -> None:
    assert [row.ring for row in read_pasted(f"Anna\tbuur\t{word}").rows] == [ring]


def test_an_unknown_ring_is_said_by_line_and_the_others_are_kept() -> None:
    people = read_pasted("Naam\tRing\nAnna\tdirect\nPiet\tbuitenste\nNoor\t")
    assert names(people) == ["Anna", "Noor"]
    assert [fault_text(fault) for fault in people.faults] == [
        "Regel 3: deze ring ken ik niet. Kies uit: "
        "direct betrokken, eromheen, kan bijdragen, geeft informatie."
    ]
    use_language("en")
    assert fault_text(people.faults[0]).startswith("Line 3: I do not know this ring.")


def test_a_fault_never_repeats_what_was_typed() -> None:
    people = read_pasted(f"Naam\tRing\nAnna\tgeheim\n\tgeheim\n{'geheim' * 99}\t1\n")
    assert len(people.faults) == 3
    assert not [fault for fault in people.faults if "geheim" in fault_text(fault)]


def test_a_line_without_a_name_but_with_other_words_is_a_fault() -> None:
    [fault] = read_pasted("Naam\tRelatie\n\tbuur\n\t\n").faults
    assert fault_text(fault) == "Regel 2: hier staat geen naam."


def test_a_name_of_the_longest_length_is_kept_and_a_longer_one_is_never_cut() -> None:
    people = read_pasted(f"{'x' * LINE_LIMIT}\n{'x' * (LINE_LIMIT + 1)}")
    assert names(people) == ["x" * LINE_LIMIT]
    assert [fault.fields for fault in people.faults] == [{"size": 201, "limit": 200}]


def test_any_other_cell_that_is_too_long_is_a_fault_too() -> None:
    people = read_pasted(f"Anna\t{'x' * 201}")
    assert (people.rows, len(people.faults)) == ((), 1)


def test_the_fullest_list_is_read_and_one_more_is_refused_as_a_whole() -> None:
    lines = [f"Buur {number}" for number in range(CIRCLE_LIMIT)]
    assert len(read_pasted("\n".join(lines)).rows) == CIRCLE_LIMIT
    assert len(read_pasted("\n".join(["Naam", *lines])).rows) == CIRCLE_LIMIT
    with pytest.raises(RefusedInputError) as caught:
        read_pasted("\n".join([*lines, "Nog een"]))
    assert say(caught.value) == (
        "Deze lijst is te lang: 501 regels. In een kring passen hooguit 500 mensen. "
        "Maak de lijst korter."
    )


def test_headings_without_one_for_names_are_refused() -> None:
    with pytest.raises(RefusedInputError) as caught:
        read_pasted("Relatie\tRing\nbuur\tdirect")
    assert caught.value.key == "people.no_name_column"


def test_names_that_occur_twice_are_both_kept_and_counted() -> None:
    people = read_pasted("Anna\nPiet\nanna \nAnna\nPiet\nNoor")
    assert (len(people.rows), people.twice) == (6, 2)


def test_a_cell_of_two_lines_is_one_name() -> None:
    people = read_pasted('"Anna\nBakker"\tbuur\nPiet\tbuur\n')
    assert [(row.number, row.name) for row in people.rows] == [(1, "Anna Bakker"), (3, "Piet")]


def test_a_quote_that_is_never_closed_takes_nobody_along() -> None:
    assert names(read_pasted('"Ome" Jan\tbuur\n"Piet\tbuur\nNoor\tbuur')) == [
        '"Ome" Jan',
        '"Piet',
        "Noor",
    ]


def test_cells_may_begin_in_a_later_column() -> None:
    people = read_pasted("\tAnna\tbuur\n\tPiet\tbuur")
    assert [(row.name, row.relation) for row in people.rows] == [("Anna", "buur"), ("Piet", "buur")]


@pytest.mark.parametrize("words", ["", " \n\t\n", "Naam\tRing\n"])
def test_nothing_pasted_is_nobody(words: str) -> None:
    assert read_pasted(words) == PeopleList()


def test_megabytes_are_refused() -> None:
    with pytest.raises(RefusedInputError):
        read_pasted(TWO_MEGABYTES)


@pytest.mark.parametrize("name", [one for one in SHORT if not set(SHORT[one]) & set(LINE_ENDS)])
@pytest.mark.parametrize("after", ["", "\tbuur"])
def test_a_hostile_name_comes_back_as_the_model_keeps_it(name: str, after: str) -> None:
    people = read_pasted(f"Anna{after}\n{SHORT[name]}{after}\nPiet{after}")
    assert names(people) == ["Anna", clean_line(SHORT[name]), "Piet"]
    assert Participant(name=names(people)[1]).name == names(people)[1]


@pytest.mark.parametrize("name", [one for one in SHORT if set(SHORT[one]) & set(LINE_ENDS)])
def test_a_hostile_name_of_several_lines_loses_no_words(name: str) -> None:
    people = read_pasted(f"Anna\n{SHORT[name]}\nPiet")
    said = " ".join(" ".join((row.name, row.relation)).strip() for row in people.rows)
    assert said.split() == ["Anna", *str(clean_line(SHORT[name])).split(), "Piet"]


def bare(words: str) -> str:
    """Return words without what a table may take off: white space, and quotes around a cell."""
    cleaned = str(clean_line(words))
    return "".join(sign for sign in cleaned if not sign.isspace() and sign != '"')


ROUGH = st.text(
    st.sampled_from("ab1.-*•\t\n\r;,\"'= éم👩\u202e\x00") | st.characters(), max_size=300
)
TABLE = st.builds(
    lambda head, body: f"{head}\n{body}",
    st.sampled_from(["Naam\tRing", "naam;relatie", "Name,ring", "Ring\tHoort bij"]),
    ROUGH,
)


def said_or_read(words: str) -> str | PeopleList:
    """Return the people that were pasted, or the sentence that refuses them."""
    try:
        return read_pasted(words)
    except KitError as refused:
        return say(refused)


@given(ROUGH | TABLE)
def test_whatever_is_pasted_is_refused_in_words_or_gives_names_that_were_there(words: str) -> None:
    people = said_or_read(words)
    assert people
    if isinstance(people, str):
        return
    pasted = bare(words)
    for row in people.rows:
        assert 0 < len(row.name) <= LINE_LIMIT
        assert unicodedata.normalize("NFC", bare(row.name)) in pasted
        assert Participant(name=row.name, relation=row.relation).name == row.name
    assert all(map(fault_text, people.faults))


@given(st.lists(st.text(st.characters(categories=["L"]), min_size=1, max_size=20), max_size=30))
def test_every_ordinary_name_on_a_line_of_its_own_is_read(given_names: list[str]) -> None:
    lines = [f"{number}x {name}" for number, name in enumerate(given_names)]
    assert names(read_pasted("\n".join(lines))) == [clean_line(line) for line in lines]


def loaded_after(program: str) -> set[str]:
    """Return the top-level modules that a fresh Python has after *program*."""
    shown = f"{program}; import sys; print(*{{name.split('.')[0] for name in sys.modules}})"
    done = subprocess.run([sys.executable, "-c", shown], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


@pytest.mark.parametrize(
    "program",
    [
        "import ekc_kit.overview",
        "from ekc_kit.overview.people import read_pasted; read_pasted('Anna\\nPiet')",
        "from ekc_kit.overview.people import read_pasted; read_pasted('Naam\\tRing\\nAnna\\t1')",
        "from ekc_kit.overview.people import read_file; read_file(b'Naam;Ring\\nAnna;1', 'x.csv')",
    ],
)
def test_only_a_workbook_loads_pandas(program: str) -> None:
    assert loaded_after(program) & {"numpy", "openpyxl", "pandas"} == set()
