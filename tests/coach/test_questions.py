"""Laws of the coach about questions, whatever the words are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ekc_kit.coach import (
    SEVERITIES,
    Form,
    QuestionReview,
    Severity,
    review_question,
    review_wording,
)
from ekc_kit.texts import LANGUAGES
from tests.coach.measuring import DATA, Labelled, read_labelled
from tests.hostile import HOSTILE

PUBLISHED = (
    "Hoe kan de overlast stoppen?",
    "Hoe kunnen we de sfeer op de afdeling weer goed krijgen?",
    "Hoe kunnen we de sfeer in de winkel weer goed krijgen?",
    "Hoe kunnen we de sfeer op school weer goed krijgen?",
    "Hoe kunnen wij als groep een plek krijgen in de buurt?",
    "Hoe kunnen we op een prettige manier in deze straat samenleven?",
    "Wat is ervoor nodig om met elkaar prettig te wonen in de straat?",
    "Hoe kunnen we samen zorgen voor een fijne en veilige buurt voor kinderen en volwassenen?",
    "Hoe zijn de verplichtingen op school te combineren met een internationale sportcarrière?",
)
SAMPLES: list[tuple[str, Labelled]] = [
    (lang, one)
    for lang in LANGUAGES
    for one in read_labelled(DATA / f"questions.{lang}.before.tsv")
]


def verdict(review: QuestionReview) -> tuple[Form, frozenset[str]]:
    return review.form, frozenset(one.code for one in review.findings)


@pytest.mark.parametrize("words", PUBLISHED)
def test_no_published_question_gets_an_error_or_a_warning(words: str) -> None:
    form, codes = verdict(review_question(words, "nl"))
    assert form is Form.OPEN
    assert {SEVERITIES[code] for code in codes} <= {Severity.TIP}


@pytest.mark.parametrize("words", PUBLISHED)
def test_a_line_that_is_broken_goes_on(words: str) -> None:
    whole = verdict(review_question(words, "nl"))
    for place in (at for at, sign in enumerate(words) if sign == " "):
        broken = f"{words[:place]}\n{words[place + 1 :]}"
        assert verdict(review_question(broken, "nl")) == whole


def test_a_blank_line_or_a_list_begins_another_sentence() -> None:
    for between in ("\n\n", "\n \n", "\n- ", "\n2. "):
        text = f"Hoe blijft het plein netjes{between}Wie veegt de stoep"
        assert verdict(review_question(text, "nl")) == (Form.OPEN, {"multiple"})


@pytest.mark.parametrize(
    ("words", "spoken"),
    [
        ("Hoe kan de overlast stoppen?", "nl"),
        ("How can we live together?", "en"),
        ("Is it?", "en"),
        ("Overlast", "page"),
        ("שלום רב, מה שלומך היום", None),
        ("Comment peut-on vivre ensemble dans la rue ?", None),
    ],
)
def test_a_wording_is_read_in_its_own_language_on_any_page(words: str, spoken: str | None) -> None:
    for page in LANGUAGES:
        review = review_wording(words, page)
        lang = page if spoken == "page" else spoken
        assert review == (review_question(words, lang) if lang else QuestionReview(Form.NONE, ()))


@pytest.mark.parametrize(
    ("words", "form", "codes"),
    [
        ("Kan de overlast stoppen?", Form.CLOSED, {"closed"}),
        ("Weet u of er een buurthuis is?", Form.CLOSED, {"closed"}),
        ("Kunt u vertellen hoe het plein eruit moet zien?", Form.INDIRECT, set()),
        ("Weet u wie de sleutel van het buurthuis heeft?", Form.INDIRECT, set()),
        ("Kunt u aangeven hoe vaak het plein geveegd wordt?", Form.INDIRECT, {"closed"}),
        ("Vertel hoe de kinderen veilig naar school komen.", Form.OPEN, set()),
        ("Hoe vaak wordt de stoep geveegd?", Form.OPEN, {"closed"}),
        ("In hoeverre voelen de kinderen zich thuis op het plein?", Form.OPEN, set()),
        ("Welke van de twee pleinen kiezen we?", Form.CHOICE, {"choice"}),
        ("Hoe kunnen bewoners of winkeliers het plein netjes houden?", Form.OPEN, set()),
        ("Hoe en wanneer ruimen we het plein op?", Form.OPEN, {"multiple"}),
        ("Waarom is het plein zo leeg?", Form.OPEN, {"why"}),
        ("Hoe lossen we dit op?", Form.OPEN, {"vague"}),
        ("Als het 's avonds donker is, hoe kunnen we elkaar dan groeten", Form.OPEN, set()),
        ("Een fijn plein voor iedereen", Form.NONE, {"not_a_question"}),
        ("Wat ik wil is rust op de galerij", Form.NONE, {"not_a_question"}),
    ],
)
def test_what_the_definitions_say_is_read_so(words: str, form: Form, codes: set[str]) -> None:
    assert verdict(review_question(words, "nl")) == (form, codes)


@pytest.mark.parametrize(
    ("words", "form", "codes"),
    [
        ("Can the noise in the hall go down?", Form.CLOSED, {"closed"}),
        ("Could you tell us how the square should look?", Form.INDIRECT, set()),
        ("Tell us how the children get to school safely.", Form.OPEN, set()),
        ("How often is the pavement swept?", Form.OPEN, {"closed"}),
        ("To what extent do the children feel at home in the park?", Form.OPEN, set()),
        ("How can residents or shopkeepers keep the square tidy?", Form.OPEN, set()),
        ("How come the square is so empty?", Form.OPEN, {"why"}),
        ("How do we sort this out?", Form.OPEN, {"vague"}),
        ("What I want is a quiet landing", Form.NONE, {"not_a_question"}),
    ],
)
def test_english_is_read_by_the_same_definitions(words: str, form: Form, codes: set[str]) -> None:
    assert verdict(review_question(words, "en")) == (form, codes)


@given(
    sample=st.sampled_from(SAMPLES),
    capitals=st.booleans(),
    spaces=st.integers(1, 3),
    quotes=st.sampled_from(["", '"', "“", "‘"]),
    last=st.sampled_from(["", " ", "\n"]),
)
def test_capitals_spaces_and_quotes_do_not_change_the_verdict(
    sample: tuple[str, Labelled], capitals: bool, spaces: int, quotes: str, last: str
) -> None:
    lang, one = sample
    text = str(one)
    closing = {"“": "”", "‘": "’"}.get(quotes, quotes)
    other = text.upper() if capitals else text
    other = f"{quotes}{other.replace(' ', ' ' * spaces)}{closing}{last}"
    assert verdict(review_question(other, lang)) == verdict(review_question(text, lang))


@given(words=st.text(), lang=st.sampled_from(LANGUAGES))
def test_any_text_gets_a_form_and_what_is_marked_lies_in_it(words: str, lang: str) -> None:
    holds(words, lang)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", HOSTILE)
def test_no_hostile_text_stops_the_coach(name: str, lang: str) -> None:
    holds(HOSTILE[name], lang)
    holds(f"Hoe {HOSTILE[name]}?", lang)
    holds(HOSTILE[name] * 20, lang)


def test_what_is_marked_is_what_made_it_ask() -> None:
    for lang, one in SAMPLES:
        holds(str(one), lang)
    text = "  Beste buren, waarom is het plein leeg?"
    (why,) = review_question(text, "nl").findings
    assert (why.code, text[why.start : why.end]) == ("why", "waarom")


def holds(text: str, lang: str) -> None:
    """Each finding has a known code, at most once, and marks at least one sign of the text."""
    review = review_question(text, lang)
    codes = [one.code for one in review.findings]
    assert len(codes) == len(set(codes))
    for one in review.findings:
        assert one.severity is SEVERITIES[one.code]
        assert one.start is not None
        assert one.end is not None
        assert 0 <= one.start < one.end <= len(text)
        assert text[one.start : one.end].strip()
    if not text.strip():
        assert review == QuestionReview(Form.NONE, ())
