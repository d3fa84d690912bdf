"""Practice: invented cases to learn on, in the same notebooks that serve real ones."""

from ekc_kit.training.practice import practice_case, practice_cases
from ekc_kit.training.trying import Attempts

__all__ = ["Attempts", "practice_case", "practice_cases"]
