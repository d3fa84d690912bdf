"""Whatever goes wrong: one clear sentence on standard error, exit code 2, nothing changed."""

from __future__ import annotations

import json
import resource
import sqlite3
from pathlib import Path

import pytest

from ekc_kit.cli import choosing
from ekc_kit.model import SCHEMA_VERSION
from ekc_kit.model.exchange import to_json
from ekc_kit.training import practice_case
from tests.cli.kit import Kit

PLEIN = to_json(practice_case("plein", "nl"))
NEWER = PLEIN.replace(
    f'"schema_version": {SCHEMA_VERSION}', f'"schema_version": {SCHEMA_VERSION + 1}'
)


@pytest.mark.parametrize(
    "words",
    [
        ["frobnicate"],
        ["case", "frobnicate"],
        ["plan"],
        ["plan", "plein"],
        ["plan", "plein", "-o"],
        ["plan", "plein", "plein", "-o", "x.docx"],
        ["preparation", "plein"],
        ["preparation", "plein", "-o", "x.docx", "--names", "half"],
        ["circle", "plein"],
        ["circle", "plein", "-o", "x.svg", "--names", ""],
        ["circle", "plein", "-o", "x.docx"],
        ["circle", "plein", "-o", "svg"],
        ["check", "--nope", "plein"],
        ["case", "export"],
        ["case", "delete"],
        ["start", "--port", "abc"],
        ["start", "--port", "0"],
        ["start", "--port", "70000"],
        ["case", "new", "--variant", "straat"],
        ["case", "new", "--practice", "nergens"],
    ],
)
def test_a_command_that_does_not_fit_is_refused(reader: Kit, words: list[str]) -> None:
    reader.refuses(*words)
    assert not [*reader.home.parent.glob("*.docx"), *reader.home.parent.glob("*svg")]


@pytest.mark.parametrize("words", [["--lang", "de"], ["case", "list", "--lang"], ["--lang="]])
def test_a_language_the_kit_does_not_speak_is_refused(reader: Kit, words: list[str]) -> None:
    assert "nl, en" in reader.refuses(*words)


def test_what_the_option_is_about_is_named(reader: Kit) -> None:
    assert "school" in reader.refuses("case", "new", "--variant", "buurt")
    assert "aanhalingstekens" in reader.refuses("check", "Onze", "straat")
    assert "ZAAK" in reader.refuses("check")
    assert "CASE" in reader.refuses("check", "--lang", "en")
    assert "--port" in reader.refuses("start", "--port", "x")


@pytest.mark.parametrize(
    "word",
    ["nergens", "z-nergens", "", ".", "/", "nergens.json", b"\xff\xfe", "a" * 5000, "../plein"],
    ids=lambda word: repr(word[:12]),
)
def test_a_case_that_is_not_there_is_refused(reader: Kit, word: str | bytes) -> None:
    assert "uit de lijst" not in reader.refuses("check", word)
    for command in (["check", word], ["case", "export", word], ["plan", word, "-o", "x.docx"]):
        reader.refuses(*command)
    assert not list(reader.home.parent.glob("*.docx"))


@pytest.mark.parametrize("word", ["plein", "z-nergens", "", "zaak.json"])
def test_only_a_kept_case_can_be_deleted(reader: Kit, word: str) -> None:
    assert "case list" in reader.refuses("case", "delete", word, "--yes")


BAD_FILES = {
    "empty": b"",
    "not JSON": b"{",
    "not text": b"\x00\xff\xfe\x9f",
    "a Word file": b"PK\x03\x04",
    "half of a case": PLEIN.encode()[:4000],
    "foreign": b'{"name": "x", "version": 3}',
    "a list": b"[]",
    "a number": b"1" * 10_000,
    "deep": b"[" * 100_000,
    "newer": NEWER.encode(),
    "a day that does not exist": PLEIN.replace("2026-06-13", "2026-02-31").encode(),
    "a strange field": PLEIN.replace('"title"', '"tit<b>le"', 1).encode(),
    "2 MB of text": json.dumps({**json.loads(PLEIN), "title": "x" * 2_000_000}).encode(),
    "too large": b" " * 20_000_001,
}


@pytest.mark.parametrize("content", BAD_FILES.values(), ids=BAD_FILES)
def test_a_file_that_is_no_case_is_refused(kit: Kit, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "zaak.json").write_bytes(content)
    told = kit.start("case", "import", "zaak.json").sentence()
    assert told == kit.refuses("check", "zaak.json")
    assert told == kit.refuses("case", "import", "-", typed=content)
    assert kit.says("case", "list", "--json") == ""


def test_a_newer_case_is_refused_with_advice(kit: Kit) -> None:
    assert "Werk de kit bij" in kit.refuses("case", "import", "-", typed=NEWER)


def test_what_stands_in_a_refused_file_is_not_repeated(kit: Kit) -> None:
    canary = "Kanarie"
    strange = PLEIN.replace("Henk Verhoef", canary).replace('"known_through"', f'"{canary}"')
    assert canary not in kit.refuses("case", "import", "-", typed=strange.replace("2026", canary))


