"""Practice: invented cases to learn on, in the same notebooks that serve real ones."""

from ekc_kit.training.practice import practice_case, practice_cases

__all__ = ["practice_case", "practice_cases"]
