"""The words that say the same as the picture, for who cannot see it or has it read aloud."""

from __future__ import annotations

from collections import Counter

from ekc_kit.model.case import Case
from ekc_kit.model.circle import Ring
from ekc_kit.texts import counted, text


def circle_text(case: Case) -> str:
    """Return how many people stand in each ring, wait for a place and were spoken to.

    It names nobody and says nothing of tension.
    """
    if not case.circle:
        return text("picture.nobody")
    often = Counter(one.ring for one in case.circle)
    rings = ", ".join(counted(f"picture.said_{ring}", often[ring]) for ring in Ring)
    said = [counted("picture.said", len(case.circle), rings=rings)]
    if often[None]:
        said.append(counted("picture.waiting", often[None]))
    spoken = sum(one.informing.told_on is not None for one in case.circle)
    said.append(counted("picture.spoken_to", spoken) if spoken else text("picture.spoken_to.none"))
    return " ".join(said)
