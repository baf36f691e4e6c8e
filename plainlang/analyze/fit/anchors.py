"""Our own judgements where there are no ratings (``anchors.toml`` beside this file)."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

FILE = Path(__file__).with_name("anchors.toml")
WEIGHT = 2.0
"""One anchor counts as much as so many rated sentences."""


UNITS = frozenset(("km", "kg", "cm", "mm", "ml", "mg"))
"""Short forms that are written small."""


def _read() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(FILE.read_text("utf-8"))


def anchors() -> list[dict[str, Any]]:
    """Rows like those of the rated sentences: text, rating."""
    return [{"text": text, "rating": float(rating)} for rating, texts in _read()["sentences"].items() for text in texts]


def short_forms() -> dict[str, float]:
    """Short forms that most adults know, in lower case, with a rating 0..1."""
    return {form: float(rating) for rating, forms in _read()["short_forms"].items() for form in forms}
