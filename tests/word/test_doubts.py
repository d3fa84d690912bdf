"""Looking through a template: what is no fault for the engine and still no document to hand out."""

from __future__ import annotations

import pytest

from ekc_kit.errors import TemplateError
from ekc_kit.texts import LANGUAGES, say, use_language
from ekc_kit.training import practice_case
from ekc_kit.word.documents.checked import doubt_texts, fault_texts, used_texts
from ekc_kit.word.documents.checking import Checked, check_template
from ekc_kit.word.documents.kinds import KINDS
from ekc_kit.word.documents.making import template_for, write_copies, write_document
from ekc_kit.word.documents.templates import shipped_template
from tests.word.making import docx_of

PLEIN = practice_case("plein", "nl")
INVITATION, PLAN = KINDS["invitation"], KINDS["plan"]


def checked(*words: str, kind: str = "invitation") -> Checked:
    return check_template(docx_of(*words), KINDS[kind])


def filled_in(kind: str) -> bytes:
    """A document that was made already."""
    if (recipients := KINDS[kind].recipients) is None:
        return write_document(KINDS[kind], PLEIN)
    copies = recipients(PLEIN).copies[:1]
    return next(made for _, made in write_copies(KINDS[kind], PLEIN, copies))


@pytest.mark.parametrize("kind", KINDS)
def test_a_document_that_was_filled_in_is_no_template(kind: str) -> None:
    made = filled_in(kind)
    (told,) = fault_texts(check_template(made, KINDS[kind]))
    assert "al is ingevuld" in told
    assert f"ekc-kit template new {KINDS[kind].file}" in told
    with pytest.raises(TemplateError) as refused:
        template_for(KINDS[kind], made)
    assert say(refused.value) == told


@pytest.mark.parametrize("kind", [one.name for one in KINDS.values() if one.recipients])
def test_a_letter_that_is_the_same_for_everybody_is_doubted(kind: str) -> None:
    found = checked("Op {{ title }}", kind=kind)
    assert found.faults == ()
    assert "Iedereen krijgt dan precies dezelfde brief" in doubt_texts(found)[0]
    assert checked("{{ person.name }}").doubts == ()


def test_a_plan_without_its_agreements_is_doubted() -> None:
    assert "afspraken niet zien" in doubt_texts(checked("{{ question }}", kind="plan"))[0]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_nothing_in_the_kits_own_templates_is_doubted(language: str, kind: str) -> None:
    use_language(language)
    name = KINDS[kind].template_name
    assert check_template(shipped_template(name).read_bytes(), KINDS[kind]).doubts == ()


@pytest.mark.parametrize(
    ("words", "end", "meant"),
    [
        ("Beste { person.name }},", "}}", "{{ person.name }}"),
        ("Beste person.name }},", "}}", "{{ person.name }}"),
        ("Beste {{ person.name }} en date }}", "}}", "{{ date }}"),
        ("Beste naam }}", "}}", ""),
        ("%p if meeting.food %} {{ date }} {%p endif %}", "%}", "{%p if meeting.food %}"),
        ("{ % if meeting.food %}ja{% endif %}", "%}", "{% if meeting.food %}"),
        ("{% if meeting.food %}ja endif %}", "%}", "{% endif %}"),
        ("50 %} van {{ date }}", "%}", ""),
    ],
)
def test_the_end_of_a_field_without_its_beginning_is_a_fault(
    words: str, end: str, meant: str
) -> None:
    found = [one for one in checked(words).faults if one.error.key == "template.loose_end"]
    (fault,) = found
    assert (fault.error.fields, fault.meant) == ({"end": end, "place": words}, meant)


@pytest.mark.parametrize(
    ("words", "end", "meant"),
    [
        ("{{ person.name }", "}}", "{{ person.name }}"),
        ("{{ person.name %}", "}}", "{{ person.name }}"),
        ("{% if date }}ja{% endif %}", "%}", "{% if date %}"),
    ],
)
def test_a_field_with_half_its_end_is_told_with_the_end_that_it_needs(
    words: str, end: str, meant: str
) -> None:
    (fault,) = checked(words).faults
    assert (fault.error.fields["end"], fault.meant) == (end, meant)
    assert f"Zet er {end} achter." in fault_texts(checked(words))[0]


