"""Dutch: the finite verb stands first in a yes/no question and second after a question word.

In a clause inside another sentence it stands last ("wat ik wil", "hoe we dit doen"): that tells a
question from a statement that begins with a question word.

| module | what it knows |
|---|---|
| `opening` | what comes before the sentence proper |
| `verbs` | what may be a finite verb, and when it comes first |
| `question_word` | the question phrase, and the verb that comes second after it |
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

from ekc_kit.coach.grammar.dutch.clause import question_behind_a_clause
from ekc_kit.coach.grammar.dutch.embedded import announced_question
from ekc_kit.coach.grammar.dutch.leftover import leftover
from ekc_kit.coach.grammar.dutch.main_clause import main_question
from ekc_kit.coach.grammar.dutch.opening import skip_opening
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
        or question_behind_a_clause(sentence, start)
        or announced_question(sentence, start)
        or leftover(sentence, start)
    )
