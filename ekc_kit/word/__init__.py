"""What the kit WRITES: Word documents from templates that people edit in Word."""

from ekc_kit.word.template import Template

__all__ = ["Template"]