@pytest.mark.parametrize(
    ("mark", "meant"),
    [
        ("(( person.name ))", "{{ person.name }}"),
        ("[naam]", "{{ person.name }}"),
        ("«Naam»", "{{ person.name }}"),
        ("<<xyzzy>>", ""),
        ("{ date }", "{{ date }}"),
        ("{", ""),
        ("}", ""),
    ],
)
def test_the_marks_of_another_program_are_doubted(mark: str, meant: str) -> None:
    words = f"Beste {{{{ person.name }}}}, {mark}"
    found = checked(words)
    assert found.faults == ()
    (doubt,) = found.doubts
    assert (doubt.error.fields, doubt.meant) == ({"mark": mark, "place": words}, meant)


def test_plain_braces_and_ordinary_brackets_are_not_doubted() -> None:
    found = checked("{{ person.name }} {_{ zo }_} {_% of zo %_} (bel ons) [ ] [x] 3 < 4 %")
    assert (found.faults, found.doubts) == ((), ())


def test_a_group_or_a_list_is_no_text_and_what_can_be_typed_is_told() -> None:
    words = "{{ person.name }} Zie {{ meeting }} en {{ coordinators }} of {{ parts|list }}"
    faults = checked(words).faults
    assert [(one.error.key, one.error.fields["tag"]) for one in faults] == [
        ("template.no_words", "meeting"),
        ("template.no_words", "coordinators"),
        ("template.no_words", "parts|list"),
    ]
    assert [one.meant for one in faults] == [
        "{{ meeting.date }}, {{ meeting.time }}, {{ meeting.start }}",
        "{% for coordinator in coordinators %}{{ coordinator.name }} {% endfor %}",
        "",
    ]
    copies = INVITATION.recipients(PLEIN).copies[:1]  # type: ignore[misc]  # it has a copy each
    with pytest.raises(TemplateError, match=r"template\.no_words") as refused:
        list(write_copies(INVITATION, PLEIN, copies, docx_of(words)))
    assert "staat {{ meeting }}." in say(refused.value)


LOOPS = ("{%p for g in groups %}", "{%p for a in g.agreements %}", "{%p endfor %}", "{%p endfor %}")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("a.wat", "a.what"),
        ("a.fallback.hwo", "a.fallback.who"),
        ("g.haeding", "g.heading"),
        ("g.plek", ""),
        ("a.convener", ""),
        ("convener", "review.convener"),
        ("heading.x", ""),
    ],
)
def test_a_hint_is_as_one_types_it_and_stays_with_its_owner(typed: str, meant: str) -> None:
    first, second, *ends = LOOPS
    (fault,) = checked(first, second, f"{{{{ {typed} }}}}", *ends, kind="plan").faults
    assert (fault.error.fields["field"], fault.meant) == (typed, meant)


@pytest.mark.parametrize("typed", ["person.phone", "meeting.plaats", "coordinators.wat"])
def test_no_hint_is_better_than_a_wrong_one(typed: str) -> None:
    assert [one.meant for one in checked(f"{{{{ {typed} }}}}").faults] == [""]


def test_a_group_within_a_loop_and_one_of_a_list_are_told_as_they_are_typed() -> None:
    first, second, *ends = LOOPS
    words = "{{ a.fallback }} {{ a }} {{ g.agreements }}"
    faults = checked(first, second, words, *ends, kind="plan").faults
    assert [one.meant.split("}}")[0] for one in faults] == [
        "{{ a.fallback.what ",
        "{{ a.number ",
        "{% for a in g.agreements %}{{ a.number ",
    ]


def test_what_a_template_uses_and_forgot_is_told_as_it_is_typed() -> None:
    first, second, *ends = LOOPS
    found = checked(first, second, "{{ a.what }}", *ends, kind="plan")
    assert used_texts(found) == ("Het gebruikt: groups, g.agreements, a.what.",)
    assert "groups.agreements.who" in found.forgot
    from ekc_kit.word.documents.checked import forgotten

    assert {"a.who", "g.heading"} <= {one.called for one in forgotten(found)}


def test_a_block_that_does_not_end_is_told_with_its_exact_end() -> None:
    for begin, end in (("{%p if date %}", "{%p endif %}"), ("{% if date %}", "{% endif %}")):
        (told,) = fault_texts(checked(begin, "{{ person.name }}"))
        assert f"Zet {end} op de plek waar het ophoudt." in told