def test_hostile_text_is_kept_as_text(kit: Kit) -> None:
    case = json.loads(PLEIN)
    case["title"] = "<img src=x onerror=alert(1)> {% raw %} & <18 \x00 \ud800 \u202e"
    case_id = kit.run("case", "import", "-", typed=json.dumps(case)).out.decode().strip()
    (line,) = map(json.loads, kit.says("case", "list", "--json").splitlines())
    assert line["title"] == "<img src=x onerror=alert(1)> {% raw %} & <18 \ufffd \ufffd"
    assert kit.run("plan", case_id, "-o", "-").code == 0


def test_a_file_that_is_there_is_not_overwritten_unasked(kit: Kit, tmp_path: Path) -> None:
    plan = tmp_path / "plan.docx"
    plan.write_bytes(b"mine")
    for command in (
        ["plan", "plein"],
        ["preparation", "plein"],
        ["template", "new", "plan"],
    ):
        assert "--overwrite" in kit.refuses(*command, "-o", plan)
        assert plan.read_bytes() == b"mine"
    for name, *command in (
        ["agenda.ics", "calendar", "plein"],
        ["kring.svg", "circle", "plein"],
        ["zaak.json", "case", "export", "plein"],
        ["schema.json", "case", "schema"],
    ):
        (tmp_path / name).write_bytes(b"mine")
        assert "--overwrite" in kit.refuses(*command, "-o", tmp_path / name)
        assert (tmp_path / name).read_bytes() == b"mine"
        (tmp_path / name).unlink()
    kit.makes("plan", "plein", "-o", plan, "--overwrite")
    assert plan.read_bytes()[:2] == b"PK"
    assert list(tmp_path.iterdir()) == [plan]


def test_a_place_where_no_file_can_come_is_refused(reader: Kit) -> None:
    for place in ("nergens/plan.docx", "nergens/map/", "", "/dev/null", "/dev/null/", "/sys/"):
        for command in ("plan", "preparation", "calendar"):
            reader.refuses(command, "plein", "-o", place)
            reader.refuses(command, "plein", "-o", place, "--overwrite")


def small_files_only() -> None:
    """From here on this process cannot write more than 1000 bytes into one file."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))


def test_on_a_full_disk_the_old_file_stays_and_nothing_else_does(kit: Kit, tmp_path: Path) -> None:
    plan = tmp_path / "plan.docx"
    plan.write_bytes(b"mine")
    sentence = kit.start(
        "plan", "plein", "-o", plan, "--overwrite", before=small_files_only
    ).sentence()
    assert "vol" in sentence
    assert plan.read_bytes() == b"mine"
    assert list(tmp_path.iterdir()) == [plan]


def test_on_a_full_disk_no_case_is_half_kept(kit: Kit) -> None:
    kit.says("case", "new")
    before = kit.says("case", "list", "--json")
    kit.start("case", "import", "-", typed=PLEIN, before=small_files_only).sentence()
    assert kit.says("case", "list", "--json") == before


def test_full_standard_output_is_told(reader: Kit) -> None:
    for words in (["case", "export", "plein"], ["check", "plein"], ["plan", "plein", "-o", "-"]):
        with Path("/dev/full").open("wb") as full:
            assert "vol" in reader.start(*words, out=full).sentence()


@pytest.mark.parametrize(
    "content", [b"not a database at all", b"SQLite format 3\x00" + b"x" * 5000]
)
def test_a_file_that_is_no_database_is_refused_and_left_alone(kit: Kit, content: bytes) -> None:
    kit.home.mkdir()
    (kit.home / "cases.db").write_bytes(content)
    for words in (["case", "list"], ["case", "new"], ["check", "z-zaak1"]):
        kit.refuses(*words)
    assert (kit.home / "cases.db").read_bytes() == content


def test_a_home_that_is_a_file_is_refused(kit: Kit) -> None:
    kit.home.write_bytes(b"")
    assert "EKC_KIT_HOME" in kit.refuses("case", "new")


@pytest.mark.parametrize("url", ["nonsense", "mysql://x/y", "postgresql://127.0.0.1:1/nowhere"])
def test_a_database_that_cannot_be_reached_is_told_without_its_address(kit: Kit, url: str) -> None:
    assert url not in kit.refuses("case", "list", EKC_KIT_DATABASE_URL=url)


def test_a_case_damaged_on_disk_is_told(kit: Kit) -> None:
    case_id = kit.says("case", "new").strip()
    with sqlite3.connect(kit.home / "cases.db") as database:
        database.execute('UPDATE case_version SET body = \'{"title": 7, "Kanarie": 1}\'')
    database.close()
    for words in (["check", case_id], ["case", "export", case_id]):
        assert "Kanarie" not in kit.refuses(*words)


@pytest.mark.parametrize("content", [None, b"", b"PK\x03\x04", b"{}"])
def test_a_template_that_is_missing_or_damaged_is_refused(
    kit: Kit, tmp_path: Path, content: bytes | None
) -> None:
    template = tmp_path / "sjabloon.docx"
    if content is not None:
        template.write_bytes(content)
    kit.refuses("plan", "plein", "-o", tmp_path / "plan.docx", "--template", template)
    assert not (tmp_path / "plan.docx").exists()


def test_a_fault_of_the_kit_itself_names_its_place_and_no_content(
    kit: Kit, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The last resort, for a fault that nobody thought of."""

    def broken(_name: str) -> None:
        raise LookupError("Kanarie")

    monkeypatch.setattr(choosing, "practice_case", broken)
    sentence = kit.refuses("check", "plein")
    assert "LookupError, cli/choosing.py:" in sentence
    assert "Kanarie" not in sentence
