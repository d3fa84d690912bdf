"""English: an auxiliary before its subject makes a question; after it, a statement.

"How can we", "Who sweeps" and "Is there" are questions; "how we can", "what I want" and "when it
rains" are clauses inside another sentence.

| module | what it knows |
|---|---|
| `opening` | what comes before the sentence proper |
| `verbs` | what may be a verb, and when an auxiliary is inverted |
| `question_word` | the question phrase, and the verb that makes it a question |
| `alternatives` | answers that a question names itself |
| `polar` | what a yes/no question asks for |
| `main_clause` | a question that is the sentence itself |
| `clause` | a question behind a clause or a mark |
| `embedded` | a question that a statement or an order announces |
| `leftover` | tags, and question words further on |

Sets of words that hold one the lexicon does not list stand in these modules. Whether it lists a
word at all tells what may be a name or an act in an agreement; listing more would change that.
"""

from __future__ import annotations

from ekc_kit.coach.grammar.english.clause import question_behind_a_clause
from ekc_kit.coach.grammar.english.embedded import announced_question
from ekc_kit.coach.grammar.english.leftover import leftover
from ekc_kit.coach.grammar.english.main_clause import main_question
from ekc_kit.coach.grammar.english.opening import skip_opening
from ekc_kit.coach.grammar.reading import Reading
from ekc_kit.coach.grammar.words import Sentence


def read(sentence: Sentence) -> Reading:
    """Return the form of *sentence*, with the words that show it.

    Args:
        sentence: At least one word, as `sentences` gives it.
    """
    start = skip_opening(sentence.words)
    return (
        main_question(sentence, start)
        or announced_question(sentence, start)
        or question_behind_a_clause(sentence, start)
        or leftover(sentence, start)
    )
