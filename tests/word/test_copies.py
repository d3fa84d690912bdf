"""A copy for one person is what filling in the whole template for that person gives."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st

from ekc_kit.errors import TemplateError
from ekc_kit.texts import say
from ekc_kit.word import Template, package
from ekc_kit.word.starter.sheet import new_sheet
from tests.hostile import HOSTILE
from tests.word.making import all_words, docx_of, paragraphs, parts_of, repacked, saved
from tests.word.test_pictures import png

CONTEXT = {"title": "Ons plan & zo", "x": "x", "tasks": [{"what": "vegen"}, {"what": "bellen"}]}
PEOPLE = [
    {"name": "Ayşe <b>", "adult": True, "tasks": [{"what": "koken"}, {"what": "eten"}]},
    {"name": "Wim", "adult": False, "tasks": []},
    {"name": "", "adult": True, "tasks": [{"what": "a\nb\tc"}] * 30},
]


def assert_equal_to_whole(
    data: bytes,
    people: list[dict[str, Any]] | None = None,
    context: dict[str, Any] | None = None,
    pictures: dict[str, bytes] | None = None,
) -> list[bytes]:
    people, context = PEOPLE if people is None else people, context or CONTEXT
    template = Template.compile(data)
    copies = list(template.copies(context, people, pictures))
    assert len(copies) == len(people)
    for person, copy in zip(people, copies, strict=True):
        whole = template.render({**context, "person": person}, pictures)
        assert parts_of(copy) == parts_of(whole)
        with zipfile.ZipFile(io.BytesIO(copy)) as archive:
            assert archive.testzip() is None
        Document(io.BytesIO(copy))
    return copies


LETTERS = {
    "address and salutation": ("{{ person.name }}", "{{ title }}", "Beste {{ person.name }},"),
    "nothing of the person": ("{{ title }}", "{{ x }}"),
    "all of the person": ("{{ person.name }}",),
    "a loop": ("voor", "{%p for i in person.tasks %}", "{{ i.what }}", "{%p endfor %}", "na"),
    "two loops with one name": (
        "{%p for i in tasks %}", "{{ loop.index }} {{ i.what }}", "{%p endfor %}",
        "{%p for i in person.tasks %}", "{{ loop.index }} {{ i.what }}", "{%p endfor %}",
    ),
    "a condition": ("{% if person.adult %}u{% else %}jij{% endif %}", "{{ title }}"),
    "by way of another name": ("{% set y = person.name %}", "{{ title }}", "{{ y }} {{ x }}"),
    "by way of a block": ("{% set y %}{{ person.name }}!{% endset %}", "{{ title }}", "{{ y }}"),
    "a name for all that the person needs": ("{% set y = title %}{{ person.name ~ y }}", "{{ y }}"),
    "set in a condition": (
        "{% if title %}{% set y = 'a' %}{% else %}{% set y = 'b' %}{% endif %}", "{{ title }}",
        "{% if person.adult %}{% set z = y %}{% else %}{% set z = x %}{% endif %}", "{{ z ~ y }}",
    ),
    "set anew": ("{% set x = x ~ person.name %}{{ x }}", "{% set x = title %}{{ x }}", "{{ x }}"),
    "read before it is set": ("{{ x }}", "{% set x = person.name %}", "{{ x }}"),
    "never shown": ("{{ title }}", "{% set y = person.name %}"),
    "the person as the name in a loop": (
        "{%p for person in tasks %}", "{{ person.what }}", "{%p endfor %}", "{{ title }}",
    ),
    "in a filter": ("{{ person.tasks|map(attribute='what')|join(', ') }} {{ tasks|length }}",),
    "what is defined": ("{{ person is defined }}", "{{ loop is defined }}", "{{ y is defined }}"),
    "long words for all": ("{{ person.name }}", "lang " * 2_000, "{{ person.name }}", "kort"),
    "words that look like a border": ("{{ '\\\\x00' }}{{ person.name }}", "{{ title }}"),
}  # fmt: skip


@pytest.mark.parametrize("name", LETTERS)
def test_a_copy_holds_what_the_whole_document_holds(name: str) -> None:
    assert_equal_to_whole(docx_of(*LETTERS[name]))


@pytest.mark.parametrize("name", LETTERS)
def test_it_does_so_without_the_fast_compressor(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert package.isal_zlib is not None, "the tests are run with the extra 'fast'"
    monkeypatch.setattr(package, "isal_zlib", None)
    assert_equal_to_whole(docx_of(*LETTERS[name]))


_LINES = (
    "words", "{{ person.name }}", "{{ title }}", "{{ x }} en {{ y }}", "{{ x }}{{ person.name }}",
    "{% set x = person.name %}", "{% set y = x %}", "{% set x = title ~ x %}",
    "{% set y %}{{ x }}-{{ title }}{% endset %}", "{% if y %}{% set x = y %}{% endif %}",
    "{% if person.adult %}{{ y }}{% set y = 'nieuw' %}{% endif %}", "w " * 400,
)  # fmt: skip
_BLOCKS = ("for i in tasks", "for i in person.tasks", "if person.adult", "if title", "if y == x")


def _inside(bodies: st.SearchStrategy[list[str]]) -> st.SearchStrategy[list[str]]:
    blocks = st.tuples(st.sampled_from(_BLOCKS), bodies).map(
        lambda block: [f"{{%p {block[0]} %}}", *block[1], f"{{%p end{block[0].split()[0]} %}}"]
    )
    return st.lists(st.one_of(st.sampled_from(_LINES).map(lambda line: [line]), blocks)).map(
        lambda found: [line for lines in found for line in lines]
    )


any_letter = st.recursive(st.lists(st.sampled_from(_LINES), max_size=3), _inside, max_leaves=12)
any_person = st.fixed_dictionaries(
    {
        "name": st.text(st.characters(codec=None), max_size=20),
        "adult": st.booleans(),
        "tasks": st.lists(st.fixed_dictionaries({"what": st.text(max_size=5)}), max_size=3),
    }
)


@given(any_letter, st.lists(any_person, min_size=1, max_size=3), st.text(max_size=20))
@settings(deadline=None, max_examples=80)
def test_any_letter_is_the_same_for_anybody_or_is_refused_as_well(
    lines: list[str], people: list[dict[str, Any]], title: str
) -> None:
    data, context = docx_of(*lines), {**CONTEXT, "title": title, "y": title}
    template = Template.compile(data)
    try:
        for person in people:
            template.render({**context, "person": person})
    except TemplateError:  # Jinja2 knows no name that is set later on and read in a loop before
        with pytest.raises(TemplateError):
            list(template.copies(context, people))
    else:
        assert_equal_to_whole(data, people, context)


@pytest.mark.parametrize("name", HOSTILE)
def test_whatever_a_name_holds_the_copy_is_whole(name: str) -> None:
    people = [{"name": HOSTILE[name]}, {"name": HOSTILE[name][:200] * 900}]
    assert_equal_to_whole(docx_of("{{ title }}", "Beste {{ person.name }},"), people)


def test_headers_footers_and_properties_are_of_the_person_too() -> None:
    sheet = Document()
    sheet.sections[0].header.paragraphs[0].text = "voor {{ person.name }}"
    sheet.sections[0].footer.paragraphs[0].text = "{{ title }}"
    sheet.core_properties.title = "{{ title }} voor {{ person.name }}"
    sheet.add_paragraph("{{ x }}")
    assert_equal_to_whole(saved(sheet))


def _drawn(*words: str) -> bytes:
    """A document in which each paragraph of the word "beeld" holds a drawing."""
    drawing = (
        b'<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/'
        b'wordprocessingDrawing"><wp:extent cx="1" cy="1"/><wp:docPr id="1" name=""/></wp:inline>'
        b"</w:drawing></w:r>"
    )
    data = docx_of(*words)
    body = parts_of(data)["word/document.xml"].replace(b"<w:r><w:t>beeld</w:t></w:r>", drawing)
    return repacked(data, {"word/document.xml": body})


ALL = ("{%p for i in tasks %}", "beeld", "{%p endfor %}")
OWN = ("{%p for i in person.tasks %}", "beeld", "{%p endfor %}")


@pytest.mark.parametrize(
    "words", [(*ALL, *OWN, *ALL), (*OWN, *ALL, "{{ person.name }}"), (*ALL, "{{ person.name }}")]
)
def test_every_drawing_keeps_an_id_of_its_own(words: tuple[str, ...]) -> None:
    for copy in assert_equal_to_whole(_drawn(*words)):
        body = parts_of(copy)["word/document.xml"]
        ids = [piece.split(b'"')[0] for piece in body.split(b'docPr id="')[1:]]
        assert len(ids) == len(set(ids))


def test_a_table_that_may_lose_its_rows_is_mended_in_a_copy() -> None:
    sheet = Document()
    table = sheet.add_table(3, 1)
    for row, words in zip(
        table.rows, ("{%tr for i in person.tasks %}", "{{ i.what }}", "{%tr endfor %}"), strict=True
    ):
        row.cells[0].text = words
    copies = assert_equal_to_whole(saved(sheet))
    assert [b"<w:tbl>" in parts_of(copy)["word/document.xml"] for copy in copies] == [
        True, False, True,
    ]  # fmt: skip


def test_all_copies_show_the_same_picture(assert_valid: Callable[[bytes], None]) -> None:
    sheet = new_sheet()
    sheet.add_paragraph("{{ person.name }}")
    shape = sheet.add_picture(io.BytesIO(png(4, 4)))
    shape._inline.docPr.set("descr", "kring")
    copies = assert_equal_to_whole(saved(sheet), pictures={"kring": png(3, 2)})
    assert parts_of(copies[0])["word/media/kit0.png"] == png(3, 2)
    assert_valid(copies[0])


class Counted(int):
    """A word that counts how often it was written; a text would not be asked for it."""

    count = 0

    def __str__(self) -> str:
        self.count += 1
        return "plan"


def test_what_all_copies_share_is_filled_in_once() -> None:
    title = Counted()
    sheet = Document()
    sheet.sections[0].header.paragraphs[0].text = "{{ title }}"
    for words in ("{{ person.name }}", "{{ title }}", "{%p if x %}", "{{ title }}", "{%p endif %}"):
        sheet.add_paragraph(words)
    template = Template.compile(saved(sheet))
    assert len(list(template.copies({"title": title, "x": 1}, PEOPLE))) == len(PEOPLE)
    assert title.count == 3


def test_a_copy_is_made_when_it_is_asked_for() -> None:
    def everybody() -> Iterator[dict[str, str]]:
        yield {"name": "Ayşe"}
        yield {"name": "Wim"}
        raise LookupError("nobody asked for this one")

    copies = Template.compile(docx_of("Dag {{ person.name }}")).copies({}, everybody())
    assert [all_words(copy) for copy in islice(copies, 2)] == ["Dag Ayşe", "Dag Wim"]
    with pytest.raises(LookupError):
        next(copies)


def test_equal_input_gives_equal_copies() -> None:
    template = Template.compile(docx_of("{{ title }}", "{{ person.name }}"))
    assert list(template.copies(CONTEXT, PEOPLE)) == list(template.copies(CONTEXT, PEOPLE))


def test_nobody_gives_no_copies() -> None:
    assert list(Template.compile(docx_of("{{ person.name }}")).copies({}, [])) == []


def test_copies_of_several_kinds_can_be_made_by_turns() -> None:
    template = Template.compile(docx_of("{{ title }}", "{{ person.name }}"))
    by_turns = zip(*(template.copies({"title": title}, PEOPLE) for title in "ab"), strict=True)
    for (first, second), person in zip(by_turns, PEOPLE, strict=True):
        assert paragraphs(first) == ["a", person["name"]]
        assert paragraphs(second) == ["b", person["name"]]


def test_what_all_copies_lack_is_told_before_the_first() -> None:
    template = Template.compile(docx_of("Beste {{ person.name }}", "Over {{ titel }}"))
    with pytest.raises(TemplateError) as caught:
        template.copies(CONTEXT, PEOPLE)
    assert "'Over {{ titel }}'" in say(caught.value)


def test_what_one_person_lacks_is_told_with_its_paragraph_and_the_next_can_be_made() -> None:
    template = Template.compile(docx_of("{{ title }}", "Beste {{ person.name }}"))
    copies = template.copies(CONTEXT, [{}, {"name": "Wim"}])
    with pytest.raises(TemplateError) as caught:
        next(copies)
    assert "'Beste {{ person.name }}'" in say(caught.value)
    assert paragraphs(next(copies))[1] == "Beste Wim"
